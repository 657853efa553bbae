import { type Amount, amountsIn } from './amounts';
import { type DayMention, daysIn } from './days';
import type { Lexicon } from './lexicon';
import { type Token, tokensOf } from './tokens';
import type { Style } from './values';
import { Word } from './words/language';

/** A goal's title, read: its words, days, quantities, and the thoughts it is made of. */
export interface Statement {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly tokens: readonly Token[];
  readonly days: readonly DayMention[];
  readonly amounts: readonly Amount[];
  readonly clauses: readonly Clause[];
}

/** A stretch of the title with one thought. */
export interface Clause {
  /** `purpose` says what for (`so that …`), `means` by what (`by holding …`), `guard` what must not suffer. */
  readonly role: 'main' | 'purpose' | 'means' | 'guard';
  readonly tokens: readonly Token[];
  readonly amounts: readonly Amount[];
  readonly days: readonly DayMention[];
  readonly head: Head;
}

/** How a clause begins: `order` Publish …, `ing` Publishing …, `we` We publish …, `noun` everything else. */
export interface Head {
  readonly form: 'order' | 'ing' | 'we' | 'noun';
  /** The verb, when there is one at the head. */
  readonly verb: Token | undefined;
  /** What stands behind the verb, or the whole clause. */
  readonly rest: readonly Token[];
}

const VERBS = [Word.work, Word.duty, Word.result, Word.shift, Word.change, Word.hold, Word.state, Word.deed, Word.maker, Word.operate];

export function readStatement(text: string, lexicon: Lexicon, style: Style): Statement {
  const tokens = tokensOf(text, lexicon);
  const days = daysIn(tokens);
  const amounts = amountsIn(tokens, days, lexicon, style);
  const place = new Map(tokens.map((token, index) => [token, index]));
  const clauses = split(tokens, amounts, days, lexicon).map(({ role, first, last }) => {
    const own = tokens.slice(first, last + 1);
    const inside = ({ first: at }: { readonly first: number }) => at >= first && at <= last;
    return { role, tokens: own, amounts: amounts.filter(inside), days: days.filter(inside), head: headOf(own, amounts.filter((a) => inside(a)).map((a) => a.first - first), lexicon) };
  });
  void place;
  return { text, lexicon, tokens, days, amounts, clauses };
}

interface Span {
  readonly role: Clause['role'];
  readonly first: number;
  readonly last: number;
}

/** Where one thought ends and the next begins. */
function split(tokens: readonly Token[], amounts: readonly Amount[], days: readonly DayMention[], lexicon: Lexicon): readonly Span[] {
  const covered = new Set([...amounts, ...days].flatMap(({ first, last }) => Array.from({ length: last - first }, (_, at) => first + at + 1)));
  const spans: Span[] = [];
  let first = 0;
  let role: Clause['role'] = 'main';
  const cut = (end: number, next: Clause['role'], start: number) => {
    if (end >= first) spans.push({ role, first, last: end });
    role = next;
    first = start;
  };
  let depth = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth = Math.max(0, depth - 1);
    if (covered.has(at) || depth > 0 || at < first + 1) continue;
    const next = tokens[at + 1];
    if (token.is(Word.purpose) && !next?.is(Word.fewer, Word.indefinite)) cut(at - 1, 'purpose', at + 1);
    else if (token.word === 'to' && next && isBaseVerb(next, tokens[at + 2], lexicon) && startsWithDeed(tokens, first, lexicon) && !isBoundTo(tokens[at - 1])) cut(at - 1, 'purpose', at + 1);
    else if (token.is(Word.means) && next && formsOf(next, lexicon).includes('ing')) cut(at - 1, 'means', at + 1);
    else if (token.is(Word.guard) && isGuard(token, tokens, at, amounts)) cut(at - 1, 'guard', token.is(Word.none) ? at : at + 1);
    else if (token.text === ';' || token.text === '/' && token.word === '/') cut(at - 1, 'main', at + 1);
    else if ((token.text === ',' || (token.is(Word.conjunction) && !/^(or|nor|but)$/.test(token.word))) && isNewThought(tokens, at, first, amounts, lexicon)) {
      const skip = next?.is(Word.conjunction) ? 2 : 1;
      cut(at - 1, next?.is(Word.guard) && !next.is(Word.conjunction) ? 'guard' : 'main', at + skip);
    }
  }
  cut(tokens.length - 1, 'main', tokens.length);
  return spans;
}

/** `easier to work with`, `ready to`, `reason to`: the infinitive belongs to the word before it. */
const isBoundTo = (before: Token | undefined): boolean =>
  Boolean(before?.is(Word.direction, Word.praise, Word.feeling, Word.state, Word.relative) || /^(able|ready|time|want|need|how|willing|way|reason|place|plan|freedom|right|chance|permission|people|them|us|customers|users|easy)$/.test(before?.word ?? ''));

