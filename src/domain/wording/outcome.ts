import type { Outcome } from './labels';
import { DOES, VERBS } from './lexicon';
import { isSettledOutside } from './measurable';
import type { Clause, Statement } from './statement';
import { first, has, says, type Token, type Tokens } from './tokens';
import { Word } from './words/language';

/** A kind, and the words that it rests on. */
export interface Judged {
  readonly kind: Outcome;
  readonly words: Tokens;
}

type Kind = (...words: readonly (Token | undefined)[]) => Judged;
const kindOf =
  (kind: Outcome): Kind =>
  (...words) => ({ kind, words: words.flatMap((word) => word ?? []) });
const outcome = kindOf('outcome');
const activity = kindOf('activity');
const unclear = kindOf('unclear');

/** Whether the words count a result, or the work towards it. The part that carries the target decides. */
export function judgeOutcome(statement: Statement): Judged {
  const clauses = statement.clauses.filter(({ role }) => role !== 'guard');
  const judged = clauses.map((clause, index) => ({
    ...judgeClause(clause, clauses[index - 1]),
    clause,
    weight: weightOf(clause),
  }));
  const most = Math.max(...judged.map(({ weight }) => weight));
  const counting = judged.filter(({ weight }) => weight === most);
  const kinds = new Set(counting.map(({ kind }) => kind));
  const words = counting.flatMap((each) => each.words);
  const [only] = counting;
  if (only && kinds.size === 1) return { kind: only.kind, words };
  // a topic beside a promise says nothing about its kind; work and result of equal weight are both
  if (only && kinds.size === 2 && kinds.has('unclear') && only.kind !== 'unclear' && only.clause.role === 'main')
    return { kind: only.kind, words: only.words };
  return unclear(...words);
}

/** A number weighs more than a day, a day more than nothing. */
const weightOf = ({ targets, deadline }: Clause): number => (targets.length > 0 ? 2 : Number(deadline));

function judgeClause(clause: Clause, before: Clause | undefined): Judged {
  const { head, role, tokens } = clause;
  if (role === 'means') return activity(tokens[0]);
  const judged = head.verb && judgeVerb(head.verb, head.rest, clause);
  // what the work is for is a result, however loosely said
  if (role === 'purpose') return judged?.kind === 'activity' ? judged : outcome(tokens[0]);
  if (judged) return judged;
  const verb = before?.role === 'main' ? before.head.verb : undefined;
  // "Hire 3 engineers and 2 designers": the verb goes on
  return verb && !participle(tokens) && !finiteVerb(tokens) ? judgeVerb(verb, tokens, clause) : judgeNoun(clause);
}

/** What a verb's object or a line is about: up to the first preposition, without "number of". */
function phraseOf(rest: Tokens): Tokens {
  let start = rest.findIndex(
    (token) => token.kind === 'word' && !token.is(Word.article, Word.possessive, Word.quantifier),
  );
  if (says(rest[start], 'number amount total volume series') && says(rest[start + 1], 'of')) start += 2;
  const end = rest.findIndex(
    (token, at) =>
      at > start &&
      (token.is(Word.preposition, Word.relative, Word.until, Word.purpose) || says(token, ', : ; ( → – -')),
  );
  return rest.slice(Math.max(0, start), end < 0 ? rest.length : end);
}

function lastNoun(tokens: Tokens): Token | undefined {
  const nouns = tokens.filter(
    (token) =>
      token.kind === 'word' &&
      !token.is(Word.month, Word.timeunit, Word.article, Word.conjunction, Word.often, Word.auxiliary) &&
      !/ly$/.test(token.word),
  );
  return nouns[nouns.length - 1];
}

