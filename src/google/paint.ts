import type { TableName } from '../domain/book';
import type { Texts } from '../schema/glossary';
import { CHIP_FIELDS, CHIPS, COLOURS } from '../schema/look';
import { runsOf, type TablePositions } from '../schema/positions';
import { type Column, lettersOf, type Table } from '../schema/table';
import { paintSettings } from './paintSettings';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
interface Paint {
  readonly columns: TablePositions;
  /** The tab was made a moment ago and has the base look; nothing of a person's stands in it. */
  readonly fresh: boolean;
}
type SheetOf = (table: TableName) => Sheet;

/** The warning on computed columns carries this description, by which repair finds it again. */
export const warningFor = (tab: string): string => `Cadence formulas in ${tab}: editing them breaks the numbers`;

/** Formats, widths, notes, dropdowns, colours and warnings of one tab; whatever else stands in the tab stays. */
export function paintTable(
  sheet: Sheet,
  table: Table,
  { columns, fresh }: Paint,
  sheetOf: SheetOf,
  texts: Texts,
): void {
  const rows = sheet.getMaxRows();
  const fields = Object.keys(table.columns);
  const at = (field: string): Placed => ({
    ...(table.columns[field] as Column), // fields are the keys of columns
    note: texts.noteOf(table.name, field),
    position: columns[field] || 0,
  });
  const all = fields.map(at);
  paintFormats(sheet, all, { rows, compact: table.compact });
  hideHelpers(sheet, all);
  if (table.hidden) {
    sheet.hideSheet();
    return;
  }
  if (!fresh) paintBase(sheet);
  paintHeadings(sheet, all, table.compact);
  paintWidths(sheet, all, table.compact);
  paintDropdowns(sheet, table, all, { columns, rows }, sheetOf);
  if (table.name === 'settings') paintSettings(sheet, columns, texts);
  paintRules(sheet, table, columns, { rows, fresh });
  warnOnFormulas(sheet, table, all, { rows, fresh });
  if (table.frozenColumns > 0) sheet.setFrozenColumns(table.frozenColumns);
  if (table.colour !== '') sheet.setTabColor(table.colour);
}

type Placed = Column & { readonly position: number; readonly note: string };

/** Columns of a new tab are this wide, so that only other widths need a call. */
const GRID_WIDTH = 100;
/** Where there is room, only texts of several lines get more. */
const WIDE_ENOUGH = 170;

/** What all tables share: headings that stand out, wrap and stay in sight. */
export function paintBase(sheet: Sheet): void {
  sheet
    .getRange('1:1')
    .setFontWeight('bold')
    .setBackground(COLOURS.heading)
    .setWrap(true)
    .setVerticalAlignment('middle');
  sheet.setFrozenRows(1);
}

function paintHeadings(sheet: Sheet, all: readonly Placed[], compact: boolean): void {
  const byPosition = new Map(all.map((column) => [column.position, column]));
  for (const run of runsOf(all.map(({ position }) => position))) {
    const columns = run.flatMap((position) => byPosition.get(position) || []);
    const range = sheet.getRange(1, run[0] || 1, 1, run.length);
    range.setNotes([columns.map(({ note }) => note)]);
    if (columns.some(({ formula, hidden }) => formula && !hidden))
      range.setBackgrounds([columns.map(({ formula }) => (formula ? COLOURS.computedHeading : COLOURS.heading))]);
    if (compact) range.setHorizontalAlignments([columns.map(({ align }) => align)]);
  }
}

/** Columns of one format are set together, whole columns down, so that new rows have it too. */
function paintFormats(
  sheet: Sheet,
  all: readonly Placed[],
  { rows, compact }: { readonly rows: number; readonly compact: boolean },
): void {
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
  const wrapping = all.filter(({ wrap }) => wrap);
  some(wrapping, (list) => list.setWrap(true));
  const shown = all.filter(({ hidden }) => !hidden);
  if (compact) some(shown, (list) => list.setVerticalAlignment('middle'));
  some(
    shown.filter(({ formula }) => formula),
    (list) => list.setFontColor(COLOURS.quiet),
  );
}

/** Narrow columns are for the two tabs that have many; elsewhere the grid's own width does. */
function paintWidths(sheet: Sheet, all: readonly Placed[], compact: boolean): void {
  const shown = all.filter(({ hidden, width }) => !hidden && (compact ? width !== GRID_WIDTH : width > WIDE_ENOUGH));
  for (const width of new Set(shown.map((column) => column.width))) {
    const picked = shown.filter((column) => column.width === width).map(({ position }) => position);
    for (const run of runsOf(picked)) sheet.setColumnWidths(run[0] || 1, run.length, width);
  }
}

function hideHelpers(sheet: Sheet, all: readonly Placed[]): void {
  const hidden = all.filter((column) => column.hidden).map(({ position }) => position);
  for (const run of runsOf(hidden)) sheet.hideColumns(run[0] || 1, run.length);
}

/** Dropdowns warn instead of refusing: what people paste stays, and Check says what is wrong with it. */
function paintDropdowns(
  sheet: Sheet,
  table: Table,
  all: readonly Placed[],
  { columns, rows }: { readonly columns: TablePositions; readonly rows: number },
  sheetOf: SheetOf,
): void {
  const sameChoices = new Map<string, { column: Placed; positions: number[] }>();
  for (const column of all) {
    const key = column.choicesFrom
      ? `${column.choicesFrom.table}.${column.choicesFrom.field}`
      : (column.choices || []).join();
    if (key === '') continue;
    const group = sameChoices.get(key) ?? { column, positions: [] };
    group.positions.push(column.position);
    sameChoices.set(key, group);
  }
  for (const { column, positions } of sameChoices.values()) {
    const rule = dropdownOf(column, table, columns, sheetOf);
    if (rule)
      for (const run of runsOf(positions)) sheet.getRange(2, run[0] || 1, rows - 1, run.length).setDataValidation(rule);
  }
}

