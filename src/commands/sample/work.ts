import type { Cell } from '../../domain/cell';
import type { Day } from '../../domain/day';
import { WORK_TABLES, type WorkCell } from '../../schema/sample/plans';
import type { SeedRow } from '../../schema/seeds';
import type { SampleTeam } from './team';

/** Projects, follow-ups, a revision and what was learned, by table. */
export const sampleWork = (
  team: SampleTeam,
  today: Day,
): readonly (readonly [(typeof WORK_TABLES)[number], SeedRow[]])[] =>
  WORK_TABLES.map((table) => [
    table,
    team.plans.work[table].map((row) =>
      Object.fromEntries(Object.entries(row).map(([field, cell]) => [field, cellOf(cell, team, today)])),
    ),
  ]);

function cellOf(cell: WorkCell, { plans, cycles, objectives, keyResults }: SampleTeam, today: Day): Cell {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('days' in cell) return today + cell.days + (cell.hour ?? 0) / 24;
  if ('cycle' in cell) return cycles.find(({ key }) => key === cell.cycle)?.id ?? '';
  if ('objective' in cell) return objectives[plans.objectives.findIndex(({ key }) => key === cell.objective)]?.id ?? '';
  const found = keyResults.find(
    ({ fields: { title, stage } }) => title.startsWith(cell.keyResult) && stage !== 'Draft',
  );
  return found?.fields.id ?? '';
}
