import type { DayMention } from './days';
import type { Lexicon } from './lexicon';
import type { Token } from './tokens';
import { Word } from './words/language';
import { type Style, valueOf } from './values';

/** What a number is there for. Only a target makes a goal measurable. */
export type Role = 'target' | 'start' | 'name' | 'scope' | 'per';

/** A quantity in a goal, in figures or words. */
export interface Amount {
  /** Places of its first and last token, unit and comparison included. */
  readonly first: number;
  readonly last: number;
  /** As typed, without comparison: `1.2m`, `2 in 5`. */
  readonly value: number | null;
  readonly form: 'number' | 'ratio' | 'multiple' | 'every' | 'none' | 'often';
  readonly unit: string;
  readonly percent: boolean;
  readonly money: boolean;
  readonly time: boolean;
  readonly limit: 'least' | 'most' | null;
  /** +1 up by, −1 down by, 0 to. */
  readonly step: -1 | 0 | 1;
  readonly role: Role;
}

const ARROWS = /^(→|->|=>|⇒|➔|➜|>)$/;

/** Every quantity that is no day, in order, each with what it is there for. */
export function amountsIn(
  tokens: readonly Token[],
  days: readonly DayMention[],
  lexicon: Lexicon,
  style: Style,
): readonly Amount[] {
  const taken = new Set(days.flatMap(({ first, last }) => range(first, last)));
  const raw: Amount[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (taken.has(at)) continue;
    const amount = amountAt(tokens, at, taken, lexicon, style);
    if (!amount) continue;
    raw.push(amount);
    at = amount.last;
  }
  return withRoles(raw, tokens, taken);
}

export const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

function amountAt(tokens: readonly Token[], at: number, taken: ReadonlySet<number>, lexicon: Lexicon, style: Style): Amount | null {
  const token = tokens[at];
  if (!token) return null;
  const plain = { first: at, last: at, value: null, unit: '', percent: false, money: false, time: false, limit: null, step: 0, role: 'target' } as const;
  if (token.is(Word.often) && isFrequency(tokens, at)) return { ...plain, form: 'often' };
  if (token.is(Word.notcount)) return null;
  if (token.is(Word.multiple) && !isPartOfRatio(tokens, at, lexicon)) return { ...plain, form: 'multiple' };
  const ratio = ratioAt(tokens, at, taken, lexicon, style);
  if (ratio) return compared({ ...plain, ...ratio, form: 'ratio' }, tokens);
  const number = numberAt(tokens, at, lexicon, style);
  if (number && !taken.has(number.last)) return compared({ ...plain, ...number, form: 'number' }, tokens);
  if (token.is(Word.quantifier) && countsAll(tokens, at)) return { ...plain, form: token.is(Word.none) ? 'none' : 'every' };
  return null;
}

/** `every Monday`, `daily` behind what is done; not in `the weekly report`. */
function isFrequency(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next || next.kind === 'mark') return at > 0;
  if (!/ly$/.test(tokens[at]?.word ?? '')) return true;
  return at > 0 && next.is(Word.preposition, Word.conjunction, Word.until, Word.asbefore, Word.purpose);
}

/** all, every, each, no and zero count the thing behind them; `in everything`, `no longer`, `all-round` do not. */
function countsAll(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.word === 'nobody' || token?.word === 'none') return true;
  if (!next || next.kind === 'mark' || next.is(Word.indefinite, Word.direction) && token?.is(Word.none)) return false;
  if (next.is(Word.weekday)) return true;
  return !next.is(Word.preposition, Word.auxiliary, Word.conjunction) || ['of', 'our', 'the'].includes(next.word);
}

const isPartOfRatio = (tokens: readonly Token[], at: number, lexicon: Lexicon): boolean =>
  tokens[at]?.word === 'quarter' || tokens[at]?.word === 'quarters'
    ? !tokens[at - 1]?.is(Word.article) || tokens[at + 1]?.word !== 'of'
    : (tokens[at]?.word === 'half' && /^(year|marathon|an|a|h[12])$/.test(tokens[at + 1]?.word ?? '')) || lexicon.numberOf(tokens[at - 1]?.word ?? '') !== undefined;

