import type { Measure } from '../book';
import { plainNumber } from '../plainNumber';
import type { Amount } from './amounts';
import type { DayMention } from './days';
import { englishLexicon } from './label';
import { isMeasurable } from './measurable';
import { isHeld } from './outcome';
import { type Clause, readStatement, type Statement } from './statement';
import { first, has, type Token } from './tokens';
import type { Style } from './values';
import { Word } from './words/language';

/** What a title says about its numbers, as one would type it into the form; '' where it says nothing. */
export interface Figures {
  readonly measure: Measure;
  readonly start: string;
  readonly target: string;
  readonly unit: string;
  /** `2027-03-01` */
  readonly ends: string;
  /** How a number was worked out: `120 − 30% = 84`. */
  readonly worked: string;
}

export interface FiguresContext {
  readonly style: Style;
  /** `2026-11-22`: a day without a year is the first of its kind from here on. '' when nobody knows. */
  readonly from: string;
  /** The start given beside the title, when the title names none. */
  readonly start: number | null;
}

/** Reads measure, start, target, unit and end from a key result's title. Null when it holds none of them. */
export function figuresIn(title: string, { style, from: earliest, start }: FiguresContext): Figures | null {
  const statement = readStatement(title, englishLexicon(), style);
  const ends = endOf(statement.days, earliest);
  const clause = statement.clauses.find(({ targets }) => targets.some(isFigure)) ?? statement.clauses[0];
  if (!clause) return null;
  const from = statement.amounts.find(({ role, value }) => role === 'start' && value !== null);
  const to = clause.targets.find(isFigure);
  const none = { start: '', target: '', unit: '', ends, worked: '' } as const;
  if (!to)
    return isMeasurable(statement) && !statement.amounts.some(({ role }) => role === 'target')
      ? { ...none, measure: 'Yes/No' }
      : ends === ''
        ? null
        : { ...none, measure: 'Yes/No' };
  const write = (value: number, form?: Amount['form']) => plainNumber(rounded(value, form), style);
  const unit = unitOf(to, from, clause, statement);
  const base = from ? inUnitOf(from, to) : start;
  if (isRelative(to, from, clause)) {
    if (base === null) return null;
    const target = changed(base, to, clause, statement);
    const factor =
      to.form === 'multiple'
        ? `× ${write(target / base)}`
        : `${target < base ? '−' : '+'} ${write(to.value ?? 0)}${to.unit}`;
    return {
      ...none,
      measure: 'Reach',
      start: write(base),
      target: write(target),
      unit,
      worked: `${write(base)} ${factor} = ${write(target)}`,
    };
  }
  if (to.value === null) return null;
  const ratio = [from, to].flatMap((one) =>
    one?.form === 'ratio' && !/^\d+(\.\d\d?)?$/.test(String(one.value))
      ? [`${wordsOf(one, statement)} = ${write(one.value ?? 0, 'ratio')}%`]
      : [],
  );
  const converted =
    from && base !== null && base !== from.value
      ? [`${write(from.value ?? 0)} ${from.unit} = ${write(base)} ${to.unit}`]
      : [];
  return {
    ...none,
    measure: measureOf(to, from, clause),
    start: from && base !== null ? write(base, from.form) : '',
    target: write(to.value, to.form),
    unit,
    worked: [...converted, ...ratio].join(', '),
  };
}

const wordsOf = ({ first: from, last }: Amount, { text, tokens }: Statement): string =>
  text.slice(tokens[from]?.from, tokens[last]?.to);

const isFigure = ({ value, form }: Amount): boolean => value !== null || form === 'multiple';

/** Free of the noise of binary fractions: 120 × 0.7 is 84. One in three has no end: two decimals. */
const rounded = (value: number, form?: Amount['form']): number =>
  form === 'ratio' ? Number(value.toFixed(2)) : Number(value.toPrecision(12));

/** By how much instead of to what: by 30 %, −12 %, halved; 30 % where today is counted in tickets. */
function isRelative({ step, form, unit }: Amount, from: Amount | undefined, { head, tokens }: Clause): boolean {
  if (form === 'multiple' || step !== 0) return true;
  const shifts = head.verb?.is(Word.shift, Word.change) || has(tokens.slice(0, 3), Word.shift, Word.fewer);
  return unit === '%' && form === 'number' && from !== undefined && from.unit !== '%' && Boolean(shifts);
}

