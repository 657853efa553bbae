import { answerShown, answersByGoal, answersTo } from '../domain/answer';
import { isBlank } from '../domain/cell';
import { tables } from '../schema/workbook';
import { type Command, set } from './command';
import { GOAL_TABLES } from './takeIn';

/**
 * Fills answer columns that a repair has just added again with what was answered last: their emptiness is nobody's
 * answer, and taking typed answers in next would log it as one. `regained` says which, as `Current in Key results`.
 */
export const refill = (regained: readonly string[]): Command<null, { readonly done: readonly string[] }> => ({
  kind: 'command',
  reads: GOAL_TABLES,
  input: () => null,
  decide(book) {
    const byGoal = answersByGoal(book.checkIns);
    const refilled = new Set<string>();
    const changes = (['objectives', 'keyResults'] as const).flatMap((table) =>
      book[table].flatMap(({ row, id }) => {
        const { value: current, ...words } = answerShown(answersTo(byGoal, id));
        const told = Object.entries({ current, ...words }).filter(([field, cell]) => {
          const place = `${tables[table].columns[field]?.heading} in ${tables[table].tab}`;
          if (isBlank(cell) || !regained.includes(place)) return false;
          refilled.add(place);
          return true;
        });
        return told.length > 0 ? set(table, row, Object.fromEntries(told)) : [];
      }),
    );
    return { changes, reply: { done: [...refilled].map((place) => `Filled ${place} with the newest check-ins.`) } };
  },
});
