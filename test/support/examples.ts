import type { CheckIn, Cycle, KeyResult, Objective, Score, Setting } from '../../src/domain/book';
import { CHECKS } from '../../src/domain/checkTexts';
import { type Day, parseDay } from '../../src/domain/day';
import type { KeyResultNumbers } from '../../src/domain/numbers';
import type { ObjectiveNumbers } from '../../src/domain/rollup';
import { SETTING_NAMES } from '../../src/domain/settings';
import {
  aBook,
  aCheckIn,
  aCycle,
  aKeyResult,
  anObjective,
  aScore,
  aSetting,
  QUARTER_ENDS,
  QUARTER_STARTS,
  TODAY,
} from './builders';

/** One KR in a workbook of its own, and what its computed columns must say. The sheet and the code both run these. */
export interface KeyResultExample {
  readonly name: string;
  readonly keyResult?: Partial<KeyResult>;
  readonly objective?: Partial<Objective>;
  readonly cycle?: Partial<Cycle>;
  readonly checkIns?: readonly Partial<CheckIn>[];
  readonly scores?: readonly Partial<Score>[];
  readonly settings?: readonly Setting[];
  readonly today?: Day;
  readonly expected: Partial<KeyResultNumbers>;
}

/** Some objectives with KRs, and what the first objective's computed columns must say. */
export interface ObjectiveExample {
  readonly name: string;
  readonly objectives: readonly Partial<Objective>[];
  readonly keyResults?: readonly Partial<KeyResult>[];
  readonly cycle?: Partial<Cycle>;
  readonly scores?: readonly Partial<Score>[];
  readonly today?: Day;
  readonly expected: Partial<ObjectiveNumbers>;
}

/** The workbook of a KR example: the KR stands in row 2. */
export const bookOfKeyResult = (example: KeyResultExample) =>
  aBook({
    cycles: [aCycle(example.cycle)],
    objectives: [anObjective(example.objective)],
    keyResults: [aKeyResult(example.keyResult)],
    checkIns: (example.checkIns ?? []).map((row, index) => aCheckIn({ id: `CI-${index + 1}`, ...row })),
    scores: (example.scores ?? []).map((row, index) => aScore({ id: `S-${index + 1}`, ...row })),
    settings: example.settings ?? [],
  });

/** The workbook of an objective example: the objective looked at stands in row 2. */
export const bookOfObjective = (example: ObjectiveExample) =>
  aBook({
    cycles: [aCycle(example.cycle)],
    objectives: example.objectives.map((row, index) => anObjective({ id: `O-${index + 1}`, ...row })),
    keyResults: (example.keyResults ?? []).map((row, index) => aKeyResult({ id: `KR-${index + 1}`, ...row })),
    scores: (example.scores ?? []).map((row, index) => aScore({ id: `S-${index + 1}`, ...row })),
  });

export const dayOfExample = (example: { readonly today?: Day }): Day => example.today ?? TODAY;

const reach = (start: number | null, target: number, current: KeyResult['current']) => ({ start, target, current });

