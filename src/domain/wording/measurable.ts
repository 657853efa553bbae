import type { Amount } from './amounts';
import type { Clause, Statement } from './statement';
import type { Token } from './tokens';
import { Word } from './words/language';

/** The quantities a clause promises. */
export const targetsOf = ({ amounts }: { readonly amounts: readonly Amount[] }): readonly Amount[] =>
  amounts.filter(({ role }) => role === 'target');

/** Whether somebody outside could check it: a quantity, a day for something definite, or an end state settled outside. */
export function isMeasurable(statement: Statement): boolean {
  if (hasPlaceholder(statement) && targetsOf(statement).every(({ form }) => form !== 'number' && form !== 'ratio')) return false;
  if (targetsOf(statement).length > 0) return true;
  if (statement.days.some(({ deadline }) => deadline) && isDefinite(statement)) return true;
  return isSettledOutside(statement);
}

/** `X%`, `TBD`, `…`: a number that is still to come. */
export const placeholderIn = ({ tokens }: Statement): Token | undefined =>
  tokens.find(
    (token, at) =>
      token.is(Word.placeholder) &&
      (token.word.length > 1 ? !/^(x|y|n)$/.test(token.word) : /^[%.]$/.test(tokens[at + 1]?.text ?? '') || tokens[at - 1]?.is(Word.atleast, Word.atmost, Word.means) || tokens[at - 1]?.word === 'to' || tokens[at - 1]?.word === 'from' || token.text === '…'),
  );

const hasPlaceholder = (statement: Statement): boolean => placeholderIn(statement) !== undefined;

/** A day makes a deliverable or an event checkable, never a mere direction. */
export function isDefinite({ clauses }: Statement): boolean {
  return clauses.some(({ role, head, tokens }) => {
    if (role !== 'main') return false;
    const verb = head.verb;
    if (!verb) return !tokens.slice(0, 3).some((token) => token.is(Word.direction, Word.indefinite)) && !(tokens.length < 8 && tokens.some((token) => token.is(Word.direction) && !token.is(Word.fresh)));
    if (verb.is(Word.change, Word.shift) && !verb.is(Word.work)) return false;
    if (verb.is(Word.state, Word.hold) && !verb.is(Word.deed)) return false;
    if (/^(be|get|become|make)$/.test(verb.word)) return !head.rest.some((token) => token.is(Word.direction, Word.feeling, Word.praise));
    return !head.rest.slice(0, 1).some((token) => token.is(Word.indefinite, Word.direction));
  });
}

const DECIDING = /^(passed|passes|pass|granted|grants|grant|issued|issues|awarded|awards|obtained|obtain|obtains|received|receive|receives|signed|signs|sign|countersigned|countersigns|accepted|accepts|adopted|adopts|approved|approves|certified|certifies|accredited|accredits|renewed|renews|renew|confirmed|confirms|ratified|ratifies|ratify|upheld|upholds|won|win|secured|secure|earned|earn|gained|gain|get|gets|achieved|achieve|attained|attain|registered|cleared|clears|licensed|recertified|hold|held|rejects|dismisses|dismissed|rules|ruled|agrees|agreed|votes|awarding|concluded|closed|completes|licences|licenses|recognises|recognised|lifts|lifted|endorses|endorsed|publishes|designates|decides|acquitted|allowed|allows|authorises|authorised|lists|listed|enters|entered)$/;

/** A certificate, a verdict, a signed contract, an exam passed: others settle it, by their own rules. */
export function isSettledOutside({ clauses }: Statement): boolean {
  return clauses.some(({ head, tokens, role }) => role === 'main' && settles(head, tokens));
}

function settles(head: Clause['head'], tokens: readonly Token[]): boolean {
  const thing = tokens.findIndex((token) => token.is(Word.settled));
  const deciding = tokens.findIndex((token) => DECIDING.test(token.word));
  const outside = tokens.findIndex((token) => token.is(Word.outside));
  const verb = head.verb;
  if (verb) {
    const place = tokens.indexOf(verb);
    if (/^become$/.test(verb.word)) return tokens.some((token, at) => at > place && /^(certified|accredited|licensed|registered|chartered)$/.test(token.word));
    if (/^get|^have$/.test(verb.word) && tokens.some((token, at) => at > place && /^(certified|accredited|licensed|approved|signed|accepted|countersigned|granted|patented|published)$/.test(token.word))) return thing >= 0 || outside >= 0 || /certified|accredited|licensed/.test(tokens.map(({ word }) => word).join(' '));
    return DECIDING.test(verb.word) && !/^hold$/.test(verb.word) && thing > place && !tokens.slice(place + 1, thing).some((token) => token.is(Word.preposition) && !/^(of|by)$/.test(token.word)) && !isInternal(tokens);
  }
  if (thing >= 0 && deciding >= 0 && deciding !== thing) return !isInternal(tokens);
  if (outside >= 0 && deciding > outside) return true;
  if (outside >= 0 && deciding >= 0 && tokens.slice(deciding, outside).some(({ word }) => /^(by|with|from|in|at)$/.test(word))) return !isInternal(tokens);
  // a bare noun names the state only where its own word does: an unqualified opinion
  return /\b(unqualified|clean|unmodified|favourable|favorable|positive|final)\b.*\b(opinion|verdict|ruling|judgment|judgement|decision|audit)\b/.test(tokens.map(({ word }) => word).join(' '));
}

/** A policy signed off by one's own management is settled inside. */
const isInternal = (tokens: readonly Token[]): boolean =>
  tokens.some(({ word }) => /^(internal|internally|stakeholders?|management|leadership|team|steering|colleagues|ourselves)$/.test(word)) && !tokens.some((token) => token.is(Word.outside));
