import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of ten seconds and more, the longest first. One that began last would run on by itself, the other core idle. */
const LONGEST = [
  'google/faults/panels',
  'interleavings/entries',
  'google/faults/sampleTeam',
  'google/faults/entries',
  'interleavings/commands',
  'google/faults/setUp',
  'secondOpinion/libreoffice',
  'wholeWay/stranger',
  'bundle/calls',
  'google/faults/setUpEven',
  'sidebar/checkIn',
  'preview/page/drawn',
  'preview/page/world',
  'preview/page/grid',
  'preview/page/script',
  'google/repairDamage',
  'sidebar/scoring',
  'google/hourly',
  'google/saving',
  'google/faults/repair',
  'sidebar/goals',
  'tooling/build',
  'schema/agreement',
];

/** Vitest's own order goes by how long files took last time, which a fresh clone does not know. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rankOf(a) - rankOf(b));
  }
}

/** Files that share their worker come after those that do not, or the worker would be started anew for each. */
function rankOf({ moduleId, project }: TestSpecification): number {
  if (project.config.isolate) return -1;
  const rank = LONGEST.findIndex((path) => moduleId.endsWith(`/test/${path}.test.ts`));
  return rank < 0 ? LONGEST.length : rank;
}
