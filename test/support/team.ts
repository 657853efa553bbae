import type { Book, CheckIn, KeyResult, Objective, Person } from '../../src/domain/book';
import { aBook, aCheckIn, aCycle, aKeyResult, anObjective, aPerson, QUARTER_STARTS, TODAY } from './builders';

export interface TeamSize {
  readonly owners: number;
  readonly keyResults: number;
  readonly checkIns: number;
}

/** About as many KRs under an objective as people are told to have. */
const PER_OBJECTIVE = 4;
const PER_DEPARTMENT = 10;

/** The address of the n-th owner, from 0. */
export const ownerOf = (index: number): string => `person${index + 1}@example.com`;

/**
 * A large organisation that is always the same: one company objective, departments, teams and individuals under it,
 * a quarter half way through, and every KR reported on a while ago.
 */
export function aTeam({ owners, keyResults, checkIns }: TeamSize): Book {
  const objectives = objectivesOver(Math.ceil(keyResults / PER_OBJECTIVE), owners);
  const krs = Array.from({ length: keyResults }, (_, index) =>
    keyResultAt(index, owners, objectives[Math.floor(index / PER_OBJECTIVE)]?.id ?? ''),
  );
  return aBook({
    cycles: [aCycle({ phase: '' })],
    people: Array.from({ length: owners }, (_, index) => personAt(index)),
    objectives,
    keyResults: krs,
    checkIns: Array.from({ length: checkIns }, (_, index) => checkInAt(index, krs)),
  });
}

const personAt = (index: number): Person =>
  aPerson({
    email: ownerOf(index),
    name: `Person ${index + 1}`,
    manager: index === 0 ? '' : ownerOf(0),
    role: index === 0 ? 'Admin' : 'Member',
  });

/** Levels one under the other: each objective of the lowest level carries KRs. */
function objectivesOver(individuals: number, owners: number): Objective[] {
  const teams = Math.ceil(individuals / PER_DEPARTMENT);
  const departments = Math.ceil(teams / PER_DEPARTMENT);
  const made: Objective[] = [anObjective({ id: 'O-1', level: 'Company', title: 'The company thrives' })];
  let parents = made;
  for (const [level, count] of [
    ['Department', departments],
    ['Team', teams],
    ['Individual', individuals],
  ] as const) {
    const above = parents;
    parents = Array.from({ length: count }, (_, index) =>
      anObjective({
        id: `O-${made.length + index + 1}`,
        title: `${level} goal ${index + 1}`,
        level,
        owner: ownerOf(index % owners),
        parent: above[Math.min(above.length - 1, Math.floor(index / PER_DEPARTMENT))]?.id ?? '',
      }),
    );
    made.push(...parents);
  }
  // The lowest come first, where their KRs look for them.
  return [...made.slice(-individuals), ...made.slice(0, -individuals)];
}

function keyResultAt(index: number, owners: number, objective: string): KeyResult {
  return aKeyResult({
    id: `KR-${index + 1}`,
    title: `Measure ${index + 1} rises from 0 to 100`,
    objective,
    owner: ownerOf(index % owners),
    current: index % 100,
    weight: index % 7 === 0 ? 2 : null,
  });
}

function checkInAt(index: number, keyResults: readonly KeyResult[]): CheckIn {
  const { id: goal = '', current: value = null } = keyResults[index % keyResults.length] ?? {};
  const day = QUARTER_STARTS + (index % (TODAY - QUARTER_STARTS - 14));
  return aCheckIn({
    id: `CI-${index + 1}`,
    goal,
    at: day + 0.4,
    value,
    by: ownerOf(0),
    due: day,
    cadence: 1,
  });
}
