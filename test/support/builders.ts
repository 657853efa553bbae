import type {
  Book,
  CheckIn,
  Cycle,
  FollowUp,
  HistoryRow,
  Initiative,
  KeyResult,
  MailLogRow,
  Objective,
  Person,
  Placed,
  Reflection,
  Revision,
  Score,
  Setting,
} from '../../src/domain/book';
import { parseDay } from '../../src/domain/day';

/** A Tuesday half way through the builders' quarter, which runs for 100 days from Monday 5 October 2026. */
export const TODAY = parseDay('2026-11-24');
export const QUARTER_STARTS = parseDay('2026-10-05');
export const QUARTER_ENDS = parseDay('2027-01-13');

export const anObjective = (fields: Partial<Objective> = {}): Objective => ({
  row: 0,
  id: 'O-1',
  title: 'Customers stay with us',
  why: '',
  level: 'Team',
  team: 'Growth',
  owner: 'ana@example.com',
  parent: '',
  cycle: 'Q4 FY26',
  type: 'Aspirational',
  weight: null,
  stage: 'Approved',
  status: '',
  note: '',
  wordingSaid: '',
  wordingTitle: '',
  wordingWaved: '',
  ...fields,
});

/** A KR from 0 to 100 with 40 reached, in which Check finds nothing wrong. */
export const aKeyResult = (fields: Partial<KeyResult> = {}): KeyResult => ({
  row: 0,
  id: 'KR-1',
  title: 'Trial customers who stay rise to 100',
  objective: 'O-1',
  owner: 'ana@example.com',
  delegate: '',
  cycle: 'Q4 FY26',
  measure: 'Reach',
  unit: '',
  start: 0,
  target: 100,
  current: 40,
  status: '',
  confidence: null,
  note: '',
  weight: null,
  cadence: null,
  starts: null,
  ends: null,
  scoringRule: '',
  source: '',
  lineage: '',
  stage: 'Approved',
  wordingSaid: '',
  wordingTitle: '',
  wordingWaved: '',
  live: false,
  ...fields,
});

export const aCheckIn = (fields: Partial<CheckIn> = {}): CheckIn => ({
  row: 0,
  id: 'CI-1',
  at: TODAY + 0.4,
  goal: 'KR-1',
  by: 'ana@example.com',
  value: 40,
  progress: 0.4,
  status: '',
  confidence: null,
  accomplishments: '',
  blockers: '',
  nextSteps: '',
  needs: '',
  source: 'Sidebar',
  asOf: null,
  due: null,
  cadence: null,
  cycle: 'Q4 FY26',
  request: '',
  ...fields,
});

export const aScore = (fields: Partial<Score> = {}): Score => ({
  row: 0,
  id: 'S-1',
  keyResult: 'KR-1',
  round: 'Final',
  ownerScore: null,
  evidence: '',
  ownerAt: null,
  managerScore: null,
  discussed: '',
  finalScore: null,
  grade: '',
  impact: '',
  deviation: '',
  reason: '',
  finalBy: '',
  finalAt: null,
  ...fields,
});

export const aCycle = (fields: Partial<Cycle> = {}): Cycle => ({
  row: 0,
  id: 'Q4 FY26',
  kind: 'Quarter',
  parent: '',
  starts: QUARTER_STARTS,
  ends: QUARTER_ENDS,
  phase: 'Execution',
  draftBy: null,
  approveBy: null,
  midScoring: null,
  finalScoring: null,
  review: null,
  ...fields,
});

export const aRevision = (fields: Partial<Revision> = {}): Revision => ({
  row: 0,
  at: TODAY,
  by: 'ana@example.com',
  goal: 'KR-1',
  field: 'Target',
  from: null,
  to: null,
  reason: '',
  approvedBy: '',
  request: '',
  ...fields,
});

export const aPerson = (fields: Partial<Person> = {}): Person => ({
  row: 0,
  email: 'ana@example.com',
  name: 'Ana Silva',
  team: 'Growth',
  manager: 'mia@example.com',
  standIn: '',
  role: 'Member',
  reminders: '',
  awayFrom: null,
  awayUntil: null,
  ...fields,
});

export const aSetting = (setting: string, value: Setting['value']): Setting => ({ row: 0, setting, value, what: '' });

export const aMailLogRow = (fields: Partial<MailLogRow> = {}): MailLogRow => ({
  row: 0,
  key: '',
  kind: 'Digest',
  to: 'ana@example.com',
  slot: '',
  state: 'Sent',
  at: null,
  error: '',
  ...fields,
});

type Tables = {
  objectives: Objective;
  keyResults: KeyResult;
  checkIns: CheckIn;
  scores: Score;
  initiatives: Initiative;
  revisions: Revision;
  reflections: Reflection;
  followUps: FollowUp;
  cycles: Cycle;
  people: Person;
  history: HistoryRow;
  mailLog: MailLogRow;
  settings: Setting;
};

/** Those whom the builders' goals name. */
const TEAM: readonly Person[] = [
  aPerson(),
  aPerson({ email: 'bo@example.com', name: 'Bo Lind' }),
  aPerson({ email: 'mia@example.com', name: 'Mia Berg', manager: '', role: 'Manager' }),
];

/**
 * A book of these rows; rows without a place stand one under the other from sheet row 2. Without people of its own it has
 * the builders'.
 */
export function aBook(tables: { readonly [Name in keyof Tables]?: readonly Tables[Name][] } = {}): Book {
  return {
    objectives: placed(tables.objectives),
    keyResults: placed(tables.keyResults),
    checkIns: placed(tables.checkIns),
    scores: placed(tables.scores),
    initiatives: placed(tables.initiatives),
    revisions: placed(tables.revisions),
    reflections: placed(tables.reflections),
    followUps: placed(tables.followUps),
    cycles: placed(tables.cycles),
    people: placed(tables.people ?? TEAM),
    history: placed(tables.history),
    mailLog: placed(tables.mailLog),
    settings: placed(tables.settings),
  };
}

const placed = <Row extends Placed>(rows: readonly Row[] = []): readonly Row[] =>
  rows.map((row, index) => (row.row === 0 ? { ...row, row: index + 2 } : row));
