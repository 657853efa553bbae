import { alone, type Probe, type Round, together } from '../probe';
import { outcome, plain } from '../see';

const SOURCE = '5 Structure';

/** Tabs, their names and sizes. */
const probes: readonly Probe[] = [
  {
    name: 'grid.sameTabName',
    asks: 'How does a second tab of the same name fail?',
    source: SOURCE,
    basis: 'field',
    leaves: 'nothing',
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
    leaves: 'nothing',
    expected: false,
    see: ({ spreadsheet, sheet }) => spreadsheet.getSheetByName(sheet.getName().toLowerCase()) !== null,
  },
  {
    name: 'grid.fontsAndWidths',
    asks: 'How wide and high are cells to begin with?',
    source: '5 look',
    basis: 'field',
    leaves: 'nothing',
    expected: [100, 21],
    see: ({ sheet }) => [sheet.getColumnWidth(1), sheet.getRowHeight(1)],
  },
];

/** In this order on one tab, which is hidden at last. */
const changed: readonly Probe[] = [
  {
    name: 'grid.template',
    asks: 'Does insertSheet with a template copy values, formats, widths and frozen rows?',
    source: SOURCE,
    basis: 'documented',
    expected: ['x', 'bold', 1, 170],
    see({ spreadsheet, sheet, afterwards, at }) {
      at('A1').setValue('x').setFontWeight('bold');
      sheet.setFrozenRows(1);
      sheet.setColumnWidth(2, 170);
      const copy = spreadsheet.insertSheet('Contract scratch copy', 1, { template: sheet });
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
    see({ sheet, at }) {
      sheet.hideSheet();
      return [sheet.isSheetHidden(), plain(at('A1').setValue('x').getValue())];
    },
  },
];

export const tabs: readonly Round[] = [together('everything', changed), ...probes.map(alone)];
