import { ZONE } from '../lab';
import type { Probe } from '../probe';
import { calculated, plain } from '../see';

const SOURCE = '5 Dates and zones';

/** Instants, the workbook's zone (New York) and the script's (India). */
export const dates: readonly Probe[] = [
  {
    name: 'dates.scriptZone',
    asks: 'Is a Date without a zone the script’s, as the manifest says?',
    source: SOURCE,
    basis: 'documented',
    expected: ['Asia/Kolkata', 'Date 2026-01-30T18:30:00.000Z'],
    see: () => [Session.getScriptTimeZone(), plain(new Date(2026, 0, 31))],
  },
  {
    name: 'dates.workbookZone',
    asks: 'Is a Date written as the wall clock of the workbook’s zone?',
    source: SOURCE,
    basis: 'documented',
    expected: ['Date 2026-01-31T02:30:00.000Z', '30/01/2026 21:30:00'],
    see({ sheet }) {
      const cell = sheet.getRange('A1').setValue(new Date(Date.UTC(2026, 0, 31, 2, 30)));
      return [plain(cell.getValue()), cell.getDisplayValue()];
    },
  },
  {
    name: 'dates.midnight',
    asks: 'How is a Date at the workbook’s midnight shown in a cell without a format?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: '31/01/2026',
    see: ({ sheet }) =>
      sheet
        .getRange('A1')
        .setValue(new Date(Date.UTC(2026, 0, 31, 5)))
        .getDisplayValue(),
  },
  {
    name: 'dates.serial',
    asks: 'Is day 0 the 30th of December 1899, whatever the zone?',
    source: SOURCE,
    basis: 'documented',
    expected: [46053, 'Date 2026-01-31T05:00:00.000Z'],
    see({ sheet }) {
      sheet.getRange('A1').setFormula('=DATE(2026;1;31)');
      const value = plain(sheet.getRange('A1').getValue());
      return [plain(sheet.getRange('B1').setFormula('=VALUE(A1)').getValue()), value];
    },
  },
  {
    name: 'dates.dateAcrossClockChange',
    asks: 'Are days 24 hours apart in the sheet on the day the clocks change?',
    source: SOURCE,
    basis: 'documented',
    expected: [46089, 46090],
    see({ sheet }) {
      const midnights = [Date.UTC(2026, 2, 8, 5), Date.UTC(2026, 2, 9, 4)];
      const range = sheet.getRange('A1:B1').setValues([midnights.map((ms) => new Date(ms))]);
      return plain(range.setNumberFormat('0').getValues()[0]);
    },
  },
  {
    name: 'dates.hourThatIsNot',
    asks: 'Which instant is 02:30 on the day the clocks go forward?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: 'Date 2026-03-08T07:30:00.000Z',
    see: ({ sheet }) => plain(sheet.getRange('A1').setValue('2026-03-08 02:30').getValue()),
  },
  {
    name: 'dates.hourThatIsTwice',
    asks: 'Which instant is 01:30 on the day the clocks go back?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: 'Date 2026-11-01T05:30:00.000Z',
    see: ({ sheet }) => plain(sheet.getRange('A1').setValue('2026-11-01 01:30').getValue()),
  },
  {
    name: 'dates.zoneChange',
    asks: 'Does a stored day stay the same wall clock, and so become another instant, in another zone?',
    source: SOURCE,
    basis: 'documented',
    expected: ['Date 2026-01-30T15:00:00.000Z', '31/01/2026'],
    see({ sheet, inZone }) {
      const cell = sheet.getRange('A1').setValue('31/01/2026');
      SpreadsheetApp.flush();
      return inZone('Asia/Tokyo', () => [plain(cell.getValue()), cell.getDisplayValue()]);
    },
  },
  {
    name: 'dates.numberThatLooksLikeADate',
    asks: 'Is a number in a date format read as a Date, and a date in a number format as a number?',
    source: SOURCE,
    basis: 'documented',
    expected: ['Date 2026-01-31T05:00:00.000Z', 46053],
    see({ sheet }) {
      const range = sheet.getRange('A1:B1').setValues([[46053, new Date(Date.UTC(2026, 0, 31, 5))]]);
      return plain(range.setNumberFormats([['d mmm yyyy', '0']]).getValues()[0]);
    },
  },
  {
    name: 'dates.duration',
    asks: 'What is a duration read as?',
    source: SOURCE,
    basis: 'documented',
    expected: 'Date 1899-12-31T06:30:00.000Z',
    see: ({ sheet }) => plain(sheet.getRange('A1').setValue(1.0625).setNumberFormat('[h]:mm:ss').getValue()),
  },
  {
    name: 'dates.invalid',
    asks: 'What does an invalid Date become?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: '#NUM!',
    see: ({ sheet }) => plain(sheet.getRange('A1').setValue(new Date(Number.NaN)).getValue()),
  },
  {
    name: 'dates.year1900',
    asks: 'Which day is serial 1, and is there a 29th of February 1900?',
    source: SOURCE,
    basis: 'host',
    expected: { '=TEXT(1;"yyyy-mm-dd")': '1899-12-31', '=VALUE(DATE(1900;3;1))-VALUE(DATE(1900;2;28))': 1 },
    see: ({ sheet }) => calculated(sheet, ['=TEXT(1;"yyyy-mm-dd")', '=VALUE(DATE(1900;3;1))-VALUE(DATE(1900;2;28))']),
  },
  {
    name: 'dates.difference',
    asks: 'Is the difference of two days a number of days?',
    source: SOURCE,
    basis: 'field',
    expected: 1,
    see: ({ sheet }) => plain(sheet.getRange('A1').setFormula('=DATE(2026;3;2)-DATE(2026;3;1)').getValue()),
  },
  {
    name: 'dates.today',
    asks: 'Is TODAY the day in the workbook’s zone?',
    source: SOURCE,
    basis: 'documented',
    expected: true,
    see({ sheet }) {
      const shown = sheet.getRange('A1').setFormula('=TEXT(TODAY();"yyyy-mm-dd")').getDisplayValue();
      return shown === Utilities.formatDate(new Date(), ZONE, 'yyyy-MM-dd');
    },
  },
  {
    name: 'dates.formatLetters',
    asks: 'What do the letters of Utilities.formatDate mean at a year’s end?',
    source: '1 V8 runtime',
    basis: 'documented',
    expected: [
      '2026-12-28',
      '2027',
      'Mon',
      'Monday',
      '1',
      '1',
      '28.12.26',
      'Dec 28',
      '08:05 AM',
      '-0500',
      'EST',
      "o'clock",
    ],
    see() {
      const day = new Date(Date.UTC(2026, 11, 28, 13, 5));
      const letters = ['yyyy-MM-dd', 'YYYY', 'EEE', 'EEEE', 'u', 'w', 'dd.MM.yy', 'MMM d', 'hh:mm a', 'Z', 'z'];
      return [...letters, "'o''clock'"].map((letter) => Utilities.formatDate(day, ZONE, letter));
    },
  },
  {
    name: 'dates.formatInTinyZones',
    asks: 'Does Utilities.formatDate know half-hour zones and the day a date line makes?',
    source: '1 V8 runtime',
    basis: 'documented',
    expected: ['2026-03-01 05:30', '2026-03-01 14:00', '2026-02-28 13:00'],
    see: () =>
      ['Asia/Kolkata', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) =>
        Utilities.formatDate(new Date(Date.UTC(2026, 2, 1)), zone, 'yyyy-MM-dd HH:mm'),
      ),
  },
  {
    name: 'dates.unknownZone',
    asks: 'Does Utilities.formatDate refuse a zone it does not know?',
    source: '1 V8 runtime',
    basis: 'unconfirmed',
    expected: 'fails',
    see() {
      try {
        return Utilities.formatDate(new Date(0), 'Mars/Olympus', 'HH:mm');
      } catch {
        return 'fails';
      }
    },
  },
];
