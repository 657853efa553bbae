import type { Probe } from '../probe';
import { plain } from '../see';

const SOURCE = '5 Values';

/** How values are shown. */
export const display: readonly Probe[] = [
  {
    name: 'values.displayUnformatted',
    asks: 'How many digits are shown without a format?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: [['0.3333333333', '33.33333333', '0.3', '-2.5']],
    see: ({ sheet }) =>
      plain(
        sheet
          .getRange('A1:D1')
          .setValues([[1 / 3, 100 / 3, 0.1 + 0.2, -2.5]])
          .getDisplayValues(),
      ),
  },
  {
    name: 'values.displayHuge',
    asks: 'How is a number with more digits than are exact shown without a format?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: '1000000000000000000000',
    doubt: '1E+21',
    see: ({ sheet }) => sheet.getRange('A1').setValue(1e21).getDisplayValue(),
  },
  {
    name: 'values.displayFormatted',
    asks: 'How are numbers shown with formats?',
    source: SOURCE,
    basis: 'host',
    expected: [['33%', '1,235', '0.70', '+5', 'yes']],
    see({ sheet }) {
      const range = sheet.getRange('A1:E1').setValues([[1 / 3, 1234.5, 0.7, 5, 1]]);
      range.setNumberFormats([['0%', '#,##0', '0.00', '+0;-0;0', '"yes";"no"']]);
      return plain(range.getDisplayValues());
    },
  },
  {
    name: 'values.displayInGerman',
    asks: 'Do display values follow the workbook’s locale?',
    source: SOURCE,
    basis: 'documented',
    expected: [['1.234,50', '33,3%', '31.01.2026']],
    see({ sheet, inLocale }) {
      const range = sheet.getRange('A1:C1').setValues([[1234.5, 1 / 3, 46053]]);
      range.setNumberFormats([['#,##0.00', '0.0%', 'dd.mm.yyyy']]);
      return inLocale('de_DE', () => plain(range.getDisplayValues()));
    },
  },
  {
    name: 'values.defaultFormat',
    asks: 'What does getNumberFormat say of an untouched cell, and of one that a date was typed into?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: ['General', 'yyyy-mm-dd'],
    see({ sheet }) {
      sheet.getRange('A2').setValue('2026-01-31');
      return [sheet.getRange('A1').getNumberFormat(), sheet.getRange('A2').getNumberFormat()];
    },
  },
];
