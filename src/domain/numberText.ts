import type { KeyResult } from './book';
import { type Cell, isNumber } from './cell';
import { measureOf } from './keyResult';
import { sayOfNumber } from './numberMessages';
import { type NumberStyle, numberStyleOf } from './numberStyle';
import { plainNumber } from './plainNumber';

/** What a typed text was read as, or a sentence that says what was read and how to write it. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: string };

/** The part of a KR that says what a typed value means. */
export type ValueFrame = Pick<KeyResult, 'measure' | 'unit' | 'start' | 'target'>;

const POWERS: Readonly<Record<string, number>> = {
  '%': -2,
  k: 3,
  tsd: 3,
  m: 6,
  mn: 6,
  mio: 6,
  mln: 6,
  million: 6,
  b: 9,
  bn: 9,
  mrd: 9,
  billion: 9,
};

const CURRENCY =
  '[€$£¥₹₽₺₩₪₫฿₴₦₱]|US\\$|EUR|USD|GBP|CHF|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|HUF|BRL|CAD|AUD|kr\\.?|zł|Kč|Ft|R\\$|Fr\\.?';
const SHAPE = new RegExp(
  `^([+-]?)\\s*(?:${CURRENCY})?\\s*([+-]?)\\s*(\\d[\\d.,' ]*|[.,]\\d+)\\s*(${Object.keys(POWERS).join('|')})?\\.?\\s*(?:${CURRENCY})?$`,
  'i',
);

/**
 * A KR's value as typed into a form: by the workbook's locale, with thousands, currency, k, m, bn, % or the KR's own
 * unit. Yes/No KRs give 'Yes' or 'No'. What could mean two numbers is refused, never guessed.
 *
 * 42% is 0.42, but 42 where the KR is counted in whole percents: its unit has a % and its target (or start) lies above
 * 1. Where the target is a fraction, a plain number above 2 is refused, for it is surely meant as a percentage.
 */
export function readValue(text: string, frame: ValueFrame, locale: string): Reading<number | 'Yes' | 'No'> {
  if (measureOf(frame) === 'Yes/No') return readYesNo(text);
  const typed = parse(text, locale, frame.unit);
  if (!typed.ok) return typed;
  const { value, percent } = typed.value;
  const inPercent = frame.unit.includes('%');
  const whole = countsAboveOne(frame);
  if (percent && whole) {
    const plain = inHundredths(value);
    if (inPercent) return right(plain);
    const style = numberStyleOf(locale);
    return wrong(
      sayOfNumber('number.percent', { text, plain: plainNumber(plain, style), fraction: plainNumber(value, style) }),
    );
  }
  if (inPercent && !percent && !whole && isNumber(frame.target) && Math.abs(value) > 2) {
    return wrong(sayOfNumber('number.percentOrPlain', { text: text.trim() }));
  }
  return right(value);
}

/** A number as typed into a form, by the workbook's locale; 42% is 0.42. */
export function readNumber(text: string, locale: string): Reading<number> {
  const typed = parse(text, locale, '');
  return typed.ok ? right(typed.value.value) : typed;
}

/** Whether a KR in percent is written 42 rather than 0.42. */
export const countsAboveOne = ({ start, target }: Pick<KeyResult, 'start' | 'target'>): boolean =>
  [start, target].some((end: Cell) => isNumber(end) && Math.abs(end) > 1);

const YES = ['yes', 'y', 'true', '1'];
const NO = ['no', 'n', 'false', '0'];

function readYesNo(text: string): Reading<'Yes' | 'No'> {
  const word = text.trim().toLowerCase();
  if (YES.includes(word)) return right('Yes');
  return NO.includes(word) ? right('No') : wrong(sayOfNumber('value.yesOrNo', { text: text.trim() }));
}

interface Typed {
  readonly value: number;
  readonly percent: boolean;
}