/** Where ten open-source OKR apps give up to five different answers, this is ours. */
const PROGRESS: readonly KeyResultExample[] = [
  { name: '0→100 @ 40', keyResult: reach(0, 100, 40), expected: { progress: 0.4, raw: 0.4 } },
  { name: '0→100 @ 130 overshoots', keyResult: reach(0, 100, 130), expected: { progress: 1, raw: 1.3, pace: 'Done' } },
  { name: '20→100 @ 0 moved away', keyResult: reach(20, 100, 0), expected: { progress: 0, raw: -0.25 } },
  { name: '14→5 @ 9.5 should fall', keyResult: reach(14, 5, 9.5), expected: { progress: 0.5 } },
  { name: '50→10 @ 4 fell below its target', keyResult: reach(50, 10, 4), expected: { progress: 1, raw: 1.15 } },
  {
    name: '50→10 @ 60 rose though it should fall',
    keyResult: reach(50, 10, 60),
    expected: { progress: 0, raw: -0.25 },
  },
  {
    name: '5→5 @ 5 has no range',
    keyResult: reach(5, 5, 5),
    expected: { progress: null, raw: null, pace: '', counts: false, check: 'Start and target are the same.' },
  },
  { name: '5→5 @ 9 has no range', keyResult: reach(5, 5, 9), expected: { progress: null, pace: '' } },
  { name: '2.1→3.5 @ 2.9', keyResult: reach(2.1, 3.5, 2.9), expected: { progress: 0.8 / 1.4 } },
  { name: '−40→−10 @ −25', keyResult: reach(-40, -10, -25), expected: { progress: 0.5 } },
  { name: 'an empty start is 0', keyResult: reach(null, 50, 10), expected: { progress: 0.2 } },
  {
    name: 'an empty start and target 0 have no range',
    keyResult: reach(null, 0, 1),
    expected: { progress: null, check: 'Start and target are the same.' },
  },
  {
    name: 'nothing reported is 0 and No data',
    keyResult: reach(0, 100, null),
    expected: { progress: 0, pace: 'No data' },
  },
  {
    name: 'text in Current',
    keyResult: reach(0, 100, 'about 40'),
    expected: { progress: null, pace: '', counts: false, check: 'Current is not a number.' },
  },
  {
    name: 'an error in Current',
    keyResult: reach(0, 100, '#DIV/0!'),
    expected: { progress: null, check: 'Current shows an error.' },
  },
  { name: 'TRUE is not a number', keyResult: reach(0, 100, true), expected: { progress: null } },
  {
    name: 'a missing target',
    keyResult: { target: null },
    expected: { progress: null, counts: false, check: 'Target is missing.' },
  },
  {
    name: 'text in Target',
    keyResult: { target: 'many' },
    expected: { progress: null, check: 'Target is not a number.' },
  },
  { name: 'text in Start', keyResult: { start: 'few' }, expected: { progress: null, check: 'Start is not a number.' } },
  {
    name: 'no measure',
    keyResult: { measure: '' },
    expected: { progress: null, expected: null, check: 'Choose a measure.' },
  },
  {
    name: 'a floor that holds',
    keyResult: { measure: 'At least', ...reach(null, 99, 99.5) },
    expected: { progress: 1, pace: 'On track' },
  },
  {
    name: 'a floor exactly at its target',
    keyResult: { measure: 'At least', ...reach(null, 99, 99) },
    expected: { progress: 1 },
  },
  {
    name: 'a floor broken without a start',
    keyResult: { measure: 'At least', ...reach(null, 99, 98) },
    expected: { progress: 0, pace: 'Off track' },
  },
  {
    name: 'a floor broken, measured from its start',
    keyResult: { measure: 'At least', ...reach(80, 100, 95) },
    expected: { progress: 0.75, pace: 'At risk' },
  },
  {
    name: 'a floor below its start',
    keyResult: { measure: 'At least', ...reach(80, 100, 70) },
    expected: { progress: 0 },
  },
  {
    name: 'a floor whose start is above the target',
    keyResult: { measure: 'At least', ...reach(120, 100, 95) },
    expected: { progress: 0 },
  },
  {
    name: 'a floor with nothing reported is not success',
    keyResult: { measure: 'At least', ...reach(null, -5, null) },
    expected: { progress: 0, pace: 'No data' },
  },
  {
    name: 'a floor whose start is its target is fine',
    keyResult: { measure: 'At least', ...reach(99, 99, 99) },
    expected: { progress: 1, check: '' },
  },
  { name: 'a ceiling that holds', keyResult: { measure: 'At most', ...reach(null, 3, 2) }, expected: { progress: 1 } },
  {
    name: 'a ceiling broken, measured from its start',
    keyResult: { measure: 'At most', ...reach(8, 4, 5) },
    expected: { progress: 0.75 },
  },
  {
    name: 'a ceiling above its start',
    keyResult: { measure: 'At most', ...reach(8, 4, 9) },
    expected: { progress: 0 },
  },
  {
    name: 'a ceiling broken without a start',
    keyResult: { measure: 'At most', ...reach(null, 4, 9) },
    expected: { progress: 0 },
  },
  {
    name: 'a ceiling with nothing reported is not success',
    keyResult: { measure: 'At most', ...reach(null, 3, null) },
    expected: { progress: 0, pace: 'No data' },
  },
  ...(
    [
      [true, 1],
      ['Yes', 1],
      ['yes', 1],
      [1, 1],
      [false, 0],
      ['No', 0],
      [0, 0],
    ] as const
  ).map(([current, progress]) => ({
    name: `Yes/No with ${String(current)} (${typeof current})`,
    keyResult: { measure: 'Yes/No', ...reach(null, 1, current) },
    expected: { progress, check: '', pace: progress === 1 ? ('Done' as const) : ('On track' as const) },
  })),
  {
    name: 'Yes/No with another word is 0 and says so',
    keyResult: { measure: 'Yes/No', target: null, start: null, current: 'nearly' },
    expected: { progress: 0, check: 'Current should be Yes or No.' },
  },
  {
    name: 'Yes/No with an error stays empty',
    keyResult: { measure: 'Yes/No', current: '#N/A' },
    expected: { progress: null, check: 'Current shows an error.' },
  },
];

