import type { Amount } from './amounts';
import type { Finding } from './keyResultRules';
import { usualWords } from './keyResultRules';
import type { ObjectiveLabels } from './labels';
import { targetsOf } from './measurable';
import { type Clause, formsOf, type Statement } from './statement';
import type { Token } from './tokens';
import { Word } from './words/language';

export type ObjectiveFindings = { readonly [Label in keyof ObjectiveLabels]: Finding<ObjectiveLabels[Label]> };

export function judgeObjective(statement: Statement): ObjectiveFindings {
  const metric = metricWords(statement);
  const task = taskWords(statement);
  const usual = usualWords(statement);
  const standing = usual.length > 0 && !statement.clauses[0]?.head.verb?.is(Word.state, Word.hold);
  const particular = particularIn(statement);
  const generic = metric.length === 0 && task.length === 0 && !standing && particular === undefined;
  return {
    contains_metric: { value: metric.length > 0, words: metric },
    vague_generic: { value: generic, words: generic ? emptyWords(statement) : [] },
    business_as_usual: { value: usual.length > 0, words: usual },
    action_oriented: isAction(statement),
    is_task: { value: task.length > 0, words: task },
  };
}

/** A number that is a target. "Every" and "no" in plain speech are none. */
function metricWords({ amounts, tokens }: Statement): readonly Token[] {
  const counted = amounts.find((amount) => (amount.role === 'target' || amount.role === 'start') && isCount(amount, tokens));
  if (counted) return tokens.slice(counted.first, counted.last + 1);
  // number one in a stated market
  const first = tokens.findIndex((token) => /^(number one|no\._?1|number 1|#1|market leader|market leaders|number-one)$/.test(token.word));
  const market = first >= 0 && tokens.slice(first + 1).some((token, at, rest) => /^(in|for|among|of)$/.test(token.word) && rest.slice(at + 1).some((word) => !word.is(Word.generic, Word.article, Word.possessive, Word.preposition, Word.praise, Word.quantifier, Word.conjunction)));
  return market && first >= 0 ? tokens.slice(first, first + 1) : [];
}

function isCount(amount: Amount, tokens: readonly Token[]): boolean {
  if (amount.form === 'number' || amount.form === 'ratio') return true;
  const token = tokens[amount.first];
  if (amount.form === 'multiple') return !/^half|^quarter/.test(token?.word ?? '') || tokens[amount.first + 1]?.word === 'of' || Boolean(tokens[amount.first + 1]?.is(Word.article, Word.possessive));
  return amount.form === 'none' && (token?.word === 'zero' || token?.word === 'nil') && Boolean(tokens[amount.first + 1]);
}

/** The first word that says something particular: a place, an audience, a product, a problem. */
function particularIn({ tokens, clauses, lexicon, days, amounts }: Statement): Token | undefined {
  const verb = clauses[0]?.head.verb;
  const named = new Set(amounts.filter(({ role }) => role === 'name').flatMap(({ first }) => [tokens[first]]));
  const content = tokens.filter((token, at) => {
    if (token.kind !== 'word' || token === verb || named.has(token)) return false;
    if (days.some(({ first, last }) => at >= first && at <= last)) return false;
    if (token.is(Word.generic, Word.praise, Word.plain, Word.direction, Word.filler, Word.article, Word.possessive, Word.preposition, Word.conjunction, Word.pronoun, Word.auxiliary, Word.relative, Word.quantifier, Word.we, Word.indefinite, Word.notcount, Word.numbername, Word.rank, Word.feeling, Word.fewer, Word.hold, Word.placeholder, Word.asbefore, Word.guard, Word.purpose, Word.means, Word.now, Word.until, Word.inside, Word.atleast, Word.atmost, Word.thisperiod)) return false;
    return !isPlainVerb(token, tokens[at - 1], lexicon, formsOf(token, lexicon).length > 0);
  });
  // deeds that paint a picture need no noun of their own: three of them say enough
  return content[0] ?? figurative(statementWords(tokens), tokens);
}

const statementWords = (tokens: readonly Token[]): number => tokens.filter(({ kind }) => kind === 'word').length;

/** A long line made of small words still tells a story: "Deliver on the day we promised". */
const figurative = (words: number, tokens: readonly Token[]): Token | undefined =>
  words >= 7 && tokens.some((token) => token.is(Word.relative, Word.we, Word.guard, Word.purpose)) && tokens.filter((token) => token.is(Word.praise, Word.direction)).length < 2 && !tokens.some(({ word }) => /^(we do|everything|everyone)$/.test(word)) ? tokens[0] : undefined;

const isPlainVerb = (token: Token, before: Token | undefined, lexicon: Statement['lexicon'], isVerb: boolean): boolean =>
  isVerb && (token.is(Word.change, Word.shift, Word.state, Word.maker, Word.hold) || before?.word === 'to' || Boolean(before?.is(Word.auxiliary, Word.relative, Word.we))) || lexicon.hiddenVerb(token.word) !== undefined;

const emptyWords = ({ tokens }: Statement): readonly Token[] => {
  const empty = tokens.filter((token) => token.kind === 'word' && token.is(Word.generic, Word.praise, Word.direction));
  return empty.length > 0 ? empty.slice(0, 3) : tokens.slice(0, 1);
};

/** Grammar only: an order, a gerund or "we" with a verb that is a deed. */
function isAction({ clauses }: Statement): Finding<boolean> {
  const head = clauses[0]?.head;
  const verb = head?.verb;
  if (!head || !verb) return { value: false, words: clauses[0]?.tokens.slice(0, 1) ?? [] };
  const [next] = head.rest;
  const goesOn = /^(keep|continue|carry on|go on|keep on|proceed)/.test(verb.word) && (isIng(next) || next?.word === 'to' || /^(continue|carry on|go on|proceed)/.test(verb.word));
  const state = verb.is(Word.state) || verb.is(Word.hold);
  const value = goesOn || !state || /^(grow|open|show|find|understand_)$/.test(verb.word) || /^(sustain|preserve|safeguard|protect|uphold|proceed|mean_)$/.test(verb.word);
  return { value, words: value ? [] : [verb] };
}

const isIng = (token: Token | undefined): boolean => Boolean(token && /ing$/.test(token.word) && !token.is(Word.generic, Word.abstract, Word.worknoun));

/** One finite piece of work, after which the objective would be done. */
function taskWords(statement: Statement): readonly Token[] {
  const { clauses, tokens, lexicon } = statement;
  const [first] = clauses;
  if (!first || clauses.some(({ role }) => role === 'purpose')) return [];
  const { verb, rest } = first.head;
  if (tokens.some((token, at) => at > 1 && isAboutPeople(token, tokens, at))) return [];
  if (!verb) return nounTask(first, statement);
  const object = objectTokens(rest);
  const about = (...groups: Parameters<Token['is']>) => object.some((token) => token.is(...groups));
  const head = object.at(-1);
  if (/^become$/.test(verb.word)) return rest.some(({ word }) => /^(certified|accredited|licensed)$/.test(word)) ? [verb] : [];
  if (verb.is(Word.hold, Word.state) && !verb.is(Word.work)) return [];
  if (/^(get|obtain|achieve|earn|gain|secure|receive|pass|attain|complete|finish|do|take|attend)$/.test(verb.word)) {
    return object.some((token) => token.is(Word.settled) || /^(credit|credits|degree|course|training|certified|accredited)$/.test(token.word)) || rest.some(({ word }) => /^(certified|accredited)$/.test(word)) || (/^(complete|finish)$/.test(verb.word) && about(Word.deliverable, Word.worknoun, Word.launching)) ? [verb, ...object.slice(0, 1)] : [];
  }
  if (!verb.is(Word.work)) return [];
  const [lead] = rest;
  if (lead?.is(Word.preposition) && !/^(to|from|into|w\/|with|up)$/.test(lead.word)) return [];
  if (head === undefined) return [];
  if (usualWords(statement).length > 0) return [];
  const counted = targetsOf(first).some(({ form }) => form === 'number');
  const definite = counted || /^(a|an|the|our|all|this|its|my)$/.test(lead?.word ?? '') || /^\p{Lu}/u.test(head.text) || about(Word.fresh);
  const soft = verb.is(Word.change, Word.maker, Word.shift) || /^(identify|promote|explore|share|produce|lead|develop|create|build|establish|integrate|deliver|open|move)$/.test(verb.word);
  if (object.every((token) => token.is(Word.generic, Word.abstract, Word.praise, Word.direction, Word.felt, Word.conjunction, Word.quantifier, Word.people)) && soft && !(about(Word.deliverable) && !about(Word.praise, Word.direction) && definite)) return [];
  if (head.is(Word.felt) || (head.is(Word.people) && soft && !counted)) return [];
  if (about(Word.deliverable, Word.launching, Word.worknoun, Word.settled) && (definite || !soft)) return [verb, head];
  void lexicon;
  if (soft) return definite && !about(Word.abstract, Word.felt, Word.people, Word.praise, Word.direction) && !(verb.is(Word.change) && !counted) && !isStory(rest) ? [verb, head] : [];
  return isStory(rest) ? [] : [verb, head];
}

/** What is told behind the object: who will feel, do or get something. */
const isStory = (rest: readonly Token[]): boolean => rest.some((token) => token.is(Word.relative, Word.we)) || rest.length > 9;

/** `that people love`, `customers rely on`, `where …`: then what they do is the test. */
function isAboutPeople(token: Token, tokens: readonly Token[], at: number): boolean {
  if (token.is(Word.relative) && !/^(how|what|why|whatever)$/.test(token.word)) {
    // "the terms that apply from July" tells nothing about people
    return tokens.slice(at + 1).some((word) => word.is(Word.people, Word.pronoun, Word.state, Word.react) || word.is(Word.we));
  }
  const next = tokens[at + 1];
  return Boolean(token.is(Word.people) && next && /^(love|loves|trust|trusts|want|wants|rely|relies|enjoy|enjoys|need|needs|use|uses|recommend|return|can|like|prefer|choose|understand|believe|feel|look|come|find|depend|talk|remember)$/.test(next.word)) || /^(people|everyone|nobody|anyone|you|they|we)$/.test(token.word) && Boolean(next && next.kind === 'word' && !next.is(Word.preposition, Word.conjunction));
}

/** Rollout of the new ERP; ISO 27001 certification; New website */
function nounTask({ tokens, amounts, days }: Clause, statement: Statement): readonly Token[] {
  const launching = tokens.find((token) => token.is(Word.launching));
  const at = launching ? tokens.indexOf(launching) : -1;
  if (launching && (tokens[at + 1]?.is(Word.preposition) || at === tokens.length - 1 || days.length > 0)) {
    const other = tokens.filter((token) => token !== launching && token.kind === 'word' && !token.is(Word.generic, Word.praise, Word.direction, Word.preposition, Word.article, Word.possessive, Word.conjunction, Word.felt, Word.abstract));
    const named = tokens.some((token) => token.is(Word.fresh, Word.deliverable) || /^\p{Lu}{2,}/u.test(token.text)) || amounts.length > 0 || other.length > 0;
    const soft = /^(development|creation|training|writing|production|modernisation|building|build|organisation|integration|move|update|upgrade)$/.test(launching.word);
    return named && !(soft && !tokens.some((token) => token.is(Word.fresh, Word.deliverable))) ? [launching] : [];
  }
  if (/^(new|first|second|a|an)$/.test(tokens[0]?.word ?? '') && tokens.slice(1, 4).some((token) => token.is(Word.deliverable)) && tokens.length < 7 && !tokens.some((token) => token.is(Word.relative, Word.praise, Word.direction))) return tokens.slice(0, 1);
  const done = tokens.find((token, place) => place > 0 && statement.lexicon.formsAs(token.word, Word.work).includes('ed') && (place === tokens.length - 1 || tokens[place + 1]?.is(Word.conjunction, Word.preposition, Word.until)));
  return done && !tokens.some((token) => token.is(Word.people, Word.feeling, Word.state)) ? [done] : [];
}

const objectTokens = (rest: readonly Token[]): readonly Token[] => {
  const end = rest.findIndex((token, at) => at > 0 && token.is(Word.preposition, Word.relative, Word.until) || token.kind === 'mark' && token.text !== '"' && at > 0);
  return rest.slice(rest[0]?.is(Word.preposition) ? 1 : 0, end < 0 ? rest.length : end).filter((token) => token.kind !== 'mark' && !token.is(Word.article, Word.possessive));
};
