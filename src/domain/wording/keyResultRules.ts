import type { KeyResultLabels } from './labels';
import { isMeasurable, placeholderIn, targetsOf } from './measurable';
import { judgeOutcome } from './outcome';
import { type Clause, formsOf, type Statement } from './statement';
import type { Token } from './tokens';
import { Word } from './words/language';

/** A label, and the words that it rests on. */
export interface Finding<Value> {
  readonly value: Value;
  readonly words: readonly Token[];
}

export type KeyResultFindings = { readonly [Label in keyof KeyResultLabels]: Finding<KeyResultLabels[Label]> };

export function judgeKeyResult(statement: Statement): KeyResultFindings {
  const { kind, words } = judgeOutcome(statement);
  const measurable = isMeasurable(statement);
  return {
    measurable: { value: measurable, words: [] },
    outcome: { value: kind, words },
    baseline: found(startWords(statement)),
    vague: found(vagueWords(statement, measurable)),
    business_as_usual: found(usualWords(statement)),
    multiple_metrics: found(manyWords(statement)),
  };
}

const found = (words: readonly Token[]): Finding<boolean> => ({ value: words.length > 0, words });

function startWords({ amounts, tokens }: Statement): readonly Token[] {
  const start = amounts.find(({ role }) => role === 'start');
  return start ? tokens.slice(start.first, start.last + 1) : [];
}

/** A direction, a quality or a placeholder on which a promise rests with nothing that could be checked. */
export function vagueWords(statement: Statement, measurable: boolean): readonly Token[] {
  const placeholder = placeholderIn(statement);
  if (placeholder && targetsOf(statement).every(({ form }) => form !== 'number' && form !== 'ratio')) return [placeholder];
  const promises = statement.clauses.filter(({ role }) => role === 'main');
  const others = statement.clauses.filter(({ role }) => role === 'purpose');
  const any = statement.amounts.some(({ role }) => role === 'target');
  const open = promises.filter((clause) => targetsOf(clause).length === 0 && !clause.days.some(({ deadline }) => deadline && measurable));
  // work and its purpose, neither with a number: the purpose is a promise too
  const counted = any || measurable ? (promises.length > 1 && any ? open : measurable ? [] : open) : [...open, ...others];
  return counted.flatMap((clause) => directionIn(clause, statement));
}

function directionIn(clause: Clause, { lexicon }: Statement): readonly Token[] {
  const { head, tokens } = clause;
  const verb = head.verb;
  if (verb?.is(Word.hold)) return tokens.filter((token) => token !== verb && token.is(Word.praise, Word.indefinite) && !token.is(Word.people, Word.feeling)).slice(0, 1);
  if (verb?.is(Word.shift, Word.change) && !(verb.is(Word.work) && !head.rest.some((token) => token.is(Word.abstract, Word.felt, Word.direction, Word.praise)) && !verb.is(Word.shift))) {
    if (!(verb.is(Word.work) && head.rest.length > 0 && !head.rest.some((token) => token.is(Word.abstract, Word.felt, Word.metric, Word.direction, Word.praise)))) return [verb];
  }
  const words = tokens.filter((token, at) => at >= (verb ? 1 : 0) && isDirection(token, tokens, at));
  if (words.length > 0) return words.slice(0, 2);
  // a finite clause about others: customers love …, complaints fall
  const finite = tokens.find((token, at) => at > 0 && /^(love|loves|like|likes|enjoy|enjoys|improve|improves|increase|increases|decrease|decreases|fall|falls|drop|drops|rise|rises|grow|grows|decline|declines|trust|trusts|prefer|prefers|appreciate)$/.test(token.word) && tokens[at - 1]?.kind === 'word' && !tokens[at - 1]?.is(Word.preposition, Word.article, Word.possessive));
  if (finite && !verb) return [finite];
  void lexicon;
  return [];
}

function isDirection(token: Token, tokens: readonly Token[], at: number): boolean {
  if (token.kind !== 'word' || token.is(Word.often)) return false;
  if (token.is(Word.indefinite)) return true;
  if (token.is(Word.direction)) return !(token.is(Word.conjunction)) && !(token.is(Word.compulsory)) && !(/^(more|less)$/.test(token.word) && tokens[at + 1]?.word === 'than');
  return token.is(Word.praise);
}

/** Keeps doing something, holds a level, or names what the function does anyway. */
export function usualWords(statement: Statement): readonly Token[] {
  const { clauses, tokens } = statement;
  const [first] = clauses;
  if (!first) return [];
  const cue = tokens.find((token) => token.is(Word.asbefore) && (/ /.test(token.word) || token.word === 'unchanged'));
  if (cue && !clauses.some(({ head }) => head.verb?.is(Word.shift, Word.change))) return [cue];
  const mains = clauses.filter(({ role }) => role === 'main');
  const holds = mains.map((clause) => holdIn(clause, statement));
  if (holds.length > 0 && holds.every((token) => token !== undefined)) return holds.slice(0, 1) as readonly Token[];
  if (holds[0] && mains.slice(1).every((clause) => targetsOf(clause).length === 0 && !clause.head.verb)) return [holds[0]];
  return dutyWords(statement);
}

