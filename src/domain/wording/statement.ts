import { type Amount, amountsIn } from './amounts';
import { type DayMention, daysIn } from './days';
import { DOES, type Lexicon, VERBS } from './lexicon';
import { has, isCapital, says, saysOne, type Token, type Tokens, tokensOf } from './tokens';
import type { Style } from './values';
import { Word } from './words/language';

/** A goal's title, read: its words, days, quantities, and the thoughts it is made of. */
export interface Statement {
  readonly text: string;
  readonly tokens: Tokens;
  readonly days: readonly DayMention[];
  readonly amounts: readonly Amount[];
  readonly clauses: readonly Clause[];
}

/** A stretch of the title with one thought. */
export interface Clause {
  /** `purpose` says what for (`so that …`), `means` by what (`by holding …`), `guard` what must not suffer. */
  readonly role: 'main' | 'purpose' | 'means' | 'guard';
  readonly tokens: Tokens;
  /** The quantities it promises. */
  readonly targets: readonly Amount[];
  readonly hasStart: boolean;
  readonly deadline: boolean;
  readonly head: Head;
}

/** How a clause begins: `order` Publish …, `ing` Publishing …, `we` We publish …, `noun` everything else. */
export interface Head {
  readonly form: 'order' | 'ing' | 'we' | 'noun';
  readonly verb: Token | undefined;
  /** What stands behind the verb, or the whole clause. */
  readonly rest: Tokens;
}

export function readStatement(text: string, lexicon: Lexicon, style: Style): Statement {
  const tokens = tokensOf(text, lexicon);
  const days = daysIn(tokens);
  const amounts = amountsIn(tokens, days, style);
  const clauses = split(tokens, amounts, days).map(({ role, first, last }): Clause => {
    const own = tokens.slice(first, last + 1);
    const inside = (one: { readonly first: number }) => one.first >= first && one.first <= last;
    const quantities = amounts.filter(inside);
    return {
      role,
      tokens: own,
      targets: quantities.filter((amount) => amount.role === 'target'),
      hasStart: quantities.some((amount) => amount.role === 'start'),
      deadline: days.some((day) => day.deadline && inside(day)),
      head: headOf(
        own,
        quantities.some(({ form, role }) => /^(number|ratio)$/.test(form) && /^[ts]/.test(role)),
      ),
    };
  });
  return { text, tokens, days, amounts, clauses };
}

interface Span {
  readonly role: Clause['role'];
  readonly first: number;
  readonly last: number;
}

/** Where one thought ends and the next begins. */
function split(tokens: Tokens, amounts: readonly Amount[], days: readonly DayMention[]): readonly Span[] {
  const covered = (at: number) => [...amounts, ...days].some(({ first, last }) => at > first && at <= last);
  const spans: Span[] = [];
  let first = 0;
  let role: Clause['role'] = 'main';
  let depth = 0;
  const cut = (end: number, next: Clause['role'], start: number) => {
    if (end >= first) spans.push({ role, first, last: end });
    [role, first] = [next, start];
  };
  tokens.forEach((token, at) => {
    depth += says(token, '(') ? 1 : says(token, ')') ? -1 : 0;
    const next = tokens[at + 1];
    if (at < first + 1 || depth > 0 || covered(at) || !next) return;
    const deed = headOf(tokens.slice(first), false).form !== 'noun';
    const toDo = says(token, 'to') && deed && isBaseVerb(next, tokens[at + 2]) && !isBoundTo(tokens[at - 1]);
    if (toDo || (token.is(Word.purpose) && !next.is(Word.fewer, Word.indefinite))) cut(at - 1, 'purpose', at + 1);
    else if (token.is(Word.means) && next.can('ing', ...VERBS)) cut(at - 1, 'means', at + 1);
    else if (token.is(Word.guard) && isGuard(token, tokens, at, amounts))
      cut(at - 1, 'guard', token.is(Word.none) ? at : at + 1);
    else if (says(token, '; /')) cut(at - 1, 'main', at + 1);
    else if (says(token, ', and & + plus') && isNewThought(tokens, at, first, amounts, deed)) {
      cut(at - 1, 'main', says(next, 'and & plus') ? at + 2 : at + 1);
    }
  });
  cut(tokens.length - 1, 'main', tokens.length);
  return spans;
}