type Ratio = Pick<Amount, 'last' | 'value' | 'percent' | 'unit'>;

/** 2 in 5, one out of ten, 14 of 63, two thirds, three quarters, 4 out of every 5 */
function ratioAt(tokens: readonly Token[], at: number, taken: ReadonlySet<number>, lexicon: Lexicon, style: Style): Ratio | null {
  const upper = countAt(tokens[at], lexicon, style);
  if (upper === null) return null;
  let next = at + 1;
  const part = /^(third|quarter|fifth|tenth|half|halve)s?$/.exec(tokens[next]?.word ?? '')?.[1];
  if (part && upper < 10) {
    const parts: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, tenth: 10, half: 2, halve: 2 };
    if (!tokens[next + 1] || tokens[next + 1]?.is(Word.preposition, Word.auxiliary, Word.instead)) return { last: next, value: upper / (parts[part] ?? 1), percent: true, unit: '%' };
  }
  if (tokens[next]?.word === 'times') next += 1;
  // "5 new hires in 3 months" is no ratio: nothing may stand between
  if (!/^(in|of|out of)$/.test(tokens[next]?.word ?? '')) {
    if (tokens[next]?.word !== 'out' || tokens[next + 1]?.word !== 'of') return null;
    next += 1;
  }
  next += 1;
  while (tokens[next]?.is(Word.article, Word.possessive) || tokens[next]?.word === 'every') next += 1;
  const lower = taken.has(next) ? null : countAt(tokens[next], lexicon, style);
  if (lower === null || lower < upper || lower === 0 || tokens[next + 1]?.is(Word.timeunit)) return null;
  return { last: next, value: upper / lower, percent: true, unit: '%' };
}

function countAt(token: Token | undefined, lexicon: Lexicon, style: Style): number | null {
  if (!token) return null;
  if (token.word === 'one') return 1;
  const word = lexicon.numberOf(token.word);
  if (word !== undefined) return word;
  return /^\d[\d.,’' \u00a0\u202f]*$/.test(token.text) ? valueOf(token.text, style) : null;
}

const POWERS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mio: 1e6, million: 1e6, millions: 1e6, bn: 1e9, b: 1e9, billion: 1e9, thousand: 1e3, hundred: 100 };

type Counted = Pick<Amount, 'first' | 'last' | 'value' | 'unit' | 'percent' | 'money' | 'time'>;

function numberAt(tokens: readonly Token[], at: number, lexicon: Lexicon, style: Style): Counted | null {
  const token = tokens[at];
  const currency = /^[€$£¥]$/.test(token?.text ?? '') || (token?.is(Word.money) && tokens[at + 1]?.kind === 'number');
  const place = currency ? at + 1 : at;
  const own = tokens[place];
  const count = countAt(own, lexicon, style);
  if (!own || count === null || own.word === 'one') return null;
  let last = place;
  let value = count;
  const follows = () => tokens[last + 1];
  const sticks = () => follows()?.from === tokens[last]?.to;
  const power = POWERS[follows()?.word ?? ''];
  if (power && (sticks() || (follows()?.word.length ?? 0) > 1 || (currency && follows()?.word !== 'b'))) {
    value = Number((value * power).toPrecision(15));
    last += 1;
  }
  if (follows()?.text === '+' && sticks()) last += 1;
  const unit = follows();
  const percent = unit?.text === '%' || /^(percent|pct|per cent)$/.test(unit?.word ?? '');
  const isUnit = percent || /^[€$£¥]$/.test(unit?.text ?? '') || (unit?.is(Word.money, Word.unit, Word.timeunit) && !(unit.text.length === 1 && !sticks() && !/^[dhs]$/i.test(unit.text)));
  if (isUnit) last += 1;
  const money = Boolean(currency) || Boolean(unit && isUnit && (unit.is(Word.money) || /^[€$£¥]$/.test(unit.text)));
  const symbol = currency ? (token?.text ?? '') : isUnit ? (unit?.text ?? '') : '';
  return { first: at, last, value, unit: percent ? '%' : symbol, percent, money, time: Boolean(isUnit && !percent && unit?.is(Word.timeunit)) };
}

