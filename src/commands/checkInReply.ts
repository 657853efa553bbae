import type { CheckIn, KeyResult } from '../domain/book';
import { followed } from '../domain/lookup';
import type { CheckInReply, ObjectiveMove } from './apiCheckIn';
import { goalCard, type Shown } from './cards';

/** What a save did to the goals answered and to the objectives above them. */
export function replyOf(before: Shown, after: Shown, checkIns: readonly CheckIn[], saved: boolean): CheckInReply {
  const keyResults = checkIns.flatMap(({ goal }) => followed(after.keyResults, goal) ?? []);
  return {
    saved,
    goals: keyResults.map((row) => goalCard(after, row)),
    objectives: movesAbove(before, after, keyResults),
  };
}

/** The objectives above these KRs, nearest first, each once. */
function movesAbove(before: Shown, after: Shown, keyResults: readonly KeyResult[]): readonly ObjectiveMove[] {
  const byRow = new Map(after.book.objectives.map((objective) => [objective.row, objective]));
  const moves = new Map<number, ObjectiveMove>();
  for (const keyResult of keyResults) {
    let row = followed(after.objectives, keyResult.objective)?.row ?? null;
    while (row !== null && !moves.has(row)) {
      const objective = byRow.get(row);
      const [was, is] = [before, after].map(({ numbers }) => numbers.objectives.get(row ?? 0));
      if (objective)
        moves.set(row, {
          id: objective.id,
          title: objective.title,
          before: was?.progress ?? null,
          after: is?.progress ?? null,
          pace: is?.pace ?? '',
        });
      row = after.numbers.objectives.get(row)?.parentRow ?? null;
    }
  }
  return [...moves.values()];
}
