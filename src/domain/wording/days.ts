import type { Token } from './tokens';
import { Word } from './words/language';

/** A date, or a period that has one end: `by 1 March`, `end of Q3`, `in 2027`. */
export interface DayMention {
  /** Places of its first and last token, the word that introduces it included. */
  readonly first: number;
  readonly last: number;
  /** Whether something is due then, or the day only names or dates a thing (`the 2025 accounts`, `vs 2022`). */
  readonly deadline: boolean;
  readonly year: number | null;
  /** 1–12. */
  readonly month: number | null;
  /** 1–31; null for the last day of the month or period. */
  readonly date: number | null;
  /** The last month of a quarter or half was meant. */
  readonly ends: 'year' | 'quarter' | 'half' | 'month' | 'day' | null;
}

type Core = Omit<DayMention, 'first' | 'deadline'>;

/** Every mention of a day or period, in order. */
export function daysIn(tokens: readonly Token[]): readonly DayMention[] {
  const found: DayMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const core = dayAt(tokens, at);
    if (!core) continue;
    const lead = leadOf(tokens, at);
    found.push({ ...core, first: lead.first, deadline: isDeadline(tokens, at, core, lead) });
    at = core.last;
  }
  return found;
}

interface Lead {
  readonly first: number;
  readonly word: Token | undefined;
  readonly edge: boolean;
}

/** `by the end of` before a day. */
function leadOf(tokens: readonly Token[], at: number): Lead {
  let first = at;
  let edge = false;
  while (first > 0 && (tokens[first - 1]?.is(Word.article, Word.edge) || tokens[first - 1]?.word === 'of')) {
    first -= 1;
    edge ||= Boolean(tokens[first]?.is(Word.edge));
  }
  const word = tokens[first - 1];
  return word?.is(Word.until, Word.inside) ? { first: first - 1, word, edge } : { first, word: undefined, edge };
}

function isDeadline(tokens: readonly Token[], at: number, core: Core, { word, edge }: Lead): boolean {
  const next = tokens[core.last + 1];
  const names = next?.kind === 'word' && !next.is(Word.preposition, Word.conjunction, Word.until, Word.relative, Word.fresh, Word.now, Word.instead) && !next.is(Word.auxiliary);
  const bare = core.ends === 'year' && core.year !== null;
  if (word || edge) return !(names && (bare || core.ends === 'quarter') && !edge && word?.is(Word.inside));
  if (names || bare) return false;
  // at the end of the line: `App launched, 1 May`
  const before = tokens[at - 1];
  return core.last === tokens.length - 1 && at > 0 && core.ends !== 'year' && !before?.is(Word.preposition, Word.instead);
}

function dayAt(tokens: readonly Token[], at: number): Core | null {
  const token = tokens[at];
  if (!token) return null;
  return written(token, at) ?? dayAndMonth(tokens, at) ?? named(tokens, at) ?? yearAlone(tokens, at);
}

/** 2026-03-31, 31.3.2026, 31/03/2026 */
function written(token: Token, at: number): Core | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(token.text);
  if (iso) return { last: at, year: Number(iso[1]), month: Number(iso[2]), date: Number(iso[3]), ends: 'day' };
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4})?$/.exec(token.text);
  if (!local || Number(local[2]) > 12 || Number(local[1]) > 31) return null;
  return { last: at, year: local[3] ? Number(local[3]) : null, month: Number(local[2]), date: Number(local[1]), ends: 'day' };
}

/** 1 March, 1st of March, March 1, March 2027, March */
function dayAndMonth(tokens: readonly Token[], at: number): Core | null {
  const date = dateNumber(tokens[at]);
  if (date !== null) {
    let next = at + 1;
    if (/^(st|nd|rd|th)$/.test(tokens[next]?.word ?? '')) next += 1;
    if (tokens[next]?.word === 'of') next += 1;
    const month = monthOf(tokens[next]);
    return month === null ? null : withYear(tokens, next, { month, date, ends: 'day' });
  }
  const month = monthOf(tokens[at]);
  if (month === null) return null;
  const after = dateNumber(tokens[at + 1]);
  if (after !== null && !/^(%|k|m)$/.test(tokens[at + 2]?.word ?? '')) {
    const last = /^(st|nd|rd|th)$/.test(tokens[at + 2]?.word ?? '') ? at + 2 : at + 1;
    return withYear(tokens, last, { month, date: after, ends: 'day' });
  }
  const whole = withYear(tokens, at, { month, date: null, ends: 'month' });
  // "may" and "march" are words of their own too
  const lead = tokens[at - 1];
  const sure = whole.last > at || !/^(may|march|mar|sun)$/.test(tokens[at]?.word ?? '') || lead?.is(Word.until, Word.inside, Word.edge);
  return sure ? whole : null;
}