const PACE: readonly KeyResultExample[] = [
  { name: 'half time, 40 %: a gap of exactly 0.10 is on track', expected: { expected: 0.5, pace: 'On track' } },
  { name: 'a gap just above 0.10', keyResult: { current: 39.99 }, expected: { pace: 'At risk' } },
  { name: 'a gap of exactly 0.25', keyResult: { current: 25 }, expected: { pace: 'At risk' } },
  { name: 'a gap above 0.25', keyResult: { current: 24 }, expected: { pace: 'Off track' } },
  {
    name: '30 % expected, 20 % there: 0.3 − 0.2 is on track in every calculator',
    keyResult: { current: 20 },
    today: QUARTER_STARTS + 30,
    expected: { pace: 'On track' },
  },
  {
    name: 'before the start day',
    keyResult: { current: 90 },
    today: QUARTER_STARTS - 1,
    expected: { expected: 0, pace: 'Not started', due: null, counts: false },
  },
  {
    name: 'on the start day',
    keyResult: { current: 0 },
    today: QUARTER_STARTS,
    expected: { expected: 0, pace: 'On track', counts: true },
  },
  { name: 'after the end day', today: QUARTER_ENDS + 20, expected: { expected: 1, pace: 'Off track' } },
  {
    name: 'a floor is expected from the first day',
    keyResult: { measure: 'At least', current: 100 },
    today: QUARTER_STARTS,
    expected: { expected: 1, pace: 'On track' },
  },
  {
    name: 'a Yes/No is expected on the end day',
    keyResult: { measure: 'Yes/No', current: false },
    today: QUARTER_ENDS,
    expected: { expected: 1, pace: 'Off track' },
  },
  {
    name: 'a Yes/No is not expected the day before',
    keyResult: { measure: 'Yes/No', current: false },
    today: QUARTER_ENDS - 1,
    expected: { expected: 0, pace: 'On track' },
  },
  {
    name: 'own days go before the cycle’s',
    keyResult: { starts: QUARTER_STARTS + 40, ends: QUARTER_STARTS + 60 },
    expected: { from: QUARTER_STARTS + 40, to: QUARTER_STARTS + 60, expected: 0.5 },
  },
  {
    name: 'a word in Starts is no day',
    keyResult: { starts: 'May' },
    expected: { from: null, expected: null, pace: '', check: 'Starts is not a date. No start or end day.' },
  },
  {
    name: 'a cycle without days',
    cycle: { starts: null, ends: null },
    expected: { expected: null, pace: '', due: null, counts: false, check: 'No start or end day.' },
  },
  {
    name: 'a single day: 0 before it',
    keyResult: { starts: TODAY + 1, ends: TODAY + 1 },
    expected: { expected: 0, pace: 'Not started', check: '' },
  },
  {
    name: 'a single day: all of it is expected on the day',
    keyResult: { starts: TODAY, ends: TODAY },
    expected: { expected: 1, pace: 'Off track', check: '' },
  },
  {
    name: 'a Yes/No of a single day, on the day',
    keyResult: { measure: 'Yes/No', current: 'No', starts: TODAY, ends: TODAY },
    expected: { expected: 1, pace: 'Off track' },
  },
  {
    name: 'a time of day in Starts and Ends is still that day',
    keyResult: { starts: TODAY + 0.5, ends: TODAY + 10.75, current: 0 },
    expected: { from: TODAY, to: TODAY + 10, expected: 0, pace: 'On track', due: TODAY + 10 },
  },
  {
    name: 'a cycle that starts at noon has begun in the morning',
    cycle: { starts: TODAY + 0.5 },
    expected: { from: TODAY, counts: true, pace: 'On track' },
  },
  {
    name: 'it ends before it starts',
    keyResult: { starts: QUARTER_STARTS + 9, ends: QUARTER_STARTS + 8 },
    expected: { expected: null, pace: '', check: 'It ends before it starts.' },
  },
  {
    name: 'limits come from Settings',
    settings: [aSetting(SETTING_NAMES.onTrackGap, 0.05), aSetting(SETTING_NAMES.atRiskGap, 0.08)],
    expected: { pace: 'Off track' },
  },
  {
    name: 'a status better than the pace is a disagreement',
    keyResult: { current: 24, status: 'At risk' },
    expected: { disagrees: true, check: '' },
  },
  { name: 'a status worse than the pace is none', keyResult: { status: 'Off track' }, expected: { disagrees: false } },
];

