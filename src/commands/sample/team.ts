import { noteOf } from '../../domain/answer';
import type { Book, CheckIn, KeyResult, Rules } from '../../domain/book';
import { dueAfter } from '../../domain/cadence';
import type { Cell } from '../../domain/cell';
import type { Day } from '../../domain/day';
import { progressOf } from '../../domain/keyResult';
import type { SeedRow } from '../../schema/seeds';
import { type SampleCycle, sampleCycles } from './calendar';
import type { KeyResultPlan, ObjectivePlan, SamplePlans, Story } from './plans';

/** One key result with everything said about it. */
export interface SampleKeyResult {
  readonly plan: KeyResultPlan;
  readonly cycle: SampleCycle;
  readonly fields: Omit<KeyResult, 'row' | 'live'>;
  readonly checkIns: readonly Omit<CheckIn, 'row'>[];
}

export interface SampleTeam {
  readonly plans: SamplePlans;
  readonly cycles: readonly SampleCycle[];
  readonly objectives: readonly SeedRow[];
  readonly keyResults: readonly SampleKeyResult[];
}

/** The believable team as of `today`: the same for the same day. */
export function sampleTeam(plans: SamplePlans, today: Day, rules: Rules): SampleTeam {
  const cycles = sampleCycles(today);
  const idOf = new Map(plans.objectives.map(({ key }, index) => [key, `O-${index + 1}`]));
  const cycleOf = (plan: ObjectivePlan): SampleCycle => cycles.find(({ key }) => key === plan.cycle) as SampleCycle; // every key is in the calendar
  const objectives = plans.objectives.map((plan) => objectiveFields(plan, idOf, cycleOf(plan)));
  const keyResults: SampleKeyResult[] = [];
  let checkInsSoFar = 0;
  for (const plan of plans.objectives) {
    for (const keyResult of plan.keyResults) {
      const made = keyResultWith(keyResult, keyResults.length + 1, idOf.get(plan.key) ?? '', cycleOf(plan), {
        plans,
        today,
        rules,
        checkInsSoFar,
      });
      checkInsSoFar += made.checkIns.length;
      keyResults.push(made);
    }
  }
  return { plans, cycles, objectives, keyResults };
}

function objectiveFields(plan: ObjectivePlan, idOf: ReadonlyMap<string, string>, cycle: SampleCycle): SeedRow {
  return {
    id: idOf.get(plan.key) ?? '',
    title: plan.title,
    why: plan.why,
    level: plan.level,
    team: plan.team,
    owner: plan.owner,
    parent: idOf.get(plan.parent) ?? '',
    cycle: cycle.id,
    type: plan.type ?? 'Aspirational',
    weight: plan.weight ?? null,
    stage: cycle.phase === 'Drafting' ? 'Draft' : 'Approved',
    status: plan.status || '',
    note: plan.note || '',
  };
}

interface Around {
  readonly plans: SamplePlans;
  readonly today: Day;
  readonly rules: Rules;
  readonly checkInsSoFar: number;
}

function keyResultWith(
  plan: KeyResultPlan,
  number: number,
  objective: string,
  cycle: SampleCycle,
  around: Around,
): SampleKeyResult {
  const blank = blankKeyResult(plan, `KR-${number}`, objective, cycle);
  const checkIns = cycle.phase === 'Drafting' || plan.story === 'never' ? [] : answersOf(plan, blank, cycle, around);
  const last = checkIns[checkIns.length - 1];
  const dropped = plan.story === 'dropped';
  const fields = {
    ...blank,
    current: last?.value ?? null,
    status: dropped ? 'Dropped' : (last?.status ?? ''),
    confidence: last?.confidence ?? null,
    note: last ? noteOf(last) : '',
    stage: dropped ? 'Dropped' : blank.stage,
    ...plan.wrong,
  };
  return { plan, cycle, fields, checkIns };
}

const blankKeyResult = (
  plan: KeyResultPlan,
  id: string,
  objective: string,
  cycle: SampleCycle,
): Omit<KeyResult, 'row' | 'live'> => ({
  id,
  title: plan.title,
  objective,
  owner: addressOf(plan.owner),
  delegate: addressOf(plan.delegate ?? ''),
  cycle: cycle.id,
  measure: plan.measure ?? 'Reach',
  unit: plan.unit,
  start: plan.measure === 'Yes/No' ? null : plan.start,
  target: plan.measure === 'Yes/No' ? null : plan.target,
  current: null,
  status: '',
  confidence: null,
  note: '',
  weight: plan.weight ?? null,
  cadence: null,
  starts: plan.story === 'late start' ? cycle.starts + 28 : null,
  ends: null,
  scoringRule: plan.rule ?? 'Score = progress at the end, to one decimal.',
  source: 'Typed',
  lineage: plan.lineage ?? '',
  stage: cycle.phase === 'Drafting' ? 'Draft' : 'Approved',
});

