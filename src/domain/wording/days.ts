import { isCapital, says, type Token, type Tokens } from './tokens';
import { Word } from './words/language';

/** A date, or a period that has one end: `by 1 March`, `end of Q3`, `in 2027`. */
export interface DayMention {
  /** Places of its first and last token, the word that introduces it included. */
  readonly first: number;
  readonly last: number;
  /** Whether something is due then, or the day only names or dates a thing (`the 2025 accounts`, `vs 2022`). */
  readonly deadline: boolean;
  readonly year: number | null;
  /** 1–12; null when none can be told (`by Easter`). */
  readonly month: number | null;
  /** 1–31; null for the last day of the month, quarter or year. */
  readonly date: number | null;
  readonly kind: 'day' | 'month' | 'quarter' | 'year' | 'other';
}

type Core = Omit<DayMention, 'first' | 'deadline'>;

/** Every mention of a day or period, in order. */
export function daysIn(tokens: Tokens): readonly DayMention[] {
  const found: DayMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const lead = leadOf(tokens, at);
    const core = dayAt(tokens, at, lead);
    if (!core) continue;
    found.push({ ...core, first: lead.first, deadline: isDeadline(tokens, at, core, lead) });
    at = core.last;
  }
  return found;
}

interface Lead {
  readonly first: number;
  /** by, in, before … */
  readonly word: Token | undefined;
  /** end of … */
  readonly edge: boolean;
}

/** `by the end of` before a day. */
function leadOf(tokens: Tokens, at: number): Lead {
  let first = at;
  let edge = false;
  while (tokens[first - 1]?.is(Word.article, Word.edge) || says(tokens[first - 1], 'of -')) {
    first -= 1;
    edge = edge || Boolean(tokens[first]?.is(Word.edge));
  }
  const word = tokens[first - 1];
  return word?.is(Word.until, Word.inside) ? { first: first - 1, word, edge } : { first, word: undefined, edge };
}

function isDeadline(tokens: Tokens, at: number, { last, kind, year }: Core, { word, edge }: Lead): boolean {
  const next = tokens[last + 1];
  const names = next?.kind === 'word' && !next.is(Word.preposition, Word.conjunction, Word.until, Word.instead);
  if (edge || (word && !(names && word.is(Word.inside) && /^[qy]/.test(kind)))) return true;
  // at the end of the line: `App launched, 1 May`
  return (
    !names && kind !== 'year' && year !== 0 && at > 0 && !next && !tokens[at - 1]?.is(Word.preposition, Word.instead)
  );
}

function dayAt(tokens: Tokens, at: number, lead: Lead): Core | null {
  const token = tokens[at] as Token; // the caller walks over the list
  const digits = /^(\d{4})-(\d\d)-(\d\d)$/.exec(token.text);
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4})?$/.exec(token.text);
  if (digits) return day(at, Number(digits[1]), Number(digits[2]), Number(digits[3]));
  if (local && Number(local[2]) < 13) return day(at, Number(local[3] ?? 0) || null, Number(local[2]), Number(local[1]));
  return (
    dayAndMonth(tokens, at, lead) ??
    period(token, tokens[at + 1], at) ??
    named(tokens, at, lead) ??
    yearAlone(tokens, at)
  );
}

const day = (last: number, year: number | null, month: number | null, date: number | null): Core => ({
  last,
  year,
  month,
  date,
  kind: date === null ? 'month' : 'day',
});

/** 1 March, 1st of March, March 1, March 2027, March */
function dayAndMonth(tokens: Tokens, at: number, lead: Lead): Core | null {
  const ordinal = (place: number) => (/^(st|nd|rd|th)$/.test(tokens[place]?.word ?? '') ? 1 : 0);
  const date = dateOf(tokens[at]);
  if (date !== null) {
    let next = at + 1 + ordinal(at + 1);
    if (says(tokens[next], 'of')) next += 1;
    const month = monthOf(tokens[next]);
    return month === null ? null : withYear(tokens, next, month, date);
  }
  const month = monthOf(tokens[at]);
  if (month === null) return null;
  const after = dateOf(tokens[at + 1]);
  if (after !== null && !says(tokens[at + 2], '% k m')) return withYear(tokens, at + 1 + ordinal(at + 2), month, after);
  const whole = withYear(tokens, at, month, null);
  // "may" and "march" are words of their own too
  return whole.last > at || lead.word || lead.edge || !says(tokens[at], 'may march mar') ? whole : null;
}

