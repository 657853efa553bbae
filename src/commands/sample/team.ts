import { answerShown } from '../../domain/answer';
import type { Book, CheckIn, KeyResult, Rules } from '../../domain/book';
import type { Day } from '../../domain/day';
import type { KeyResultPlan, ObjectivePlan, SamplePlans } from '../../schema/sample/plans';
import type { SeedRow } from '../../schema/seeds';
import { keyResultWording, objectiveWording } from '../wording';
import { type Around, answersOf } from './answers';
import { type SampleCycle, sampleCycles } from './calendar';

type Said = Omit<CheckIn, 'row'>;

export type SampleFields = Omit<KeyResult, 'row' | 'live'>;

/** One key result with everything said about it. */
export interface SampleKeyResult {
  readonly plan: KeyResultPlan;
  readonly cycle: SampleCycle;
  readonly fields: SampleFields;
  readonly checkIns: readonly Omit<CheckIn, 'row'>[];
}

export interface SampleTeam {
  readonly plans: SamplePlans;
  readonly cycles: readonly SampleCycle[];
  readonly objectives: readonly SeedRow[];
  readonly keyResults: readonly SampleKeyResult[];
  /** What owners said about their objectives. */
  readonly updates: readonly Said[];
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
  return { plans, cycles, objectives, keyResults, updates: updatesOn(objectives, today, checkInsSoFar) };
}

/** The sample's titles are written as in English. */
const SPELLING = 'en_GB';

const objectiveFields = (plan: ObjectivePlan, idOf: ReadonlyMap<string, string>, cycle: SampleCycle): SeedRow => ({
  ...plan.fields,
  ...objectiveWording(plan.fields, SPELLING, ''),
  id: idOf.get(plan.key) ?? '',
  parent: idOf.get(plan.parent) ?? '',
  cycle: cycle.id,
  stage: stageIn(cycle),
});

const stageIn = ({ phase }: SampleCycle): string => (phase === 'Drafting' ? 'Draft' : 'Approved');

function keyResultWith(
  plan: KeyResultPlan,
  number: number,
  objective: string,
  cycle: SampleCycle,
  around: Around,
): SampleKeyResult {
  const story = around.plans.stories[plan.story];
  const blank: SampleFields = {
    ...plan.fields,
    ...keyResultWording(plan.fields, '', SPELLING, ''),
    id: `KR-${number}`,
    objective,
    cycle: cycle.id,
    starts: story.startsAfter ? cycle.starts + story.startsAfter : null,
    stage: stageIn(cycle),
  };
  const checkIns = cycle.phase === 'Drafting' ? [] : answersOf(plan, story, blank, cycle, around);
  // the wrong values too were said by somebody: what stands in the sheet is always the newest answer
  const told = lastAnswerWith(checkIns, {
    ...(plan.wrong?.current === undefined ? {} : { value: plan.wrong.current, progress: null }),
    ...(story.dropped ? { status: 'Dropped' } : {}),
  });
  const { value, ...words } = answerShown(told.map((row) => ({ ...row, row: 0 })));
  const said = { current: value, ...words };
  const dropped = story.dropped && { stage: 'Dropped' };
  return { plan, cycle, fields: { ...blank, ...said, ...dropped, ...plan.wrong }, checkIns: told };
}

/** Status and Note of an objective are the newest thing its owner said. */
const updatesOn = (objectives: readonly SeedRow[], today: Day, checkInsSoFar: number): readonly Said[] =>
  objectives
    .filter(({ status, note }) => status || note)
    .map(({ id, owner, cycle, status, note }, index) => ({
      ...NO_UPDATE,
      id: `CI-${checkInsSoFar + index + 1}`,
      at: today - 4 + 10 / 24,
      goal: String(id),
      by: String(owner),
      cycle: String(cycle),
      status: String(status),
      accomplishments: String(note),
    }));

const NO_UPDATE = {
  value: null,
  progress: null,
  confidence: null,
  blockers: '',
  nextSteps: '',
  needs: '',
  asOf: null,
  source: 'Sidebar',
  due: null,
  cadence: null,
  request: '',
};

const lastAnswerWith = (checkIns: readonly Said[], more: Partial<Said>): readonly Said[] =>
  checkIns.map((row, index) => (index === checkIns.length - 1 ? { ...row, ...more } : row));

export const withRows = <Row>(rows: readonly Row[]): readonly (Row & { row: number })[] =>
  rows.map((row, index) => ({ ...row, row: index + 2 }));

/** The team as a book, to work its numbers out with the rules themselves. */
export const bookOf = (
  team: SampleTeam,
  keyResults: readonly SampleFields[],
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
  people: withRows(team.plans.people).map((row) => ({ ...row, standIn: '', awayFrom: null, awayUntil: null })),
  history: [],
  mailLog: [],
  settings: [],
});
