import type { TableName } from '../../src/domain/book';
import { emptiesBuffer } from '../../src/preview/runtime/runtime';
import { lettersOf } from '../../src/schema/table';
import { tableNames, tables } from '../../src/schema/workbook';
import type { Performance } from '../google/faults/rehearsal';
import type { Done } from './deeds';
import { KEYS, type SheetRow, type Sheets } from './sheets';

/** The workbook as it was, and as it would be without interleaving. */
export interface Ends {
  readonly before: Sheets;
  /** After the run alone. */
  readonly done: Sheets;
  /** After the colleague alone. */
  readonly alone: Sheets;
  readonly deedFirst: Sheets;
  readonly runFirst: Sheets;
}

interface Result extends Ends {
  readonly left: Sheets;
}

export interface Interleaving {
  readonly performance: Performance;
  /** The same run without anybody coming in. */
  readonly undisturbed: Performance;
  readonly done: Done;
  readonly atCall: number;
  /** The run is a repair, which may leave cells as the colleague alone leaves them. */
  readonly mends: boolean;
}

/**
 * What is wrong with the workbook that a run and a colleague have left together, in words:
 * - the row of an ID holds what one of the two orders, colleague first or run first, leaves in it, cell by cell;
 * - a row that both orders keep or make is there, once, and no other row is;
 * - what was typed stands in its cell or in a log, unless it was typed into a cell between the run's last look at that
 *   very cell and its write into it (docs/decisions.md).
 * A run that says it could not be done may have left what the colleague alone leaves.
 */
export function faultsIn(
  result: Result,
  { performance, undisturbed, done, atCall, mends }: Interleaving,
): { readonly found: readonly string[]; readonly isUnpromised: boolean } {
  const refused = performance.meanwhile.flatMap(({ refused: why }) => (why === undefined ? [] : [`not done: ${why}`]));
  const broken = unexpectedIn(performance);
  const orders = [
    result.deedFirst,
    result.runFirst,
    ...(mends || isRefused(performance, undisturbed) ? [result.alone] : []),
  ];
  const isUnpromised = done.deed.does === 'type' && isUnseen(performance, done, atCall);
  const rows = tableNames.flatMap((table) => rowFaults(table, result, orders, { ...done, isUnpromised }));
  const typed = isUnpromised ? [] : typedFaults(result, done);
  return { found: [...refused, ...broken, ...rows, ...typed], isUnpromised };
}

/** Google's bridge answers, or whoever looks on is told; a fault nobody foresaw is one of ours. */
function unexpectedIn({ report, act }: Performance): readonly string[] {
  const logged = report.logs.flatMap(({ level, text }) => (level === 'error' ? [text] : []));
  const isForeseen = (text: string) => /^\w+ Problem /.test(text);
  const answer = act.kind === 'rpc' ? `${report.value}` : '';
  return [
    ...(report.error ? [`the run broke: ${report.error.message}`] : []),
    ...logged.filter((text) => !isForeseen(text)).map((text) => `logged: ${text.split('\n')[0]}`),
    ...(answer.includes('"code":"unexpected"') ? ['the panel is told that something went wrong'] : []),
  ];
}

/** It says so in its answer, in the log, or in a dialog that it does not open otherwise. */
const isRefused = ({ report, act }: Performance, undisturbed: Performance): boolean =>
  report.logs.some(({ level }) => level === 'error') ||
  (act.kind === 'rpc' && !`${report.value}`.startsWith('{"ok":true')) ||
  JSON.stringify(report.alerts) !== JSON.stringify(undisturbed.report.alerts);