const dateOf = (token: Token | undefined): number | null =>
  /^([1-9]|[12]\d|3[01])$/.test(token?.text ?? '') ? Number(token?.text) : null;

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

const monthOf = (token: Token | undefined): number | null =>
  token?.is(Word.month) ? MONTHS.indexOf(token.word.slice(0, 3)) / 3 + 1 : null;

function withYear(tokens: Tokens, at: number, month: number, date: number | null): Core {
  const next = tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  const year = yearOf(tokens[next]);
  return day(year === null ? at : next, year, month, date);
}

const yearOf = (token: Token | undefined): number | null =>
  /^(19|20)\d\d$/.test(token?.text ?? '') ? Number(token?.text) : null;

/** Q3, Q3 2026, H1 FY26, FY26 */
function period(token: Token, next: Token | undefined, at: number): Core | null {
  const part = /^(?:q([1-4])|h([12])|fy)[-/]?(\d\d(?:\d\d)?)?$/.exec(token.word);
  if (!part) return null;
  const [, quarter, half, own] = part;
  const later = own ? undefined : /^(?:fy)?(\d\d|20\d\d)$/.exec(next?.word ?? '')?.[1];
  const year = Number(own ?? later ?? 0) % 2000;
  const month = quarter ? Number(quarter) * 3 : half ? Number(half) * 6 : 12;
  const kind = quarter || half ? 'quarter' : 'year';
  return { last: later ? at + 1 : at, year: year ? 2000 + year : null, month, date: null, kind };
}

/** Easter, Friday, end of year, before the season, week 12; this quarter is no deadline */
function named(tokens: Tokens, at: number, { word, edge }: Lead): Core | null {
  const token = tokens[at] as Token; // the caller walks over the list
  const other: Core = { last: at, year: null, month: null, date: null, kind: 'other' };
  if (token.is(Word.thisperiod)) return { ...other, year: 0 };
  if (/^(eo[yqm]|year-end)$/.test(token.word)) return { ...other, kind: 'year', month: 12 };
  const before = tokens[at - 1];
  if (
    token.is(Word.holiday)
      ? word || edge || (at > 0 && isCapital(token))
      : token.is(Word.weekday) && !before?.is(Word.quantifier)
  ) {
    return { ...other, last: yearOf(tokens[at + 1]) === null ? at : at + 1 };
  }
  if (says(token, 'week cw kw') && word && /^\d\d?$/.test(tokens[at + 1]?.text ?? ''))
    return { ...other, last: at + 1 };
  if (
    token.is(Word.period) &&
    tokens[at + 1]?.kind !== 'number' &&
    (edge || !says(token, 'half')) &&
    (edge || word?.is(Word.until))
  )
    return says(token, 'year') ? { ...other, month: 12 } : other;
  // before the board meeting, before the dry season
  const lead = word ?? leadOf(tokens, at - 1).word;
  return token.is(Word.event) && lead?.is(Word.until) && !says(lead, 'on') ? other : null;
}

function yearAlone(tokens: Tokens, at: number): Core | null {
  const year = yearOf(tokens[at]);
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const counts = next?.is(Word.unit, Word.timeunit, Word.money, Word.metric, Word.people) || next?.text === '%';
  if (year === null || /^[€$£<>≤≥]$/.test(before?.text ?? '')) return null;
  if (counts && !before?.is(Word.preposition, Word.until, Word.inside, Word.article)) return null;
  return { last: at, year, month: 12, date: null, kind: 'year' };
}
