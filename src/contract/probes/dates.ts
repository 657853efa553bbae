import { type CellQuestion, theValue, values } from '../cells';
import { ZONE } from '../lab';
import { alone, type Basis, type Plain, type Probe, type Round } from '../probe';
import { plain } from '../see';
import { byFormula } from './functions';

const SOURCE = '5 Dates and zones';

const cell = (
  name: string,
  asks: string,
  basis: Basis,
  expected: Plain,
  about: Pick<CellQuestion, 'puts' | 'formats' | 'asFormulas' | 'look'>,
): CellQuestion => ({ name: `dates.${name}`, asks, source: SOURCE, basis, expected, ...about });

const YEAR_1900 = ['=TEXT(1;"yyyy-mm-dd")', '=VALUE(DATE(1900;3;1))-VALUE(DATE(1900;2;28))'];

/** Days and instants in cells of a workbook that is kept in New York. */
export const dateCells: readonly CellQuestion[] = [
  cell(
    'workbookZone',
    'Is a Date written as the wall clock of the workbook’s zone?',
    'documented',
    ['Date 2026-01-31T02:30:00.000Z', '30/01/2026 21:30:00'],
    { puts: [new Date(Date.UTC(2026, 0, 31, 2, 30))], look: ([one]) => [one?.value ?? null, one?.shows ?? ''] },
  ),
  cell(
    'midnight',
    'How is a Date at the workbook’s midnight shown in a cell without a format?',
    'unconfirmed',
    '31/01/2026',
    { puts: [new Date(Date.UTC(2026, 0, 31, 5))], look: ([one]) => one?.shows ?? '' },
  ),
  cell(
    'serial',
    'Is day 0 the 30th of December 1899, whatever the zone?',
    'documented',
    [46053, 'Date 2026-01-31T05:00:00.000Z'],
    { puts: ['=VALUE(DATE(2026;1;31))', '=DATE(2026;1;31)'], asFormulas: true, look: values },
  ),
  cell(
    'dateAcrossClockChange',
    'Are days 24 hours apart in the sheet on the day the clocks change?',
    'documented',
    [46089, 46090],
    {
      puts: [new Date(Date.UTC(2026, 2, 8, 5)), new Date(Date.UTC(2026, 2, 9, 4))],
      formats: ['0', '0'],
      look: values,
    },
  ),
  cell(
    'hourThatIsNot',
    'Which instant is 02:30 on the day the clocks go forward?',
    'unconfirmed',
    'Date 2026-03-08T07:30:00.000Z',
    { puts: ['2026-03-08 02:30'], look: theValue },
  ),
  cell(
    'hourThatIsTwice',
    'Which instant is 01:30 on the day the clocks go back?',
    'unconfirmed',
    'Date 2026-11-01T05:30:00.000Z',
    { puts: ['2026-11-01 01:30'], look: theValue },
  ),
  cell(
    'numberThatLooksLikeADate',
    'Is a number in a date format read as a Date, and a date in a number format as a number?',
    'documented',
    ['Date 2026-01-31T05:00:00.000Z', 46053],
    { puts: [46053, new Date(Date.UTC(2026, 0, 31, 5))], formats: ['d mmm yyyy', '0'], look: values },
  ),
  cell('duration', 'What is a duration read as?', 'documented', 'Date 1899-12-31T06:30:00.000Z', {
    puts: [1.0625],
    formats: ['[h]:mm:ss'],
    look: theValue,
  }),
  cell(
    'year1900',
    'Which day is serial 1, and is there a 29th of February 1900?',
    'host',
    { '=TEXT(1;"yyyy-mm-dd")': '1899-12-31', '=VALUE(DATE(1900;3;1))-VALUE(DATE(1900;2;28))': 1 },
    { puts: YEAR_1900, asFormulas: true, look: (seen) => byFormula(YEAR_1900, seen) },
  ),
  cell('difference', 'Is the difference of two days a number of days?', 'field', 1, {
    puts: ['=DATE(2026;3;2)-DATE(2026;3;1)'],
    asFormulas: true,
    look: theValue,
  }),
  cell('today', 'Is TODAY the day in the workbook’s zone?', 'documented', true, {
    puts: ['=TEXT(TODAY();"yyyy-mm-dd")'],
    asFormulas: true,
    look: ([one]) => one?.shows === Utilities.formatDate(new Date(), ZONE, 'yyyy-MM-dd'),
  }),
];

/** Instants, the workbook's zone (New York) and the script's (India). */
const probes: readonly Probe[] = [
  {
    name: 'dates.scriptZone',
    asks: 'Is a Date without a zone the script’s, as the manifest says?',
    source: SOURCE,
    basis: 'documented',
    leaves: 'nothing',
    expected: ['Asia/Kolkata', 'Date 2026-01-30T18:30:00.000Z'],
    see: () => [Session.getScriptTimeZone(), plain(new Date(2026, 0, 31))],
  },
  {
    name: 'dates.zoneChange',
    asks: 'Does a stored day stay the same wall clock, and so become another instant, in another zone?',
    source: SOURCE,
    basis: 'documented',
    leaves: 'cells',
    finds: 'cells',
    expected: ['Date 2026-01-30T15:00:00.000Z', '31/01/2026'],
    see({ at, inZone }) {
      const cell = at('T1').setValue('31/01/2026');
      SpreadsheetApp.flush();
      return inZone('Asia/Tokyo', () => [plain(cell.getValue()), cell.getDisplayValue()]);
    },
  },
  {
    name: 'dates.invalid',
    asks: 'What does an invalid Date become?',
    source: SOURCE,
    basis: 'unconfirmed',
    leaves: 'cells',
    finds: 'cells',
    expected: '#NUM!',
    see: ({ at }) => plain(at('A1').setValue(new Date(Number.NaN)).getValue()),
  },
  {
    name: 'dates.formatLetters',
    asks: 'What do the letters of Utilities.formatDate mean at a year’s end?',
    source: '1 V8 runtime',
    basis: 'documented',
    leaves: 'nothing',
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
      return [
        ...Utilities.formatDate(day, ZONE, letters.join("'|'")).split('|'),
        Utilities.formatDate(day, ZONE, "'o''clock'"),
      ];
    },
  },
  {
    name: 'dates.formatInTinyZones',
    asks: 'Does Utilities.formatDate know half-hour zones and the day a date line makes?',
    source: '1 V8 runtime',
    basis: 'documented',
    leaves: 'nothing',
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
    leaves: 'nothing',
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

export const dates: readonly Round[] = probes.map(alone);
