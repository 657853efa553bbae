import { type Cell, isNumber } from './cell';
import { isNo, isYes, measureOf, TOLERANCE } from './keyResult';
import { type NumberStyle, numberStyleOf } from './numberStyle';
import { countsAboveOne, type ValueFrame } from './numberText';

const SYMBOLS = /^[€$£¥₹₽₺₩]$/;

/**
 * A KR's value as people read it: `1,250 customers`, `€3,000`, `42%`, `Yes`. '' for an empty cell; texts and errors
 * as they stand. Rounded for show only.
 */
export function formatValue(value: Cell, frame: ValueFrame, locale: string): string {
  if (value === null) return '';
  if (measureOf(frame) === 'Yes/No') return isYes(value) ? 'Yes' : isNo(value) ? 'No' : String(value);
  if (!isNumber(value)) return String(value);
  const style = numberStyleOf(locale);
  const unit = frame.unit.trim();
  if (unit === '%') return withPercent(countsAboveOne(frame) ? value : value * 100, style);
  const number = formatNumber(value, style);
  if (unit === '') return number;
  if (SYMBOLS.test(unit) && style.decimal === '.') return number.replace(/^-?/, (sign) => sign + unit);
  return `${number} ${unit}`;
}

/** A fraction as whole percents: `42%`. '' when there is none. */
export const formatFraction = (fraction: number | null, locale: string): string =>
  fraction === null ? '' : withPercent(inPercents(fraction), numberStyleOf(locale));

/** Whole percents as the sheet rounds them: 0.285, a hair below 28.5 in binary, is 29. */
export const inPercents = (fraction: number): number => Math.round(fraction * 100 + TOLERANCE);

const withPercent = (percents: number, style: NumberStyle): string =>
  `${formatNumber(percents, style)}${style.decimal === '.' ? '' : ' '}%`;

/** A number with its thousands, at most two decimals from 10 on and four below, no trailing zeros. */
export function formatNumber(value: number, { decimal, thousands }: NumberStyle): string {
  const places = Math.abs(value) >= 10 ? 2 : 4;
  const fixed = Math.abs(value).toFixed(places);
  if (!/^\d+\.\d+$/.test(fixed)) return String(value).replace('.', decimal);
  const [whole = '0', fraction = ''] = fixed.split('.');
  const decimals = fraction.replace(/0+$/, '');
  const number = whole.replace(/\B(?=(\d{3})+$)/g, thousands) + (decimals === '' ? '' : decimal + decimals);
  return value < 0 && /[1-9]/.test(number) ? `-${number}` : number;
}
