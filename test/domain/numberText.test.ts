import { describe, expect, it } from 'vitest';
import { numberStyleOf } from '../../src/domain/numberStyle';
import { readNumber, readValue, type ValueFrame } from '../../src/domain/numberText';
import { plainNumber } from '../../src/domain/plainNumber';
import { formatFraction, formatNumber, formatValue } from '../../src/domain/valueText';
import { randomFrom } from '../support/random';

const frame = (fields: Partial<ValueFrame> = {}): ValueFrame => ({
  measure: 'Reach',
  unit: '',
  start: 0,
  target: 5000,
  ...fields,
});
const numeric = (text: string, locale: string, of = frame()) => {
  const reading = readValue(text, of, locale);
  return reading.ok ? reading.value : reading.fault;
};

it('a locale that nobody knows is written as in English, whatever its name', () => {
  for (const locale of ['xx_XX', '', '__proto__', 'constructor']) {
    expect(numberStyleOf(locale)).toEqual({ locale, decimal: '.', thousands: ',' });
  }
});

describe('a typed number is read by the workbook’s locale', () => {
  it.each([
    ['1,250', 'en_US', 1250],
    ['1.250', 'en_GB', 1.25],
    ['1.250', 'de_DE', 1250],
    ['1,250', 'de_DE', 1.25],
    ['1 250', 'en_US', 1250],
    ['1\u202f250,5', 'fr_FR', 1250.5],
    ['1.250,50', 'de_DE', 1250.5],
    ['1,250.50', 'en_US', 1250.5],
    ['1’250.50', 'de_CH', 1250.5],
    ["1'250", 'it_IT', 1250],
    ['12,50,000', 'en_IN', 1_250_000],
    ['1.2k', 'en_US', 1200],
    ['1,2k', 'de_DE', 1200],
    ['3m', 'en_US', 3_000_000],
    ['€3m', 'en_US', 3_000_000],
    ['€ 3 m', 'fr_FR', 3_000_000],
    ['3 Mio. €', 'de_DE', 3_000_000],
    ['1.1k', 'en_US', 1100],
    ['$1,5', 'de_DE', 1.5],
    ['−5', 'en_US', -5],
    ['-€5', 'en_US', -5],
    ['€-5', 'en_US', -5],
    ['+7', 'en_US', 7],
    ['.5', 'en_US', 0.5],
    [',5', 'pl_PL', 0.5],
    ['0', 'en_US', 0],
    ['007', 'en_US', 7],
    ['1,234,567', 'en_US', 1234567],
    ['1,250', 'es_MX', 1250],
    ['1.250', 'es_ES', 1250],
  ])('%s in %s is %d', (text, locale, value) => {
    expect(numeric(text, locale)).toBe(value);
  });

  it.each([
    ['$1,5', 'en_US', 'a comma separates thousands. Write 1.5 or 15.'],
    ['1.5', 'de_DE', 'a point separates thousands. Write 1,5 or 15.'],
    ['1.250', 'fr_FR', 'a point has no place in a number. Write 1,250 or 1250.'],
    ['1.250,50', 'en_GB', 'Write 1250.50.'],
    ['1,25,0', 'en_US', 'a comma separates thousands.'],
    ['1.2.3', 'en_US', 'a point stands before the decimals, once.'],
    ['12 50', 'en_US', '“12 50” is not a number.'],
    ['about 40', 'en_US', '“about 40” is not a number. Write it in digits, for example 1250 or 12.5.'],
    ['', 'en_US', 'is not a number'],
    ['--5', 'en_US', '“--5” is not a number.'],
    ['1-2', 'en_US', '“1-2” is not a number.'],
    ['=1+1', 'en_US', 'is not a number'],
    ['5%%', 'en_US', 'is not a number'],
    ['Infinity', 'en_US', 'is not a number'],
    ['1e5', 'en_US', 'is not a number'],
  ])('%s in %s is refused, with what to write', (text, locale, message) => {
    expect(numeric(text, locale)).toContain(message);
  });
});