function judgeVerb(verb: Token, rest: Tokens, clause: Clause): Judged {
  const object = phraseOf(rest);
  const head = lastNoun(object);
  const targets = clause.targets.length > 0;
  const about = (...groups: readonly Word[]) => has(object, ...groups);
  const work = head?.is(Word.worknoun) && !head.is(Word.metric, Word.felt) ? head : undefined;
  if (verb.is(Word.hold) || isHeld(verb, object)) return judgeHold(verb, rest, clause);
  if (says(verb, 'ensure guarantee make_sure')) return judgeEnsured(verb, rest, clause);
  if (says(verb, 'get become be feel grow have') && has(rest, Word.feeling) && !targets) return outcome(verb);
  if (says(verb, 'be become have')) return targets || isSettledOutside(clause) ? outcome(verb) : unclear(verb);
  if (verb.is(Word.shift) && !(verb.is(Word.work) && !targets)) {
    if (work) return activity(verb, work);
    return targets ||
      about(Word.felt) ||
      !about(Word.abstract, Word.tool) ||
      (head?.is(Word.metric, Word.people) && !verb.is(Word.maker))
      ? outcome(verb, head)
      : unclear(verb);
  }
  if (verb.is(Word.result) && (!verb.is(Word.work) || about(Word.people, Word.metric, Word.settled, Word.felt))) {
    if (work && !says(verb, 'get win earn attract land')) return activity(verb, work);
    return !targets && has(rest, Word.direction) && !about(Word.people, Word.metric, Word.felt, Word.settled)
      ? unclear(verb)
      : outcome(verb);
  }
  if (
    verb.is(Word.change) &&
    (!verb.is(Word.work) || (!targets && about(Word.abstract, Word.felt) && !about(Word.deliverable, Word.worknoun)))
  ) {
    if (targets && work) return activity(verb, work);
    return targets ||
      about(Word.felt) ||
      (head?.is(Word.metric) && !says(head, 'number level point member user customer account'))
      ? outcome(verb, head)
      : unclear(verb, head);
  }
  if (verb.is(Word.maker)) {
    if (targets && (about(Word.felt) || (head?.is(Word.metric) && !head.is(Word.worknoun)))) return outcome(verb, head);
    if (!targets && (about(Word.felt) || object[0]?.is(Word.direction))) return unclear(verb, head);
  }
  if (verb.is(Word.work, Word.duty) || work) return activity(verb);
  if (says(verb, 'give')) return targets ? activity(verb) : unclear(verb);
  if (says(verb, 'make turn let help enable bring allow free')) return targets ? outcome(verb) : unclear(verb);
  return verb.is(Word.react) && targets && about(Word.people) ? outcome(verb) : activity(verb);
}

/** Hold margin at 41%: a level, not a meeting. */
export const isHeld = (verb: Token, rest: Tokens): boolean =>
  says(verb, 'hold') && has(phraseOf(rest), Word.metric) && !has(phraseOf(rest), Word.worknoun);

function judgeHold(verb: Token, rest: Tokens, clause: Clause): Judged {
  const [next, after] = rest;
  if (next?.can('ing', ...VERBS)) {
    if (next.is(Word.work, Word.duty, Word.operate)) return activity(verb, next);
    return next.is(Word.change) && clause.targets.length === 0 ? unclear(verb, next) : outcome(verb, next);
  }
  if (after && says(next, 'to')) return judgeVerb(after, rest.slice(2), clause);
  const head = lastNoun(phraseOf(says(next, 'with') ? rest.slice(1) : rest));
  if (clause.targets.some(({ form }) => form !== 'often')) return outcome(verb);
  if (head?.is(Word.worknoun, Word.tool, Word.periodic) || has(rest, Word.periodic)) return activity(verb);
  if (head?.is(Word.metric, Word.felt, Word.people, Word.feeling)) return outcome(verb);
  return head?.is(Word.abstract) ? unclear(verb) : says(verb, 'keep remain stay') ? outcome(verb) : activity(verb);
}

/** Ensure that …: what is to be so decides. */
function judgeEnsured(verb: Token, rest: Tokens, clause: Clause): Judged {
  if (clause.targets.length > 0) return judgeNoun({ ...clause, tokens: rest.slice(says(rest[0], 'that') ? 1 : 0) });
  const done = rest.find((token) => token.can('ed', Word.work, Word.duty, Word.deed) || token.word === 'done');
  if (done) return activity(verb, done);
  if (has(rest, Word.metric, Word.felt, Word.people)) return outcome(verb);
  return has(rest, Word.routine, Word.worknoun) ? activity(verb) : unclear(verb);
}