const on = (iso: string, time = 0.5) => [{ at: parseDay(iso) + time }];

const DUE: readonly KeyResultExample[] = [
  {
    name: 'weekly, nothing said yet: the first Friday',
    today: QUARTER_STARTS,
    expected: { cadence: 1, lastCheckIn: null, due: parseDay('2026-10-09'), daysLate: 0 },
  },
  {
    name: 'a check-in on Thursday the 5th covers Friday the 6th',
    checkIns: on('2026-11-05'),
    today: parseDay('2026-11-06'),
    expected: { lastCheckIn: parseDay('2026-11-05'), due: parseDay('2026-11-13'), daysLate: 0 },
  },
  {
    name: 'a check-in on Monday the 9th, late, is next due on Friday the 13th',
    checkIns: on('2026-11-09', 0.99),
    today: parseDay('2026-11-10'),
    expected: { due: parseDay('2026-11-13') },
  },
  {
    name: 'the newest check-in counts, wherever it stands',
    checkIns: [...on('2026-11-19'), ...on('2026-11-05')],
    expected: { lastCheckIn: parseDay('2026-11-19'), due: parseDay('2026-11-27') },
  },
  {
    name: 'another goal’s check-in does not count',
    checkIns: [{ goal: 'KR-2' }],
    today: QUARTER_STARTS + 7,
    expected: { lastCheckIn: null, daysLate: 3 },
  },
  {
    name: 'a half asks every second week',
    cycle: { kind: 'Half' },
    today: QUARTER_STARTS,
    expected: { cadence: 2, due: parseDay('2026-10-16') },
  },
  {
    name: 'a year asks every fourth week',
    cycle: { kind: 'Year' },
    today: QUARTER_STARTS,
    expected: { cadence: 4, due: parseDay('2026-10-30') },
  },
  {
    name: 'its own cadence goes first',
    keyResult: { cadence: 13 },
    today: QUARTER_STARTS,
    expected: { cadence: 13, due: parseDay('2027-01-01') },
  },
  {
    name: 'a cadence of 3 weeks is refused',
    keyResult: { cadence: 3 },
    expected: { cadence: null, due: null, daysLate: null, check: 'Cadence must be 1, 2, 4 or 13 weeks.' },
  },
  {
    name: 'another check-in day',
    settings: [aSetting(SETTING_NAMES.checkInWeekday, 'Wednesday')],
    today: QUARTER_STARTS,
    expected: { due: parseDay('2026-10-14') },
  },
  {
    name: 'due is late by whole days',
    checkIns: on('2026-11-13'),
    expected: { due: parseDay('2026-11-20'), daysLate: 4 },
  },
  { name: 'nothing is due while drafting', cycle: { phase: 'Drafting' }, expected: { due: null, daysLate: null } },
  { name: 'nothing is due when closed', cycle: { phase: 'Closed' }, expected: { due: null } },
  {
    name: 'still due while grading',
    cycle: { phase: 'Grading' },
    checkIns: on('2026-11-20'),
    expected: { due: parseDay('2026-11-27') },
  },
  { name: 'nothing is due after the grade', scores: [{ finalScore: 0.8 }], expected: { due: null, grade: 'Achieved' } },
  {
    name: 'nothing is due for a dropped KR',
    keyResult: { stage: 'Dropped' },
    expected: { due: null, grade: 'Dropped', counts: false },
  },
];

