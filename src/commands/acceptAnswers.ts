import type { GoalBook, KeyResult, Objective } from '../domain/book';
import {
  type Accepted,
  type AcceptedUpdate,
  type Answering,
  acceptCheckIn,
  acceptStatusUpdate,
} from '../domain/checkIn';
import { followed, groupsOf, keyOf } from '../domain/lookup';
import { say } from '../domain/message';
import { type Actor, mayCheckIn } from '../domain/permission';
import { type Faults, refuseIfAny } from '../domain/problem';
import type { CheckInSubmission } from './apiCheckIn';
import type { Shown } from './cards';
import type { Circumstances } from './command';

/** An answer that may be written, and where. */
export type AcceptedAnswer =
  | { readonly table: 'keyResults'; readonly row: KeyResult; readonly answer: Accepted }
  | { readonly table: 'objectives'; readonly row: Objective; readonly answer: AcceptedUpdate };

/** @throws Problem form.wrong naming every field of every answer that is wrong */
export function acceptAll(
  shown: Shown,
  { answers, request }: CheckInSubmission,
  actor: Actor,
  { now }: Circumstances,
): readonly AcceptedAnswer[] {
  const faults: Faults = {};
  const twice = new Set(idsTwice(shown.book));
  const answering: Answering = { by: actor.email, now, locale: shown.locale, request };
  const accepted = answers.flatMap((draft): readonly AcceptedAnswer[] => {
    const { goal } = draft;
    const keyResult = followed(shown.keyResults, goal);
    const objective = followed(shown.objectives, goal);
    const fault = twice.has(keyOf(goal))
      ? say('goal.twice', { goal })
      : keyResult
        ? refusal(shown, keyResult, actor)
        : objective
          ? refusalOfObjective(objective, actor, shown)
          : say('goal.unknown', { goal });
    if (fault !== '') faults[`${goal}.value`] = fault;
    else if (keyResult) {
      const { answers: answered = null, cadence = null } = shown.numbers.keyResults.get(keyResult.row) ?? {};
      const answer = acceptCheckIn(draft, keyResult, { answers: answered, cadence }, answering, faults);
      return answer ? [{ table: 'keyResults', row: keyResult, answer }] : [];
    } else if (objective) {
      const progress = shown.numbers.objectives.get(objective.row)?.progress ?? null;
      const answer = acceptStatusUpdate(draft, objective, progress, answering, faults);
      return answer ? [{ table: 'objectives', row: objective, answer }] : [];
    }
    return [];
  });
  refuseIfAny(faults);
  return accepted;
}

function idsTwice({ keyResults, objectives }: GoalBook): readonly string[] {
  const groups = groupsOf<KeyResult | Objective>([...keyResults, ...objectives], ({ id }) => id);
  return [...groups].flatMap(([key, rows]) => (rows.length > 1 ? [key] : []));
}

/** Why this person may not check in on this KR now; '' when they may (docs/numbers.md). */
function refusal({ numbers, directory }: Shown, keyResult: KeyResult, actor: Actor): string {
  const { row, id, owner } = keyResult;
  if (!mayCheckIn(actor, keyResult, directory)) return say('checkIn.notYours', { goal: id, owner });
  const grade = numbers.keyResults.get(row)?.grade ?? '';
  if (grade === '') return '';
  return grade === 'Dropped' ? say('checkIn.dropped', { goal: id }) : say('checkIn.graded', { goal: id });
}

function refusalOfObjective({ id, owner, stage }: Objective, actor: Actor, { directory }: Shown): string {
  if (!mayCheckIn(actor, { owner }, directory)) return say('checkIn.notYours', { goal: id, owner });
  return stage.toLowerCase() === 'dropped' ? say('checkIn.dropped', { goal: id }) : '';
}
