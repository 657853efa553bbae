import {
  type Book,
  CADENCES,
  type CheckIn,
  CYCLE_KINDS,
  type Cycle,
  GRADES,
  type KeyResult,
  LEVELS,
  MEASURES,
  OBJECTIVE_TYPES,
  type Objective,
  type Person,
  PHASES,
  ROUNDS,
  type Score,
  type Setting,
  STAGES,
  STATUSES,
} from '../../src/domain/book';
import type { Cell } from '../../src/domain/cell';
import { type Day, dayOf, WEEKDAYS } from '../../src/domain/day';
import { SETTING_NAMES } from '../../src/domain/settings';
import { aBook, aCheckIn, aCycle, aKeyResult, anObjective, aPerson, aScore, aSetting } from './builders';
import { type Random, randomFrom } from './random';
import { randomPeople, randomPersonText } from './randomPeople';

export interface RandomBook {
  readonly book: Book;
  readonly today: Day;
}

const ERRORS = ['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!'] as const;
const YEAR_STARTS = dayOf(2026, 1, 1);

/**
 * A small workbook with everything in it that people and formulas can put there, wrong things included: the same book
 * for the same seed. `today` falls before, into and after its cycles.
 */
export function randomBook(seed: number): RandomBook {
  const random = randomFrom(seed);
  const people = [aPerson(), aPerson({ email: 'bo@example.com', name: 'Bo Lind' }), ...randomPeople(random)];
  const cycles = randomCycles(random);
  const objectives = randomObjectives(random, cycles, people);
  const keyResults = randomKeyResults(random, cycles, objectives, people);
  const book = aBook({
    people: people.map((person) => ({ ...person, row: 0 })),
    cycles,
    objectives,
    keyResults,
    checkIns: randomCheckIns(random, keyResults, objectives),
    scores: randomScores(random, keyResults),
    settings: randomSettings(random),
  });
  return { book, today: YEAR_STARTS + random.between(-40, 430) };
}

function randomCycles(random: Random): readonly Cycle[] {
  const made = [aCycle({ id: 'FY26', kind: 'Year', starts: YEAR_STARTS, ends: YEAR_STARTS + 364 })];
  for (let quarter = 0; quarter < random.between(1, 4); quarter++) {
    const starts = YEAR_STARTS + 91 * quarter;
    made.push(aCycle({ id: `Q${quarter + 1} FY26`, starts, ends: starts + random.pick([90, 90, 100, 10]) }));
  }
  if (random.chance(0.4))
    made.push(aCycle({ id: 'H2 FY26', kind: 'Half', starts: YEAR_STARTS + 181, ends: YEAR_STARTS + 364 }));
  return made.map((cycle) => ({
    ...cycle,
    kind: random.chance(0.85) ? cycle.kind : random.pick([...CYCLE_KINDS, 'half', 'YEAR', '', 'Sprint']),
    phase: random.chance(0.6) ? 'Execution' : random.pick([...PHASES, 'grading', '', 'Paused']),
    starts: random.chance(0.92)
      ? cycle.starts
      : random.pick<Cell>([null, 'soon', '#N/A', YEAR_STARTS + 500, YEAR_STARTS + 20.4]),
    ends: random.chance(0.92) ? cycle.ends : random.pick<Cell>([null, 'later', '#REF!', cycle.starts]),
  }));
}

