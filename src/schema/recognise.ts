import type { TableName } from '../domain/book';
import { type Cell, isBlank } from '../domain/cell';
import { isSameName } from '../domain/plainText';
import { type Actual, type ActualTab, headingsOf, normalised, type Part, type Step, tabNamed } from './actual';
import { placeOfHeading } from './headings';
import { quotedTab } from './positions';
import { storedFields, type Table } from './table';
import { tableNames, tables } from './workbook';

/** A tab that is not one of ours by its name, with its first row. */
export interface StrangeTab {
  readonly name: string;
  readonly headings: readonly Cell[];
}

/** Something only the person knows: whether a column with another heading is the one that is missing. */
export interface Question {
  /** `keyResults.note`: what the answer is remembered under. */
  readonly about: string;
  readonly text: string;
}

export interface Recognised extends Part {
  readonly questions: readonly Question[];
}

/** What formulas tell: the spreadsheet keeps them pointing at a tab or column that was renamed or moved. */
interface Told {
  /** The tab's name as formulas write it now. */
  readonly tabs: ReadonlyMap<TableName, string>;
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * Tabs and headings of ours that people have renamed: known by what formulas still point at, by a tab's other headings,
 * and, for a column that no formula names, by its neighbours, where the person is asked. `agreed` are the questions
 * answered with yes.
 */
export function recognise(actual: Actual, strange: readonly StrangeTab[], agreed: ReadonlySet<string>): Recognised {
  const told = toldByFormulas(actual);
  const tabs = renamedTabs(actual, strange, told);
  if (tabs.steps.length > 0) return { ...tabs, questions: [] };
  const parts = tableNames.map((name) =>
    renamedHeadings(tables[name], tabNamed(actual, tables[name].tab), told, agreed),
  );
  return {
    steps: parts.flatMap(({ steps }) => steps),
    done: parts.flatMap(({ done }) => done),
    questions: parts.flatMap(({ questions }) => questions),
  };
}

/** Whether everything stands under its own name, so that nothing has to be recognised; first rows are enough to tell. */
export const isAllNamed = (actual: Pick<Actual, 'tabs'>): boolean =>
  tableNames.every((name) => {
    const tab = tabNamed(actual, tables[name].tab);
    return (
      tab !== undefined && Object.values(tables[name].columns).every(({ heading }) => headingsOf(tab).includes(heading))
    );
  });

function renamedTabs(actual: Actual, strange: readonly StrangeTab[], { tabs }: Told): Part {
  const steps: Step[] = [];
  const done: string[] = [];
  for (const name of tableNames) {
    const table = tables[name];
    if (tabNamed(actual, table.tab)) continue;
    const pointed = tabs.get(name);
    const found =
      strange.find((tab) => pointed !== undefined && normalised(quotedTab(tab.name)) === pointed) ??
      strange.find((tab) => hasAllHeadings(table, tab.headings));
    if (!found) continue;
    steps.push({ do: 'rename', tab: found.name, to: table.tab });
    done.push(`Gave the tab "${found.name}" its name back: ${table.tab}.`);
  }
  return { steps, done };
}

/** A tab without all of them may be somebody's own list. */
const hasAllHeadings = (table: Table, headings: readonly Cell[]): boolean =>
  storedFields(table).length >= 3 &&
  storedFields(table).every((field) => placeOfHeading(headings, table.columns[field]?.heading ?? '') >= 0);

function renamedHeadings(
  table: Table,
  tab: ActualTab | undefined,
  { columns }: Told,
  agreed: ReadonlySet<string>,
): Recognised {
  const steps: Step[] = [];
  const done: string[] = [];
  const questions: Question[] = [];
  const headings = headingsOf(tab);
  const isOurs = (cell: Cell) => Object.values(table.columns).some(({ heading }) => isSameName(cell, heading));
  const put = (field: string, column: number) => {
    const heading = table.columns[field]?.heading ?? '';
    steps.push({ do: 'values', tab: table.tab, row: 1, column, values: [[heading]] });
    const read = headings[column - 1];
    if (!isSameName(read, heading))
      done.push(`Put the heading ${heading} back in ${table.tab}: it read "${read ?? ''}".`);
  };
  for (const [field, { heading }] of tab ? Object.entries(table.columns) : []) {
    if (headings.includes(heading)) continue;
    const alike = placeOfHeading(headings, heading) + 1;
    const about = `${table.name}.${field}`;
    const pointed = columns.get(about);
    if (alike > 0) put(field, alike);
    else if (pointed !== undefined && !isOurs(headings[pointed - 1] ?? null)) put(field, pointed);
    else {
      const between = betweenNeighbours(table, tab, field);
      if (between === undefined) continue;
      if (agreed.has(about)) put(field, between);
      else questions.push({ about, text: questionOn(table, heading, headings[between - 1] ?? null) });
    }
  }
  return { steps, done, questions };
}

const questionOn = ({ tab }: Table, heading: string, reads: Cell): string =>
  `The tab ${tab} has no column ${heading}, and where it should stand is a column ${isBlank(reads) ? 'without a heading' : `"${reads}"`}. Is that column ${heading}? Yes puts its heading back; no leaves it alone and adds an empty column ${heading}.`;

/** The strange column that holds something and stands just between the columns that a missing one stood between. */
function betweenNeighbours(table: Table, tab: ActualTab | undefined, field: string): number | undefined {
  const fields = storedFields(table);
  const index = fields.indexOf(field);
  if (!tab || index <= 0) return undefined;
  const headings = headingsOf(tab);
  const placeOf = (name: string | undefined) => placeOfHeading(headings, table.columns[name ?? '']?.heading ?? '') + 1;
  const [before, after] = [placeOf(fields[index - 1]), placeOf(fields[index + 1])];
  const column = before + 1;
  const isBetween = before > 0 && (fields[index + 1] === undefined || after === column + 1);
  const isStrange = !Object.values(table.columns).some(({ heading }) =>
    isSameName(headings[column - 1] ?? null, heading),
  );
  const holds = tab.values.slice(1).some((line) => !isBlank(line[column - 1] ?? null));
  return isBetween && isStrange && holds ? column : undefined;
}

/** Reads the formulas of each table's first row that has some against those declared. */
function toldByFormulas(actual: Actual): Told {
  const tabs = new Map<TableName, string>();
  const columns = new Map<string, number>();
  for (const name of tableNames) {
    const tab = tabNamed(actual, tables[name].tab);
    const line = tab?.formulas.slice(1).find((cells) => cells.some((formula) => formula !== '')) ?? [];
    line.forEach((formula, index) => {
      if (formula !== '') readFormula(name, formula, index + 1, tabs, columns);
    });
  }
  return { tabs, columns };
}

function readFormula(
  name: TableName,
  formula: string,
  column: number,
  tabs: Map<TableName, string>,
  columns: Map<string, number>,
): void {
  const standing = normalised(formula);
  for (const [field, { formula: declared }] of Object.entries(tables[name].columns)) {
    const shape = declared && shapeOf(name, declared());
    const match = shape ? shape.pattern.exec(standing) : null;
    if (!shape || !match) continue;
    columns.set(`${name}.${field}`, column);
    shape.parts.forEach(({ table, field: named }, index) => {
      const [, tab = '', letters = ''] = /^(?:(.*)!)?\$([A-Z]+)/.exec(match[index + 1] ?? '') ?? [];
      columns.set(`${table}.${named}`, numberOf(letters));
      if (tab !== '' && !tabs.has(table)) tabs.set(table, tab);
    });
    return;
  }
}

interface Shape {
  readonly pattern: RegExp;
  readonly parts: readonly { readonly table: TableName; readonly field: string }[];
}

/** A declared formula as a pattern that catches each place it names. */
function shapeOf(name: TableName, declared: string): Shape {
  const parts: { table: TableName; field: string }[] = [];
  const marked = declared.replace(/\{(\w+)(?:\.(\w+))?\}/g, (_, first: string, second?: string) => {
    parts.push({ table: second ? (first as TableName) : name, field: second ?? first });
    return second ? '‹' : '›';
  });
  const source = normalised(marked)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/‹/g, "((?:'[^']*(?:''[^']*)*'|[A-Z0-9_]+)!\\$[A-Z]+:\\$[A-Z]+)")
    .replace(/›/g, '(\\$[A-Z]+\\d+)');
  return { pattern: new RegExp(`^${source}$`), parts };
}

const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
