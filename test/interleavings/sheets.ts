import type { TableName } from '../../src/domain/book';
import type { SavedWorkbook } from '../../src/preview/saved';
import { tableNames, tables } from '../../src/schema/workbook';
import { cellsOf } from '../google/faults/content';

/** A row of a table as it is stored: texts and formulas by heading, references to its own row without its number. */
export interface SheetRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

export type Sheets = Readonly<Record<TableName, readonly SheetRow[]>>;

/** Where rows are known by; tables that are not named have rows without a name. */
export const KEYS: Partial<Readonly<Record<TableName, string>>> = {
  objectives: 'ID',
  keyResults: 'ID',
  checkIns: 'ID',
  scores: 'ID',
  cycles: 'ID',
  people: 'Email',
  initiatives: 'ID',
  followUps: 'ID',
  settings: 'Setting',
};

/** The tables whose tabs are there. */
export const tablesIn = (saved: SavedWorkbook): ReadonlySet<TableName> =>
  new Set([...cellsOf(saved).keys()].flatMap((place) => BY_TAB.get(place.slice(0, place.lastIndexOf('!'))) ?? []));

const BY_TAB = new Map(tableNames.map((name) => [tables[name].tab, name]));

/** Every table of a workbook, without rows in which nothing but formulas stands. */
export function sheetsOf(saved: SavedWorkbook): Sheets {
  const found = new Map<TableName, Map<number, Map<string, string>>>();
  for (const [place, text] of cellsOf(saved)) {
    const [, tab = '', letters = '', digits] = /^(.*)!([A-Z]+)(\d+)$/.exec(place) ?? [];
    const name = BY_TAB.get(tab);
    if (!name) continue;
    const rows = found.get(name) ?? new Map<number, Map<string, string>>();
    found.set(name, rows);
    const row = Number(digits);
    rows.set(row, (rows.get(row) ?? new Map<string, string>()).set(letters, text));
  }
  return Object.fromEntries(tableNames.map((name) => [name, rowsOf(found.get(name))])) as unknown as Sheets; // all names
}

function rowsOf(rows: ReadonlyMap<number, ReadonlyMap<string, string>> = new Map()): readonly SheetRow[] {
  const headings = [...(rows.get(1) ?? [])];
  return [...rows]
    .filter(([row]) => row > 1)
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({
      row,
      cells: Object.fromEntries(headings.map(([letters, heading]) => [heading, ownRow(cells.get(letters) ?? '', row)])),
    }))
    .filter(({ cells }) => Object.values(cells).some(isSaid));
}

/** Formulas alone make no row, and a checkbox that nobody ticked says nothing. */
const isSaid = (text: string): boolean => text !== '' && text !== 'FALSE' && !text.startsWith('=');

/** A formula that looks at its own row says `#`, so that it reads the same in every row it belongs to. */
const ownRow = (text: string, row: number): string =>
  text.startsWith('=')
    ? text.replace(/(?<![\w$!:'])(\$?[A-Z]{1,3})(\d+)\b(?!\()/g, (reference, letters: string, digits: string) =>
        Number(digits) === row ? `${letters}#` : reference,
      )
    : text;