/** with a margin above 15%, without losing customers, while keeping NPS above 40 */
function isGuard(token: Token, tokens: readonly Token[], at: number, amounts: readonly Amount[]): boolean {
  const after = amounts.some(({ first, role }) => first > at && first <= at + 8 && role === 'target');
  const before = amounts.some(({ first, role }) => first < at && role === 'target');
  if (token.word === 'with' || token.word === 'but with') return before && after;
  if (token.is(Word.none)) {
    const next = tokens.slice(at + 1, at + 5);
    return before && next.some((word) => word.is(Word.shift, Word.metric, Word.felt) || /^(losing|loss|losses|drop|rise|increase|decline|raising|adding|harming|hurting|more)$/.test(word.word));
  }
  if (/^(by|using)$/.test(token.word)) return false;
  return token.word === 'keeping' ? at > 0 : before || after || tokens.slice(at + 1).some((word) => word.is(Word.hold));
}

/** A comma or "and" begins a new thought when a verb, a measure with its own number or a comparative follows. */
function isNewThought(tokens: readonly Token[], at: number, first: number, amounts: readonly Amount[], lexicon: Lexicon): boolean {
  const skip = tokens[at + 1]?.is(Word.conjunction) ? at + 2 : at + 1;
  const next = tokens[skip];
  if (!next) return false;
  const own = amounts.filter(({ role, form }) => role === 'target' && form !== 'often');
  const before = own.some((amount) => amount.first >= first && amount.last < at);
  const behind = own.filter((amount) => amount.first >= skip);
  const stop = tokens.findIndex((token, place) => place > skip && (token.text === ',' || token.text === ';'));
  const reach = stop < 0 ? tokens.length : stop;
  const after = behind.some((amount) => amount.first < reach);
  if (tokens[first]?.word === 'between' || tokens.slice(first, at).some(({ word }) => word === 'between') && !after) return false;
  const order = startsWithDeed(tokens, first, lexicon);
  if (order && isBaseVerb(next, tokens[skip + 1], lexicon) && !next.is(Word.metric)) return true;
  if (before && after) return true;
  const compares = (from: number) => tokens.slice(from, from + 3).some((token) => token.is(Word.direction));
  if (compares(skip) && (compares(first) || tokens.slice(first, at).some((token) => token.is(Word.direction)))) return true;
  return !before && after && tokens.slice(first, at).some((token) => token.is(Word.direction, Word.change, Word.shift)) && !isBeforeListEnd(tokens, at, first);
}

const isBeforeListEnd = (tokens: readonly Token[], at: number, first: number): boolean => at - first < 2 || tokens[at]?.text === ',' && false;

export const formsOf = (token: Token, lexicon: Lexicon) => VERBS.flatMap((group) => lexicon.formsAs(token.word, group));

const startsWithDeed = (tokens: readonly Token[], first: number, lexicon: Lexicon): boolean => {
  const form = headOf(tokens.slice(first), [], lexicon).form;
  return form === 'order' || form === 'we' || form === 'ing';
};

function isBaseVerb(token: Token, next: Token | undefined, lexicon: Lexicon): boolean {
  if (token.kind !== 'word' || !formsOf(token, lexicon).includes('base')) return false;
  if (!token.is(Word.nountoo)) return true;
  return Boolean(next && (next.kind === 'number' || next.is(Word.article, Word.possessive, Word.quantifier, Word.pronoun, Word.direction)));
}

