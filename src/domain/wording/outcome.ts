import type { Outcome } from './labels';
import { isSettledOutside, targetsOf } from './measurable';
import { type Clause, formsOf, type Statement } from './statement';
import type { Token } from './tokens';
import { Word } from './words/language';

/** A kind, and the words that it rests on. */
export interface Judged {
  readonly kind: Outcome;
  readonly words: readonly Token[];
}

/** Whether the words count a result, or the work towards it. */
export function judgeOutcome(statement: Statement): Judged {
  const clauses = statement.clauses.filter(({ role }) => role !== 'guard');
  const judged = clauses.map((clause, index) => ({ clause, ...judgeClause(clause, statement, clauses[index - 1]), weight: weightOf(clause) }));
  const [first] = judged;
  if (!first) return { kind: 'unclear', words: [] };
  const most = Math.max(...judged.map(({ weight }) => weight));
  const counting = judged.filter(({ weight }) => weight === most);
  const kinds = new Set(counting.map(({ kind }) => kind));
  const words = counting.flatMap((each) => each.words);
  if (kinds.size === 1) return { kind: counting[0]?.kind ?? 'unclear', words };
  const main = counting.filter(({ clause }) => clause.role === 'main');
  // a bare topic beside a real promise says nothing about its kind
  const clear = new Set((main.length > 0 && most > 0 ? main : counting).map(({ kind }) => kind).filter((kind) => kind !== 'unclear'));
  if (clear.size === 1 && !(kinds.has('unclear') && first.kind === 'unclear')) {
    const [kind] = clear;
    if (kind && !(counting.some(({ clause }) => clause.role !== 'main') && kinds.has('activity') && kinds.has('outcome'))) return { kind, words };
  }
  return { kind: 'unclear', words };
}

/** A number weighs more than a day, a day more than nothing. */
const weightOf = (clause: Clause): number => (targetsOf(clause).length > 0 ? 2 : clause.days.some(({ deadline }) => deadline) ? 1 : 0);

function judgeClause(clause: Clause, statement: Statement, before: Clause | undefined): Judged {
  const { head, role } = clause;
  if (role === 'means') return { kind: 'activity', words: clause.tokens.slice(0, 1) };
  if (role === 'purpose') return judgePurpose(clause, statement);
  if (head.verb) return judgeVerb(head.verb, head.rest, clause, statement);
  if (before && before.head.verb && before.role === 'main' && !hasFiniteVerb(clause, statement)) {
    const verb = before.head.verb;
    return judgeVerb(verb, clause.tokens, clause, statement);
  }
  return judgeNoun(clause, statement);
}

function judgePurpose(clause: Clause, statement: Statement): Judged {
  const { verb, rest } = clause.head;
  if (!verb) return { kind: 'outcome', words: clause.tokens.slice(0, 1) };
  const judged = judgeVerb(verb, rest, clause, statement);
  return judged;
}