function holdIn({ head, tokens, role }: Clause, { lexicon }: Statement): Token | undefined {
  if (role !== 'main') return undefined;
  const { verb } = head;
  if (verb?.is(Word.hold)) {
    const [next] = head.rest;
    if (next && formsOf(next, lexicon).includes('ing') && next.is(Word.shift, Word.change) && !next.is(Word.duty)) return undefined;
    if (/^retain$/.test(verb.word)) return undefined;
    return verb;
  }
  if (verb && /^(ensure|make sure|guarantee)$/.test(verb.word)) {
    return head.rest.find((token) => /^(continue|continues|continued|remain|remains|stay|stays|uninterrupted|ongoing|still)$/.test(token.word));
  }
  if (verb) return undefined;
  return tokens.find((token, at) => at > 0 && /^(stay|stays|remain|remains|continue|continues|maintained|sustained|continued)$/.test(token.word) && !tokens.slice(Math.max(0, at - 2), at).some((before) => before.is(Word.relative)) && !(tokens[at + 1]?.word === 'to' && tokens[at + 2]?.is(Word.shift, Word.change)));
}

/** A task that comes back day by day, with no higher level and no new way of doing it. */
function dutyWords(statement: Statement): readonly Token[] {
  const { clauses, amounts, days, tokens } = statement;
  const [first] = clauses;
  const verb = first?.head.verb;
  if (!first || !verb) return [];
  if (days.some(({ deadline }) => deadline)) return [];
  if (amounts.some(({ role, form }) => role === 'target' && form !== 'often' && form !== 'every')) return [];
  const { rest } = first.head;
  if (rest.some((token) => token.is(Word.fresh, Word.direction, Word.indefinite) || token.is(Word.praise))) return [];
  if (clauses.some(({ role }) => role === 'purpose' || role === 'means')) return [];
  if (/^(ensure|make sure|guarantee|see to)$/.test(verb.word)) return rest.some((token) => token.is(Word.routine, Word.duty, Word.periodic)) ? [verb] : [];
  const periodic = rest.find((token) => token.is(Word.periodic, Word.often));
  if (periodic && verb.is(Word.work, Word.duty, Word.maker) && !verb.is(Word.shift)) return [verb, periodic];
  const [object] = objectTokens(rest);
  if (!verb.is(Word.duty)) return [];
  const article = /^(the|our|all)$/.test(rest[0]?.word ?? '');
  if (rest.length === 0) return [verb];
  if (rest.some((token) => /^(a|an|this|that)$/.test(token.word) && rest.indexOf(token) === 0)) return [];
  const plural = tokens.slice(1).some((token) => token.is(Word.routine));
  if (!plural) return verb.is(Word.work) ? [] : object ? [verb, object] : [verb];
  // the same verb can be a project: then only things that come in day by day make it a duty
  if (verb.is(Word.work) && !article && /^(publish|prepare|hold|send|write|organise|review|update|test|track|distribute|report|deliver|examine|book|survey)$/.test(verb.word)) return object?.is(Word.routine) ? [verb, object] : [];
  return object && (!verb.is(Word.work) || objectTokens(rest).some((token) => token.is(Word.routine))) ? [verb, object] : [];
}

const objectTokens = (rest: readonly Token[]): readonly Token[] => {
  const end = rest.findIndex((token, at) => at > 0 && token.is(Word.preposition, Word.relative));
  return rest.slice(0, end < 0 ? rest.length : end).filter((token) => token.kind === 'word' && !token.is(Word.article, Word.possessive));
};

/** More than one thing that could be scored apart. */
export function manyWords(statement: Statement): readonly Token[] {
  const { clauses, days } = statement;
  const scored = clauses.filter((clause) => clause.role !== 'means' && targetsOf(clause).some(({ form }) => form !== 'often'));
  const checkpoints = scored.length > 1 && scored.every((clause) => clause.days.some(({ deadline }) => deadline)) && scored.slice(1).every((clause) => clause.tokens.filter((token) => token.kind === 'word' && !token.is(Word.until, Word.month, Word.preposition, Word.article, Word.edge, Word.period, Word.holiday)).length < 2);
  if (scored.length > 1 && !checkpoints && !onlyThresholds(scored)) return scored.flatMap((clause) => clause.tokens.slice(0, 1));
  if (scored.length > 0 && clauses.some(({ role }) => role === 'guard')) return clauses.filter(({ role }) => role === 'guard').flatMap(({ tokens }) => tokens.slice(0, 2));
  const directed = clauses.filter((clause) => clause.role === 'main' && (directionIn(clause, statement).length > 0 || targetsOf(clause).length > 0));
  if (directed.length > 1) return directed.flatMap((clause) => directionIn(clause, statement).slice(0, 1));
  void days;
  return clauses.flatMap((clause) => pairedNouns(clause));
}

/** `all … and every …`, `in 2 days and with no …`: one target and what qualifies it. */
const onlyThresholds = (scored: readonly Clause[]): boolean =>
  scored.slice(1).every((clause) => targetsOf(clause).every(({ form }) => form === 'every' || form === 'multiple') && !clause.head.verb && clause.tokens.length < 3);

/** Raise revenue and satisfaction: one verb, two quantities. */
function pairedNouns({ head, tokens, role }: Clause): readonly Token[] {
  if (role !== 'main') return [];
  const directed = head.verb?.is(Word.shift, Word.change) ? head.rest : tokens[0]?.is(Word.direction) ? tokens.slice(1) : undefined;
  if (!directed) return [];
  const end = directed.findIndex((token) => token.is(Word.preposition, Word.relative, Word.until, Word.means, Word.purpose) || token.kind === 'number');
  const phrase = directed.slice(0, end < 0 ? directed.length : end);
  const and = phrase.findIndex((token) => /^(and|&|,)$/.test(token.word));
  if (and < 1) return [];
  const one = phrase[and - 1];
  const other = phrase[phrase.length - 1];
  const countable = (token: Token | undefined) => token?.is(Word.metric, Word.felt) || (token?.is(Word.abstract) && /^(quality|efficiency|effectiveness|speed|reliability|productivity|security|performance|transparency|stability|safety|scalability|usability)$/.test(token.word));
  return one && other && countable(one) && countable(other) ? [one, other] : [];
}
