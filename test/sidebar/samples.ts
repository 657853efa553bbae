import type { CheckInPanel, GoalCard, ObjectiveCard } from '../../src/commands/apiCheckIn';
import type { GoalsDraft, GoalsPanel, ObjectiveChoice } from '../../src/commands/apiGoals';
import type { ScoreCard, ScoringPanel } from '../../src/commands/apiScoring';
import type { NumberStyle, PersonChoice, Who } from '../../src/commands/apiShared';
import type { KeyResultDraft } from '../../src/domain/goalDraft';

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
  workbook: 'workbook-1',
  who: ANA,
  people: PEOPLE,
  today: '2026-11-22',
  numbers: NUMBERS,
  absent: [],
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
  waved: '',
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
  waved: '',
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
  workbook: 'workbook-1',
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

export const aScoreCard = (facts: Partial<ScoreCard> = {}): ScoreCard => ({
  goal: aGoalCard(),
  objectiveId: 'O-1',
  objectiveTitle: 'Become the first choice of small teams',
  objectiveScore: null,
  objectiveScored: { have: 0, of: 2 },
  weight: 1,
  committed: false,
  scoringRule: '0.7 at 1,170 teams, 1.0 at 1,500.',
  owner: { email: 'ben@acme.test', name: 'Ben Okoro', team: 'Growth' },
  history: [
    {
      at: '2026-11-12 09:30',
      by: 'ben@acme.test',
      value: '840',
      progress: 0.4,
      status: 'On track',
      text: 'Two partner launches brought 90 teams.',
    },
    { at: '2026-11-05 10:02', by: 'ben@acme.test', value: '741', progress: 0.31, status: 'At risk', text: '' },
  ],
  expectedScore: 0.7,
  ownerScore: 0.6,
  evidence: 'Billing report of 20 November.',
  suggestedScore: 0.4,
  managerScore: null,
  discussed: '',
  finalScore: null,
  grade: '',
  impact: '',
  deviation: '',
  reason: '',
  locked: '',
  may: { selfScore: false, finalScore: true, reopen: true },
  ...facts,
});

export const aScoringPanel = (facts: Partial<ScoringPanel> = {}): ScoringPanel => ({
  workbook: 'workbook-1',
  who: { email: 'cho@acme.test', name: 'Cho Min-jun', picked: false },
  numbers: NUMBERS,
  cycles: aGoalsPanel().cycles,
  cycle: 'Q4 FY26',
  keyResults: [
    aScoreCard({ objectiveScore: 0.8, objectiveScored: { have: 1, of: 2 } }),
    aScoreCard({
      goal: aGoalCard({ id: 'KR-2', title: 'Keep support answers under four hours', progress: 1 }),
      objectiveScore: 0.8,
      objectiveScored: { have: 1, of: 2 },
      finalScore: 0.8,
      grade: 'Achieved',
      impact: 'Support is a reason to stay.',
      discussed: 'Fewer tickets since the new help pages.',
      locked: '20 Nov 2026 by Cho Min-jun',
    }),
    aScoreCard({
      goal: aGoalCard({ id: 'KR-3', title: 'Halve the build time' }),
      objectiveId: 'O-4',
      objectiveTitle: 'Make shipping boring',
      objectiveScored: { have: 1, of: 3 },
      may: { selfScore: true, finalScore: false, reopen: false },
    }),
  ],
  grades: { achieved: 0.7, committed: 1, partial: 0.4 },
  average: { mean: 0.65, scored: 4, of: 12, dropped: 1, advice: 'Between 0.6 and 0.7: the healthy band.' },
  empty: '',
  ...facts,
});
