import { followed } from '../domain/lookup';
import { managerOf, mayReopen } from '../domain/permission';
import { type Faults, Problem, refuseIfAny } from '../domain/problem';
import { isLocked, reopen } from '../domain/scoring';
import type { Api } from './api';
import type { Command } from './command';
import { Form, requestIn } from './form';
import { scoringShown } from './scoreCards';
import { replyOf, SCORING_TABLES, scoredOutcome, theKeyResult } from './scoreOutcome';
import { actorOf, whoIs } from './who';

type Reopen = Api['reopenScore'];

/** Opens a locked final score again; what it said and why it was reopened go into Revisions. */
export const reopenScore: Command<Reopen['input'], Reopen['reply']> = {
  kind: 'command',
  reads: SCORING_TABLES,
  input(json) {
    const form = Form.of(json, 'a score to reopen');
    return form.done({
      request: requestIn(form),
      keyResult: form.text('keyResult').trim(),
      reason: form.text('reason', ''),
    });
  },
  decide(book, { request, keyResult: id, reason }, circumstances) {
    const actor = actorOf(whoIs('', circumstances.user, book));
    if (!actor.proved) throw new Problem('score.whoAreYou', { goal: id });
    const shown = scoringShown(book, circumstances);
    const keyResult = theKeyResult(shown, id);
    if (!mayReopen(actor, keyResult, shown.people)) {
      throw new Problem('score.notManager', { goal: id, manager: managerOf(keyResult.owner, shown.people) });
    }
    const final = followed(shown.final, id);
    if (!isLocked(final) && circumstances.requests[request]) {
      return { reply: replyOf(shown, keyResult, actor, false, `${keyResult.id} is open again.`) };
    }
    const faults: Faults = {};
    const scored = reopen(final, keyResult, reason, { by: actor.email, now: circumstances.now }, faults);
    refuseIfAny(faults);
    return scoredOutcome(book, scored, { keyResult, standing: final, actor, request }, circumstances, 'Reopened');
  },
};
