import { CHIP_FIELDS, CHIPS, COLOURS } from '../schema/look';
import type { TablePositions } from '../schema/positions';
import type { Table } from '../schema/table';
import type { Extent } from './placed';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const GROUNDS = new Set(Object.values(CHIPS).map(({ ground }) => ground));

/** Whether the paint put a rule there: its colours and its columns tell. A person's own rules stay. */
export const isOurRule = (rule: Rule, progress?: number): boolean => {
  const condition = rule.getBooleanCondition();
  if (condition) return GROUNDS.has(condition.getBackground() ?? '') && condition.getCriteriaType() !== FORMULA();
  return rule.getRanges().every((range) => range.getColumn() === progress);
};
const FORMULA = () => SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA;

/** Chips, and what asks to be looked at. */
export function paintRules(sheet: Sheet, table: Table, columns: TablePositions, { rows, fresh }: Extent): void {
  const ours = rulesOf(sheet, table, columns, rows);
  if (ours.length === 0) return;
  const standing = fresh ? [] : sheet.getConditionalFormatRules();
  const theirs = standing.filter((rule) => !isOurRule(rule, columns.progress));
  sheet.setConditionalFormatRules([...theirs, ...ours]);
}

/** A status, pace or grade is a word; its colour only helps. */
export const chipRules = (ranges: Range[]): Rule[] =>
  Object.entries(CHIPS).map(([word, { ink, ground }]) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(word)
      .setFontColor(ink)
      .setBackground(ground)
      .setRanges(ranges)
      .build(),
  );

function rulesOf(sheet: Sheet, table: Table, columns: TablePositions, rows: number): Rule[] {
  const column = (field: string): Range => sheet.getRange(2, columns[field] || 1, rows - 1, 1);
  const has = (field: string): boolean => field in table.columns;
  const chips = CHIP_FIELDS.filter(has).map(column);
  const rules = chips.length > 0 ? chipRules(chips) : [];
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
