import type { DayMention } from './days';
import { isCapital, says, type Token, type Tokens } from './tokens';
import { numberWritten, type Style } from './values';
import { Word } from './words/language';

/** What a number is there for: only a target makes a goal measurable. */
export type Role = 'target' | 'start' | 'name' | 'scope';

/** A quantity in a goal, in figures or words. */
export interface Amount {
  /** Places of its first and last token, unit and comparison included. */
  readonly first: number;
  readonly last: number;
  /** Null where the words name none: double, every, no, daily. A ratio is in percent. */
  readonly value: number | null;
  readonly form: 'number' | 'ratio' | 'multiple' | 'every' | 'none' | 'often';
  /** As typed; % for a ratio. */
  readonly unit: string;
  readonly time: boolean;
  readonly limit: 'least' | 'most' | null;
  /** By how much rather than to what: 1 (by, +), −1 (−), 0 for a level. */
  readonly step: -1 | 0 | 1;
  readonly role: Role;
}

/** Every quantity that is no day, in order, each with what it is there for. */
export function amountsIn(tokens: Tokens, days: readonly DayMention[], style: Style): readonly Amount[] {
  const inDay = (at: number) => days.some(({ first, last }) => at >= first && at <= last);
  const count = (at: number) => (inDay(at) ? null : countAt(tokens[at], style));
  const raw: Amount[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const amount = inDay(at) ? null : amountAt(tokens, at, count);
    if (!amount) continue;
    raw.push({ ...amount, role: ownRole(amount, tokens, inDay) });
    at = amount.last;
  }
  return raw.map((amount, index) => {
    if (amount.role !== 'target') return amount;
    if (isStart(amount, raw[index + 1], raw[index - 1], tokens)) return { ...amount, role: 'start' };
    const others = raw.some((other) => other !== amount && other.role === 'target');
    return isScope(amount, tokens, others) ? { ...amount, role: 'scope' } : amount;
  });
}

type Count = (at: number) => number | null;

function amountAt(tokens: Tokens, at: number, count: Count): Amount | null {
  const token = tokens[at] as Token; // the caller walks over the list
  const next = tokens[at + 1];
  const amount: Amount = {
    first: at,
    last: at,
    value: null,
    form: 'often',
    unit: '',
    time: false,
    limit: null,
    step: 0,
    role: 'target',
  };
  if (says(token, 'every each per') && next?.is(Word.period, Word.weekday)) return { ...amount, last: at + 1 };
  if (says(token, 'once twice') && next?.is(Word.article)) return { ...amount, last: at + 2 };
  if (
    token.is(Word.often) &&
    at > 0 &&
    (!next || next.kind === 'mark' || next.is(Word.preposition, Word.conjunction, Word.until, Word.asbefore))
  )
    return amount;
  if (token.is(Word.notcount)) return null;
  const ratio = ratioAt(tokens, at, count);
  if (ratio) return compared({ ...amount, ...ratio, form: 'ratio', unit: '%' }, tokens);
  if (
    token.is(Word.multiple) &&
    !(
      says(token, 'half quarter') &&
      (tokens[at - 1]?.is(Word.inside, Word.article) ||
        says(tokens[at - 1], 'first second last') ||
        says(next, 'year marathon an'))
    )
  )
    return { ...amount, form: 'multiple' };
  const number = numberAt(tokens, at, count);
  if (number) return compared({ ...amount, ...number, form: 'number' }, tokens);
  return token.is(Word.quantifier) && countsAll(token, next)
    ? { ...amount, form: token.is(Word.none) ? 'none' : 'every' }
    : null;
}

/** all, every, each, no and zero count the thing behind them; `no better`, `each of` do not. */
const countsAll = (token: Token, next: Token | undefined): boolean =>
  says(token, 'nobody none everyone everybody') ||
  Boolean(
    next &&
      next.kind !== 'mark' &&
      (says(next, 'of') ||
        !next.is(Word.preposition, Word.auxiliary, Word.conjunction, Word.indefinite, Word.direction)),
  );

const PARTS: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, tenth: 10, half: 2, halve: 2 };

