import type { CheckIn, KeyResult, Objective } from '../domain/book';
import { followed } from '../domain/lookup';
import type { CheckInReply, ObjectiveMove } from './apiCheckIn';
import { goalCard, objectiveCard, type Shown } from './cards';

/** What a save did to the goals answered and to the objectives above them, as the panel would open with them now. */
export function replyOf(before: Shown, after: Shown, checkIns: readonly CheckIn[], saved: boolean): CheckInReply {
  const keyResults = checkIns.flatMap(({ goal }) => followed(after.keyResults, goal) ?? []);
  const answered = checkIns.flatMap(({ goal }) => followed(after.objectives, goal) ?? []);
  const above = objectivesAbove(after, keyResults);
  return {
    saved,
    goals: keyResults.map((row) => goalCard(after, row)),
    objectives: [...new Set([...answered, ...above])].map((row) => objectiveCard(after, row)),
    moves: above.map((row) => moveOf(before, after, row)),
  };
}

/** The objectives above these KRs, nearest first, each once. */
function objectivesAbove(after: Shown, keyResults: readonly KeyResult[]): readonly Objective[] {
  const byRow = new Map(after.book.objectives.map((objective) => [objective.row, objective]));
  const above = new Map<number, Objective>();
  for (const keyResult of keyResults) {
    let next = followed(after.objectives, keyResult.objective);
    while (next !== undefined && !above.has(next.row)) {
      above.set(next.row, next);
      next = byRow.get(after.numbers.objectives.get(next.row)?.parentRow ?? Number.NaN);
    }
  }
  return [...above.values()];
}

function moveOf(before: Shown, after: Shown, { row, id, title }: Objective): ObjectiveMove {
  const [was, is] = [before, after].map(({ numbers }) => numbers.objectives.get(row));
  return { id, title, before: was?.progress ?? null, after: is?.progress ?? null, pace: is?.pace ?? '' };
}