describe('percentages', () => {
  it.each([
    ['42%', frame({ unit: '', target: 1 }), 0.42],
    ['42 %', frame({ unit: '%', target: 0.5 }), 0.42],
    ['42%', frame({ unit: '%', target: 100 }), 42],
    ['42', frame({ unit: '%', target: 100 }), 42],
    ['0.5%', frame({ unit: '%', target: 3 }), 0.5],
    ['0.42', frame({ unit: '%', target: 0.5 }), 0.42],
    ['120%', frame({ unit: '%', target: 1 }), 1.2],
    ['57.14%', frame({ unit: '%', target: 60 }), 57.14],
  ])('%s', (text, of, value) => {
    expect(numeric(text, 'en_US', of)).toBe(value);
  });

  it('on a goal counted in something else they are refused, with both ways to write', () => {
    expect(numeric('42%', 'de_DE', frame({ unit: 'customers' }))).toContain('Write 42 or 0,42.');
  });

  it('a plain 42 on a goal counted in fractions is refused, since it would be 4200%', () => {
    expect(numeric('42', 'en_US', frame({ unit: '%', target: 0.5 }))).toContain('Write 42% if');
  });
});

describe('units and yes or no', () => {
  it('a unit typed behind the number is no part of it', () => {
    expect(numeric('42 days', 'en_US', frame({ unit: 'days' }))).toBe(42);
    expect(numeric('42 Days', 'en_US', frame({ unit: 'days' }))).toBe(42);
    expect(numeric('5 weeks', 'en_US', frame({ unit: 'days' }))).toContain('is not a number');
  });

  it('m is metres where metres are counted', () => {
    expect(numeric('5 m', 'en_US', frame({ unit: 'm' }))).toBe(5);
  });

  it.each([
    ['Yes', 'Yes'],
    ['y', 'Yes'],
    ['TRUE', 'Yes'],
    ['1', 'Yes'],
    ['no', 'No'],
    ['0', 'No'],
    ['nearly', '“nearly” is neither yes nor no. Write Yes or No.'],
  ])('%s on a Yes/No goal', (text, value) => {
    expect(numeric(text, 'en_US', frame({ measure: 'Yes/No', target: null }))).toBe(value);
  });
});

describe('showing values', () => {
  it.each([
    [1250, frame(), 'en_US', '1,250'],
    [1250.5, frame({ unit: 'customers' }), 'de_DE', '1.250,5 customers'],
    [1250, frame({ unit: '€' }), 'en_US', '€1,250'],
    [-1250, frame({ unit: '$' }), 'en_US', '-$1,250'],
    [1250, frame({ unit: '€' }), 'de_DE', '1.250 €'],
    [0.42, frame({ unit: '%', target: 0.5 }), 'en_US', '42%'],
    [42, frame({ unit: '%', target: 100 }), 'fr_FR', '42 %'],
    [0.57142857, frame(), 'en_US', '0.5714'],
    [null, frame(), 'en_US', ''],
    [true, frame({ measure: 'Yes/No' }), 'en_US', 'Yes'],
    [0, frame({ measure: 'Yes/No' }), 'en_US', 'No'],
    ['#N/A', frame(), 'en_US', '#N/A'],
    [-0.00001, frame(), 'en_US', '0'],
    [-0.00001, frame({ unit: '€' }), 'en_US', '€0'],
  ])('%s', (value, of, locale, text) => {
    expect(formatValue(value, of, locale)).toBe(text);
  });

  it.each([
    [0.285, '29%'],
    [0.575, '58%'],
    [0.5749, '57%'],
    [0, '0%'],
    [null, ''],
  ])('the fraction %j is %j, rounded as the sheet does', (fraction, text) => {
    expect(formatFraction(fraction, 'en_US')).toBe(text);
  });

  it('what is written in a locale is read back as the same number, seeds 1–2000', () => {
    for (let seed = 1; seed <= 2000; seed++) {
      const random = randomFrom(seed);
      const locale = random.pick(['en_US', 'en_GB', 'de_DE', 'de_CH', 'fr_FR', 'pl_PL', 'es_MX', 'en_ZA', 'ja_JP']);
      const style = numberStyleOf(locale);
      const value =
        (random.chance(0.3) ? -1 : 1) * Number((random.next() * 10 ** random.int(8)).toFixed(random.int(3)));
      for (const text of [plainNumber(value, style), formatNumber(value, style)]) {
        const reading = readNumber(text, locale);
        const shown = Math.abs(value) >= 10 ? 0.005 : 0.00005;
        expect(reading.ok && Math.abs(reading.value - value), `seed ${seed}: ${text} in ${locale}`).toBeLessThanOrEqual(
          shown,
        );
      }
    }
  });
});
