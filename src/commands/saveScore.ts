import type { Book, KeyResult } from '../domain/book';
import { followed } from '../domain/lookup';
import { type Actor, isInCharge, managerOf, mayScoreFinally, maySelfScore, othersInCharge } from '../domain/permission';
import { calledIn } from '../domain/person';
import { type Faults, Problem, refuseIfAny } from '../domain/problem';
import { acceptScore, isLocked, roundOf } from '../domain/scoring';
import type { Api } from './api';
import type { ScoreDraft } from './apiScoring';
import { type Circumstances, command } from './command';
import { Form, requestIn } from './form';
import { type ScoringShown, scoringShown } from './scoreCards';
import { replyOf, SCORING_TABLES, type ScoringTable, scoredOutcome, theKeyResult } from './scoreOutcome';
import { actorOf, knownOnly, whoIs } from './who';

type Save = Api['saveScore'];

/** Keeps an owner's or a manager's score; `finish` locks the final one. */
export const saveScore = command<Save['input'], Save['reply'], ScoringTable>({
  kind: 'command',
  reads: SCORING_TABLES,
  log: 'revisions',
  input: readDraft,
  again(book, draft, circumstances) {
    const shown = scoringShown(book, circumstances);
    const keyResult = theKeyResult(shown, draft.keyResult);
    if (!isLocked(followed(shown.final, keyResult.id))) return null;
    const actor = actorOf(knownForScoring(draft, book, circumstances));
    return replyOf(shown, keyResult, actor, false, `${keyResult.id} is scored and locked.`);
  },
  decide(book, draft, circumstances) {
    const actor = actorOf(knownForScoring(draft, book, circumstances));
    const shown = scoringShown(book, circumstances);
    const keyResult = theKeyResult(shown, draft.keyResult);
    refuseStrangers(draft, keyResult, actor, shown);
    const final = followed(shown.final, keyResult.id);
    const faults: Faults = {};
    const standing = followed(roundOf(draft.act) === 'Mid' ? shown.mid : shown.final, keyResult.id);
    const scored = acceptScore(
      draft,
      {
        keyResult,
        objective: followed(shown.objectives, keyResult.objective),
        standing,
        final,
        by: actor.email,
        now: circumstances.now,
        locale: circumstances.locale,
        rules: circumstances.rules,
      },
      faults,
    );
    refuseIfAny(faults);
    return scoredOutcome(book, scored, { keyResult, standing, actor }, circumstances, SAVED[draft.act]);
  },
});

const SAVED: Readonly<Record<ScoreDraft['act'], string>> = {
  expect: 'Saved the score you expect for',
  selfScore: 'Saved your own score for',
  review: 'Saved your view of',
  finish: 'Scored and locked',
};

function readDraft(json: unknown): ScoreDraft {
  const form = Form.of(json, 'a score');
  return form.done({
    request: requestIn(form),
    keyResult: form.text('keyResult').trim(),
    act: form.oneOf('act', ['expect', 'selfScore', 'review', 'finish']),
    score: form.text('score', ''),
    evidence: form.text('evidence', ''),
    managerScore: form.text('managerScore', ''),
    discussed: form.text('discussed', ''),
    grade: form.text('grade', ''),
    impact: form.text('impact', ''),
    deviation: form.text('deviation', ''),
    reason: form.text('reason', ''),
  });
}

function knownForScoring(draft: ScoreDraft, book: Pick<Book, 'people'>, { user }: Circumstances) {
  if (user === '' && isManagers(draft.act)) throw new Problem('score.whoAreYou', { goal: draft.keyResult });
  return knownOnly(whoIs('', user, book));
}

const isManagers = (act: ScoreDraft['act']): boolean => act === 'review' || act === 'finish';

/** docs/numbers.md, checked here whatever the panel offered. @throws Problem score.notOwner, score.notManager, score.ownGoal */
function refuseStrangers(draft: ScoreDraft, keyResult: KeyResult, actor: Actor, { directory }: ScoringShown): void {
  const { id: goal, owner } = keyResult;
  if (!isManagers(draft.act)) {
    if (!maySelfScore(actor, keyResult, directory)) throw new Problem('score.notOwner', { goal, owner });
    return;
  }
  if (!isInCharge(actor, keyResult, directory)) {
    throw new Problem('score.notManager', { goal, manager: calledIn(directory, managerOf(owner, directory)) });
  }
  if (!mayScoreFinally(actor, keyResult, directory)) {
    const others = othersInCharge(keyResult, directory).map((address) => calledIn(directory, address));
    throw new Problem('score.ownGoal', { goal, others: others.join(' or ') });
  }
}