function rowFaults(
  table: TableName,
  result: Result,
  orders: readonly Sheets[],
  done: Done & { readonly isUnpromised: boolean },
): readonly string[] {
  const key = KEYS[table];
  const old = new Set(key === undefined ? [] : result.before[table].map(({ cells }) => cells[key] ?? ''));
  const isOld = ({ cells }: SheetRow): boolean => key !== undefined && old.has(cells[key] ?? '') && cells[key] !== '';
  const known = orders.map((sheets) => sheets[table]);
  return [
    ...oldRowFaults(
      table,
      key ?? '',
      result.left[table].filter(isOld),
      known.map((rows) => rows.filter(isOld)),
    ),
    ...newRowFaults(table, result, {
      left: result.left[table].filter((row) => !isOld(row)),
      orders: known.map((rows) => rows.filter((row) => !isOld(row))),
      typed: typedIn(result, done),
      // what nobody promises to keep is not logged either
      mayLack: done.isUnpromised && LOGS.has(table),
      parts: [result.done[table], result.alone[table]].map((rows) => rows.filter((row) => !isOld(row))),
    }),
  ];
}

function oldRowFaults(
  table: TableName,
  key: string,
  left: readonly SheetRow[],
  orders: readonly (readonly SheetRow[])[],
): readonly string[] {
  const byKey = orders.map((rows) => new Map(rows.map((row) => [row.cells[key], row])));
  const ids = left.map(({ cells }) => cells[key] ?? '');
  const twice = ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${id} stands twice`);
  const wanted = [...(byKey[0] ?? [])].flatMap(([id]) => (id && byKey.every((rows) => rows.has(id)) ? [id] : []));
  const lost = wanted.filter((id) => !ids.includes(id)).map((id) => `${tables[table].tab}: ${id} is gone`);
  const wrong = left.flatMap(({ cells, row }) => {
    const mine = byKey.flatMap((rows) => rows.get(cells[key]) ?? []);
    if (mine.length === 0) return [`${tables[table].tab}: ${cells[key]} is back`];
    return Object.entries(cells).flatMap(([heading, text]) =>
      mine.some((other) => other.cells[heading] === text)
        ? []
        : [
            `${tables[table].tab} row ${row}: ${heading} of ${cells[key]} is '${short(text)}', not ${orOf(mine.map((other) => other.cells[heading] ?? ''))}`,
          ],
    );
  });
  return [...twice, ...lost, ...wrong];
}

const orOf = (texts: readonly string[]): string => [...new Set(texts)].map((text) => `'${short(text)}'`).join(' or ');

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** Rows of logs are made of cells that other runs may put together otherwise; all others are known as a whole. */
const LOGS: ReadonlySet<TableName> = new Set(['checkIns', 'revisions', 'history', 'mailLog']);

/**
 * Where the run put rows above what was typed below the last one, the edit's event names another row by now: the row
 * that was begun waits for the next run that takes in.
 */
const isJustBegun = ({ cells }: SheetRow, typed: Typed | null): boolean =>
  typed !== null &&
  Object.entries(cells).every(([name, text]) => (name === typed.heading ? text === typed.text : text === ''));

interface Typed {
  readonly heading: string;
  /** As the cell keeps it. */
  readonly text: string;
  /** The row as it stands when nobody else does anything. */
  readonly cells: SheetRow['cells'];
}

function typedIn({ alone }: Result, { deed, table, row, heading }: Done): Typed | null {
  if (deed.does !== 'type') return null;
  const cells = alone[table].find((line) => line.row === row)?.cells ?? {};
  return { heading, text: cells[heading] ?? '', cells };
}

interface NewRows {
  readonly left: readonly SheetRow[];
  readonly orders: readonly (readonly SheetRow[])[];
  /** Rows that both orders have need not be there. */
  readonly mayLack: boolean;
  readonly typed: Typed | null;
  /** What the run and the colleague make alone. */
  readonly parts: readonly (readonly SheetRow[])[];
}

function newRowFaults(
  table: TableName,
  result: Result,
  { left, orders, parts, mayLack, typed }: NewRows,
): readonly string[] {
  const nameOf = namesOfNew(result);
  const text = (row: SheetRow): string => JSON.stringify(nameOf(row.cells));
  const ends = [...orders, ...parts];
  const known = new Set(ends.flat().map(text));
  const has = countsOf(left.map(text));
  const counts = orders.map((rows) => countsOf(rows.map(text)));
  const lost = [...(counts[0]?.keys() ?? [])].filter(
    (one) => (has.get(one) ?? 0) < Math.min(...counts.map((count) => count.get(one) ?? 0)),
  );
  const strange = left.filter(
    (row) => !known.has(text(row)) && !isJustBegun(row, typed) && !(LOGS.has(table) && isMadeOf(row, ends)),
  );
  return [
    ...(mayLack ? [] : lost).map((one) => `${tables[table].tab}: a row is gone: ${brief(JSON.parse(one))}`),
    ...strange.map((row) => `${tables[table].tab} row ${row.row} is nobody's: ${brief(row.cells)}`),
  ];
}

