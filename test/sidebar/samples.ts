import type {
  CheckInPanel,
  GoalCard,
  GoalsDraft,
  GoalsPanel,
  KeyResultDraft,
  NumberStyle,
  ObjectiveCard,
  ObjectiveChoice,
  PersonChoice,
  Who,
} from '../../src/commands/api';

export const ANA: Who = { email: 'ana@acme.test', name: 'Ana Silva', picked: false };
export const NUMBERS: NumberStyle = { locale: 'en_GB', decimal: '.', thousands: ',' };
export const PEOPLE: readonly PersonChoice[] = [
  { email: 'ana@acme.test', name: 'Ana Silva', team: 'Growth' },
  { email: 'ben@acme.test', name: 'Ben Okoro', team: 'Growth' },
  { email: 'cho@acme.test', name: 'Cho Min-jun', team: 'Platform' },
];

export const aGoalCard = (facts: Partial<GoalCard> = {}): GoalCard => ({
  id: 'KR-1',
  title: 'Sign 1,500 paying teams',
  objective: 'Become the first choice of small teams',
  cycle: 'Q4 FY26',
  measure: 'Reach',
  unit: '',
  start: 400,
  target: 1500,
  current: '840',
  currentLive: false,
  progress: 0.4,
  expected: 0.57,
  pace: 'At risk',
  status: 'On track',
  confidence: 7,
  note: '',
  lastCheckIn: '2026-11-12',
  due: '2026-11-20',
  daysLate: 2,
  check: '',
  trend: [0.05, 0.12, 0.2, 0.31, 0.4],
  ...facts,
});

export const anObjectiveCard = (facts: Partial<ObjectiveCard> = {}): ObjectiveCard => ({
  id: 'O-1',
  title: 'Become the first choice of small teams',
  cycle: 'Q4 FY26',
  progress: 0.41,
  expected: 0.57,
  pace: 'At risk',
  status: 'On track',
  note: '',
  ...facts,
});

export const aCheckInPanel = (facts: Partial<CheckInPanel> = {}): CheckInPanel => ({
  who: ANA,
  people: PEOPLE,
  today: '2026-11-22',
  numbers: NUMBERS,
  goals: [
    aGoalCard(),
    aGoalCard({
      id: 'KR-2',
      title: 'Keep support answers under four hours',
      measure: 'At most',
      unit: 'hours',
      start: 9,
      target: 4,
      current: '3.2 hours',
      progress: 1,
      expected: 1,
      pace: 'On track',
      status: '',
      confidence: null,
      due: '2026-11-22',
      daysLate: 0,
      trend: [0.2, 0.6, 1],
    }),
    aGoalCard({
      id: 'KR-3',
      title: 'Ship the new pricing page',
      measure: 'Yes/No',
      start: null,
      target: null,
      current: '',
      progress: 0,
      expected: 0,
      pace: 'No data',
      status: 'At risk',
      confidence: 4,
      lastCheckIn: null,
      due: '2026-11-27',
      daysLate: 0,
      trend: [],
    }),
    aGoalCard({
      id: 'KR-4',
      title: 'Weekly active teams from the product database',
      currentLive: true,
      current: '9,310',
      start: 8000,
      target: 12000,
      progress: 0.3275,
      pace: 'Off track',
      status: 'Off track',
      due: '2026-12-04',
      daysLate: 0,
    }),
  ],
  objectives: [anObjectiveCard()],
  empty: '',
  ...facts,
});

export const anObjectiveChoice = (facts: Partial<ObjectiveChoice> = {}): ObjectiveChoice => ({
  id: 'O-1',
  title: 'Become the first choice of small teams',
  level: 'Company',
  team: '',
  cycle: 'Q4 FY26',
  parent: '',
  stage: 'Approved',
  ...facts,
});

export const aKeyResultDraft = (facts: Partial<KeyResultDraft> = {}): KeyResultDraft => ({
  id: 'KR-1',
  title: 'Sign 1,500 paying teams',
  owner: 'ana@acme.test',
  delegate: '',
  measure: 'Reach',
  unit: 'teams',
  start: '400',
  target: '1,500',
  weight: '',
  cadence: '',
  starts: '',
  ends: '',
  scoringRule: '0.7 at 1,170 teams, 1.0 at 1,500.',
  stage: 'Approved',
  ...facts,
});

const NEW_OBJECTIVE = {
  id: '',
  title: '',
  why: '',
  level: 'Team',
  team: 'Growth',
  owner: 'ana@acme.test',
  parent: '',
  cycle: 'Q4 FY26',
  type: 'Aspirational',
  weight: '',
  stage: 'Draft',
};

export const aNewDraft = (): GoalsDraft => ({ request: '', objective: NEW_OBJECTIVE, keyResults: [], reason: '' });

export const aDraft = (facts: Partial<GoalsDraft> = {}): GoalsDraft => ({
  request: '',
  objective: {
    ...NEW_OBJECTIVE,
    id: 'O-3',
    title: 'Win the teams next door',
    why: 'They already know us.',
    parent: 'O-2',
    stage: 'Approved',
  },
  keyResults: [
    aKeyResultDraft(),
    aKeyResultDraft({ id: 'KR-2', title: 'Pricing page is live', measure: 'Yes/No', start: '', target: '', unit: '' }),
  ],
  reason: '',
  ...facts,
});

export const aGoalsPanel = (facts: Partial<GoalsPanel> = {}): GoalsPanel => ({
  who: ANA,
  people: PEOPLE,
  numbers: NUMBERS,
  cycles: [
    { id: 'Q4 FY26', kind: 'Quarter', phase: 'Execution', starts: '2026-10-01', ends: '2026-12-31', defaultCadence: 1 },
    { id: 'FY26', kind: 'Year', phase: 'Execution', starts: '2026-01-01', ends: '2026-12-31', defaultCadence: 4 },
  ],
  defaultCycle: 'Q4 FY26',
  teams: ['Growth', 'Platform'],
  objectives: [
    anObjectiveChoice(),
    anObjectiveChoice({ id: 'O-2', title: 'Grow where we are known', level: 'Department', parent: 'O-1' }),
    anObjectiveChoice({ id: 'O-3', title: 'Win the teams next door', level: 'Team', parent: 'O-2', team: 'Growth' }),
  ],
  draft: aNewDraft(),
  warnings: [],
  ...facts,
});
