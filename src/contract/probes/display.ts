import { type CellQuestion, shown } from '../cells';
import type { Basis, Plain } from '../probe';

const cell = (
  name: string,
  asks: string,
  basis: Basis,
  expected: Plain,
  about: Pick<CellQuestion, 'puts' | 'formats' | 'look' | 'doubt'>,
): CellQuestion => ({ name: `values.${name}`, asks, source: '5 Values', basis, expected, ...about });

const ENGLISH: readonly CellQuestion[] = [
  cell(
    'displayUnformatted',
    'How many digits are shown without a format?',
    'unconfirmed',
    ['0.3333333333', '33.33333333', '0.3', '-2.5'],
    { puts: [1 / 3, 100 / 3, 0.1 + 0.2, -2.5], look: shown },
  ),
  cell(
    'displayHuge',
    'How is a number with more digits than are exact shown without a format?',
    'unconfirmed',
    '1000000000000000000000',
    { puts: [1e21], look: ([one]) => one?.shows ?? '', doubt: '1E+21' },
  ),
  cell('displayFormatted', 'How are numbers shown with formats?', 'host', ['33%', '1,235', '0.70', '+5', 'yes'], {
    puts: [1 / 3, 1234.5, 0.7, 5, 1],
    formats: ['0%', '#,##0', '0.00', '+0;-0;0', '"yes";"no"'],
    look: shown,
  }),
  cell(
    'defaultFormat',
    'What does getNumberFormat say of an untouched cell, and of one that a date was typed into?',
    'unconfirmed',
    ['General', 'yyyy-mm-dd'],
    { puts: ['', '2026-01-31'], look: (seen) => seen.map(({ format }) => format) },
  ),
];

const GERMAN: readonly CellQuestion[] = [
  cell(
    'displayInGerman',
    'Do display values follow the workbook’s locale?',
    'documented',
    ['1.234,50', '33,3%', '31.01.2026'],
    { puts: [1234.5, 1 / 3, 46053], formats: ['#,##0.00', '0.0%', 'dd.mm.yyyy'], look: shown },
  ),
];

/** How values are shown. */
export const display: readonly CellQuestion[] = [...ENGLISH, ...GERMAN.map((each) => ({ ...each, locale: 'de_DE' }))];