function randomObjectives(random: Random, cycles: readonly Cycle[], people: readonly Person[]): readonly Objective[] {
  const count = random.between(0, 12);
  const ids = Array.from({ length: count }, (_, index) => `O-${index + 1}`);
  return ids.map((id, index) =>
    anObjective({
      id: random.chance(0.95) ? id : random.pick(['', 'O-1', 'o-2', '#N/A']),
      title: textOf(random, `Objective ${index + 1}`),
      level: random.chance(0.9)
        ? (LEVELS[Math.min(3, Math.floor((index * 5) / Math.max(1, count)))] ?? '')
        : random.pick([...LEVELS, 'team', '', 'Squad', '#N/A']),
      owner: random.chance(0.8) ? textOf(random, 'ana@example.com') : randomPersonText(random, people),
      parent: random.chance(0.3) ? '' : parentOf(random, ids, index),
      cycle: linkTo(random, cycles),
      type: random.chance(0.8) ? random.pick(OBJECTIVE_TYPES) : random.pick(['', 'committed', 'Stretch', '#NAME?']),
      weight: weightIn(random),
      stage: stageIn(random),
      status: statusIn(random),
    }),
  );
}

/** Mostly one of those before it, which stand higher; else anyone, itself and those below included: loops come of it. */
function parentOf(random: Random, ids: readonly string[], index: number): string {
  if (index > 0 && random.chance(0.75)) return cased(random, ids[random.int(index)] ?? '');
  return random.pick([...ids, 'O-99', '#N/A']);
}

function randomKeyResults(
  random: Random,
  cycles: readonly Cycle[],
  objectives: readonly Objective[],
  people: readonly Person[],
): readonly KeyResult[] {
  return Array.from({ length: random.between(0, 24) }, (_, index) => {
    const measure = random.chance(0.93)
      ? random.pick(MEASURES)
      : random.pick(['', 'reach', 'AT LEAST', 'Count', '#N/A']);
    const ends = numbersFor(random, measure);
    return aKeyResult({
      id: random.chance(0.95) ? `KR-${index + 1}` : random.pick(['', 'KR-1', 'kr-2', '#N/A']),
      title: textOf(random, `Key result ${index + 1}`),
      objective: random.chance(0.93) ? cased(random, linkTo(random, objectives)) : random.pick(['', 'O-99', '#REF!']),
      owner: random.chance(0.8) ? textOf(random, 'bo@example.com') : randomPersonText(random, people),
      delegate: random.chance(0.7) ? '' : delegatesIn(random, people),
      cycle: linkTo(random, cycles),
      measure,
      ...ends,
      status: statusIn(random),
      confidence: random.chance(0.7) ? null : random.pick<Cell>([0, 5, 10, 11, -1, 2.5, 'high', true, '#N/A']),
      note: random.chance(0.8) ? '' : random.pick(['same', 'Same ', 'the same', '#N/A']),
      weight: weightIn(random),
      cadence: random.chance(0.6) ? null : random.pick<Cell>([...CADENCES, 3, 0, 'weekly', true, '#N/A']),
      starts: random.chance(0.8) ? null : random.pick<Cell>([YEAR_STARTS + random.int(365) + 0.5, 'May', '#N/A', true]),
      ends: random.chance(0.8) ? null : random.pick<Cell>([YEAR_STARTS + random.int(400), 'June', '#VALUE!', false]),
      stage: stageIn(random),
    });
  });
}

function numbersFor(random: Random, measure: string): Pick<KeyResult, 'start' | 'target' | 'current'> {
  const wrong = (): Cell => random.pick<Cell>(['n/a', '12 apples', true, false, ...ERRORS]);
  if (measure === 'Yes/No') {
    const current = random.pick<Cell>([true, false, 'Yes', 'no', 'YES', 1, 0, 2, null, 'maybe', 'TRUE', '#N/A']);
    return { start: null, target: random.chance(0.8) ? null : 1, current };
  }
  const number = () => random.pick([0, 1, 5, 10, 40, 50, 100, -20, 2.1, 3.5, 0.1, 0.42, 1250, random.int(2000) / 10]);
  return {
    start: random.chance(0.9) ? (random.chance(0.25) ? null : number()) : wrong(),
    target: random.chance(0.93) ? number() : random.pick<Cell>([null, wrong()]),
    current: random.chance(0.92) ? (random.chance(0.2) ? null : number()) : wrong(),
  };
}

