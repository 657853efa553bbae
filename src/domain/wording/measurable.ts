import { VERBS } from './lexicon';
import type { Clause, Statement } from './statement';
import { first, has, says, saysOne, type Token, type Tokens } from './tokens';
import { Word } from './words/language';

/** Whether somebody outside could check it: a quantity, a day for something definite, or an end state settled outside. */
export function isMeasurable(statement: Statement): boolean {
  const { clauses } = statement;
  if (placeholderIn(statement)) return false;
  if (clauses.some(({ targets }) => targets.length > 0)) return true;
  return (
    (statement.days.some(({ deadline }) => deadline) && clauses.some(isDefinite)) || clauses.some(isSettledOutside)
  );
}

/** `X%`, `TBD`, `…`: a number that is still to come, and none that is there. */
export function placeholderIn({ tokens, amounts }: Pick<Statement, 'tokens' | 'amounts'>): Token | undefined {
  if (amounts.some(({ role, form }) => role === 'target' && (form === 'number' || form === 'ratio'))) return undefined;
  return tokens.find(
    (token, at) =>
      token.is(Word.placeholder) &&
      (!says(token, 'x y n') ||
        says(tokens[at + 1], '% .') ||
        says(tokens[at - 1], 'by to from') ||
        Boolean(tokens[at - 1]?.is(Word.atleast, Word.atmost))),
  );
}

/** A day makes a deliverable or an event checkable, never a mere direction. */
function isDefinite({ role, head: { verb, rest }, tokens }: Clause): boolean {
  if (role !== 'main') return false;
  if (!verb) return !has(tokens.slice(0, 3), Word.direction, Word.indefinite);
  if (verb.is(Word.change, Word.shift, Word.state, Word.hold) && !verb.is(Word.work, Word.deed)) return false;
  if (says(verb, 'get become make')) return !has(rest, Word.direction, Word.feeling, Word.praise);
  return !has(rest.slice(0, 1), Word.indefinite, Word.direction);
}

const DECIDING =
  /^(pass|grant|issue|award|obtain|receive|(?:counter)?sign|accept|adopt|approve|(?:re)?certif(?:y|ie)|accredit|renew|confirm|ratif(?:y|ie)|uph[eo]ld|w[io]n|secure|earn|gain|get|achieve|attain|register|clear|licen[sc]e|reject|dismiss|rule|agree|vote|conclude|complete|lift|endorse|publishe|designate|decide|allow|authorise|list|rate|recognise)(e?[ds]|ned)?$/;

/** A certificate, a verdict, a signed contract, an exam passed: others settle it, by their own rules. */
export function isSettledOutside({ role, head: { verb, rest }, tokens }: Clause): boolean {
  if (role !== 'main') return false;
  const outside = first(tokens, Word.outside);
  // signed off by one's own management is settled inside
  if (!outside && saysOne(tokens, 'internal internally stakeholder stakeholders management leadership team steering'))
    return false;
  const granted = tokens.find(({ word }) => /^(certified|accredited|licensed|chartered|patented)$/.test(word));
  if (verb && says(verb, 'become get be have'))
    return (
      granted !== undefined || (has(rest, Word.settled, Word.outside) && rest.some(({ word }) => DECIDING.test(word)))
    );
  if (verb) {
    const thing = rest.findIndex((token) => token.is(Word.settled));
    return (
      DECIDING.test(verb.word) &&
      thing >= 0 &&
      !rest.slice(0, thing).some((token) => token.is(Word.preposition) && !says(token, 'of'))
    );
  }
  const decides = (token: Token, at: number) =>
    at > 0 &&
    /[^s]s$/.test(token.word) &&
    (DECIDING.test(token.word) || (tokens.indexOf(outside ?? token) < at && outside !== undefined));
  // the client approves …, the authority extends …
  if (
    tokens.some(
      (token, at) =>
        decides(token, at) && token.can('s', ...VERBS) && !token.is(Word.metric, Word.worknoun, Word.routine),
    )
  )
    return true;
  const deciding = tokens.find((token, at) => at > 0 && DECIDING.test(token.word));
  if (deciding && first(tokens, Word.settled, Word.outside) && first(tokens, Word.settled, Word.outside) !== deciding)
    return true;
  // a bare noun names the state only where its own word does: an unqualified opinion
  return /\b(unqualified|clean|unmodified|positive)\b.*\b(opinion|verdict|ruling|judgment|decision|audit)\b/.test(
    spoken(tokens),
  );
}

const spoken = (tokens: Tokens): string => tokens.map(({ word }) => word).join(' ');