function dropdownOf(
  column: Placed,
  table: Table,
  columns: TablePositions,
  sheetOf: SheetOf,
): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const builder = () => SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(column.note);
  if (column.choices)
    return builder()
      .requireValueInList([...column.choices], true)
      .build();
  const source = column.choicesFrom;
  if (!source) return null;
  const other = source.table === table.name ? columns[source.field] : undefined;
  const position = other || 1;
  const letters = lettersOf(position);
  return builder()
    .requireValueInRange(sheetOf(source.table).getRange(`${letters}2:${letters}`), true)
    .build();
}

const GROUNDS = new Set(Object.values(CHIPS).map(({ ground }) => ground));

/** Whether the paint put a rule there: its colours and its columns tell. A person's own rules stay. */
export const isOurRule = (rule: Rule, progress?: number): boolean => {
  const condition = rule.getBooleanCondition();
  if (condition) return GROUNDS.has(condition.getBackground() || '') && condition.getCriteriaType() !== FORMULA();
  return rule.getRanges().every((range) => range.getColumn() === progress);
};
const FORMULA = () => SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA;

interface Extent {
  readonly rows: number;
  readonly fresh: boolean;
}

function paintRules(sheet: Sheet, table: Table, columns: TablePositions, { rows, fresh }: Extent): void {
  const ours = rulesOf(sheet, table, columns, rows);
  if (ours.length === 0) return;
  const standing = fresh ? [] : sheet.getConditionalFormatRules();
  const theirs = standing.filter((rule) => !isOurRule(rule, columns.progress));
  sheet.setConditionalFormatRules([...theirs, ...ours]);
}

function rulesOf(sheet: Sheet, table: Table, columns: TablePositions, rows: number): Rule[] {
  const column = (field: string): Range => sheet.getRange(2, columns[field] || 1, rows - 1, 1);
  const has = (field: string): boolean => field in table.columns;
  const chips = CHIP_FIELDS.filter(has).map(column);
  const rules: Rule[] = [];
  if (chips.length > 0) {
    for (const [word, { ink, ground }] of Object.entries(CHIPS)) {
      rules.push(
        SpreadsheetApp.newConditionalFormatRule()
          .whenTextEqualTo(word)
          .setFontColor(ink)
          .setBackground(ground)
          .setRanges(chips)
          .build(),
      );
    }
  }
  if (has('check'))
    rules.push(
      SpreadsheetApp.newConditionalFormatRule()
        .whenCellNotEmpty()
        .setFontColor(COLOURS.bad.ink)
        .setBackground(COLOURS.bad.ground)
        .setRanges([column('check')])
        .build(),
    );
  if (has('daysLate'))
    rules.push(
      SpreadsheetApp.newConditionalFormatRule()
        .whenNumberGreaterThan(0)
        .setFontColor(COLOURS.warning.ink)
        .setBackground(COLOURS.warning.ground)
        .setRanges([column('daysLate')])
        .build(),
    );
  if (has('check') && has('progress')) rules.push(scaleRule(column('progress')));
  return rules;
}

/** Light to blue from 0 % to 100 %: a bar cannot be set by script. */
const scaleRule = (range: Range): Rule =>
  SpreadsheetApp.newConditionalFormatRule()
    .setGradientMinpointWithValue('#ffffff', SpreadsheetApp.InterpolationType.NUMBER, '0')
    .setGradientMaxpointWithValue(COLOURS.bar, SpreadsheetApp.InterpolationType.NUMBER, '1')
    .setRanges([range])
    .build();

function warnOnFormulas(sheet: Sheet, table: Table, all: readonly Placed[], { rows, fresh }: Extent): void {
  const computed = all.filter(({ formula }) => formula).map(({ position }) => position);
  if (computed.length === 0) return;
  const description = warningFor(table.tab);
  for (const standing of fresh ? [] : sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    if (standing.getDescription() === description) standing.remove();
  }
  for (const run of runsOf(computed)) {
    sheet
      .getRange(2, run[0] || 1, rows - 1, run.length)
      .protect()
      .setDescription(description)
      .setWarningOnly(true);
  }
}

/** Whether dropdowns, colours and warnings that the paint put into a tab still stand. */
export function isDressed(
  sheet: Sheet,
  table: Table | undefined,
  headings: readonly unknown[],
  warnings: ReadonlySet<string>,
): boolean {
  if (!table) return sheet.getCharts().length > 0;
  const columns = Object.values(table.columns);
  if (columns.some(({ formula }) => formula) && !warnings.has(warningFor(table.tab))) return false;
  if (
    'status' in table.columns &&
    'check' in table.columns &&
    sheet.getConditionalFormatRules().length < Object.keys(CHIPS).length
  )
    return false;
  const chosen = columns
    .filter(({ choices, choicesFrom }) => choices || choicesFrom)
    .map((column) => headings.indexOf(column.heading));
  if (chosen.length === 0) return true;
  const rules = sheet.getRange(2, 1, 1, Math.max(1, Math.max(...chosen) + 1)).getDataValidations()[0] || [];
  return chosen.every((index) => index < 0 || rules[index] !== null);
}
