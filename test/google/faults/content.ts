import type { SavedWorkbook } from '../../../src/preview/saved';
import { lettersOf } from '../../../src/schema/table';
import { tableNames, tables } from '../../../src/schema/workbook';

/** Cells by place, `Key results!B7`, as they are stored: texts and formulas. */
export type Cells = ReadonlyMap<string, string>;

interface Sheet {
  readonly name: string;
  readonly cells: Readonly<Record<string, string | { readonly content?: string }>>;
}

export function cellsOf({ data }: SavedWorkbook): Cells {
  const { sheets } = data as { readonly sheets: readonly Sheet[] }; // the engine's own format
  return new Map(
    sheets.flatMap(({ name, cells }) =>
      Object.entries(cells).flatMap(([place, cell]): [string, string][] => {
        const text = typeof cell === 'string' ? cell : String(cell.content ?? '');
        return text === '' ? [] : [[`${name}!${place}`, text]];
      }),
    ),
  );
}

const TABLES = new Set(tableNames.map((name) => tables[name].tab));

/** The place of a row of a table, `Key results!7`; of any other cell its own. */
export function rowOf(place: string): string {
  const [, tab = '', row = ''] = /^(.*)![A-Z]+(\d+)$/.exec(place) ?? [];
  return TABLES.has(tab) && row !== '1' ? `${tab}!${row}` : place;
}

/** One table's rows by heading. */
export function tableRows(saved: SavedWorkbook, tab: string): readonly Readonly<Record<string, string>>[] {
  const headings = new Map<string, string>();
  const rows = new Map<number, Record<string, string>>();
  for (const [place, text] of cellsOf(saved)) {
    const [, name, column = '', row] = /^(.*)!([A-Z]+)(\d+)$/.exec(place) ?? [];
    if (name !== tab) continue;
    if (row === '1') headings.set(column, text);
    else rows.set(Number(row), { ...rows.get(Number(row)), [column]: text });
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => Object.fromEntries([...headings].map(([column, heading]) => [heading, cells[column] ?? ''])));
}

/**
 * Everything a person can tell apart: cells, looks, rules, names, what the add-on remembers, letters and triggers. IDs
 * count by their order only, since a save that broke off may have used some up; the counters of IDs tell of the same.
 */
export function visible(saved: SavedWorkbook): unknown {
  const seen = known.get(saved) ?? seenIn(saved);
  known.set(saved, seen);
  return seen;
}

const known = new WeakMap<SavedWorkbook, unknown>();

function seenIn({ data, host }: SavedWorkbook): unknown {
  const { revisionId: _, ...workbook } = data as Record<string, unknown>; // the engine's own format
  const { lastIds: __, ...remembered } = host.properties.document ?? {};
  const letters = host.outbox.map(({ to, subject, htmlBody }) => ({ to, subject, htmlBody }));
  const triggers = host.triggers.map(({ handler, event, creator }) => ({ handler, event, creator }));
  const text = JSON.stringify({ workbook: inOrder(withoutEnds(workbook)), remembered, letters, triggers }, toldByUs);
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const nameOf = (id: string): string => {
    const kind = /^[A-Z]+-/.exec(id)?.[0] ?? 'id ';
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return `#${kind}${count}`;
  };
  const named = text.replace(ID, (id) => {
    const name = names.get(id) ?? nameOf(id);
    names.set(id, name);
    return name;
  });
  return JSON.parse(named);
}

/** Empty rows at the end of a tab nobody sees: what reaches to a tab's end reaches there, however far that is. */
function withoutEnds(workbook: Record<string, unknown>): Record<string, unknown> {
  const { sheets } = workbook as { readonly sheets: readonly { readonly rowNumber: number }[] }; // the engine's own format
  const ends = new Set(sheets.map(({ rowNumber }) => String(rowNumber)));
  const open = JSON.stringify(workbook).replace(/\b([A-Z]+\d+:[A-Z]+)(\d+)\b/g, (all, from: string, row: string) =>
    ends.has(row) ? from : all,
  );
  return JSON.parse(open);
}

/** Notes and help name IDs as examples; these are nobody's. */
const toldByUs = (key: string, value: unknown): unknown =>
  typeof value === 'string' && (key === 'helpText' || key === 'data') ? value.replace(ID, 'an ID') : value;

/** Tells workbooks apart by all they hold, as fast as that goes. */
export function printOf({ data, host: { properties, triggers, outbox } }: SavedWorkbook): string {
  const { revisionId: _, ...workbook } = data as Record<string, unknown>; // the engine's own format
  return JSON.stringify({
    workbook,
    properties,
    triggers,
    letters: outbox.map(({ to, subject }) => ({ to, subject })),
  });
}

/** Notes, warnings and dropdowns lie beside each other in no order that anybody sees. */
function inOrder(workbook: Record<string, unknown>): Record<string, unknown> {
  // the engine's own format
  const {
    sheets,
    marks = [],
    ...rest
  } = workbook as unknown as {
    readonly sheets: readonly {
      readonly id: string;
      readonly name: string;
      readonly dataValidationRules: readonly Named[];
      readonly cells: Sheet['cells'];
      readonly cols: Columns;
      readonly rowNumber: number;
    }[];
    readonly marks?: readonly (Named & { readonly sheetId: string })[];
  };
  const tabs = new Map(sheets.map(({ id, name }) => [id, name]));
  return {
    ...rest,
    sheets: sheets.map(({ rowNumber: _, ...sheet }) => ({
      ...sheet,
      cols: seenColumns(sheet),
      dataValidationRules: sorted(sheet.dataValidationRules),
    })),
    marks: sorted(marks.map((mark) => ({ ...mark, sheetId: tabs.get(mark.sheetId) ?? mark.sheetId }))),
  };
}

/**
 * How wide a column is that is hidden or that nothing stands in, nobody sees: only a tab made in one go gives those a
 * width too.
 */
function seenColumns({ cells, cols }: { readonly cells: object; readonly cols: Columns }): Columns {
  const used = new Set(Object.keys(cells).map((place) => place.replace(/\d+$/, '')));
  const seen = Object.entries(cols).filter(([index]) => used.has(lettersOf(Number(index) + 1)));
  return Object.fromEntries(seen.map(([index, column]) => [index, column.isHidden ? { isHidden: true } : column]));
}

type Columns = Readonly<Record<string, { readonly size?: number; readonly isHidden?: boolean }>>;

interface Named {
  readonly id: string;
}

const sorted = (parts: readonly Named[]): readonly unknown[] =>
  parts
    .map(({ id: _, ...part }) => JSON.stringify(part))
    .sort()
    .map((text) => JSON.parse(text));

const ID = /\b(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:O|KR|CI|S|I|F)-\d+)\b/g;

/** Where two values differ, as paths with both sides; empty when they do not. */
export function differences(a: unknown, b: unknown, path = ''): readonly string[] {
  if (Object.is(a, b)) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return [`${path}: ${JSON.stringify(a)?.slice(0, 300)} ≠ ${JSON.stringify(b)?.slice(0, 300)}`];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const at = (value: object, key: string): unknown => (value as Record<string, unknown>)[key];
  return keys.flatMap((key) => differences(at(a, key), at(b, key), `${path}.${key}`));
}

/** How the paths of differences in a tab begin. */
export function pathOf({ data }: SavedWorkbook, tab: string): string {
  const { sheets } = data as { readonly sheets: readonly Sheet[] }; // the engine's own format
  return `.workbook.sheets.${sheets.findIndex(({ name }) => name === tab)}.`;
}
