import type { Probe } from '../probe';
import { outcome, plain } from '../see';

const SOURCE = '5 Structure';

/** Tabs, their names and sizes. */
export const tabs: readonly Probe[] = [
  {
    name: 'grid.sameTabName',
    asks: 'How does a second tab of the same name fail?',
    source: SOURCE,
    basis: 'field',
    expected: 'fails: A sheet with the name "NAME" already exists. Please enter another name.',
    see({ spreadsheet, sheet }) {
      const name = sheet.getName();
      return String(outcome(() => spreadsheet.insertSheet(name).getName())).replace(name, 'NAME');
    },
  },
  {
    name: 'grid.tabNameCase',
    asks: 'Is getSheetByName exact about upper and lower case?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: false,
    see: ({ spreadsheet, sheet }) => spreadsheet.getSheetByName(sheet.getName().toLowerCase()) !== null,
  },
  {
    name: 'grid.template',
    asks: 'Does insertSheet with a template copy values, formats, widths and frozen rows?',
    source: SOURCE,
    basis: 'documented',
    expected: ['x', 'bold', 1, 170],
    see({ spreadsheet, sheet, afterwards }) {
      sheet.getRange('A1').setValue('x').setFontWeight('bold');
      sheet.setFrozenRows(1);
      sheet.setColumnWidth(2, 170);
      const copy = spreadsheet.insertSheet('Contract scratch copy', spreadsheet.getNumSheets(), { template: sheet });
      afterwards(() => spreadsheet.deleteSheet(copy));
      const cell = copy.getRange('A1');
      return [plain(cell.getValue()), cell.getFontWeight(), copy.getFrozenRows(), copy.getColumnWidth(2)];
    },
  },
  {
    name: 'grid.sheetById',
    asks: 'Does getSheetById find a tab that was renamed?',
    source: SOURCE,
    basis: 'documented',
    expected: 'Contract scratch renamed',
    see({ spreadsheet, sheet }) {
      const id = sheet.getSheetId();
      sheet.setName('Contract scratch renamed');
      return spreadsheet.getSheetById(id)?.getName() ?? 'not found';
    },
  },
  {
    name: 'grid.hiddenTab',
    asks: 'Can a hidden tab be read and written?',
    source: SOURCE,
    basis: 'host',
    expected: [true, 'x'],
    see({ sheet }) {
      sheet.hideSheet();
      return [sheet.isSheetHidden(), plain(sheet.getRange('A1').setValue('x').getValue())];
    },
  },
  {
    name: 'grid.fontsAndWidths',
    asks: 'How wide and high are cells to begin with?',
    source: '5 look',
    basis: 'field',
    expected: [100, 21],
    see: ({ sheet }) => [sheet.getColumnWidth(1), sheet.getRowHeight(1)],
  },
];