function parse(typed: string, locale: string, unit: string): Reading<Typed> {
  const style = numberStyleOf(locale);
  const text = plainMarks(typed);
  const parts = SHAPE.exec(withoutUnit(text, unit));
  const [, before = '', after = '', digits = '', suffix = ''] = parts ?? [];
  if (!parts || (before !== '' && after !== '')) return unreadable(typed, style);
  const body = digits.trim();
  const number = normal(body, style);
  if (number === null) return twoWays(typed, body, style);
  const value = Number(`${number}e${POWERS[suffix.toLowerCase()] ?? 0}`);
  if (!Number.isFinite(value)) return unreadable(typed, style);
  return right({ value: before === '-' || after === '-' ? -value : value, percent: suffix === '%' });
}

/** The many minus signs, spaces and apostrophes of keyboards and copied texts, each as one character. */
const plainMarks = (typed: string): string =>
  typed
    .trim()
    .replace(/[−–‒﹣－]/g, '-')
    .replace(/[\u00a0\u2007-\u200a\u202f\t ]+/g, ' ')
    .replace(/[’‘`´]/g, "'");

/** A unit typed behind the number (`42 days`) is no part of it; metres stay metres even though m can be million. */
function withoutUnit(text: string, unit: string): string {
  const own = unit.trim().toLowerCase();
  if (own === '' || own === '%' || !text.toLowerCase().endsWith(own)) return text;
  const rest = text.slice(0, text.length - own.length).trim();
  return /\d/.test(rest) ? rest : text;
}

/** Digits with a point for the decimals, no thousands; null when the marks do not stand where this locale has them. */
function normal(body: string, { decimal, thousands, locale }: NumberStyle): string | null {
  const [whole = '', fraction, ...more] = body.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const mark = /[^\d]/.exec(whole)?.[0];
  const own = thousands === '’' ? "'" : thousands;
  // a space or an apostrophe between thousands is clear everywhere
  if (mark !== undefined && mark !== own && mark !== ' ' && mark !== "'") return null;
  const groups = mark === undefined ? [whole] : whole.split(mark);
  if (groups.length > 1 && !grouped(groups, /_IN$/i.test(locale))) return null;
  return `${groups.join('') || '0'}.${fraction ?? '0'}`;
}

/** 1,250,000 everywhere; 12,50,000 in India too. */
const grouped = (groups: readonly string[], lakhs: boolean): boolean =>
  groups.every((group, index) => {
    if (!/^\d+$/.test(group)) return false;
    if (index === 0) return group.length <= 3;
    return group.length === 3 || (lakhs && group.length === 2 && index < groups.length - 1);
  });

function twoWays(typed: string, body: string, style: NumberStyle): Reading<never> {
  const mark = body.includes(style.decimal === '.' ? ',' : '.') ? (style.decimal === '.' ? ',' : '.') : style.decimal;
  const name = mark === ',' ? 'a comma' : 'a point';
  const marks = body.match(/[.,]/g) ?? [];
  if (marks.length === 0) return unreadable(typed, style);
  const job =
    mark === style.decimal
      ? 'stands before the decimals, once'
      : mark === style.thousands
        ? 'separates thousands'
        : 'has no place in a number';
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
  const bare = (part: string) => part.replace(/\D/g, '');
  const withDecimals = `${bare(body.slice(0, last)) || '0'}${style.decimal}${bare(body.slice(last + 1)) || '0'}`;
  const examples = marks.length === 1 ? `${withDecimals} or ${bare(body)}` : withDecimals;
  return wrong(sayOfNumber('number.separators', { text: typed.trim(), mark: name, job, examples }));
}

const unreadable = (typed: string, style: NumberStyle): Reading<never> =>
  wrong(sayOfNumber('number.unreadable', { text: typed.trim(), example: `1250 or 12${style.decimal}5` }));

/** 0.57 becomes 57, not 56.99999999999999. */
const inHundredths = (fraction: number): number => Number((fraction * 100).toPrecision(15));

const right = <Value>(value: Value): Reading<Value> => ({ ok: true, value });
const wrong = (fault: string): Reading<never> => ({ ok: false, fault });
