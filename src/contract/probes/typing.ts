import { type CellQuestion, type SeenCell, theValue, values } from '../cells';
import type { Basis, Plain } from '../probe';

interface Row {
  readonly name: string;
  readonly text: string;
  readonly locale?: string;
  readonly basis?: Basis;
  readonly value: Plain;
  readonly shows?: string;
  readonly formula?: string;
  /** The text names no year. */
  readonly yearless?: boolean;
}

/** A day as it reads in a workbook kept in New York. */
const newYork = (day: string, hour = '05'): string => `Date ${day}T${hour}:00:00.000Z`;

/** The year that a date typed without one takes on, in answers that are kept for longer. */
const YEAR = 'YYYY';

function withoutYear(seen: Plain): Plain {
  const text = JSON.stringify(seen).split(String(new Date().getUTCFullYear())).join(YEAR);
  return JSON.parse(text) as Plain; // the same with other texts inside
}

const rows: readonly Row[] = [
  { name: 'number', text: '12.5', value: 12.5, shows: '12.5' },
  { name: 'thousands', text: '1,250.50', value: 1250.5, shows: '1,250.50' },
  { name: 'leadingZero', text: '01', value: 1, shows: '1', basis: 'field' },
  { name: 'percent', text: '50%', value: 0.5, shows: '50%', basis: 'field' },
  { name: 'money', text: '£12', value: 12, shows: '£12' },
  { name: 'spaces', text: ' 12 ', value: 12, shows: '12' },
  { name: 'exponent', text: '1e3', value: 1000, shows: '1.00E+03' },
  { name: 'negativeInBrackets', text: '(12)', value: -12, shows: '-12', basis: 'unconfirmed' },
  { name: 'true', text: 'TRUE', value: true, shows: 'TRUE' },
  { name: 'trueInLowerCase', text: 'true', value: true, shows: 'TRUE' },
  { name: 'yesIsText', text: 'Yes', value: 'Yes' },
  { name: 'quarterIsText', text: 'Q1 FY26', value: 'Q1 FY26' },
  { name: 'empty', text: '', value: '' },
  { name: 'onlySpaces', text: '  ', value: '  ', shows: '  ' },
  { name: 'isoDate', text: '2026-01-31', value: newYork('2026-01-31'), shows: '2026-01-31' },
  { name: 'dayFirstDate', text: '31/01/2026', value: newYork('2026-01-31'), shows: '31/01/2026' },
  {
    name: 'monthFirstDate',
    text: '01/31/2026',
    value: '01/31/2026',
    basis: 'field',
  },
  {
    name: 'dayAndMonth',
    yearless: true,
    text: '1-2',
    value: newYork(`${YEAR}-02-01`),
    shows: `01/02/${YEAR}`,
    basis: 'field',
  },
  { name: 'namedMonth', text: '3 Mar 2026', value: newYork('2026-03-03'), shows: '03/03/2026', basis: 'unconfirmed' },
  { name: 'instant', text: '2026-01-31 14:30', value: 'Date 2026-01-31T19:30:00.000Z', shows: '2026-01-31 14:30:00' },
  { name: 'versionIsText', text: '1.2.3.4', value: '1.2.3.4' },
  { name: 'apostrophe', text: "'01", value: '01', basis: 'field' },
  { name: 'apostropheFormula', text: "'=1+1", value: '=1+1', basis: 'field' },
  { name: 'apostropheTwice', text: "''a", value: "'a" },
  { name: 'equals', text: '=1+1', value: 2, shows: '2', formula: '=1+1', basis: 'documented' },
  { name: 'equalsAlone', text: '=', value: '=' },
  { name: 'spaceBeforeEquals', text: ' =1+1', value: ' =1+1' },
  { name: 'plus', text: '+1+1', value: 2, shows: '2', formula: '=+1+1', basis: 'unconfirmed' },
  { name: 'plusNumber', text: '+5', value: 5, shows: '5', basis: 'unconfirmed' },
  { name: 'plusPhone', text: '+49 30 1234', value: '#ERROR!', formula: '=+49 30 1234', basis: 'unconfirmed' },
  { name: 'minusText', text: '-a', value: '-a', basis: 'unconfirmed' },
  { name: 'minusSum', text: '-1-1', value: '-1-1', basis: 'unconfirmed' },
  { name: 'at', text: '@ann', value: '@ann', basis: 'unconfirmed' },
  { name: 'tabBeforeEquals', text: '\t=1+1', value: '\t=1+1', basis: 'unconfirmed' },
  { name: 'lineBreak', text: 'a\nb', value: 'a\nb' },
  { name: 'errorText', text: '#N/A', value: '#N/A', basis: 'unconfirmed' },
  { name: 'germanNumber', text: '1.250,50', locale: 'de_DE', value: 1250.5, shows: '1.250,50' },
  { name: 'germanDate', text: '31.01.2026', locale: 'de_DE', value: newYork('2026-01-31'), shows: '31.01.2026' },
  { name: 'germanTrue', text: 'WAHR', locale: 'de_DE', value: 'WAHR', basis: 'unconfirmed' },
  { name: 'englishTrueInGerman', text: 'TRUE', locale: 'de_DE', value: true, shows: 'TRUE', basis: 'unconfirmed' },
  {
    name: 'pointInGerman',
    yearless: true,
    text: '1.5',
    locale: 'de_DE',
    value: newYork(`${YEAR}-05-01`, '04'),
    shows: `01.05.${YEAR}`,
    basis: 'unconfirmed',
  },
  {
    name: 'monthFirstInAmerica',
    text: '01/31/2026',
    locale: 'en_US',
    value: newYork('2026-01-31'),
    shows: '1/31/2026',
  },
];

