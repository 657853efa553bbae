import { append, type Change, type Circumstances, set } from './command';
import type { Goals } from './goalDraft';
import { revisionChanges } from './goalRights';
import { newsIn } from './news';
import type { GoalsPlan } from './planGoals';

/** What is said about a title changes no goal: it is written along with what does. */
const isOfGoal = (field: string): boolean => field !== 'wordingSaid' && field !== 'wordingTitle';

/** Revisions first: a change that is not told in Revisions must not happen, a told one is made by the retry. */
export function goalChanges(
  { objective, keyResults, revisions }: GoalsPlan,
  { earlier }: Pick<Circumstances, 'earlier'>,
): readonly Change[] {
  const saved: readonly Change[] = [
    objective.standing
      ? set('objectives', objective.standing, newsIn<'objectives'>(objective.standing, objective.cells))
      : append('objectives', { id: objective.id, ...objective.cells }),
    ...keyResults.map(({ id, standing, cells }) =>
      standing
        ? set('keyResults', standing, newsIn<'keyResults'>(standing, cells))
        : append('keyResults', { id, ...cells, source: 'Typed' }),
    ),
  ];
  // a save that broke off may have left what is said about the title before
  const isAsked = earlier.length > 0 ? () => true : isOfGoal;
  return [
    ...revisionChanges(revisions, earlier),
    ...saved.filter((change) => change.do === 'set' && Object.keys(change.fields).some(isAsked)),
    ...saved.filter((change) => change.do === 'append'),
  ];
}

/** The book as it will be; rows not in the sheet yet come last. */
export function bookAfter<Taking extends Goals>(book: Taking, { objective, keyResults }: GoalsPlan): Taking {
  const byId = new Map(keyResults.map((planned) => [planned.id, planned]));
  const fresh = { row: 0, status: '', note: '' };
  return {
    ...book,
    objectives: [
      ...book.objectives.map((row) => (row === objective.standing ? { ...row, ...objective.cells } : row)),
      ...(objective.standing ? [] : [{ ...fresh, id: objective.id, ...objective.cells }]),
    ],
    keyResults: [
      ...book.keyResults.map((row) => ({
        ...row,
        ...(byId.get(row.id)?.standing === row ? byId.get(row.id)?.cells : {}),
      })),
      ...keyResults
        .filter(({ standing }) => !standing)
        .map(({ id, cells }) => ({
          ...fresh,
          id,
          current: null,
          confidence: null,
          source: 'Typed',
          lineage: '',
          live: false,
          ...cells,
        })),
    ],
  };
}
