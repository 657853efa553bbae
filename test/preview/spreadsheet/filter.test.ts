import { expect, it } from 'vitest';
import { openApp, type Setting } from './support';

const ROWS = [
  ['Goal', 'Status', 'Score'],
  ['Trials', 'On track', 0.7],
  ['Churn', 'At risk', 0.3],
  ['Hiring', 'on track', 0.5],
  ['', '', ''],
];

function openFilter(setting: Setting = {}) {
  const host = openApp(setting);
  if (!setting.data) host.sheet.getRange('B2:D6').setValues(ROWS);
  const filter = host.sheet.getFilter() ?? host.sheet.getRange('B2:D6').createFilter();
  const hidden = () => [2, 3, 4, 5, 6].filter((row) => host.sheet.isRowHiddenByFilter(row));
  return { ...host, filter, hidden };
}

it('makes one filter for each sheet, found from the sheet and from any of its ranges', () => {
  const { sheet, filter } = openFilter();
  expect(filter.getRange().getA1Notation()).toBe('B2:D6');
  expect(sheet.getFilter()?.getRange().getA1Notation()).toBe('B2:D6');
  expect(sheet.getRange('Z9').getFilter()?.getRange().getA1Notation()).toBe('B2:D6');
  expect(() => sheet.getRange('F1:G2').createFilter()).toThrow(
    "You can't create a filter in a sheet that already has a filter.",
  );
});

it('can be taken off, with what it hid, and made anew without it', () => {
  const { app, sheet, filter, hidden } = openFilter();
  filter.setColumnFilterCriteria(3, app.newFilterCriteria().setHiddenValues(['At risk']).build());
  filter.remove();
  expect(sheet.getFilter()).toBeNull();
  expect(hidden()).toEqual([]);
  expect(sheet.getRange('B2:D6').createFilter().getColumnFilterCriteria(3)).toBeNull();
});

type Builder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;
const CASES: readonly [name: string, column: number, make: (builder: Builder) => Builder, hidden: number[]][] = [
  ['setHiddenValues', 3, (b) => b.setHiddenValues(['On track']), [3, 5]],
  ['setHiddenValues of the empty text', 3, (b) => b.setHiddenValues(['']), [6]],
  ['setVisibleValues', 3, (b) => b.setVisibleValues(['At risk']), [3, 5, 6]],
  ['whenTextEqualTo', 2, (b) => b.whenTextEqualTo('Churn'), [3, 5, 6]],
  ['whenTextContains', 2, (b) => b.whenTextContains('r'), [6]],
  ['whenTextStartsWith', 2, (b) => b.whenTextStartsWith('Tr'), [4, 5, 6]],
  ['whenCellNotEmpty', 2, (b) => b.whenCellNotEmpty(), [6]],
  ['whenCellEmpty', 2, (b) => b.whenCellEmpty(), [3, 4, 5]],
  ['whenNumberGreaterThan', 4, (b) => b.whenNumberGreaterThan(0.4), [4, 6]],
  ['whenNumberBetween', 4, (b) => b.whenNumberBetween(0.2, 0.6), [3, 6]],
];

it.each(CASES)('%s hides the rows it does not let through', (_name, column, make, rows) => {
  const { app, filter, hidden } = openFilter();
  filter.setColumnFilterCriteria(column, make(app.newFilterCriteria()).build());
  expect(hidden()).toEqual(rows);
  filter.removeColumnFilterCriteria(column);
  expect(hidden()).toEqual([]);
});

it('compares days', () => {
  const { app, sheet, filter, hidden } = openFilter();
  sheet.getRange('D3:D5').setValues([['2026-01-05'], ['2026-02-05'], ['2026-03-05']]);
  filter.setColumnFilterCriteria(4, app.newFilterCriteria().whenDateAfter(new Date('2026-02-01T00:00:00Z')).build());
  expect(hidden()).toEqual([3, 6]);
});

it.each([
  ['TODAY', '2026-11-22', [4, 5, 6]],
  ['YESTERDAY', '2026-11-21', [4, 5, 6]],
  ['TOMORROW', '2026-11-23', [4, 5, 6]],
  ['PAST_WEEK', '2026-11-16', [4, 5, 6]],
  ['PAST_MONTH', '2026-10-23', [4, 5, 6]],
  ['PAST_YEAR', '2025-11-23', [4, 5, 6]],
] as const)('knows the days of %s by the host’s clock, and not the day before', (name, day, rows) => {
  const { app, sheet, filter, hidden } = openFilter({ now: '2026-11-22T09:30:00Z' });
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  sheet.getRange('D3:D5').setValues([[day], [before], ['2026-12-31']]);
  filter.setColumnFilterCriteria(4, app.newFilterCriteria().whenDateEqualTo(app.RelativeDate[name]).build());
  expect(hidden()).toEqual(rows);
});

it('compares with relative days as the clock goes on', () => {
  const { app, sheet, filter, hidden, engine } = openFilter({ now: '2026-11-22T09:30:00Z' });
  sheet.getRange('D3:D5').setValues([['2026-11-21'], ['2026-11-22'], ['2026-11-23']]);
  filter.setColumnFilterCriteria(4, app.newFilterCriteria().whenDateBefore(app.RelativeDate.TODAY).build());
  expect(hidden()).toEqual([4, 5, 6]);
  engine.setNow(Date.parse('2026-11-23T09:30:00Z'));
  expect(hidden()).toEqual([5, 6]);
});

