import {
  type DashboardCell,
  dashboardWidths,
  HIDDEN_COLUMNS,
  HIDDEN_FROM,
  type Look,
  PICKER,
  trendChart,
} from '../schema/dashboard';
import { COLOURS } from '../schema/look';
import { runsOf } from '../schema/positions';
import { lettersOf } from '../schema/table';

import { chipRules, isOurRule } from './paintRules';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** The width most columns of the Dashboard have. */
const USUAL = 94;

/** What each look means in fonts and colours. */
const LOOKS: Readonly<Record<Look, (cells: RangeList) => unknown>> = {
  title: (cells) => cells.setFontSize(20),
  hint: (cells) => cells.setFontColor(COLOURS.quiet).setFontStyle('italic'),
  label: (cells) => cells.setFontColor(COLOURS.quiet).setHorizontalAlignment('right'),
  input: (cells) => cells.setBackground(COLOURS.input).setFontWeight('bold'),
  tileLabel: (cells) => cells.setFontColor(COLOURS.quiet).setFontSize(9).setWrap(true).setBackground(COLOURS.heading),
  tile: (cells) => cells.setFontSize(13).setHorizontalAlignment('left').setBackground(COLOURS.heading).setWrap(true),
  section: (cells) => cells.setFontSize(13).setFontWeight('bold').setFontColor(COLOURS.brand),
  heading: (cells) => cells.setFontWeight('bold').setBackground(COLOURS.heading),
  numberHeading: (cells) => cells.setHorizontalAlignment('right'),
  text: () => undefined,
  percent: (cells) => cells.setNumberFormat('0%'),
  number: (cells) => cells.setNumberFormat('0'),
  day: (cells) => cells.setNumberFormat('d mmm yyyy').setHorizontalAlignment('left'),
  bar: (cells) => cells.setFontColor(COLOURS.brand),
  word: (cells) => cells.setFontWeight('bold'),
  hidden: () => undefined,
};

/** Fonts, colours, widths, cycle picker, chips and the trend chart. */
export function paintDashboard(sheet: Sheet, cells: readonly DashboardCell[], cycles: Range): void {
  const looks = new Set(cells.map(({ look }) => look));
  for (const look of looks) {
    const looksLikeIt = (other: Look) => other === look || (look === 'heading' && other === 'numberHeading');
    LOOKS[look](sheet.getRangeList(areasOf(cells.filter((cell) => looksLikeIt(cell.look)))));
  }
  sheet.setColumnWidths(1, dashboardWidths.length, USUAL);
  for (const width of new Set(dashboardWidths.filter((other) => other !== USUAL))) {
    const columns = dashboardWidths.flatMap((candidate, index) => (candidate === width ? [index + 1] : []));
    for (const run of runsOf(columns)) sheet.setColumnWidths(run[0] || 1, run.length, width);
  }
  sheet.hideColumns(HIDDEN_FROM, HIDDEN_COLUMNS);
  sheet.setHiddenGridlines(true);
  sheet.setFrozenRows(2);
  sheet.setTabColor(COLOURS.brand);
  pickCycle(sheet, cycles);
  chips(sheet, cells);
  warn(sheet);
  drawTrend(sheet);
}

/** Cells of one look as few areas: runs of columns that share their rows. */
function areasOf(cells: readonly DashboardCell[]): string[] {
  const byColumn = new Map<number, number[]>();
  for (const { row, column } of cells) byColumn.set(column, [...(byColumn.get(column) ?? []), row]);
  return [...byColumn].flatMap(([column, rows]) =>
    runsOf(rows).map((run) => `${lettersOf(column)}${run[0]}:${lettersOf(column)}${run[run.length - 1]}`),
  );
}

function pickCycle(sheet: Sheet, cycles: Range): void {
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInRange(cycles, true)
    .setAllowInvalid(true)
    .setHelpText('A cycle from the Cycles tab. Empty shows the one that is running.')
    .build();
  sheet.getRange(PICKER.row, PICKER.column).setDataValidation(rule);
}

function chips(sheet: Sheet, cells: readonly DashboardCell[]): void {
  const ranges = areasOf(cells.filter(({ look, row }) => look === 'word' && row > 2)).map((area) =>
    sheet.getRange(area),
  );
  const theirs = sheet.getConditionalFormatRules().filter((rule) => !isOurRule(rule));
  sheet.setConditionalFormatRules([...theirs, ...chipRules(ranges)]);
}

/** Only the picker is there to be typed in; everything else asks first. */
function warn(sheet: Sheet): void {
  for (const standing of sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)) standing.remove();
  const protection = sheet.protect().setDescription('Cadence dashboard: all formulas').setWarningOnly(true);
  protection.setUnprotectedRanges([sheet.getRange(PICKER.row, PICKER.column)]);
}

function drawTrend(sheet: Sheet): void {
  if (sheet.getCharts().length > 0) return;
  const rows = trendChart.rows;
  let builder = sheet.newChart().setChartType(Charts.ChartType.LINE);
  for (const column of trendChart.columns)
    builder = builder.addRange(sheet.getRange(trendChart.firstRow, column, rows, 1));
  const chart = builder
    .setNumHeaders(1)
    .setPosition(trendChart.row, trendChart.column, 0, 0)
    .setOption('title', trendChart.title)
    .setOption('width', trendChart.width)
    .setOption('height', trendChart.height)
    .setOption('vAxis', { minValue: 0, maxValue: 1, format: 'percent' })
    .setOption('legend', { position: 'bottom' })
    .setOption('colors', [COLOURS.brand, COLOURS.quiet])
    .build();
  sheet.insertChart(chart);
}
