import type { Book, KeyResult, Objective } from '../domain/book';
import { type Cell, isBlank } from '../domain/cell';
import type { KeyResultCells, ObjectiveCells } from '../domain/goalFields';
import { append, type Change, type Circumstances, set } from './command';
import { revisionChanges } from './goalRights';
import type { GoalsPlan } from './planGoals';

/** Revisions first: a change that is not told in Revisions must not happen, a told one is made by the retry. */
export function goalChanges(
  book: Book,
  { objective, keyResults, revisions }: GoalsPlan,
  circumstances: Circumstances,
): readonly Change[] {
  const changed = [
    ...setIfChanged('objectives', objective.standing, objective.cells),
    ...keyResults.flatMap(({ standing, cells }) => setIfChanged('keyResults', standing, cells)),
  ];
  const added = [
    ...(objective.standing ? [] : [append('objectives', { id: objective.id, ...objective.cells })]),
    ...keyResults.flatMap(({ id, standing, cells }) =>
      standing ? [] : [append('keyResults', { id, ...cells, source: 'Typed' })],
    ),
  ];
  return [...revisionChanges(book, revisions, circumstances.now), ...changed, ...added];
}

function setIfChanged(
  table: 'objectives' | 'keyResults',
  standing: Objective | KeyResult | undefined,
  cells: ObjectiveCells | KeyResultCells,
): readonly Change[] {
  if (!standing) return [];
  const before = standing as unknown as Readonly<Record<string, Cell>>; // both know the fields of their cells
  const changed = Object.entries(cells).filter(
    ([field, value]) => before[field] !== value && !(isBlank(before[field] ?? null) && isBlank(value)),
  );
  return changed.length === 0 ? [] : [set(table, standing.row, Object.fromEntries(changed))];
}

/** The book as it will be; rows not in the sheet yet come last. */
export function bookAfter(book: Book, { objective, keyResults }: GoalsPlan): Book {
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