it('asks a formula of one’s own of each row, in the workbook’s notation, and it follows inserted rows', () => {
  const { app, sheet, filter, hidden } = openFilter({ locale: 'de_DE' });
  const own = app.newFilterCriteria().whenFormulaSatisfied('=AND(D3>0,4;$C$2="Status")').build();
  filter.setColumnFilterCriteria(2, own);
  expect(hidden()).toEqual([4, 6]);
  sheet.getRange('D4').setValue(0.9);
  expect(hidden()).toEqual([6]);
  expect(filter.getColumnFilterCriteria(2)?.getCriteriaValues()).toEqual(['=AND(D3>0,4;$C$2="Status")']);
  filter.setColumnFilterCriteria(2, app.newFilterCriteria().whenFormulaSatisfied('=D3>0,6').build());
  sheet.insertRowsBefore(1, 2);
  expect([5, 6, 7, 8].filter((row) => sheet.isRowHiddenByFilter(row))).toEqual([7, 8]);
  expect(filter.getColumnFilterCriteria(2)?.getCriteriaValues()).toEqual(['=D5>0,6']);
});

it('a formula of one’s own looks at the same cells when rows and columns are inserted, fixed ones too', () => {
  const { app, sheet, filter, engine } = openFilter();
  sheet.getRange('G1').setValue(0.4);
  filter.setColumnFilterCriteria(4, app.newFilterCriteria().whenFormulaSatisfied('D3>$G$1').build());
  const shown = () =>
    sheet
      .getRange('A1:H9')
      .getValues()
      .flatMap(([...cells], row) =>
        cells.some((cell) => ['Trials', 'Churn', 'Hiring'].includes(String(cell))) &&
        !sheet.isRowHiddenByFilter(row + 1)
          ? [cells.find((cell) => cell !== '')]
          : [],
      );
  expect(shown()).toEqual(['Trials', 'Hiring']);
  sheet.insertRowsBefore(1, 1);
  sheet.insertColumnsBefore(1, 1);
  sheet.insertRowsAfter(3, 1);
  expect(filter.getColumnFilterCriteria(5)?.getCriteriaValues()).toEqual(['=E5>$H$2']);
  expect(shown()).toEqual(['Trials', 'Hiring']);
  const again = openApp({ data: JSON.parse(JSON.stringify(engine.exportData())) }).sheet;
  expect([5, 6, 7, 8].filter((row) => again.isRowHiddenByFilter(row))).toEqual([6, 8]);
});

it('lets through only what all its columns let through', () => {
  const { app, filter, hidden } = openFilter();
  filter.setColumnFilterCriteria(3, app.newFilterCriteria().setVisibleValues(['on track']).build());
  filter.setColumnFilterCriteria(4, app.newFilterCriteria().whenNumberLessThan(0.6).build());
  expect(hidden()).toEqual([3, 4, 6]);
});

it('looks again when a cell changes', () => {
  const { app, sheet, filter, hidden } = openFilter();
  filter.setColumnFilterCriteria(3, app.newFilterCriteria().setHiddenValues(['At risk']).build());
  expect(hidden()).toEqual([4]);
  sheet.getRange('C5').setValue('At risk');
  expect(hidden()).toEqual([4, 5]);
});

it('reads criteria back as they were built', () => {
  const { app, filter } = openFilter();
  const built = app.newFilterCriteria().whenNumberBetween(1, 2).build();
  filter
    .setColumnFilterCriteria(4, built)
    .setColumnFilterCriteria(3, app.newFilterCriteria().setHiddenValues(['x']).build());
  expect(filter.getColumnFilterCriteria(4)?.getCriteriaType()).toBe(app.BooleanCriteria.NUMBER_BETWEEN);
  expect(filter.getColumnFilterCriteria(4)?.getCriteriaValues()).toEqual([1, 2]);
  expect(filter.getColumnFilterCriteria(3)?.getHiddenValues()).toEqual(['x']);
  expect(filter.getColumnFilterCriteria(3)?.copy().setVisibleValues(['y']).build().getVisibleValues()).toEqual(['y']);
  expect(filter.getColumnFilterCriteria(2)).toBeNull();
});

it('refuses columns without an arrow', () => {
  const { filter } = openFilter();
  expect(() => filter.getColumnFilterCriteria(1)).toThrow('outside the range of the filter');
});

it('sorts the rows below the headings', () => {
  const { sheet, filter } = openFilter();
  filter.sort(4, true);
  expect(sheet.getRange('B2:B6').getValues().flat()).toEqual(['Goal', 'Churn', 'Hiring', 'Trials', '']);
  filter.sort(4, false);
  expect(sheet.getRange('B2:B6').getValues().flat()).toEqual(['Goal', 'Trials', 'Hiring', 'Churn', '']);
});

it('follows inserted rows and columns with its criteria, and is saved', () => {
  const { app, sheet, filter, engine } = openFilter();
  filter.setColumnFilterCriteria(3, app.newFilterCriteria().setHiddenValues(['At risk']).build());
  sheet.insertColumnsBefore(1, 2);
  sheet.insertRowsBefore(1, 1);
  expect(filter.getRange().getA1Notation()).toBe('D3:F7');
  expect(sheet.isRowHiddenByFilter(5)).toBe(true);
  const again = openFilter({ data: JSON.parse(JSON.stringify(engine.exportData())) });
  expect(again.filter.getRange().getA1Notation()).toBe('D3:F7');
  expect(again.filter.getColumnFilterCriteria(5)?.getHiddenValues()).toEqual(['At risk']);
  expect(again.hidden()).toEqual([5]);
});