const dateNumber = (token: Token | undefined): number | null => {
  const value = /^\d{1,2}$/.test(token?.text ?? '') ? Number(token?.text) : 0;
  return value >= 1 && value <= 31 ? value : null;
};

/** The months' lists stand in the order of the year: the long names, then the short ones. */
const monthOf = (token: Token | undefined): number | null => {
  if (!token?.is(Word.month) || !/^\p{Lu}|^\p{Ll}{4,}/u.test(token.text)) return null;
  const found = MONTHS.indexOf(token.word.slice(0, 3));
  return found < 0 ? null : found + 1;
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function withYear(tokens: readonly Token[], last: number, core: Pick<Core, 'month' | 'date' | 'ends'>): Core {
  const comma = tokens[last + 1]?.text === ',' ? 1 : 0;
  const year = yearOf(tokens[last + 1 + comma]);
  return year === null ? { ...core, last, year: null } : { ...core, last: last + 1 + comma, year };
}

const yearOf = (token: Token | undefined): number | null => (/^(19|20)\d\d$/.test(token?.text ?? '') ? Number(token?.text) : null);

/** Q3, H1 FY26, FY26, Easter, Friday, end of year, this quarter */
function named(tokens: readonly Token[], at: number): Core | null {
  const token = tokens[at];
  if (!token) return null;
  const part = /^(?:q([1-4])|h([12])|fy[- ]?(\d\d|\d{4})?)(?:\/?(\d\d|\d{4}))?$/i.exec(token.text);
  if (part) {
    const month = part[1] ? Number(part[1]) * 3 : part[2] ? Number(part[2]) * 6 : 12;
    const own = part[3] ?? part[4];
    const next = tokens[at + 1];
    const follows = own === undefined && (yearOf(next) !== null || /^fy\d+$/i.test(next?.text ?? '') || /^\d\d\d?\d?$/.test(next?.text ?? ''));
    const digits = own ?? (follows ? (next?.text ?? '').replace(/\D/g, '') : '');
    const year = digits === '' ? null : Number(digits) < 100 ? 2000 + Number(digits) : Number(digits);
    return { last: follows ? at + 1 : at, year, month, date: null, ends: part[1] ? 'quarter' : part[2] ? 'half' : 'year' };
  }
  const open = { year: null, month: null, date: null, ends: null } as const;
  const led = leadOf(tokens, at);
  const capital = at > 0 && /^\p{Lu}/u.test(token.text);
  if ((token.is(Word.holiday) && (capital || led.word || led.edge)) || (token.is(Word.weekday) && !tokens[at - 1]?.is(Word.quantifier))) return { ...open, last: withYear(tokens, at, { ...open }).last };
  if (/^(eoy|eoq|eom|year-end)$/.test(token.word)) return { ...open, last: at, ends: 'year' };
  if (token.is(Word.thisperiod)) return { ...open, last: at, ends: 'year' };
  if (/^(week|cw|kw)$/.test(token.word) && /^\d\d?$/.test(tokens[at + 1]?.text ?? '')) return { ...open, last: at + 1 };
  if (token.is(Word.period) && (led.edge || led.word?.is(Word.until))) {
    return { ...open, last: at, ends: token.word.startsWith('year') ? 'year' : null };
  }
  if (token.is(Word.event) && led.word?.is(Word.until) && led.word.word !== 'on') return { ...open, last: at };
  return null;
}

function yearAlone(tokens: readonly Token[], at: number): Core | null {
  const year = yearOf(tokens[at]);
  if (year === null) return null;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const counts = next?.is(Word.unit, Word.timeunit, Word.money, Word.metric, Word.people) || /^[%€$£]$/.test(next?.text ?? '') || /^[€$£<>≤≥]$/.test(before?.text ?? '');
  if (counts && !before?.is(Word.preposition, Word.until, Word.inside)) return null;
  return { last: at, year, month: null, date: null, ends: 'year' };
}