const brief = (cells: SheetRow['cells']): string =>
  Object.entries(cells)
    .filter(([, text]) => text !== '' && !text.startsWith('='))
    .map(([heading, text]) => `${heading}=${short(text)}`)
    .join(', ');

/** Every cell stands in some order's row of the same goal, or is empty. */
function isMadeOf({ cells }: SheetRow, ends: readonly (readonly SheetRow[])[]): boolean {
  const same = ends.flat().filter((row) => row.cells.Goal === cells.Goal);
  return Object.entries(cells).every(
    ([heading, text]) => heading === 'ID' || text === '' || same.some((row) => row.cells[heading] === text),
  );
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** New IDs are given in the order in which rows are met, which the orders need not share. */
function namesOfNew({ before }: Result): (cells: SheetRow['cells']) => SheetRow['cells'] {
  const old = new Set(tableNames.flatMap((table) => before[table].map(({ cells }) => cells[KEYS[table] ?? ''] ?? '')));
  return (cells) =>
    Object.fromEntries(
      Object.entries(cells).map(([heading, text]) => [
        heading,
        /^(O|KR|CI|S|I|F)-\d+$/.test(text) && !old.has(text) ? '(new)' : text,
      ]),
    );
}

/** What was typed stands in its cell or in a log, unless even a typist who comes before the run is written over. */
function typedFaults(result: Result, done: Done): readonly string[] {
  const typed = typedIn(result, done);
  if (typed === null) return [];
  const { table, row } = done;
  const { heading, text, cells: line } = typed;
  const key = KEYS[table];
  const id = key === undefined ? '' : (line[key] ?? '');
  const isOld = id !== '' && result.before[table].some(({ cells }) => cells[key ?? ''] === id);
  const stands = (sheets: Sheets): boolean =>
    sheets[table].some(({ cells }) => cells[heading] === text && (!isOld || cells[key ?? ''] === id)) ||
    isLogged(sheets, text);
  if (stands(result.left) || !stands(result.deedFirst)) return [];
  return [`what was typed into ${heading} of ${id || `row ${row}`} stands nowhere`];
}

const isLogged = (sheets: Sheets, text: string): boolean => {
  const words = text.replace(/^'/, '');
  return [...sheets.checkIns, ...sheets.revisions].some(({ cells }) =>
    Object.values(cells).some((cell) => cell.includes(words)),
  );
};

/** Whether a cell was typed into after the run's last look at it, and the run's own content landed there afterwards. */
function isUnseen({ touched, calls }: Performance, { deed, table, row }: Done, atCall: number): boolean {
  const column = deed.place.slice(deed.place.lastIndexOf('!') + 1).replace(/\d+$/, '');
  const covers = ({ area }: Performance['touched'][number]): boolean =>
    area.row < row && row <= area.row + area.rows && isWithin(column, area);
  const here = touched.filter((touch) => touch.tab === tables[table].tab && covers(touch));
  const landing = (call: number): number => {
    const after = calls.findIndex((method, index) => index >= call && emptiesBuffer(method));
    return after < 0 ? calls.length + 1 : after + 1;
  };
  return here.some(
    ({ does, call }) =>
      does === 'write' &&
      landing(call) >= atCall &&
      !here.some((look) => look.does === 'read' && look.call >= atCall && look.call < call),
  );
}

const isWithin = (letters: string, { column, columns }: { column: number; columns: number }): boolean =>
  Array.from({ length: columns }, (_, at) => lettersOf(column + at + 1)).includes(letters);
