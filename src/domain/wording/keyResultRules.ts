import type { KeyResultLabels } from './labels';
import { VERBS } from './lexicon';
import { isMeasurable, placeholderIn } from './measurable';
import { isHeld, judgeOutcome } from './outcome';
import type { Clause, Statement } from './statement';
import { first, has, says, saysOne, type Token, type Tokens } from './tokens';
import { Word } from './words/language';

/** A label, and the words that it rests on. */
export interface Finding<Value> {
  readonly value: Value;
  readonly words: Tokens;
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

const found = (words: Tokens): Finding<boolean> => ({ value: words.length > 0, words });

const startWords = ({ amounts, tokens }: Statement): Tokens =>
  amounts.filter(({ role }) => role === 'start').flatMap(({ first: from, last }) => tokens.slice(from, last + 1));

/** A direction, a quality or a placeholder on which a promise rests with nothing that could be checked. */
function vagueWords(statement: Statement, measurable: boolean): Tokens {
  const placeholder = placeholderIn(statement);
  if (placeholder) return [placeholder];
  const counted = statement.clauses.some(({ targets }) => targets.length > 0);
  const mains = statement.clauses.filter(({ role }) => role === 'main');
  // what only gives the purpose or the means of something checkable is no promise
  if (measurable && (mains.length === 1 || !counted)) return [];
  const promises = counted ? mains : statement.clauses.filter(({ role }) => role === 'main' || role === 'purpose');
  return promises.filter(({ targets }) => targets.length === 0).flatMap(directionIn);
}

function directionIn({ head: { verb, rest }, tokens }: Clause): Tokens {
  if (verb?.is(Word.hold))
    return tokens.filter((token) => token.is(Word.praise, Word.indefinite) && !token.is(Word.feeling)).slice(0, 1);
  const project = verb?.is(Word.work) && !has(rest.slice(0, 3), Word.felt, Word.abstract, Word.metric, Word.direction);
  if (verb?.is(Word.shift, Word.change) && !project) return [verb];
  const words = tokens.filter(
    (token, at) =>
      token !== verb &&
      token.is(Word.direction, Word.praise, Word.indefinite) &&
      !(says(token, 'more less') && says(tokens[at + 1], 'than')),
  );
  if (words.length > 0 || verb) return words.slice(0, 2);
  // customers love …, complaints fall
  return tokens
    .filter(
      (token, at) =>
        at > 0 &&
        /^(love|like|enjoy|improve|increase|decrease|fall|drop|rise|grow|decline|trust|prefer)s?$/.test(token.word) &&
        !tokens[at - 1]?.is(Word.preposition, Word.article, Word.possessive),
    )
    .slice(0, 1);
}

/** Keeps doing something, holds a level, or names what the function does anyway. */
export function usualWords(statement: Statement): Tokens {
  const { clauses, tokens } = statement;
  const cue = first(tokens, Word.asbefore);
  if (cue && !clauses.some(({ head }) => head.verb?.is(Word.shift, Word.change))) return [cue];
  const mains = clauses.filter(({ role }) => role === 'main');
  const holds = mains.map(holdIn);
  const [held] = holds;
  // a hold beside a real change is none; a second noun under the same verb is held too
  if (
    held &&
    mains.every(
      ({ head, targets }, at) => holds[at] || (targets.length === 0 && !head.verb?.is(Word.shift, Word.change)),
    )
  )
    return [held];
  return dutyWords(statement);
}

/** Keep nurses from leaving is no holding. */
export const isHolding = (verb: Token, rest: Tokens): boolean =>
  verb.is(Word.hold) && !rest.some((token, at) => says(token, 'from') && /ing$/.test(rest[at + 1]?.word ?? ''));

function holdIn({ head: { verb, rest }, tokens }: Clause): Token | undefined {
  const [next] = rest;
  if (verb && (isHolding(verb, rest) || isHeld(verb, rest))) {
    const ing = next?.can('ing', ...VERBS) && next.is(Word.shift, Word.change) && !next.is(Word.duty);
    return ing ? undefined : verb;
  }
  if (verb)
    return says(verb, 'ensure guarantee make_sure')
      ? rest.find((token) => says(token, 'continue continues remain remains stay stays uninterrupted'))
      : undefined;
  return tokens.find((token, at) =>
    at === 0
      ? (says(token, 'ongoing continued continuing maintenance preservation upkeep') &&
          says(tokens[1], 'of operation use support maintenance')) ||
        (says(token, 'ongoing continued') && tokens[1]?.kind === 'word')
      : says(token, 'stay stays remain remains continue continues maintained sustained') &&
        !tokens[at - 1]?.is(Word.relative, Word.preposition, Word.article) &&
        !has(tokens.slice(0, 1), Word.direction, Word.quantifier) &&
        !tokens[at + 1]?.is(Word.direction) &&
        !(says(tokens[at + 1], 'to') && tokens[at + 2]?.is(Word.shift, Word.change)),
  );
}

/** A task that comes back day by day, with no higher level and no new way of doing it. */
function dutyWords({ clauses, amounts, days, tokens }: Statement): Tokens {
  const [clause] = clauses;
  const verb = clause?.head.verb;
  if (!clause || !verb || days.some(({ deadline }) => deadline)) return [];
  if (amounts.some(({ role, form }) => role === 'target' && form !== 'often' && form !== 'every')) return [];
  if (clauses.some(({ role }) => role === 'purpose' || role === 'means')) return [];
  const { rest } = clause.head;
  if (has(rest, Word.fresh, Word.direction, Word.indefinite, Word.praise) || says(rest[0], 'a an this')) return [];
  if (says(verb, 'ensure guarantee make_sure')) return has(rest, Word.routine, Word.duty, Word.periodic) ? [verb] : [];
  const often = amounts.find(({ form }) => form === 'often');
  const again = first(rest, Word.periodic) ?? (often && tokens[often.first]);
  if (again && verb.is(Word.work, Word.duty, Word.maker, Word.operate) && !verb.is(Word.shift)) return [verb, again];
  if (!verb.is(Word.duty) && (!verb.is(Word.operate) || verb.is(Word.result, Word.deed))) return [];
  const object = objectOf(rest);
  const routine = first(object, Word.routine);
  if (says(verb, 'run') && says(rest[0], 'the our') && !has(object, Word.worknoun, Word.event, Word.deliverable))
    return [verb, ...object.slice(0, 1)];
  // the same verb can be a project: then only things that come in day by day make it a duty
  if (verb.is(Word.work, Word.deed, Word.operate, Word.result))
    return routine && (object[0] === routine || object[1] === routine) && !says(rest[0], 'the')
      ? [verb, routine]
      : routine &&
          !saysOne([verb], 'publish prepare hold send write review update test track distribute deliver book draw take')
        ? [verb, routine]
        : [];
  return [verb, ...object.slice(0, 1)];
}

/** The object of a verb: the words up to the first preposition. */
export function objectOf(rest: Tokens): Tokens {
  const start = rest[0]?.is(Word.preposition) ? 1 : 0;
  const end = rest.findIndex(
    (token, at) =>
      at > start &&
      (token.is(Word.preposition, Word.relative, Word.until) || (token.kind === 'mark' && token.text !== '"')),
  );
  return rest
    .slice(start, end < 0 ? rest.length : end)
    .filter((token) => token.kind !== 'mark' && !token.is(Word.article, Word.possessive));
}

/** More than one thing that could be scored apart. */
function manyWords({ clauses }: Statement): Tokens {
  const scored = clauses.filter(
    ({ role, targets }) => role !== 'means' && targets.some(({ form }) => form !== 'often'),
  );
  const guard = clauses.find(({ role }) => role === 'guard');
  if (scored.length > 0 && guard) return guard.tokens.slice(0, 2);
  if (scored.length > 1 && !areCheckpoints(scored)) return scored.flatMap(({ tokens }) => tokens.slice(0, 1));
  const directed = clauses.filter(
    (clause) => clause.role === 'main' && (directionIn(clause).length > 0 || clause.targets.length > 0),
  );
  return directed.length > 1 && scored.length < 2
    ? directed.flatMap((clause) => clause.tokens.slice(0, 1))
    : clauses.flatMap(pairedNouns);
}

/** `5 by June and 10 by December`: one quantity on its way. */
const areCheckpoints = (scored: readonly Clause[]): boolean =>
  scored.every(({ deadline }) => deadline) &&
  scored
    .slice(1)
    .every(
      ({ tokens }) =>
        tokens.filter(
          (token) =>
            token.kind === 'word' &&
            !token.is(Word.until, Word.month, Word.preposition, Word.article, Word.edge, Word.period),
        ).length < 2,
    );

/** Raise revenue and satisfaction: one verb, two quantities. */
function pairedNouns({ head: { verb, rest }, tokens, role }: Clause): Tokens {
  const directed = verb?.is(Word.shift, Word.change) ? rest : tokens[0]?.is(Word.direction) ? tokens.slice(1) : [];
  const phrase = objectOf(directed);
  const and = phrase.findIndex((token) => says(token, 'and &'));
  const pair = [phrase[and - 1], phrase[phrase.length - 1]];
  const countable = (token: Token | undefined) =>
    token?.is(Word.metric, Word.felt) ||
    says(token, 'quality efficiency effectiveness reliability security performance transparency stability safety');
  return role === 'main' && and > 0 && pair.every(countable) ? pair.flatMap((token) => token ?? []) : [];
}