/** Takes in the words before and behind that say at least, at most, by, plus or minus. */
function compared(amount: Amount, tokens: readonly Token[]): Amount {
  let { first, last, limit, step } = amount;
  for (let more = true; more; ) {
    const before = tokens[first - 1];
    more = false;
    if (!before) break;
    const twin = tokens[first - 2];
    if (before.is(Word.atleast) || /^[≥>]$|^>=$/.test(before.text)) limit = 'least';
    else if (before.is(Word.atmost) || /^[≤<]$|^<=$/.test(before.text)) limit = 'most';
    else if (/^[−–-]$/.test(before.text) && before.to === tokens[first]?.from && !(twin && twin.kind === 'number' && twin.to === before.from)) step = -1;
    else if (before.text === '+' && before.to === tokens[first]?.from && !(twin && twin.to === before.from)) step = 1;
    else if (before.word !== 'by' && !/^(±|~|about|around|approximately|roughly|some|only|just|a|an|another|the)$/.test(before.word)) break;
    else if (before.word === 'by') step = step === 0 ? 1 : step;
    if (before.is(Word.article) && !tokens[first - 2]?.is(Word.means, Word.atleast, Word.atmost)) break;
    first -= 1;
    more = true;
  }
  const after = tokens[last + 1];
  if (after?.is(Word.atleast) && / /.test(after.word)) [last, limit] = [last + 1, 'least'];
  else if (after?.is(Word.atmost) && / /.test(after.word)) [last, limit] = [last + 1, 'most'];
  else if (/^at (most|least)$/.test(after?.word ?? '')) [last, limit] = [last + 1, after?.word === 'at most' ? 'most' : 'least'];
  if (tokens[amount.last]?.text === '+') limit = 'least';
  return { ...amount, first, last, limit, step };
}

function withRoles(raw: readonly Amount[], tokens: readonly Token[], taken: ReadonlySet<number>): readonly Amount[] {
  const roles = raw.map((amount) => ({ ...amount, role: ownRole(amount, tokens, taken) }));
  return roles.map((amount, index) => {
    if (amount.role !== 'target') return amount;
    if (isStart(amount, roles[index + 1], tokens, roles[index - 1])) return { ...amount, role: 'start' as const };
    const others = roles.some((other, at) => at !== index && other.role === 'target');
    return others && isScope(amount, tokens) ? { ...amount, role: 'scope' as const } : amount;
  });
}

/** A number that names a thing (`ISO 27001`, `class 5`) or says per how many. */
function ownRole(amount: Amount, tokens: readonly Token[], taken: ReadonlySet<number>): Role {
  const token = tokens[amount.first];
  const before = tokens[amount.first - 1];
  const next = tokens[amount.last + 1];
  if (amount.form === 'multiple' || amount.form === 'often' || amount.form === 'every' || amount.form === 'none') return 'target';
  if (token?.is(Word.numbername) || /^\d+(\/|-\p{L})/u.test(token?.text ?? '')) return 'name';
  if (/^(per|every|\/)$/.test(before?.word ?? '') && amount.form === 'number') return 'per';
  const bare = amount.form === 'number' && amount.unit === '' && amount.limit === null && amount.step === 0;
  if (!bare || !before || taken.has(amount.first - 1)) return 'target';
  if (/^(st|nd|rd|th|°)$/.test(next?.text ?? '') && next?.from === token?.to) return 'name';
  const chain = /^(and|&|,|\+|to|-|–|or)$/.test(before.word) ? tokens[amount.first - 2] : undefined;
  const named = chain && /^\d+$/.test(chain.text) ? tokens[amount.first - 3] : before;
  if (/^top-?$/.test(named?.word ?? '')) return namesTop(next) ? 'name' : 'target';
  if (named?.is(Word.naming) && !named.is(Word.metric) && !(next?.is(Word.people, Word.worknoun) && named === before)) return 'name';
  // a name with its number: `Postgres 16`, `Basel 3`; measures in capitals (NPS 40) are on the list
  const capital = /^\p{Lu}/u.test(named?.text ?? '') && !named?.is(Word.metric, Word.felt, Word.auxiliary) && amount.first - 1 > 0;
  const verbFirst = amount.first - 1 === 0 || named?.is(Word.work, Word.result, Word.shift, Word.react);
  return capital && !verbFirst && !isCountedNoun(next) && named?.kind === 'word' ? 'name' : 'target';
}