function randomCheckIns(
  random: Random,
  keyResults: readonly KeyResult[],
  objectives: readonly Objective[],
): readonly CheckIn[] {
  const goals = [...keyResults.map((row) => row.id), ...objectives.map((row) => row.id), 'KR-99', ''];
  return Array.from({ length: random.between(0, 40) }, (_, index) =>
    aCheckIn({
      id: `CI-${index + 1}`,
      goal: cased(random, random.pick(goals)),
      at: random.chance(0.95)
        ? YEAR_STARTS + random.int(400) + random.int(96) / 96
        : random.pick<Cell>([null, 'Monday', '#N/A']),
    }),
  );
}

function randomScores(random: Random, keyResults: readonly KeyResult[]): readonly Score[] {
  const ids = [...keyResults.map((row) => row.id), 'KR-99', ''];
  const score = () =>
    random.pick<Cell>([
      null,
      0,
      0.1,
      0.4,
      0.3999999,
      0.7,
      0.85,
      1,
      1.2,
      -0.1,
      'good',
      true,
      '#N/A',
      random.int(100) / 100,
    ]);
  return Array.from({ length: random.between(0, 20) }, (_, index) =>
    aScore({
      id: `S-${index + 1}`,
      keyResult: cased(random, random.pick(ids)),
      round: random.chance(0.9) ? random.pick(ROUNDS) : random.pick(['final', 'MID', '', 'Half']),
      ownerScore: score(),
      finalScore: score(),
      grade: random.chance(0.6) ? '' : random.pick([...GRADES, 'achieved', 'dropped', 'Great']),
    }),
  );
}

function randomSettings(random: Random): readonly Setting[] {
  const { onTrackGap, atRiskGap, checkInWeekday, achievedFrom, committedAchievedFrom, partialFrom } = SETTING_NAMES;
  const limit = (usual: number) =>
    random.pick<Cell>([usual, usual, 0, 1, 0.05, 0.33, null, 'ten', 1.5, -0.1, true, '#N/A']);
  return [
    aSetting(onTrackGap, limit(0.1)),
    aSetting(atRiskGap, limit(0.25)),
    aSetting(checkInWeekday, random.pick<Cell>([...WEEKDAYS, 'monday', null, 'Fri', 5])),
    aSetting(achievedFrom, limit(0.7)),
    aSetting(committedAchievedFrom, limit(1)),
    aSetting(partialFrom, limit(0.4)),
  ].filter(() => random.chance(0.9));
}

const weightIn = (random: Random): Cell =>
  random.chance(0.5) ? null : random.pick<Cell>([0, 1, 2, 0.5, 3, 1e-7, -1, 'two', true, '', '#VALUE!']);

const stageIn = (random: Random): string =>
  random.chance(0.7) ? 'Approved' : random.pick([...STAGES, '', 'dropped', 'DRAFT', 'Agreed', '#N/A']);

const statusIn = (random: Random): string =>
  random.chance(0.85) ? random.pick(['', ...STATUSES]) : random.pick(['on track', 'Great', 'dropped', '#N/A']);

const delegatesIn = (random: Random, people: readonly Person[]): string =>
  Array.from({ length: random.between(1, 5) }, () => randomPersonText(random, people))
    .filter((text) => !text.startsWith('#')) // inside a text an error's name is no error
    .join(random.pick([',', ', ']));

const textOf = (random: Random, usual: string): string =>
  random.chance(0.95) ? usual : random.pick(['', '#N/A', '#REF!']);

const linkTo = (random: Random, rows: readonly { readonly id: string }[]): string =>
  rows.length > 0 && random.chance(0.94)
    ? random.pick(rows).id
    : random.pick(['', 'Q9 FY99', '#N/A', '*', 'Q? FY26', 'O-?']);

const cased = (random: Random, id: string): string => (random.chance(0.9) ? id : id.toLowerCase());
