import type { Amount } from './amounts';
import { type Finding, isHolding, objectOf, usualWords } from './keyResultRules';
import type { ObjectiveLabels } from './labels';
import { DOES } from './lexicon';
import { type Clause, isVerb, type Statement } from './statement';
import { first, has, isCapital, says, saysOne, type Token, type Tokens } from './tokens';
import { Word } from './words/language';

export type ObjectiveFindings = { readonly [Label in keyof ObjectiveLabels]: Finding<boolean> };

export function judgeObjective(statement: Statement): ObjectiveFindings {
  const metric = metricWords(statement);
  const task = taskWords(statement);
  const usual = usualWords(statement);
  const standing = usual.length > 0 && !statement.clauses[0]?.head.verb?.is(Word.state, Word.hold);
  const generic = metric.length + task.length === 0 && !standing && isEmpty(statement);
  const still = stillWords(statement);
  return {
    contains_metric: { value: metric.length > 0, words: metric },
    vague_generic: { value: generic, words: generic ? emptyWords(statement) : [] },
    business_as_usual: { value: usual.length > 0, words: usual },
    action_oriented: { value: still.length === 0, words: still },
    is_task: { value: task.length > 0, words: task },
  };
}

/** A number that is a target. "Every" and "no" in plain speech are none. */
function metricWords({ amounts, tokens }: Statement): Tokens {
  const counted = amounts.find(
    (amount) => (amount.role === 'target' || amount.role === 'start') && isCount(amount, tokens),
  );
  if (counted) return tokens.slice(counted.first, counted.last + 1);
  // number one counts in a stated market only
  const best = tokens.findIndex(
    (token) =>
      says(token, 'number_one no._1 market_leader') ||
      (says(token, 'leader') && says(tokens[tokens.indexOf(token) - 1], 'market')),
  );
  const market = tokens
    .slice(best + 1)
    .some((token, at, rest) => says(token, 'in among') && rest.slice(at + 1).some((word) => !word.is(...SAYS_NOTHING)));
  return best >= 0 && (market || (/one|1/.test(tokens[best]?.word ?? '') && tokens.slice(best + 1).some(isCapital)))
    ? tokens.slice(best, best + 1)
    : [];
}

function isCount({ form, first: at }: Amount, tokens: Tokens): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (form === 'multiple')
    return (
      !says(token, 'half quarter') ||
      says(before, 'by in') ||
      says(next, 'of') ||
      Boolean(next?.is(Word.article, Word.possessive))
    );
  return form === 'number' || form === 'ratio' || (says(token, 'zero nil') && next !== undefined);
}

const SAYS_NOTHING = [
  ...[
    Word.generic,
    Word.praise,
    Word.plain,
    Word.direction,
    Word.filler,
    Word.article,
    Word.possessive,
    Word.preposition,
    Word.conjunction,
  ],
  ...[
    Word.pronoun,
    Word.auxiliary,
    Word.relative,
    Word.quantifier,
    Word.we,
    Word.indefinite,
    Word.notcount,
    Word.numbername,
    Word.rank,
  ],
  ...[
    Word.feeling,
    Word.hold,
    Word.placeholder,
    Word.asbefore,
    Word.guard,
    Word.purpose,
    Word.means,
    Word.now,
    Word.until,
    Word.inside,
  ],
  ...[Word.atleast, Word.atmost, Word.thisperiod, Word.change, Word.shift, Word.state],
];

/** Nothing particular is left without praise, direction and words that fit any goal. */
function isEmpty({ tokens, clauses, days, amounts }: Statement): boolean {
  const verb = clauses[0]?.head.verb;
  const particular = tokens.some((token, at) => {
    const before = tokens[at - 1];
    if (token.kind !== 'word' || token === verb || token.is(...SAYS_NOTHING) || token.hiddenVerb) return false;
    // how it is done or what it is like says nothing without a noun of its own
    if (/ly$|[^aeiou]al$|able$|ible$|ful$|ous$|ive$|ific$|ness$|ty$|ship$|[ae]nce$|ment$/.test(token.word))
      return false;
    if (
      amounts.some(({ role, first: from }) => role === 'name' && from === at) ||
      days.some(({ first: from, last }) => at >= from && at <= last)
    )
      return false;
    // a second verb: attract and retain
    return !(
      isVerb(token) &&
      (token.is(Word.maker) || says(before, 'to and') || before?.is(Word.auxiliary, Word.relative, Word.we))
    );
  });
  return !particular && !isStory(tokens);
}

/** A long line made of small words still tells something: "Deliver on the day we promised". */
const isStory = (tokens: Tokens): boolean =>
  tokens.length > 6 &&
  has(tokens, Word.relative, Word.we, Word.guard) &&
  tokens.filter((token) => token.is(Word.praise, Word.direction)).length < 2 &&
  !saysOne(tokens, 'everything everyone');

function emptyWords({ tokens }: Statement): Tokens {
  const empty = tokens.filter((token) => token.is(Word.generic, Word.praise, Word.direction, Word.plain));
  return empty.length > 0 ? empty.slice(0, 3) : tokens.slice(0, 1);
}