/** Text given to `setValues` is read as if typed. */
const typed = ({
  name,
  text,
  locale = 'en_GB',
  basis = 'host',
  value,
  formula = '',
  yearless,
  ...row
}: Row): CellQuestion => ({
  name: `typing.${name}`,
  asks: `What does setValue make of ${JSON.stringify(text)} in ${locale}?`,
  source: '5 Values',
  basis,
  expected: { value, shows: row.shows ?? String(value), formula },
  locale,
  puts: [text],
  look([cell]) {
    const seen = { value: cell?.value ?? null, shows: cell?.shows ?? '', formula: cell?.formula ?? '' };
    return yearless ? withoutYear(seen) : seen;
  },
});

const HOSTILE = ['=1+1', '+1+1', '-1-1', "'01", '@ann', '1-2', '01', '50%', 'TRUE', '2026-01-31'];

const guard = (
  name: string,
  asks: string,
  basis: Basis,
  expected: Plain,
  about: Pick<CellQuestion, 'puts' | 'formats' | 'look'>,
): CellQuestion => ({ name: `guarding.${name}`, asks, source: '5 Values', basis, expected, ...about });

const theFormula = ([cell]: readonly SeenCell[]): Plain => cell?.formula ?? '';

/** The product's two ways of keeping a text a text. */
const guarding: readonly CellQuestion[] = [
  guard(
    'textFormat',
    'Does the format @, set before, keep every text as it was given, a leading = and + included?',
    'unconfirmed',
    HOSTILE,
    { puts: HOSTILE, formats: HOSTILE.map(() => '@'), look: values },
  ),
  guard('textFormatFormula', 'Is =1+1 in an @ cell a formula that is merely shown?', 'unconfirmed', '', {
    puts: ['=1+1'],
    formats: ['@'],
    look: theFormula,
  }),
  guard('apostrophe', 'Does a leading apostrophe keep every text, and is it gone when read?', 'field', HOSTILE, {
    puts: HOSTILE.map((text) => `'${text}`),
    look: values,
  }),
  guard('apostropheInTextFormat', 'What does a leading apostrophe leave in an @ cell?', 'unconfirmed', "'=1+1", {
    puts: ["'=1+1"],
    formats: ['@'],
    look: theValue,
  }),
  guard('numberInTextFormat', 'Does a number stay a number in an @ cell?', 'unconfirmed', '1.5', {
    puts: [1.5],
    formats: ['@'],
    look: theValue,
  }),
  guard(
    'formatStaysAfterTyping',
    'Does a cell with its own number format keep it when a percentage is written?',
    'host',
    ['0.00', 0.5],
    { puts: ['50%'], formats: ['0.00'], look: ([cell]) => [cell?.format ?? '', cell?.value ?? null] },
  ),
];

export const typing: readonly CellQuestion[] = [...rows.map(typed), ...guarding];