/** One answer for each check-in day so far, some a day early, some late; silent stories stop. */
function answersOf(
  plan: KeyResultPlan,
  keyResult: Omit<KeyResult, 'row' | 'live'>,
  cycle: SampleCycle,
  { today, rules, checkInsSoFar }: Around,
): readonly Omit<CheckIn, 'row'>[] {
  const weeks = cycle.kind === 'Year' ? 4 : 1;
  const from = typeof keyResult.starts === 'number' ? keyResult.starts : cycle.starts;
  const until = Math.min(today - 1, cycle.ends) - silentFor(plan.story);
  const answers: Omit<CheckIn, 'row'>[] = [];
  let due = dueAfter(from, weeks, rules);
  for (let turn = 0; ; turn++) {
    const day = due + offsetOf(checkInsSoFar + turn * 7);
    if (day > until || (plan.story === 'dropped' && turn === 4)) return answers;
    answers.push(
      answerOn(day, turn, { plan, keyResult, cycle, due, weeks, number: checkInsSoFar + answers.length + 1 }),
    );
    due = Math.max(due + 7 * weeks, dueAfter(day, weeks, rules));
  }
}

/** Most answer on the day or the one before; one in seven is three days late. */
const offsetOf = (n: number): number => [0, -1, 0, 0, -1, 3, 0][(n * 5 + Math.floor(n / 7)) % 7] ?? 0;

interface Occasion {
  readonly plan: KeyResultPlan;
  readonly keyResult: Omit<KeyResult, 'row' | 'live'>;
  readonly cycle: SampleCycle;
  readonly due: Day;
  readonly weeks: number;
  readonly number: number;
}

function answerOn(
  day: Day,
  turn: number,
  { plan, keyResult, cycle, due, weeks, number }: Occasion,
): Omit<CheckIn, 'row'> {
  const elapsed = Math.max(0, Math.min(1, (day - cycle.starts) / (cycle.ends - cycle.starts)));
  const value = valueAt(plan, reachedBy(plan.story, elapsed), turn);
  const { status, confidence } = saidAt(plan.story, elapsed);
  const words = turn % 3 === 0 ? wordsFor(status, number) : { accomplishments: '', blockers: '', nextSteps: '' };
  return {
    id: `CI-${number}`,
    at: day + (9 * 60 + ((number * 37) % 480)) / 1440,
    goal: keyResult.id,
    by: keyResult.delegate || keyResult.owner,
    value,
    progress: progressOf({ ...keyResult, current: value }),
    status,
    confidence: Math.max(0, Math.min(10, confidence + ((number % 3) - 1))),
    ...words,
    source: number % 4 === 0 ? 'Sheet' : 'Sidebar',
    due,
    cadence: weeks,
    cycle: cycle.id,
    request: '',
  };
}

/** The measure's value at a fraction of the way, rounded as people would write it, a little uneven. */
function valueAt(plan: KeyResultPlan, reached: number, turn: number): Cell {
  if (plan.measure === 'Yes/No') return reached >= 1;
  const target = Number(plan.target);
  if (plan.measure === 'At least' || plan.measure === 'At most') {
    const better = plan.measure === 'At least' ? 1 : -1;
    const margin = plan.story === 'steady' ? 0.01 : plan.story === 'behind' || plan.story === 'silent' ? -0.22 : -0.06;
    return rounded(
      Math.min(
        target * (1 + better * margin * (1 - (turn % 3) / 10)),
        plan.unit === '%' ? 100 : Number.POSITIVE_INFINITY,
      ),
      target,
    );
  }
  const start = Number(plan.start ?? 0);
  const uneven = reached >= 1 ? 0 : (((turn * 7) % 5) - 2) * 0.006;
  return rounded(
    start + (target - start) * Math.max(0, Math.min(1, reached + uneven)),
    Math.max(Math.abs(start), Math.abs(target)),
  );
}

const rounded = (value: number, size: number): number => {
  const digits = size >= 20 ? 0 : size >= 2 ? 1 : 3;
  return Math.round(value * 10 ** digits) / 10 ** digits;
};

export const withRows = <Row>(rows: readonly Row[]): readonly (Row & { row: number })[] =>
  rows.map((row, index) => ({ ...row, row: index + 2 }));

/** The team as a book, to work its numbers out with the rules themselves. */
export const bookOf = (
  team: SampleTeam,
  keyResults: readonly Omit<KeyResult, 'row' | 'live'>[],
  checkIns: readonly Omit<CheckIn, 'row'>[],
  cycles: readonly SeedRow[],
): Book => ({
  objectives: withRows(team.objectives) as unknown as Book['objectives'], // seed rows hold every stored field of an objective
  keyResults: withRows(keyResults).map((row) => ({ ...row, live: false })),
  checkIns: withRows(checkIns),
  cycles: withRows(cycles) as unknown as Book['cycles'], // the same for cycles
  scores: [],
  initiatives: [],
  revisions: [],
  reflections: [],
  followUps: [],
  people: [],
  history: [],
  mailLog: [],
  settings: [],
});