const SCORE: readonly KeyResultExample[] = [
  { name: '0.7 is achieved', scores: [{ finalScore: 0.7 }], expected: { score: 0.7, grade: 'Achieved' } },
  {
    name: 'a hair under 0.7 that is only arithmetic is achieved',
    scores: [{ finalScore: 0.7 - 1e-12 }],
    expected: { grade: 'Achieved' },
  },
  { name: '0.69 is partial', scores: [{ finalScore: 0.69 }], expected: { grade: 'Partial' } },
  { name: '0.4 is partial', scores: [{ finalScore: 0.4 }], expected: { grade: 'Partial' } },
  { name: '0.39 is missed', scores: [{ finalScore: 0.39 }], expected: { grade: 'Missed' } },
  { name: '0 is a score', scores: [{ finalScore: 0 }], expected: { score: 0, grade: 'Missed' } },
  {
    name: 'a commitment needs 1.0',
    objective: { type: 'Committed' },
    scores: [{ finalScore: 0.9 }],
    expected: { grade: 'Partial' },
  },
  {
    name: 'a commitment kept',
    objective: { type: 'Committed' },
    scores: [{ finalScore: 1 }],
    expected: { grade: 'Achieved' },
  },
  {
    name: 'the chosen grade goes before the suggested one',
    scores: [{ finalScore: 0.9, grade: 'Partial' }],
    expected: { score: 0.9, grade: 'Partial' },
  },
  {
    name: 'dropped by grade without a score',
    scores: [{ grade: 'Dropped' }],
    expected: { score: null, grade: 'Dropped', counts: false },
  },
  {
    name: 'the middle round is what the owner expects, and no grade',
    scores: [{ round: 'Mid', ownerScore: 0.6, finalScore: 0.9 }],
    expected: { expectedScore: 0.6, score: null, grade: '' },
  },
  { name: 'a score above 1 is none', scores: [{ finalScore: 7 }], expected: { score: null, grade: '' } },
  { name: 'text is no score', scores: [{ finalScore: '0.7' }], expected: { score: null, grade: '' } },
  {
    name: 'limits come from Settings',
    settings: [aSetting(SETTING_NAMES.achievedFrom, 0.8)],
    scores: [{ finalScore: 0.7 }],
    expected: { grade: 'Partial' },
  },
];

const CHECK: readonly KeyResultExample[] = [
  { name: 'all is well', expected: { check: '', counts: true } },
  {
    name: 'an error in a text cell hides the rest',
    keyResult: { owner: '#N/A', target: null },
    expected: { check: 'A cell in this row shows an error.' },
  },
  {
    name: 'an empty row says everything',
    keyResult: { title: '', objective: '', owner: '', cycle: '', measure: '' },
    expected: {
      check:
        'Write the key result. Choose an objective. Choose an owner. Choose a cycle. Choose a measure. No start or end day.',
    },
  },
  {
    name: 'links that lead nowhere',
    keyResult: { objective: 'O-9', cycle: 'Q9' },
    expected: { check: 'Objective not found. Cycle not found. No start or end day.', counts: false },
  },
  {
    name: 'a negative weight does not count',
    keyResult: { weight: -1 },
    expected: { check: 'Weight is negative.', counts: false },
  },
  {
    name: 'a weight in words does not count',
    keyResult: { weight: 'two' },
    expected: { check: 'Weight is not a number.', counts: false },
  },
  {
    name: 'weight 0 is fine and does not count',
    keyResult: { weight: 0 },
    expected: { check: '', counts: false, weight: 0 },
  },
  { name: 'a made-up status', keyResult: { status: 'Great' }, expected: { check: 'Status is not one of the list.' } },
  { name: 'confidence 11', keyResult: { confidence: 11 }, expected: { check: 'Confidence is a number from 0 to 10.' } },
  {
    name: 'a made-up stage counts, and says so',
    keyResult: { stage: 'Agreed' },
    expected: { check: 'Stage is not one of the list.', counts: true },
  },
  {
    name: 'dropped by word only',
    keyResult: { status: 'Dropped' },
    expected: { check: 'Status says Dropped: set Stage to Dropped too.' },
  },
  { name: 'a draft does not count', keyResult: { stage: 'Draft' }, expected: { counts: false, check: '' } },
  {
    name: 'a closing word before the final score',
    keyResult: { status: 'Achieved' },
    expected: { check: CHECKS.statusClosed },
  },
  {
    name: 'a closing word beside the final score',
    keyResult: { status: 'Achieved' },
    scores: [{ finalScore: 0.8 }],
    expected: { check: '', grade: 'Achieved' },
  },
  {
    name: 'a Current that was emptied',
    keyResult: { current: null },
    checkIns: [{ value: 40 }, { value: null }],
    expected: { check: CHECKS.currentEmptied, pace: 'No data', progress: 0 },
  },
  {
    name: 'no Current after an answer in words',
    keyResult: { current: null },
    checkIns: [{ value: null, status: 'At risk' }],
    expected: { check: '' },
  },
  {
    name: 'no Current and the value of another goal',
    keyResult: { current: null },
    checkIns: [{ value: null }, { goal: 'KR-2', value: 40 }],
    expected: { check: '' },
  },
  {
    name: 'same without a Current',
    keyResult: { current: null, note: ' SAME' },
    checkIns: [{ value: 40 }],
    expected: { check: CHECKS.sameWithoutCurrent },
  },
  { name: 'same with a Current', keyResult: { note: 'same' }, expected: { check: '' } },
];