/** Grammar only: nothing when the main verb is an order, a gerund or "we" with a deed; else the words that stand still. */
function stillWords({ clauses }: Statement): Tokens {
  const { verb, rest } = clauses[0]?.head ?? {};
  if (!verb || !rest) return clauses[0]?.tokens.slice(0, 1) ?? [];
  const goesOn =
    says(verb, 'continue carry_on go_on go_on_with carry_on_with proceed_with sustain preserve uphold') ||
    /ing$/.test(rest[0]?.word ?? '');
  // maintaining machines is work, maintaining quality is none
  const deed =
    (says(verb, 'maintain') && !has(rest, Word.abstract, Word.felt, Word.metric, Word.praise)) || verb.is(Word.work);
  return !(verb.is(Word.state) || isHolding(verb, rest)) || goesOn || deed ? [] : [verb];
}

/** One finite piece of work, after which the objective would be done. */
function taskWords(statement: Statement): Tokens {
  const { clauses, tokens } = statement;
  const [clause] = clauses;
  if (
    !clause ||
    clauses.some(({ role }) => role === 'purpose') ||
    tokens.some((token, at) => at > 1 && isAboutPeople(token, tokens, at))
  )
    return [];
  const { verb, rest } = clause.head;
  if (!verb) return nounTask(clause, statement);
  const object = objectOf(rest);
  const about = (...groups: readonly Word[]) => has(object, ...groups);
  const words = object.filter(({ kind }) => kind === 'word');
  const head = words[words.length - 1];
  const certified = saysOne(rest, 'certified accredited');
  if (says(verb, 'become be')) return certified ? [verb] : [];
  if (says(verb, 'get obtain achieve earn gain secure receive pass attain complete finish')) {
    const finished = says(verb, 'complete finish') && about(Word.deliverable, Word.worknoun, Word.launching);
    return certified || finished || about(Word.settled) || saysOne(object, 'credit credits training')
      ? [verb, ...object.slice(0, 1)]
      : [];
  }
  if (!head || !verb.is(Word.work) || usualWords(statement).length > 0) return [];
  const [lead] = rest;
  if (lead?.is(Word.preposition) && !says(lead, 'to from into with')) return [];
  if (says(verb, 'move switch transfer migrate') && (saysOne(rest, 'to into') || has(rest, Word.fresh)))
    return [verb, head];
  if (lead && says(lead, 'to')) return [];
  const counted = clause.targets.some(({ form }) => form === 'number');
  const definite = counted || says(lead, 'a an the our all this its my') || isCapital(head) || about(Word.fresh);
  const soft =
    (verb.is(Word.change, Word.maker, Word.shift) && !says(verb, 'introduce launch')) ||
    says(verb, 'identify explore integrate lead open connect learn show name call embed move');
  const praised = has(
    object.filter((token) => !token.is(Word.fresh)),
    Word.praise,
    Word.direction,
  );
  if (head.is(Word.felt) || (head.is(Word.people) && !head.is(Word.deliverable) && soft && !counted)) return [];
  if (about(Word.deliverable, Word.launching, Word.worknoun, Word.settled) && (definite || !soft) && !(praised && soft))
    return [verb, head];
  if (rest.length > 9 || has(rest, Word.relative, Word.we)) return [];
  if (!soft)
    return (praised && head.is(Word.generic)) || (head.is(Word.abstract) && !about(Word.deliverable))
      ? []
      : [verb, head];
  return definite && !head.is(Word.abstract, Word.generic) && !praised && !verb.is(Word.change) ? [verb, head] : [];
}

/** `that people love`, `customers rely on`, `where …`: then what they do is the test. */
function isAboutPeople(token: Token, tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1];
  if (token.is(Word.relative))
    return says(token, 'that who where') || has(tokens.slice(at + 1), Word.people, Word.pronoun, ...DOES, Word.we);
  if (says(token, 'people everyone nobody you they we'))
    return next?.kind === 'word' && !next.is(Word.preposition, Word.conjunction);
  return Boolean(
    token.is(Word.people) &&
      next?.is(...DOES, Word.auxiliary) &&
      !next.is(Word.worknoun, Word.deliverable, Word.launching, Word.settled, Word.metric),
  );
}

/** Rollout of the new ERP; ISO 27001 certification; New website; Terms published */
function nounTask({ tokens, deadline }: Clause, { amounts }: Statement): Tokens {
  const launch = first(tokens, Word.launching);
  const at = launch ? tokens.indexOf(launch) : -1;
  if (launch && (!tokens[at + 1] || tokens[at + 1]?.is(Word.preposition) || deadline)) {
    const named = tokens.some(
      (token) =>
        token.is(Word.fresh, Word.deliverable) ||
        (token !== launch && token.kind === 'word' && !token.is(...SAYS_NOTHING, Word.abstract)),
    );
    return (named || amounts.length > 0) && !says(launch, 'development creation') ? [launch] : [];
  }
  if (
    says(tokens[0], 'new first second a an') &&
    tokens.length < 7 &&
    has(tokens.slice(1, 4), Word.deliverable) &&
    !has(tokens.slice(1), Word.relative, Word.praise, Word.direction)
  )
    return tokens.slice(0, 1);
  const done = tokens.find(
    (token, place) =>
      place > 0 &&
      token.can('ed', Word.work) &&
      (!tokens[place + 1] || tokens[place + 1]?.is(Word.conjunction, Word.preposition, Word.until)),
  );
  return done && !has(tokens, Word.people, Word.feeling, Word.state, Word.we) ? [done] : [];
}
