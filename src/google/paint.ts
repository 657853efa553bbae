import { COLOURS } from '../schema/look';
import { noteOf } from '../schema/notes/glossary';
import { runsOf, type TablePositions } from '../schema/positions';
import { type Column, lettersOf, type Table } from '../schema/table';
import { type ChoicesOf, paintDropdowns } from './paintDropdowns';
import { paintRules } from './paintRules';
import { paintSettings } from './paintSettings';
import { warnOnFormulas } from './paintWarnings';
import type { Placed } from './placed';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
interface Paint {
  readonly columns: TablePositions;
  /** The tab was made a moment ago and has the base look; nothing of a person's stands in it. */
  readonly fresh: boolean;
}

/** Formats, widths, notes, dropdowns, colours and warnings of one tab; whatever else stands in the tab stays. */
export function paintTable(sheet: Sheet, table: Table, { columns, fresh }: Paint, choicesOf: ChoicesOf): void {
  const rows = sheet.getMaxRows();
  const fields = Object.keys(table.columns);
  const at = (field: string): Placed => ({
    ...(table.columns[field] as Column), // fields are the keys of columns
    note: noteOf(table.name, field),
    position: columns[field] ?? 0,
  });
  const all = fields.map(at);
  paintFormats(sheet, all, rows);
  hideHelpers(sheet, all);
  if (table.hidden) {
    sheet.hideSheet();
    return;
  }
  if (!fresh) paintFirstRow(sheet);
  paintHeadings(sheet, all);
  paintWidths(sheet, all, table.compact, fresh);
  paintDropdowns(sheet, all, rows, choicesOf);
  if (table.name === 'settings') paintSettings(sheet, columns);
  paintRules(sheet, table, columns, { rows, fresh });
  warnOnFormulas(sheet, table, all, { rows, fresh });
  if (table.frozenColumns > 0) sheet.setFrozenColumns(table.frozenColumns);
  if (table.colour !== '') sheet.setTabColor(table.colour);
}

/** Columns are this wide where there are few, so that a moment fits, and where there are many. */
const ROOMY = 130;
const NARROW = 94;

/** What all our tabs share; those made later begin as copies of the one that is given it. */
export function paintBase(sheet: Sheet): void {
  sheet.setColumnWidths(1, 26, ROOMY);
  paintFirstRow(sheet);
}

/** Headings that stand out, wrap and stay in sight. */
function paintFirstRow(sheet: Sheet): void {
  sheet
    .getRange('1:1')
    .setFontWeight('bold')
    .setBackground(COLOURS.heading)
    .setWrap(true)
    .setVerticalAlignment('middle');
  sheet.setFrozenRows(1);
}

function paintHeadings(sheet: Sheet, all: readonly Placed[]): void {
  const byPosition = new Map(all.map((column) => [column.position, column]));
  for (const run of runsOf(all.map(({ position }) => position))) {
    const columns = run.flatMap((position) => byPosition.get(position) ?? []);
    const range = sheet.getRange(1, run[0] || 1, 1, run.length);
    range.setNotes([columns.map(({ note }) => note)]);
    if (columns.some(({ formula, hidden }) => formula && !hidden))
      range.setBackgrounds([columns.map(({ formula }) => (formula ? COLOURS.computedHeading : COLOURS.heading))]);
    // headings stand over their numbers; for fewer it is not worth a call
    if (columns.filter(({ align, hidden }) => align === 'right' && !hidden).length > 3)
      range.setHorizontalAlignments([columns.map(({ align }) => align)]);
  }
}

/** Columns of one format are set together, whole columns down, so that new rows have it too. */
function paintFormats(sheet: Sheet, all: readonly Placed[], rows: number): void {
  const ranges = (columns: readonly Placed[]): string[] =>
    runsOf(columns.map(({ position }) => position)).map(
      (run) => `${lettersOf(run[0] || 1)}2:${lettersOf(run[run.length - 1] || 1)}${rows}`,
    );
  const some = (picked: readonly Placed[], paint: (list: RangeList) => unknown) => {
    if (picked.length > 0) paint(sheet.getRangeList(ranges(picked)));
  };
  const formats = new Set(all.map(({ format }) => format).filter((format) => format !== ''));
  for (const format of formats)
    some(
      all.filter((column) => column.format === format),
      (list) => list.setNumberFormat(format),
    );
  const shown = all.filter(({ hidden }) => !hidden);
  const wrapping = shown.filter(({ wrap }) => wrap);
  some(wrapping, (list) => list.setWrap(true));
  // texts make tall rows
  some(wrapping.length > 0 ? shown : [], (list) => list.setVerticalAlignment('middle'));
  some(
    shown.filter(({ formula }) => formula),
    (list) => list.setFontColor(COLOURS.quiet),
  );
}

/** Narrow columns are for the two tabs that have many. */
function paintWidths(sheet: Sheet, all: readonly Placed[], compact: boolean, fresh: boolean): void {
  const shown = all.filter(({ hidden }) => !hidden);
  const usual = compact ? NARROW : ROOMY;
  const widthOf = ({ width }: Placed) => Math.max(width, usual);
  const widen = (columns: readonly Placed[], width: number) => {
    for (const run of runsOf(columns.map(({ position }) => position)))
      sheet.setColumnWidths(run[0] || 1, run.length, width);
  };
  if (compact || !fresh) widen(shown, usual);
  const widths = new Set(shown.map(widthOf).filter((width) => width !== usual));
  for (const width of widths)
    widen(
      shown.filter((column) => widthOf(column) === width),
      width,
    );
}

function hideHelpers(sheet: Sheet, all: readonly Placed[]): void {
  const hidden = all.filter((column) => column.hidden).map(({ position }) => position);
  for (const run of runsOf(hidden)) sheet.hideColumns(run[0] || 1, run.length);
}