/** The noun that a verb's object is about: up to the first preposition, without "number of". */
function objectOf(rest: readonly Token[]): readonly Token[] {
  let start = 0;
  while (rest[start]?.is(Word.article, Word.possessive, Word.quantifier) || rest[start]?.kind === 'number') start += 1;
  const number = rest.findIndex(({ word }, at) => at < 4 && /^(number|amount|count|volume|total|series|set|range)$/.test(word) && rest[at + 1]?.word === 'of');
  if (number >= 0) start = number + 2;
  const end = rest.findIndex((token, at) => at > start && (token.is(Word.preposition, Word.relative, Word.until, Word.purpose, Word.means) || token.kind === 'mark' && /^[,:;(→–-]$/.test(token.text)));
  return rest.slice(start, end < 0 ? rest.length : end);
}

const activity = (...words: readonly Token[]): Judged => ({ kind: 'activity', words });
const outcome = (...words: readonly Token[]): Judged => ({ kind: 'outcome', words });
const unclear = (...words: readonly Token[]): Judged => ({ kind: 'unclear', words });

function judgeVerb(verb: Token, rest: readonly Token[], clause: Clause, statement: Statement): Judged {
  const object = objectOf(rest);
  const head = lastNoun(object);
  const targets = targetsOf(clause).length > 0;
  const about = (...groups: Parameters<Token['is']>) => object.some((token) => token.is(...groups));
  if (verb.is(Word.hold)) return judgeHold(verb, rest, object, targets, statement);
  if (/^(ensure|guarantee|make sure|see to|assure)$/.test(verb.word)) return judgeEnsured(verb, rest, clause, statement);
  if (/^(get|become|be|feel|grow|have)$/.test(verb.word) && rest.some((token) => token.is(Word.feeling)) && !targets) return outcome(verb);
  if (/^(be|become|have)$/.test(verb.word)) return targets || isSettledOutside(statement) ? outcome(verb) : unclear(verb);
  const workObject = head?.is(Word.worknoun) && !head.is(Word.metric, Word.felt) ? head : undefined;
  if (verb.is(Word.shift) && !(verb.is(Word.work) && !targets)) {
    if (workObject) return activity(verb, workObject);
    if (targets || about(Word.metric, Word.felt)) return outcome(verb);
    if (verb.is(Word.change, Word.maker) && !about(Word.people)) return unclear(verb);
    return about(Word.abstract, Word.tool) && !about(Word.people) ? unclear(verb) : outcome(verb);
  }
  if (verb.is(Word.result) && !(verb.is(Word.work) && !about(Word.people, Word.metric, Word.settled, Word.money, Word.felt) && !targets)) {
    if (workObject && !/^(get|win|earn|attract|place|land)$/.test(verb.word)) return activity(verb, workObject);
    if (about(Word.worknoun) && /^(get|achieve|reach|hit|complete)$/.test(verb.word) && !targets) return activity(verb);
    if (!targets && !about(Word.people, Word.metric, Word.felt, Word.settled, Word.outside, Word.money) && rest.some((token) => token.is(Word.direction))) return unclear(verb);
    return outcome(verb);
  }
  if (verb.is(Word.change) && !verb.is(Word.work)) {
    if (targets && !workObject) return outcome(verb);
    return about(Word.felt) || object.some((token) => token.is(Word.metric) && !/^(number|level|account|customer|client|user|point|member|partner)/.test(token.word)) ? outcome(verb) : unclear(verb);
  }
  if (verb.is(Word.change) && !targets && !about(Word.deliverable, Word.worknoun) && about(Word.abstract, Word.felt)) return about(Word.felt) ? outcome(verb) : unclear(verb);
  if (verb.is(Word.maker)) {
    if (about(Word.felt)) return targets ? outcome(verb) : unclear(verb);
    if (object.length > 0 && object[0]?.is(Word.direction) && !targets) return unclear(verb);
    if (head?.is(Word.metric) && targets && !head.is(Word.worknoun)) return outcome(verb);
    if (/^(drive|promote|foster)$/.test(verb.word)) return targets ? outcome(verb) : unclear(verb);
  }
  if (verb.is(Word.work, Word.duty)) return activity(verb);
  if (/^(make|turn|let|help|enable|give|bring|allow|free)$/.test(verb.word)) {
    if (workObject) return activity(verb);
    return targets ? outcome(verb) : unclear(verb);
  }
  if (verb.is(Word.react) && targets && about(Word.people)) return outcome(verb);
  return activity(verb);
}

const lastNoun = (tokens: readonly Token[]): Token | undefined =>
  [...tokens].reverse().find((token) => token.kind === 'word' && !token.is(Word.month, Word.timeunit, Word.article, Word.conjunction) && !/ly$/.test(token.word));

function judgeHold(verb: Token, rest: readonly Token[], object: readonly Token[], targets: boolean, statement: Statement): Judged {
  const [next] = rest;
  if (next && formsOf(next, statement.lexicon).includes('ing')) {
    if (next.is(Word.work, Word.duty, Word.operate) && !next.is(Word.shift, Word.change)) return activity(verb, next);
    return next.is(Word.change) && !targets ? unclear(verb, next) : outcome(verb, next);
  }
  if (next?.word === 'to' && rest[1]) return judgeVerb(rest[1], rest.slice(2), { ...({} as Clause), amounts: [], days: [], role: 'main', tokens: rest, head: { form: 'order', verb: rest[1], rest: rest.slice(2) } }, statement);
  if (targets) return outcome(verb);
  if (object.some((token) => token.is(Word.metric, Word.felt, Word.people))) return outcome(verb);
  if (object.some((token) => token.is(Word.worknoun, Word.tool, Word.routine))) return activity(verb);
  return object.some((token) => token.is(Word.abstract)) ? unclear(verb) : /^(keep|remain|stay)$/.test(verb.word) ? outcome(verb) : activity(verb);
}

/** Ensure that …: what is to be so decides. */
function judgeEnsured(verb: Token, rest: readonly Token[], clause: Clause, statement: Statement): Judged {
  const inner = rest[0]?.word === 'that' ? rest.slice(1) : rest;
  if (targetsOf(clause).length > 0) return judgeNoun({ ...clause, tokens: inner }, statement);
  const passive = inner.find((token) => statement.lexicon.formsAs(token.word, Word.work).includes('ed') || statement.lexicon.formsAs(token.word, Word.duty).includes('ed') || token.word === 'made' || token.word === 'done');
  if (passive) return activity(verb, passive);
  if (inner.some((token) => token.is(Word.metric, Word.felt, Word.people))) return outcome(verb);
  return inner.some((token) => token.is(Word.routine, Word.worknoun)) ? activity(verb) : unclear(verb);
}

function participle(clause: Pick<Clause, 'tokens'>, { lexicon }: Statement): Token | undefined {
  return clause.tokens.find((token, at) => at > 0 && token.kind === 'word' && (lexicon.formsAs(token.word, Word.work).includes('ed') || lexicon.formsAs(token.word, Word.duty).includes('ed') || lexicon.formsAs(token.word, Word.operate).includes('ed')) && !clause.tokens[at + 1]?.is(Word.people, Word.worknoun, Word.metric));
}

/** `customers recommend`, `the council adopts`: somebody or something does it. */
function finiteVerb(clause: Pick<Clause, 'tokens'>, { lexicon }: Statement): Token | undefined {
  return clause.tokens.find((token, at) => {
    if (at === 0 || token.kind !== 'word' || clause.tokens[at - 1]?.is(Word.article, Word.possessive, Word.preposition, Word.direction)) return false;
    const forms = [...lexicon.formsAs(token.word, Word.react), ...lexicon.formsAs(token.word, Word.shift), ...lexicon.formsAs(token.word, Word.state)];
    const before = clause.tokens[at - 1];
    const plural = before && /s$|people|staff|children|who|that|they|patients/.test(before.word) && (before.is(Word.people, Word.outside, Word.relative, Word.metric, Word.routine) || at > 1);
    return forms.includes('s') ? !token.is(Word.metric, Word.people, Word.worknoun, Word.routine) || before?.is(Word.people, Word.outside) : forms.includes('base') && Boolean(plural) && !(token.is(Word.metric, Word.nountoo) && !before?.is(Word.people));
  });
}

const hasFiniteVerb = (clause: Clause, statement: Statement): boolean => finiteVerb(clause, statement) !== undefined || participle(clause, statement) !== undefined;

/** A line without a verb at its head: a level, what others do, a thing done, or a topic. */
function judgeNoun(clause: Clause, statement: Statement): Judged {
  const { tokens } = clause;
  const amounts = targetsOf(clause);
  const targets = amounts.length > 0;
  const compulsory = tokens.find((token) => token.is(Word.compulsory));
  const done = participle(clause, statement);
  const doing = finiteVerb(clause, statement);
  const completed = tokens.find(({ word }) => /^(complete|completes|completed|attend|attends|attended|sign|signed|finish|finished|acknowledge|acknowledged|read|take|pass|passed)$/.test(word));
  if (compulsory && completed) return activity(compulsory, completed);
  if (isSettledOutside({ ...statement, clauses: [{ ...clause, role: 'main' }] })) return outcome(...tokens.slice(0, 1));
  const level = tokens.some((token) => token.is(Word.part)) || /:/.test(tokens.map(({ text }) => text).join(' ')) && tokens[0]?.is(Word.metric);
  if (done && !level && !(doing && tokens.indexOf(doing) < tokens.indexOf(done) && !/^(are|is|be|been|get|gets)$/.test(doing.word) && doing.is(Word.react))) {
    const project = statement.lexicon.formsAs(done.word, Word.work).length > 0;
    const operate = statement.lexicon.formsAs(done.word, Word.operate).length > 0;
    const timed = amounts.some(({ time }) => time) || tokens.some((token) => token.is(Word.instead)) || statement.amounts.some(({ role }) => role === 'start');
    const rate = amounts.some(({ percent, form }) => percent || form === 'ratio');
    const result = statement.lexicon.formsAs(done.word, Word.result).length > 0;
    if (result && targets) return outcome(done);
    if (operate && (timed || rate || amounts.some(({ limit }) => limit !== null))) return outcome(done);
    if (timed && project && tokens.indexOf(done) > 0 && !rate) return outcome(done);
    if (project || !targets) return tokens[0]?.is(Word.metric) && !operate && targets ? outcome(done) : activity(done);
  }
  const compared = tokens.slice(0, 3).find((token) => token.is(Word.direction));
  const noun = subjectHead(tokens);
  if (doing) return outcome(doing);
  const launching = tokens.find((token) => token.is(Word.launching));
  if (targets) {
    if (noun?.is(Word.worknoun) && !noun.is(Word.metric, Word.people) && !level) return activity(noun);
    if (launching && tokens.indexOf(launching) < 2 && !noun?.is(Word.metric) && amounts.every(({ percent, form }) => !percent && form === 'number') && !statement.amounts.some(({ role }) => role === 'start')) return activity(launching);
    return outcome(...(noun ? [noun] : []));
  }
  if (compared) {
    if (compared.is(Word.fewer) || tokens.some((token) => token.is(Word.metric, Word.felt, Word.people) && !token.is(Word.abstract))) {
      return tokens.some((token) => token.is(Word.metric, Word.felt, Word.people)) || compared.is(Word.fewer) ? outcome(compared) : unclear(compared);
    }
    return unclear(compared);
  }
  if (launching && (tokens[tokens.indexOf(launching) + 1]?.word === 'of' || clause.days.some(({ deadline }) => deadline))) return activity(launching);
  const feels = tokens.find((token) => token.is(Word.feeling));
  if (feels && tokens[0]?.is(Word.people)) return outcome(feels);
  if (clause.days.some(({ deadline }) => deadline) && !tokens.some((token) => token.is(Word.direction))) {
    return noun?.is(Word.worknoun, Word.deliverable, Word.event) ? activity(noun) : outcome(...(noun ? [noun] : []));
  }
  return unclear(...tokens.slice(0, 1));
}

/** The head of the noun phrase a line begins with: `Number of town halls: 5` → town halls. */
function subjectHead(tokens: readonly Token[]): Token | undefined {
  return lastNoun(objectOf(tokens).filter((token) => token.kind === 'word' && !token.is(Word.until, Word.often, Word.auxiliary)));
}