export const KEY_RESULT_EXAMPLES: readonly KeyResultExample[] = [...PROGRESS, ...PACE, ...DUE, ...SCORE, ...CHECK];

export const OBJECTIVE_EXAMPLES: readonly ObjectiveExample[] = [
  {
    name: 'two KRs, equal weights',
    objectives: [{}],
    keyResults: [{ current: 20 }, { current: 80 }],
    expected: { progress: 0.5, expected: 0.5, pace: 'On track', keyResults: 2 },
  },
  {
    name: 'weights 3 and 1',
    objectives: [{}],
    keyResults: [
      { current: 20, weight: 3 },
      { current: 80, weight: 1 },
    ],
    expected: { progress: 0.35 },
  },
  {
    name: 'weight 0 stays out',
    objectives: [{}],
    keyResults: [{ current: 20 }, { current: 80, weight: 0 }],
    expected: { progress: 0.2, keyResults: 1 },
  },
  {
    name: 'weights all 0: empty, never an error',
    objectives: [{}],
    keyResults: [{ weight: 0 }, { weight: 0 }],
    expected: { progress: null, expected: null, pace: '', keyResults: 0 },
  },
  {
    name: 'no KRs: empty, not 0',
    objectives: [{}],
    expected: { progress: null, pace: '', score: null, keyResults: 0, check: '' },
  },
  {
    name: 'a KR without report counts as 0',
    objectives: [{}],
    keyResults: [{ current: 60 }, { current: null }],
    expected: { progress: 0.3, keyResults: 2 },
  },
  {
    name: 'nothing reported anywhere',
    objectives: [{}],
    keyResults: [{ current: null }],
    expected: { progress: 0, pace: 'No data', reported: false },
  },
  {
    name: 'drafts, dropped and broken KRs stay out',
    objectives: [{}],
    keyResults: [{ current: 60 }, { stage: 'Draft' }, { stage: 'Dropped' }, { target: null }],
    expected: { progress: 0.6, keyResults: 1 },
  },
  {
    name: 'what the Final row calls Dropped stays out, whatever its stage',
    objectives: [{}],
    keyResults: [{ current: 60 }, { current: 0 }],
    scores: [{ keyResult: 'KR-2', grade: 'dropped' }],
    expected: { progress: 0.6, keyResults: 1 },
  },
  {
    name: 'a link with a wildcard names nothing',
    objectives: [{ level: 'Company' }, { parent: 'O-?' }],
    keyResults: [{ objective: 'O-*' }, { objective: 'O-2' }, { objective: 'o-1', current: 70 }],
    expected: { progress: 0.7, keyResults: 1 },
  },
  {
    name: 'an ID with a wildcard is found as it stands',
    objectives: [{ id: 'O-1?*' }, { id: 'O-12' }],
    keyResults: [{ objective: 'O-1?*' }, { objective: 'O-12' }],
    expected: { keyResults: 1, check: '' },
  },
  {
    name: 'before its cycle nothing counts',
    objectives: [{}],
    keyResults: [{}],
    today: QUARTER_STARTS - 1,
    expected: { progress: null, keyResults: 0 },
  },
  {
    name: 'a child counts beside the KRs',
    objectives: [{ level: 'Company' }, { parent: 'O-1', weight: 3 }],
    keyResults: [{ current: 100 }, { objective: 'O-2', current: 20 }],
    expected: { progress: 0.4, keyResults: 1 },
  },
  {
    name: 'a child of the same level does not count',
    objectives: [{}, { parent: 'O-1' }],
    keyResults: [{ objective: 'O-2' }],
    expected: { progress: null },
  },
  {
    name: 'an aligned child with weight 0 does not count',
    objectives: [{ level: 'Company' }, { parent: 'O-1', weight: 0 }],
    keyResults: [{ objective: 'O-2' }],
    expected: { progress: null },
  },
  {
    name: 'four levels roll up',
    objectives: [
      { level: 'Company' },
      { level: 'Department', parent: 'O-1' },
      { parent: 'O-2' },
      { level: 'Individual', parent: 'O-3' },
    ],
    keyResults: [{ objective: 'O-4', current: 90 }],
    expected: { progress: 0.9, pace: 'On track', reported: true },
  },
  {
    name: 'an objective is never Done',
    objectives: [{}],
    keyResults: [{ current: 100 }],
    expected: { progress: 1, pace: 'On track' },
  },
  {
    name: 'its own parent',
    objectives: [{ parent: 'O-1' }],
    expected: { check: 'An objective cannot be its own parent.', linkCounts: false },
  },
  {
    name: 'parents in a loop',
    objectives: [{ parent: 'O-2' }, { level: 'Company', parent: 'O-1' }],
    expected: { check: 'Parents form a loop.', linkCounts: false },
  },
  {
    name: 'a closing word before anything below is scored',
    objectives: [{ status: 'Missed' }],
    expected: { check: CHECKS.statusClosed },
  },
  {
    name: 'a closing word beside a score',
    objectives: [{ status: 'Missed' }],
    keyResults: [{}],
    scores: [{ finalScore: 0.3 }],
    expected: { check: '', score: 0.3 },
  },
  { name: 'a parent that is not there', objectives: [{ parent: 'O-9' }], expected: { check: 'Parent not found.' } },
  {
    name: 'a parent on the same level',
    objectives: [{ parent: 'O-2' }, {}],
    expected: { check: 'Parent must be on a higher level.' },
  },
  {
    name: 'three steps above',
    objectives: [
      { level: 'Individual', parent: 'O-2' },
      { parent: 'O-3' },
      { level: 'Department', parent: 'O-4' },
      { level: 'Company' },
    ],
    expected: { check: 'More than two levels above it.' },
  },
  {
    name: 'the score is the weighted mean of those scored',
    objectives: [{}],
    keyResults: [{ weight: 3 }, {}, {}],
    scores: [{ finalScore: 0.6 }, { keyResult: 'KR-2', finalScore: 1 }],
    expected: { score: 0.7, scored: { have: 2, of: 3 } },
  },
  {
    name: 'a KR graded Dropped leaves the score',
    objectives: [{}],
    keyResults: [{}, {}],
    scores: [{ finalScore: 0.6 }, { keyResult: 'KR-2', finalScore: 0, grade: 'Dropped' }],
    expected: { score: 0.6, scored: { have: 1, of: 1 } },
  },
  {
    name: 'a child’s score counts',
    objectives: [{ level: 'Company' }, { parent: 'O-1' }],
    keyResults: [{ objective: 'O-2' }],
    scores: [{ finalScore: 0.8 }],
    expected: { score: 0.8 },
  },
  { name: 'an ID used twice', objectives: [{}, { id: 'o-1' }], expected: { check: 'ID is used twice.' } },
];