/** 2 in 5, one out of ten, 14 of 63, two thirds of */
function ratioAt(tokens: Tokens, at: number, count: Count): Pick<Amount, 'last' | 'value'> | null {
  let next = at + 1;
  const part = PARTS[tokens[next]?.word.replace(/s$/, '') ?? ''];
  // by a third, from a quarter
  if (part && says(tokens[at], 'a one') && says(tokens[at - 1], 'by down up from up_from down_from to than'))
    return { last: next, value: share(1, part) };
  const upper = says(tokens[at], 'one') ? 1 : count(at);
  if (upper === null) return null;
  if (part && (!tokens[next + 1] || tokens[next + 1]?.is(Word.preposition, Word.auxiliary, Word.instead)))
    return { last: next, value: share(upper, part) };
  if (says(tokens[next], 'times')) next += 1;
  if (!says(tokens[next], 'in of out')) return null;
  next += says(tokens[next], 'out') ? 2 : 1;
  while (tokens[next]?.is(Word.article, Word.possessive) || says(tokens[next], 'every')) next += 1;
  const lower = count(next);
  return lower && lower >= upper && !tokens[next + 1]?.is(Word.timeunit)
    ? { last: next, value: share(upper, lower) }
    : null;
}

const share = (part: number, whole: number): number => Number(((part / whole) * 100).toPrecision(15));

