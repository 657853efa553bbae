import { describe, expect, it } from 'vitest';
import { adherenceOf } from '../../src/domain/adherence';
import {
  type Book,
  CADENCES,
  type CheckIn,
  type Cycle,
  type KeyResult,
  type Score,
  STAGES,
} from '../../src/domain/book';
import type { Cell } from '../../src/domain/cell';
import { type Day, dayOf, isoOf, WEEKDAYS } from '../../src/domain/day';
import { numbersOf } from '../../src/domain/numbers';
import { rulesOf, SETTING_NAMES } from '../../src/domain/settings';
import { FIRST_WEEK, WEEK_ROWS } from '../../src/schema/dashboard';
import { layOut } from '../support/bookWorkbook';
import { aBook, aCheckIn, aCycle, aKeyResult, anObjective, aScore, aSetting } from '../support/builders';
import { type Random, randomFrom } from '../support/random';
import { seedsOf } from '../support/seeds';

const SEEDS = seedsOf(30, 15);

const LENGTHS = { Quarter: 91, Half: 182, Year: 365, Other: 40 } as const;

interface Kept {
  readonly book: Book;
  readonly today: Day;
}

/** A cycle up to some day in it, in which owners checked in by chance; every row says what it answered that day. */
function keptBook(seed: number): Kept {
  const random = randomFrom(seed);
  const kind = random.pick(['Quarter', 'Half', 'Year', 'Other'] as const);
  const starts = dayOf(2026, 1, 1) + random.int(200);
  const ends = starts + LENGTHS[kind] - 1;
  const cycles = [aCycle({ id: 'Now', kind, starts, ends, phase: 'Execution' })];
  const settings = [aSetting(SETTING_NAMES.checkInWeekday, random.pick(WEEKDAYS))];
  const keyResults = Array.from({ length: random.between(1, 6) }, (_, index) => keyResultIn(random, cycles, index));
  const goals = aBook({ cycles, settings, keyResults, objectives: [anObjective({ cycle: 'Now' })] });
  const today = starts + random.int(LENGTHS[kind]);
  const diligence = random.pick([0.03, 0.1, 0.3]);
  const checkIns: CheckIn[] = [];
  for (let day = starts; day <= today; day++) {
    // Nearly every day nobody says anything, and then nothing needs to be worked out.
    const saying = goals.keyResults.filter(() => random.chance(diligence));
    if (saying.length === 0) continue;
    const { keyResults: worked } = numbersOf({ ...goals, checkIns }, rulesOf(settings), day);
    for (const { row, id, cycle } of saying) {
      const { answers = null, cadence = null } = worked.get(row) ?? {};
      const at = day + random.int(96) / 96;
      const place = { id: `CI-${checkIns.length + 1}`, row: checkIns.length + 2 };
      checkIns.push(aCheckIn({ ...place, goal: id, at, due: answers, cadence, cycle }));
    }
  }
  const phase = random.pick(['Execution', 'Grading', 'Closed']);
  const since = { cycles: goals.cycles.map((cycle) => ({ ...cycle, phase })), scores: gradesIn(random, goals, today) };
  return { book: { ...goals, ...since, checkIns }, today };
}

/** Some goals are finished before the others, a few of them by hand, without a day. */
const gradesIn = (random: Random, { keyResults }: Book, today: Day): readonly Score[] =>
  keyResults
    .filter(() => random.chance(0.25))
    .map(({ id }, index) => {
      const finalAt = random.chance(0.8) ? today - random.int(40) + 0.5 : random.pick<Cell>([null, 'May']);
      return aScore({ id: `S-${index + 1}`, row: index + 2, keyResult: id, finalScore: 0.5, finalAt });
    });

const keyResultIn = (random: Random, [cycle]: readonly Cycle[], index: number): KeyResult =>
  aKeyResult({
    id: `KR-${index + 1}`,
    cycle: random.chance(0.9) ? 'Now' : 'Before',
    cadence: random.chance(0.5) ? null : random.pick(CADENCES),
    starts: random.chance(0.8) ? null : Number(cycle?.starts) + random.int(30),
    stage: random.chance(0.85) ? 'Approved' : random.pick(STAGES),
  });

/** What one row of the table says, in the sheet and by the rules. */
interface WeekRow {
  readonly day: string;
  readonly onTime: Cell;
  readonly late: Cell;
  readonly missed: Cell;
  readonly share: Cell;
}

const [DAY, SHARE, ON_TIME, LATE, MISSED, STEP] = [2, 3, 6, 13, 14, 15] as const;

function tableOf({ book, today }: Kept): { rows: WeekRow[]; step: number; shown: Cell } {
  const { engine } = layOut(book, today, 'with Dashboard');
  const at = (row: number, column: number): Cell => {
    const area = { sheet: 'dashboard', row: row - 1, column: column - 1, rows: 1, columns: 1 };
    const value = engine.evaluated(area)[0]?.[0] ?? null;
    return typeof value === 'object' && value !== null ? value.error : value;
  };
  const rows = Array.from({ length: WEEK_ROWS }, (_, index) => FIRST_WEEK + index).flatMap((row): WeekRow[] => {
    const day = at(row, DAY);
    if (typeof day !== 'number' || at(row, ON_TIME) === '') return [];
    const [onTime, late, missed] = [at(row, ON_TIME), at(row, LATE), at(row, MISSED)];
    return [{ day: isoOf(day), onTime, late, missed, share: at(row, SHARE) }];
  });
  return { rows, step: Number(at(2, STEP)), shown: at(2, 5) };
}

/** The same weeks by the rules; a row of the table stands for the days up to its own, back to the row before. */
function ruled({ book, today }: Kept, step: number, days: readonly string[]): WeekRow[] {
  const rules = rulesOf(book.settings);
  const { weeks } = adherenceOf(book, numbersOf(book, rules, today), 'Now', rules, today);
  return days.map((day) => {
    const last = dayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
    const inRow = weeks.filter((week) => week.day <= last && week.day > last - 7 * step);
    const all = (outcome: 'onTime' | 'late' | 'missed') => inRow.reduce((sum, week) => sum + week[outcome], 0);
    const [onTime, late, missed] = [all('onTime'), all('late'), all('missed')];
    const asked = onTime + late + missed;
    return { day, onTime, late, missed, share: asked === 0 ? '' : onTime / asked };
  });
}

describe('the Dashboard and the code count check-ins alike, week by week', () => {
  it(`in random workbooks with check-ins on time, late and missed, ${SEEDS.name}`, () => {
    const counted = { rows: 0, onTime: 0, late: 0, missed: 0 };
    for (const seed of SEEDS.list) {
      const kept = keptBook(seed);
      const { rows, step, shown } = tableOf(kept);
      expect(shown, `seed ${seed}`).toBe('Now');
      const byRule = ruled(
        kept,
        step,
        rows.map(({ day }) => day),
      );
      expect(rows, `seed ${seed}`).toEqual(byRule);
      for (const row of byRule) {
        counted.rows += 1;
        for (const outcome of ['onTime', 'late', 'missed'] as const) counted[outcome] += Number(row[outcome]);
      }
    }
    // The comparison is worth something only when all three happen often.
    expect(Math.min(...Object.values(counted))).toBeGreaterThan(SEEDS.list.length);
  }, 600_000);
});