/** Finds the verb at the head, past adverbs and "we will". */
export function headOf(tokens: readonly Token[], numbersAt: readonly number[], lexicon: Lexicon): Head {
  let at = 0;
  while (tokens[at] && (/ly$/.test(tokens[at]?.word ?? '') || /^(to|and|also|please|then|[-–•*"“])$/.test(tokens[at]?.word ?? '')) && !tokens[at]?.is(Word.work, Word.state) && tokens[at + 1]?.kind === 'word' && !tokens[at]?.is(Word.often)) at += 1;
  const first = tokens[at];
  const noun: Head = { form: 'noun', verb: undefined, rest: tokens };
  if (!first || first.kind !== 'word') return noun;
  if (first.is(Word.we) || (first.word === 'our' && tokens[at + 1]?.word === 'team')) return weHead(tokens, first.is(Word.we) ? at + 1 : at + 2, lexicon) ?? noun;
  const forms = formsOf(first, lexicon);
  const next = tokens[at + 1];
  if (forms.includes('base') && isOrder(first, next, tokens[at + 2], numbersAt.length > 0)) return { form: 'order', verb: first, rest: tokens.slice(at + 1) };
  if (forms.includes('ing') && isGerund(first, next)) return { form: 'ing', verb: first, rest: tokens.slice(at + 1) };
  if (forms.length === 0 && looksLikeOrder(first, next, lexicon)) return { form: 'order', verb: first, rest: tokens.slice(at + 1) };
  return noun;
}

function weHead(tokens: readonly Token[], from: number, lexicon: Lexicon): Head | null {
  let at = from;
  while (tokens[at]?.is(Word.auxiliary) && tokens[at + 1]?.kind === 'word' && formsOf(tokens[at + 1] as Token, lexicon).length > 0) at += 1;
  const verb = tokens[at];
  return verb && formsOf(verb, lexicon).length > 0 ? { form: 'we', verb, rest: tokens.slice(at + 1) } : null;
}

/** Many verbs are as often nouns: what stands behind them decides. */
function isOrder(first: Token, next: Token | undefined, third: Token | undefined, hasNumbers: boolean): boolean {
  if (!first.is(Word.nountoo)) return !(next?.is(Word.auxiliary) && !first.is(Word.state, Word.hold, Word.deed));
  if (!next) return false;
  if (next.kind === 'number') return !first.is(Word.metric);
  if (next.kind === 'mark') return /^[€$£¥"“]/.test(next.text);
  if (next.is(Word.article, Word.possessive, Word.quantifier, Word.pronoun)) return true;
  if (next.word === 'of' || next.is(Word.auxiliary)) return false;
  if (next.is(Word.preposition, Word.conjunction)) return /^(focus|grow|work|lead|step|move|rise|stand|start|stop|switch|speak|rank|double|talk|turn|live|act|further|report|respond|prepare|plan)$/.test(first.word) && !(first.is(Word.metric) && hasNumbers) && next.word !== 'and';
  if (next.is(Word.metric) && !third?.is(Word.preposition) && hasNumbers && first.is(Word.metric, Word.abstract)) return false;
  if (next.is(Word.metric) && /^(time|rate|coverage|cost|score|share|volume|level|frequency|quality|duration|price|count|size|speed|margin|length)$/.test(next.word)) return false;
  if (next.is(Word.operate, Word.react) && !next.is(Word.people, Word.worknoun, Word.metric, Word.routine) && /ed$/.test(next.word)) return false;
  return !(next.is(Word.shift, Word.state) && /s$/.test(next.word));
}

/** Winning the market; not "Training sessions", "Building permits". */
function isGerund(first: Token, next: Token | undefined): boolean {
  if (!next || next.kind === 'mark') return false;
  if (next.kind === 'number' || next.is(Word.article, Word.possessive, Word.quantifier, Word.pronoun, Word.direction, Word.people)) return true;
  if (/^(training|building|onboarding|marketing|engineering|manufacturing|recruiting|hiring|planning|meeting|testing|cleaning|teaching|funding|pricing|billing|learning|reading|rolling|waiting|leading|living|working|remaining|ongoing|outstanding|existing|upcoming|growing|rising|falling|housing|parking|shipping|reporting|banking|nursing|printing|trading|selling|spending)$/.test(first.word)) return false;
  return !next.is(Word.preposition, Word.metric) || /^(from|to|up|on|into)$/.test(next.word);
}

/** A word on no list at the head of a line is a verb when it is built like one or an article follows. */
function looksLikeOrder(first: Token, next: Token | undefined, { language }: Lexicon): boolean {
  if (!next || next.kind !== 'word' && next.kind !== 'number') return false;
  if (first.is(Word.metric, Word.people, Word.worknoun, Word.abstract, Word.generic, Word.direction, Word.praise, Word.auxiliary, Word.pronoun, Word.article, Word.possessive, Word.quantifier, Word.preposition, Word.fresh, Word.felt, Word.outside, Word.settled, Word.launching, Word.relative, Word.deliverable, Word.now, Word.atleast, Word.atmost, Word.indefinite, Word.periodic, Word.part, Word.multiple, Word.conjunction, Word.month, Word.holiday, Word.numbername)) return false;
  const ends = (list: string) => list.split(' ').some((ending) => first.word.length > ending.length + 1 && first.word.endsWith(ending));
  if (ends(language.endings.noun) || ends(language.endings.adjective) || (/s$/.test(first.word) && !/ss$/.test(first.word)) || /^\p{Lu}{2}/u.test(first.text) || /(ed|ing)$/.test(first.word)) return false;
  if (next.is(Word.article, Word.possessive)) return true;
  return ends(language.endings.verb) && !next.is(Word.preposition, Word.auxiliary);
}