function countAt(token: Token | undefined, style: Style): number | null {
  if (!token) return null;
  return token.number ?? (/^\d[\d.,’' \u00a0\u202f]*$/.test(token.text) ? numberWritten(token.text, style) : null);
}

const POWERS: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
  thousand: 1e3,
  hundred: 100,
};

function numberAt(tokens: Tokens, at: number, count: Count): Pick<Amount, 'last' | 'value' | 'unit' | 'time'> | null {
  const currency = tokens[at]?.is(Word.money) ? tokens[at] : undefined;
  let last = currency ? at + 1 : at;
  let value = says(tokens[last], 'one') && tokens[last + 1]?.is(Word.timeunit, Word.unit) ? 1 : count(last);
  if (value === null) return null;
  const sticks = () => tokens[last + 1]?.from === tokens[last]?.to;
  const power = POWERS[tokens[last + 1]?.word ?? ''];
  if (power && (sticks() || currency || (tokens[last + 1]?.word.length ?? 0) > 1)) {
    value = Number((value * power).toPrecision(15));
    last += 1;
  }
  if (tokens[last + 1]?.text === '+' && sticks() && tokens[last + 2]?.kind !== 'number') last += 1;
  const unit = tokens[last + 1];
  if (says(unit, '% percent pct')) return { last: last + 1, value, unit: '%', time: false };
  const short = unit?.text.length === 1 && unit.kind === 'word' && !sticks() && !says(unit, 'd h s');
  const isUnit = unit?.is(Word.money, Word.unit, Word.timeunit) && !short && !currency;
  return isUnit && unit
    ? { last: last + 1, value, unit: unit.text, time: unit.is(Word.timeunit) }
    : { last, value, unit: currency?.text ?? '', time: false };
}

/** Takes in the words before and behind that say at least, at most, by, plus or minus. */
function compared(amount: Amount, tokens: Tokens): Amount {
  let { first, last, limit, step } = amount;
  for (let before = tokens[first - 1]; before; before = tokens[first - 1]) {
    const sign = before.to === tokens[first]?.from && tokens[first - 2]?.to !== before.from;
    if (before.is(Word.atleast) || says(before, '≥ > >=')) limit = 'least';
    else if (before.is(Word.atmost) || says(before, '≤ < <=')) limit = 'most';
    else if (sign && says(before, '− – -')) step = -1;
    else if ((sign && before.text === '+') || says(before, 'by')) step ||= 1;
    else if (!says(before, '± ~ about around approximately only just another')) break;
    first -= 1;
  }
  const after = tokens[last + 1];
  if (after?.is(Word.atleast, Word.atmost) && / /.test(after.word) && tokens[last + 2]?.kind !== 'number') {
    limit = after.is(Word.atleast) ? 'least' : 'most';
    last += 1;
  }
  return { ...amount, first, last, limit: tokens[amount.last]?.text === '+' ? 'least' : limit, step };
}

/** A number that names a thing (`ISO 27001`, `class 5`) or says per how many is no quantity. */
function ownRole(
  { first, last, form, unit, limit, step }: Amount,
  tokens: Tokens,
  inDay: (at: number) => boolean,
): Role {
  const [before, token, next] = [tokens[first - 1], tokens[first], tokens[last + 1]];
  if (form !== 'number') return 'target';
  if (token?.is(Word.numbername) || /^\d+(\/|-\p{L})/u.test(token?.text ?? '') || says(before, 'per / every'))
    return 'name';
  if (!before || unit !== '' || limit !== null || step !== 0) return 'target';
  if (/^(st|nd|rd|th|°)$/.test(next?.text ?? '')) return 'name';
  if (says(next, '→ -> =>')) return 'target';
  const noun =
    next?.kind === 'word' && !next.is(Word.preposition, Word.conjunction, Word.auxiliary, Word.until, Word.article);
  if (says(before, 'top') || (says(tokens[first - 2], 'top') && before.text === '-'))
    return noun && !next.is(Word.rank) ? 'name' : 'target';
  const named =
    says(before, 'and & , + to - – or') && /^\d+$/.test(tokens[first - 2]?.text ?? '') ? tokens[first - 3] : before;
  if (named?.is(Word.naming) && !named.is(Word.metric) && !(named === before && next?.is(Word.people, Word.worknoun)))
    return 'name';
  if (inDay(first - 1)) return 'target';
  // a name with its number: `Postgres 16`; measures in capitals (NPS 40) are on the list
  const name =
    isCapital(named) &&
    named?.kind === 'word' &&
    !named.is(Word.metric, Word.felt, Word.work, Word.result, Word.shift, Word.react);
  return name && !noun && first > 1 ? 'name' : 'target';
}

/** from A to B, A → B, 9 days to 2 days, today A, A at present, instead of A, last year's average: A */
function isStart(
  { first, last, form, unit }: Amount,
  next: Amount | undefined,
  previous: Amount | undefined,
  tokens: Tokens,
): boolean {
  if (form === 'every' || form === 'often' || form === 'multiple') return false;
  const before = tokens[first - 1];
  const between = next ? tokens.slice(last + 1, next.first) : [];
  if (between.some((token) => says(token, '→ -> => ⇒ ➔ ➜ >'))) return true;
  if (says(before, 'from')) return Boolean(next || previous || unit);
  if (says(before, 'between')) return false;
  const to = between.length > 0 && between.length < 4 && says(between[between.length - 1], 'to');
  if (to && !(before?.kind === 'word' && before.is(Word.preposition, Word.work, Word.hold, Word.atleast))) return true;
  return near(tokens, first - 1, -1, Word.instead, Word.now) || near(tokens, last + 1, 1, Word.now);
}

/** Whether such a word stands within three places, before anything that begins a new thought. */
function near(tokens: Tokens, at: number, way: 1 | -1, ...groups: readonly Word[]): boolean {
  for (let place = at; Math.abs(place - at) < 3; place += way) {
    const token = tokens[place];
    if (!token || token.kind === 'number' || says(token, ', ; ( )') || token.is(Word.conjunction)) return false;
    if (token.is(...groups) || (says(token, 'before') && tokens[place + 1]?.kind !== 'word'))
      return way === -1 || !says(token, 'was were start current baseline previous');
    if (way === 1 && token.is(Word.until, Word.preposition)) return false;
  }
  return false;
}

/** for contracts over 50k, among firms with <50 seats, residents over 65 */
function isScope({ first, limit, unit }: Amount, tokens: Tokens, others: boolean): boolean {
  // alone: children under 12, but not customers < 12% or per customer
  if (
    !others &&
    (!says(tokens[first], 'over under above') ||
      unit !== '' ||
      says(tokens[first - 2], 'per') ||
      !tokens[first - 1]?.is(Word.people))
  )
    return false;
  for (let at = first - 1; limit !== null && at >= Math.max(0, first - 4); at -= 1) {
    const token = tokens[at] as Token; // at is within the list
    if (token.kind === 'mark' || token.is(Word.conjunction)) return false;
    if (says(token, 'for among with of in from'))
      return !says(token, 'with') || Boolean(tokens[at - 1]?.is(Word.people));
    if (token.is(Word.people) && at === first - 1 && unit === '') return true;
  }
  return false;
}
