import type { Probe } from '../probe';
import { outcome } from '../see';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The row that carries a mark after the tab was changed. */
const metadata = (name: string, asks: string, change: (sheet: Sheet) => unknown, expected: number | string): Probe => ({
  name: `metadata.${name}`,
  asks,
  source: '5 Structure, developer metadata',
  basis: 'unconfirmed',
  expected,
  see({ sheet }) {
    sheet.getRange('A1:B6').setValues([1, 2, 3, 4, 6, 5].map((value) => [value, `row ${value}`]));
    sheet.getRange('5:5').addDeveloperMetadata('contract', 'objective 42');
    change(sheet);
    const [found] = sheet.createDeveloperMetadataFinder().withKey('contract').find();
    return found?.getLocation().getRow()?.getRow() ?? 'gone';
  },
});

export const metadatas: readonly Probe[] = [
  metadata(
    'afterInsert',
    'Does a row’s mark follow it when rows are inserted above?',
    (sheet) => sheet.insertRowsBefore(1, 2),
    7,
  ),
  metadata('afterMove', 'Does it follow when the row is moved?', (sheet) => sheet.moveRows(sheet.getRange('A5'), 2), 2),
  metadata(
    'afterSort',
    'Does it follow when the row is sorted elsewhere?',
    (sheet) => sheet.getRange('A1:B6').sort(1),
    5,
  ),
  metadata('afterDelete', 'Is it gone with its row?', (sheet) => sheet.deleteRow(5), 'gone'),
  {
    name: 'metadata.notOnCells',
    asks: 'How is a mark on a single cell refused?',
    source: '5 Structure, developer metadata',
    basis: 'documented',
    expected: 'fails',
    see: ({ sheet }) => String(outcome(() => sheet.getRange('A1').addDeveloperMetadata('contract'))).slice(0, 5),
  },
];