/** `easier to work with`, `the freedom to ship`: the infinitive belongs to the word before it. */
const isBoundTo = (before: Token | undefined): boolean =>
  Boolean(
    before?.is(Word.direction, Word.praise, Word.feeling, Word.state, Word.relative, Word.people, Word.pronoun),
  ) || says(before, 'able ready time how willing way reason place freedom right chance permission');

/** with a margin above 15%, without losing customers, while keeping NPS above 40 */
function isGuard(token: Token, tokens: Tokens, at: number, amounts: readonly Amount[]): boolean {
  const targets = amounts.filter(({ role }) => role === 'target');
  const before = targets.some(({ first }) => first < at);
  if (says(token, 'with')) return before && targets.some(({ first }) => first > at);
  if (!token.is(Word.none)) return before || has(tokens.slice(at + 1), Word.hold);
  const next = tokens.slice(at + 1, at + 5);
  return before && (has(next, Word.shift, Word.metric, Word.felt) || next.some(({ word }) => /ing$|^loss/.test(word)));
}

/** A comma or "and" begins a new thought when a verb, a measure with its own number or a comparative follows. */
function isNewThought(tokens: Tokens, at: number, first: number, amounts: readonly Amount[], deed: boolean): boolean {
  const start = says(tokens[at + 1], 'and & plus') ? at + 2 : at + 1;
  const next = tokens[start];
  if (!next) return false;
  const own = amounts.filter(({ role, form }) => role === 'target' && form !== 'often');
  const before = own.some((amount) => amount.first >= first && amount.last < at);
  const stop = tokens.findIndex((token, place) => place > start && says(token, ', ;'));
  const after = own.some((amount) => amount.first >= start && amount.first < (stop < 0 ? tokens.length : stop));
  const said = tokens.slice(first, at);
  if (saysOne(said, 'between') && !after) return false;
  if (deed && isBaseVerb(next, tokens[start + 1]) && !next.is(Word.metric)) return true;
  if (before && after) return true;
  if (has(tokens.slice(start, start + 3), Word.direction) && has(said, Word.direction)) return true;
  return !before && after && said.length > 1 && has(said, Word.direction, Word.change, Word.shift);
}

/** Whether it can be a verb in any form. */
export const isVerb = (token: Token): boolean =>
  (['base', 's', 'ed', 'ing'] as const).some((form) => token.can(form, ...VERBS));

function isBaseVerb(token: Token, next: Token | undefined): boolean {
  if (token.kind !== 'word' || !token.can('base', ...VERBS)) return false;
  if (next?.kind === 'word' && token.can('base', Word.shift, Word.change) && !next.is(Word.preposition)) return true;
  return !token.is(Word.nountoo) || isObjectStart(next);
}

const isObjectStart = (next: Token | undefined): boolean =>
  Boolean(
    next &&
      (next.kind === 'number' ||
        next.is(Word.article, Word.possessive, Word.quantifier, Word.pronoun, Word.direction, Word.numeral)),
  );

