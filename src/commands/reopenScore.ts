import { followed } from '../domain/lookup';
import { managerOf, mayReopen } from '../domain/permission';
import { calledIn } from '../domain/person';
import { type Faults, Problem, refuseIfAny } from '../domain/problem';
import { isLocked, reopen } from '../domain/scoring';
import type { Api } from './api';
import { type Circumstances, command } from './command';
import { Form, requestIn } from './form';
import { type ScoringBook, scoringShown } from './scoreCards';
import { replyOf, SCORING_TABLES, type ScoringTable, scoredOutcome, theKeyResult } from './scoreOutcome';
import { actorOf, whoIs } from './who';

type Reopen = Api['reopenScore'];

/** Opens a locked final score again; what it said and why it was reopened go into Revisions. */
export const reopenScore = command<Reopen['input'], Reopen['reply'], ScoringTable>({
  kind: 'command',
  reads: SCORING_TABLES,
  log: 'revisions',
  input(json) {
    const form = Form.of(json, 'a score to reopen');
    return form.done({
      request: requestIn(form),
      keyResult: form.text('keyResult').trim(),
      reason: form.text('reason', ''),
    });
  },
  again(book, { keyResult: id }, circumstances) {
    const { shown, keyResult, actor, final } = toReopen(book, id, circumstances);
    return isLocked(final) ? null : replyOf(shown, keyResult, actor, false, `${keyResult.id} is open again.`);
  },
  decide(book, { keyResult: id, reason }, circumstances) {
    const { keyResult, actor, final } = toReopen(book, id, circumstances);
    const faults: Faults = {};
    const scored = reopen(final, keyResult, reason, { by: actor.email, now: circumstances.now }, faults);
    refuseIfAny(faults);
    return scoredOutcome(book, scored, { keyResult, standing: final, actor }, circumstances, 'Reopened');
  },
});

/** Whose score it is and who asks. @throws Problem score.whoAreYou, score.notManager, goal.unknown, goal.twice */
function toReopen(book: ScoringBook, id: string, circumstances: Circumstances) {
  const actor = actorOf(whoIs('', circumstances.user, book));
  if (!actor.proved) throw new Problem('score.whoAreYou', { goal: id });
  const shown = scoringShown(book, circumstances);
  const keyResult = theKeyResult(shown, id);
  if (!mayReopen(actor, keyResult, shown.directory)) {
    throw new Problem('score.notManager', {
      goal: id,
      manager: calledIn(shown.directory, managerOf(keyResult.owner, shown.directory)),
    });
  }
  return { shown, keyResult, actor, final: followed(shown.final, id) };
}