function changed(
  base: number,
  { value, unit, step, form, first: at }: Amount,
  clause: Clause,
  { tokens }: Statement,
): number {
  const less = step === -1 || has(clause.tokens, Word.down);
  if (form === 'multiple') {
    const word = tokens[at]?.word ?? '';
    return (
      base *
      (/^hal|^half/.test(word)
        ? 0.5
        : /^quarter/.test(word)
          ? 0.25
          : /^tr|^three/.test(word)
            ? 3
            : /^ten/.test(word)
              ? 10
              : /^quad/.test(word)
                ? 4
                : 2)
    );
  }
  const by = unit === '%' ? (base * (value ?? 0)) / 100 : (value ?? 0);
  return less ? base - by : base + by;
}

function measureOf(
  { limit, unit, value, form, first: at }: Amount,
  from: Amount | undefined,
  { head: { verb, rest }, tokens }: Clause,
): Measure {
  if (from) return 'Reach';
  if (limit !== null) return limit === 'least' ? 'At least' : 'At most';
  if (form === 'none' || value === 0) return 'At most';
  const holds = verb && (verb.is(Word.hold) || isHeld(verb, rest));
  // a service level is kept, not climbed to
  const level = !verb && unit === '%' && (value ?? 0) >= 95 && at >= 0 && tokens.length > 0;
  return holds || level ? 'At least' : 'Reach';
}

/** The unit as typed, or the noun that is counted: `Sign 14 logos`, `reduce tickets by 30 %`. */
function unitOf(to: Amount, from: Amount | undefined, clause: Clause, { tokens }: Statement): string {
  const relative = isRelative(to, from, clause);
  const own = relative ? (from?.unit ?? '') : to.unit || (from?.unit ?? '');
  // below 1 a unit with % would be read as a fraction of one
  if (own === '%')
    return Math.max(Math.abs(to.value ?? 0), Math.abs(from?.value ?? 0)) > 1 || relative ? '%' : 'percent';
  if (own !== '') return own;
  if (relative) return nounIn(clause.head.rest)?.text ?? '';
  return (
    nounIn(tokens.slice(to.last + 1))?.text ?? (from ? nounIn(tokens.slice(from.last + 1)) : undefined)?.text ?? ''
  );
}

/** The last word of the phrase that begins here, when it is a plural. */
function nounIn(tokens: readonly Token[]): Token | undefined {
  const end = tokens.findIndex(
    (token) =>
      token.kind !== 'word' ||
      token.is(Word.preposition, Word.conjunction, Word.until, Word.relative, Word.auxiliary, Word.now, Word.often),
  );
  const phrase = tokens.slice(0, end < 0 ? tokens.length : end);
  const noun = phrase.find((token, at) => /[^s]s$/.test(token.word) && at < 4);
  return noun && !first([noun], Word.period, Word.react)
    ? noun
    : noun && first([noun], Word.metric, Word.people, Word.worknoun);
}

const SECONDS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  sec: 1,
  second: 1,
  min: 60,
  minute: 60,
  h: 3600,
  hr: 3600,
  hour: 3600,
  d: 86_400,
  day: 86_400,
  week: 604_800,
};

/** The start in the target's unit: 1.8 s beside 600 ms is 1800. Null when the two cannot be compared. */
function inUnitOf(from: Amount, to: Amount): number | null {
  const { value } = from;
  if (value === null || from.unit === to.unit || from.unit === '' || to.unit === '') return value;
  if (to.unit === '%') return to.step === 0 && from.unit !== '%' && to.form !== 'number' ? null : value;
  const [one, other] = [from, to].map(
    ({ unit }) => SECONDS[unit.toLowerCase()] ?? SECONDS[unit.toLowerCase().replace(/s$/, '')],
  );
  return one && other ? rounded((value * one) / other) : null;
}

/** The day something is due: the last of its month or year, in the first year from that day on. Quarters are the cycle's. */
function endOf(days: readonly DayMention[], from: string): string {
  const day = days.find(({ deadline, month, kind }) => deadline && month !== null && kind !== 'quarter');
  if (!day || day.month === null) return '';
  const { month, date } = day;
  const inYear = (year: number) => isoDay(year, month, date);
  if (day.year) return inYear(day.year);
  if (from === '') return '';
  const first = Number(from.slice(0, 4));
  return inYear(first) >= from ? inYear(first) : inYear(first + 1);
}

function isoDay(year: number, month: number, date: number | null): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${year}-${pad(month)}-${pad(Math.min(date ?? last, last))}`;
}