/** Finds the verb at the head, past adverbs and "we will". */
export function headOf(tokens: Tokens, hasNumbers: boolean): Head {
  let at = 0;
  while (
    /ly$|^(to|and|also|please|then|[-–•*"“])$/.test(tokens[at]?.word ?? '') &&
    tokens[at + 1]?.kind === 'word' &&
    !tokens[at]?.is(Word.often, Word.duty, Word.work)
  )
    at += 1;
  const first = tokens[at];
  const next = tokens[at + 1];
  const noun: Head = { form: 'noun', verb: undefined, rest: tokens };
  if (first?.kind !== 'word') return noun;
  const headed = (form: Head['form'], place = at): Head => ({
    form,
    verb: tokens[place],
    rest: tokens.slice(place + 1),
  });
  if (first.is(Word.we)) {
    at += 1;
    while (
      tokens[at]?.is(Word.auxiliary) &&
      tokens[at + 1]?.kind === 'word' &&
      !tokens[at + 1]?.is(Word.article, Word.preposition, Word.direction)
    )
      at += 1;
    return tokens[at] ? headed('we') : noun;
  }
  if (
    first.can('base', ...VERBS)
      ? isOrder(first, next, hasNumbers) && !agrees(tokens.slice(at + 1, at + 3))
      : !isVerb(first) && looksLikeOrder(first, next)
  )
    return headed('order');
  return first.can('ing', ...VERBS) && isGerund(first, next, hasNumbers) ? headed('ing') : noun;
}

/** `Prototype B passes …`: a verb that agrees with what stands before it. */
const agrees = (tokens: Tokens): boolean =>
  tokens.some((token) => token.can('s', ...DOES) && !has([token], ...NO_VERBS, Word.routine));

/** Many verbs are as often nouns: what stands behind them decides. */
function isOrder(first: Token, next: Token | undefined, hasNumbers: boolean): boolean {
  if (
    (next?.is(Word.atleast, Word.atmost) && !first.is(Word.hold, Word.state)) ||
    /^[:<≤≥→]|^->/.test(next?.text ?? '')
  )
    return false;
  if (says(first, 'clean live present direct') && !isObjectStart(next)) return false;
  const change = first.is(Word.shift, Word.change, Word.result);
  if (
    !change &&
    says(
      next,
      'time rate coverage cost score share volume level frequency quality satisfaction duration price count size speed margin',
    )
  )
    return false;
  const sure = change || first.is(Word.work, Word.duty, Word.deed, Word.hold, Word.state, Word.maker);
  if (!first.is(Word.nountoo) && sure) return true;
  if (!next) return false;
  if (isObjectStart(next))
    return (next.kind !== 'number' && !next.is(Word.numeral)) || !first.is(Word.metric, Word.naming);
  if (next.kind === 'mark') return /^[€$£¥"“]/.test(next.text);
  if (says(next, 'of and') || next.is(Word.auxiliary)) return false;
  if (next.is(Word.preposition))
    return (
      says(
        first,
        'focus grow work lead step move stand start stop switch speak rank talk turn live act report respond prepare plan care sell learn post apply file bid',
      ) && !(hasNumbers && first.is(Word.metric))
    );
  // Water use −15%, Nurse turnover < 9%
  return change || (!hasNumbers && !/[^e]ed$/.test(next.word));
}

const NOUNS_IN_ING =
  'training building onboarding marketing engineering manufacturing recruiting hiring planning meeting testing cleaning teaching funding pricing learning waiting leading living working ongoing outstanding growing rising falling housing parking shipping reporting banking nursing';

/** Winning the market; not "Training sessions", "Building permits". */
const isGerund = (first: Token, next: Token | undefined, hasNumbers: boolean): boolean =>
  isObjectStart(next) ||
  Boolean(
    !hasNumbers &&
      next &&
      next.kind === 'word' &&
      !says(first, NOUNS_IN_ING) &&
      !next.is(Word.metric) &&
      !says(next, 'of for in'),
  );

const NO_VERBS = [
  ...[
    Word.metric,
    Word.people,
    Word.worknoun,
    Word.generic,
    Word.direction,
    Word.praise,
    Word.plain,
    Word.auxiliary,
    Word.pronoun,
    Word.article,
  ],
  ...[
    Word.possessive,
    Word.quantifier,
    Word.preposition,
    Word.fresh,
    Word.outside,
    Word.settled,
    Word.launching,
    Word.relative,
  ],
  ...[
    Word.deliverable,
    Word.now,
    Word.atleast,
    Word.atmost,
    Word.indefinite,
    Word.periodic,
    Word.part,
    Word.multiple,
    Word.conjunction,
    Word.numbername,
    Word.rank,
    Word.naming,
  ],
];

/** A word on no list at the head of a line is a verb when it is built like one, or an article or a number of things follows. */
function looksLikeOrder(first: Token, next: Token | undefined): boolean {
  if (!next || first.is(...NO_VERBS) || first.endsLike('noun', 'adjective')) return false;
  if (/[^s]s$|ed$|ing$|\d/.test(first.word) || isCapital({ ...first, text: first.text.slice(1) })) return false;
  if (next.is(Word.article, Word.possessive) || (next.kind === 'number' && first.word.length > 3)) return true;
  return first.endsLike('verb') && !next.is(Word.preposition, Word.auxiliary);
}