const namesTop = (next: Token | undefined): boolean =>
  Boolean(next && next.kind === 'word' && !next.is(Word.preposition, Word.rank, Word.conjunction, Word.until, Word.auxiliary));

const isCountedNoun = (next: Token | undefined): boolean =>
  Boolean(next && next.kind === 'word' && !next.is(Word.preposition, Word.conjunction, Word.auxiliary, Word.until, Word.article));

/** from A to B, A → B, today A, A at present, instead of A, last year's average: A */
function isStart(amount: Amount, next: Amount | undefined, tokens: readonly Token[], previous: Amount | undefined): boolean {
  if (amount.form === 'every' || amount.form === 'often' || amount.form === 'multiple') return false;
  const before = tokens[amount.first - 1];
  const between = next ? tokens.slice(amount.last + 1, next.first) : [];
  const arrow = between.some(({ text }) => ARROWS.test(text));
  if (next && arrow) return true;
  if (before?.word === 'from' && !(next === undefined && previous === undefined)) {
    if (next && between.some(({ word }) => /^(to|down to|up to|under|below|above|over|towards?)$/.test(word))) return true;
    if (previous || next) return true;
  }
  if (before?.word === 'from') return amount.unit !== '' || Boolean(next);
  // 9 days to 2 days
  if (next && between.length > 0 && between.length < 4 && between.at(-1)?.word === 'to' && before?.word !== 'from') {
    const lead = before === undefined || /^[:,(]$/.test(before.text) || (before.kind === 'word' && !before.is(Word.preposition, Word.work, Word.hold, Word.atleast));
    if (lead) return true;
  }
  if (before?.word === 'between') return false;
  if (near(tokens, amount.first - 1, -1, (token) => token.is(Word.instead))) return true;
  if (near(tokens, amount.first - 1, -1, (token) => token.is(Word.now))) return true;
  return near(tokens, amount.last + 1, 1, (token) => token.is(Word.now) && !/^(was|were|start|current|baseline|previous)$/.test(token.word));
}

/** Whether such a word stands within three places, before anything that begins a new thought. */
function near(tokens: readonly Token[], at: number, way: 1 | -1, is: (token: Token) => boolean): boolean {
  for (let place = at, steps = 0; steps < 3; place += way, steps += 1) {
    const token = tokens[place];
    if (!token || token.kind === 'number' || /^[,;()]$/.test(token.text) || token.is(Word.conjunction)) return false;
    if (is(token)) return true;
    if (way === 1 && token.is(Word.until, Word.preposition)) return false;
  }
  return false;
}

/** for contracts over 50k, among firms with <50 seats, residents over 65 */
function isScope(amount: Amount, tokens: readonly Token[]): boolean {
  if (amount.limit === null) return false;
  for (let at = amount.first - 1, steps = 0; at >= 0 && steps < 4; at -= 1, steps += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'mark' || token.is(Word.conjunction)) return false;
    if (/^(for|among|with|of|in|from)$/.test(token.word)) return token.word !== 'with' || Boolean(tokens[at - 1]?.is(Word.people));
    if (token.is(Word.people) && steps === 0 && !amount.percent && amount.unit === '') return true;
  }
  return false;
}