/** `X published`, `tickets solved`: something is done to it. */
const participle = (tokens: Tokens): Token | undefined =>
  tokens.find(
    (token, at) =>
      at > 0 &&
      token.can('ed', Word.work, Word.duty, Word.operate) &&
      !tokens[at + 1]?.is(Word.people, Word.worknoun, Word.metric),
  );

/** `customers recommend`, `the council adopts`: somebody or something does it. */
function finiteVerb(tokens: Tokens): Token | undefined {
  return tokens.find((token, at) => {
    const before = tokens[at - 1];
    if (!before || before.is(Word.article, Word.possessive, Word.preposition, Word.direction, Word.quantifier))
      return false;
    if (token.can('s', ...DOES))
      return !token.is(Word.metric, Word.people, Word.worknoun, Word.routine) || before.is(Word.people, Word.outside);
    if (!token.can('base', ...DOES) || (token.is(Word.metric, Word.nountoo) && !before.is(Word.people, Word.relative)))
      return false;
    return /s$|who|they/.test(before.word) || has(tokens.slice(0, at), Word.people);
  });
}

/** A line without a verb at its head: a level, what others do, a thing done, or a topic. */
function judgeNoun(clause: Clause): Judged {
  const { tokens, targets, deadline, hasStart } = clause;
  const done = participle(tokens);
  const doing = finiteVerb(tokens);
  const compulsory = first(tokens, Word.compulsory);
  if (compulsory) return activity(compulsory);
  if (isSettledOutside(clause)) return outcome(tokens[0]);
  const share = has(tokens, Word.part);
  const counts = targets.some(({ unit, form }) => form !== 'often' && unit !== '%' && form !== 'ratio');
  if (done && !share && !(doing?.is(...DOES) && tokens.indexOf(doing) < tokens.indexOf(done))) {
    const as = (group: Word) => done.can('ed', group);
    const level =
      targets.some(
        ({ time, limit, unit, form }) =>
          time || limit !== null || unit === '%' || form === 'ratio' || form === 'multiple',
      ) || hasStart;
    if (
      level &&
      (as(Word.operate) ||
        (hasStart && !as(Word.work)) ||
        (!as(Word.work) && as(Word.duty)) ||
        targets.some(({ time }) => time))
    )
      return outcome(done);
    if (targets.length > 0 && (as(Word.result) || tokens[0]?.is(Word.metric))) return outcome(done);
    return activity(done);
  }
  if (doing) return outcome(doing);
  const noun = lastNoun(phraseOf(tokens));
  const launch = first(tokens.slice(0, 3), Word.launching);
  if (targets.length > 0) {
    if (
      counts &&
      !share &&
      !hasStart &&
      ((noun?.is(Word.worknoun) && !noun.is(Word.metric, Word.people)) || (launch && !noun?.is(Word.metric)))
    )
      return activity(noun);
    return outcome(noun);
  }
  const compared = first(tokens.slice(0, 3), Word.direction);
  if (compared)
    return has(tokens, Word.felt, Word.people) ||
      (compared.is(Word.fewer) && !tokens[tokens.indexOf(compared) + 1]?.is(Word.praise, Word.plain)) ||
      (noun?.is(Word.metric) && !noun.is(Word.abstract))
      ? outcome(compared)
      : unclear(compared);
  if (launch && (deadline || says(tokens[tokens.indexOf(launch) + 1], 'of'))) return activity(launch);
  if (tokens[0]?.is(Word.people) && has(tokens, Word.feeling)) return outcome(tokens[0]);
  if (deadline) return noun?.is(Word.worknoun, Word.deliverable, Word.event) ? activity(noun) : outcome(noun);
  return unclear(tokens[0]);
}
