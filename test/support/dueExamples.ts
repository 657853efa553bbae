import type { Cycle, Phase } from '../../src/domain/book';
import { type Day, parseDay } from '../../src/domain/day';
import { SETTING_NAMES } from '../../src/domain/settings';
import { aHoliday, aSetting, QUARTER_ENDS, QUARTER_STARTS, TODAY } from './builders';
import type { KeyResultExample, ObjectiveExample } from './examples';

/*
 * The builders' quarter runs from Monday 5 October 2026 to Wednesday 13 January 2027; its last due day is Friday the
 * 15th. Check-ins are due on Fridays.
 */

const on = (iso: string, time = 0.5) => [{ at: parseDay(iso) + time }];
const meeting = (weekday: string) => [aSetting(SETTING_NAMES.meetingWeekday, weekday)];
const holidays = (...days: readonly string[]) => days.map((iso) => aHoliday(parseDay(iso)));

const FIRST_DAYS: readonly KeyResultExample[] = [
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
    name: 'a goal added on a Wednesday owes nothing for the weeks before',
    keyResult: { added: parseDay('2026-11-18') },
    today: parseDay('2026-11-19'),
    expected: { due: parseDay('2026-11-27'), daysLate: 0 },
  },
  {
    name: 'what stands in Added and is no day is passed over',
    keyResult: { added: 'yesterday' },
    today: QUARTER_STARTS,
    expected: { due: parseDay('2026-10-09') },
  },
  {
    name: 'a check-in before its own start day is none that it waits for',
    keyResult: { starts: parseDay('2026-11-20') },
    checkIns: on('2026-11-06'),
    expected: { lastCheckIn: parseDay('2026-11-06'), due: parseDay('2026-11-27') },
  },
  {
    name: 'another check-in day',
    settings: [aSetting(SETTING_NAMES.checkInWeekday, 'Wednesday')],
    today: QUARTER_STARTS,
    expected: { due: parseDay('2026-10-14') },
  },
  {
    name: 'an ID that begins as a comparison does is an ID',
    keyResult: { id: '>KR' },
    checkIns: [{ ...on('2026-11-19')[0], goal: '>KR' }, { goal: 'Z' }],
    expected: { lastCheckIn: parseDay('2026-11-19'), check: '' },
  },
];

const CADENCES: readonly KeyResultExample[] = [
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
  ...([99, 100, 199, 200] as const).map((days, index) => ({
    name: `a cycle of another kind with ${days + 1} days`,
    cycle: { kind: index % 2 === 0 ? 'Other' : '', ends: QUARTER_STARTS + days },
    expected: { cadence: [1, 2, 2, 4][index] ?? null },
  })),
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
    name: 'Done is asked every fourth week: is it still so?',
    keyResult: { current: 100 },
    checkIns: on('2026-11-06'),
    expected: { pace: 'Done', cadence: 4, due: parseDay('2026-12-04'), daysLate: 0 },
  },
  { name: 'Done with 2 weeks', keyResult: { current: 100, cadence: 2 }, expected: { cadence: 4 } },
  { name: 'Done with 13 weeks', keyResult: { current: 100, cadence: 13 }, expected: { cadence: 13 } },
  {
    name: 'a floor that holds is never done, and asked every week',
    keyResult: { measure: 'At least', current: 100 },
    checkIns: on('2026-11-20'),
    expected: { cadence: 1, due: parseDay('2026-11-27') },
  },
];

const DAYS_LATE: readonly KeyResultExample[] = [
  {
    name: 'late by whole days',
    checkIns: on('2026-11-13'),
    expected: { due: parseDay('2026-11-20'), daysLate: 4 },
  },
  {
    name: 'through Monday’s meeting it is not late',
    settings: meeting('Monday'),
    checkIns: on('2026-11-13'),
    today: parseDay('2026-11-23'),
    expected: { due: parseDay('2026-11-20'), daysLate: 0 },
  },
  {
    name: 'the day after the meeting it is late since Friday',
    settings: meeting('Monday'),
    checkIns: on('2026-11-13'),
    expected: { due: parseDay('2026-11-20'), daysLate: 4 },
  },
  {
    name: 'a meeting on Wednesday leaves three days',
    settings: meeting('Wednesday'),
    checkIns: on('2026-11-13'),
    expected: { daysLate: 4 },
  },
  {
    name: 'a meeting on the check-in day leaves none',
    settings: meeting('Friday'),
    checkIns: on('2026-11-13'),
    today: parseDay('2026-11-21'),
    expected: { daysLate: 1 },
  },
  {
    name: 'a meeting on no weekday is none',
    settings: meeting('Mon'),
    checkIns: on('2026-11-13'),
    today: parseDay('2026-11-21'),
    expected: { daysLate: 1 },
  },
];

const HOLIDAYS: readonly KeyResultExample[] = [
  {
    name: 'a due day in Holidays moves by a week',
    settings: [...holidays('2026-11-21', '2026-11-20'), aHoliday('Easter')],
    checkIns: on('2026-11-13'),
    expected: { due: parseDay('2026-11-27'), daysLate: 0 },
  },
  {
    name: 'a time of day in Holidays makes no difference',
    settings: [aHoliday(parseDay('2026-11-20') + 0.5)],
    checkIns: on('2026-11-13'),
    expected: { due: parseDay('2026-11-27') },
  },
  {
    name: 'it moves three times at most',
    settings: holidays('2026-11-20', '2026-11-27', '2026-12-04', '2026-12-11'),
    checkIns: on('2026-11-13'),
    expected: { due: parseDay('2026-12-11') },
  },
];

const LAST_DAYS: readonly KeyResultExample[] = [
  {
    name: 'the last due day is the check-in day on or after the end',
    checkIns: on('2027-01-08'),
    today: parseDay('2027-01-15'),
    expected: { lastDueDay: parseDay('2027-01-15'), due: parseDay('2027-01-15'), daysLate: 0 },
  },
  {
    name: 'the day after the last due day nothing is due',
    checkIns: on('2027-01-08'),
    today: parseDay('2027-01-16'),
    expected: { due: null, daysLate: null },
  },
  {
    name: 'until the meeting the last due day is asked for',
    settings: meeting('Monday'),
    checkIns: on('2027-01-08'),
    today: parseDay('2027-01-18'),
    expected: { due: parseDay('2027-01-15'), daysLate: 0 },
  },
  {
    name: 'after the meeting it is not',
    settings: meeting('Monday'),
    checkIns: on('2027-01-08'),
    today: parseDay('2027-01-19'),
    expected: { due: null, daysLate: null },
  },
  {
    name: 'what would be due after the last due day never is',
    checkIns: on('2027-01-14'),
    today: parseDay('2027-01-14'),
    expected: { nextDay: parseDay('2027-01-22'), due: null },
  },
  {
    name: 'its own end goes before the cycle’s',
    keyResult: { ends: parseDay('2026-11-18') },
    checkIns: on('2026-11-13'),
    expected: { lastDueDay: parseDay('2026-11-20'), due: null },
  },
  {
    name: 'a last due day in Holidays moves as others do',
    settings: holidays('2027-01-15'),
    checkIns: on('2027-01-08'),
    today: parseDay('2027-01-20'),
    expected: { lastDueDay: parseDay('2027-01-22'), due: parseDay('2027-01-22') },
  },
];

const ANSWERS: readonly KeyResultExample[] = [
  {
    name: 'an Away row fulfils its day and is no check-in',
    checkIns: [...on('2026-11-13'), { ...on('2026-11-20')[0], source: 'Away' }],
    expected: { lastCheckIn: parseDay('2026-11-13'), due: parseDay('2026-11-27'), daysLate: 0 },
  },
  {
    name: 'an Away row written later stands for its own day',
    checkIns: [{ ...on('2026-11-24')[0], source: 'away', asOf: parseDay('2026-11-20') }],
    expected: { lastCheckIn: null, due: parseDay('2026-11-27') },
  },
  {
    name: 'an answer after an Away row',
    checkIns: [{ ...on('2026-11-13')[0], source: 'Away' }, ...on('2026-11-19')],
    expected: { lastCheckIn: parseDay('2026-11-19'), due: parseDay('2026-11-27') },
  },
  {
    name: 'what a live formula gave is no answer',
    checkIns: [...on('2026-11-13'), { ...on('2026-11-20')[0], source: 'Live' }],
    expected: { lastCheckIn: parseDay('2026-11-13'), due: parseDay('2026-11-20'), daysLate: 4 },
  },
  {
    name: 'an imported check-in is one',
    checkIns: [{ ...on('2026-11-20')[0], source: 'Import' }],
    expected: { lastCheckIn: parseDay('2026-11-20') },
  },
  {
    name: 'As of goes before At',
    checkIns: [{ ...on('2026-11-24')[0], asOf: parseDay('2026-11-13') }],
    expected: { lastCheckIn: parseDay('2026-11-13'), due: parseDay('2026-11-20'), daysLate: 4 },
  },
  {
    name: 'a row whose day cannot be read is passed over',
    checkIns: [...on('2026-11-13'), { at: '#N/A' }],
    expected: { lastCheckIn: parseDay('2026-11-13') },
  },
];

const NOTHING: readonly KeyResultExample[] = [
  { name: 'nothing is due while drafting', cycle: { phase: 'Drafting' }, expected: { due: null, daysLate: null } },
  { name: 'nothing is due when closed', cycle: { phase: 'Closed' }, expected: { due: null } },
  { name: 'nothing is due in a phase that nobody knows', cycle: { phase: 'Paused' }, expected: { due: null } },
  {
    name: 'still due while grading',
    cycle: { phase: 'Grading' },
    checkIns: on('2026-11-20'),
    expected: { due: parseDay('2026-11-27') },
  },
  {
    name: 'without a typed phase the dates say',
    cycle: { phase: '' },
    checkIns: on('2026-11-20'),
    expected: { due: parseDay('2026-11-27') },
  },
  {
    name: 'a typed phase wins over the dates',
    cycle: { phase: 'Execution', ends: QUARTER_STARTS + 20, review: QUARTER_STARTS + 21 },
    keyResult: { ends: QUARTER_ENDS },
    checkIns: on('2026-11-20'),
    expected: { due: parseDay('2026-11-27') },
  },
  {
    name: 'nothing is due after the final score',
    scores: [{ finalScore: 0.8 }],
    expected: { due: null, grade: 'Achieved' },
  },
  {
    name: 'a grade without a final score locks nothing',
    scores: [{ grade: 'Achieved' }],
    checkIns: on('2026-11-20'),
    expected: { due: parseDay('2026-11-27'), grade: 'Achieved' },
  },
  {
    name: 'nothing is due for a dropped KR',
    keyResult: { stage: 'Dropped' },
    expected: { due: null, grade: 'Dropped', counts: false },
  },
  {
    name: 'nothing is due for one that its Final row calls Dropped',
    scores: [{ grade: 'dropped' }],
    expected: { due: null },
  },
  ...['Draft', 'Submitted', 'Returned'].map((stage) => ({
    name: `nothing is due at the stage ${stage}`,
    keyResult: { stage },
    expected: { due: null, daysLate: null },
  })),
  { name: 'an empty stage counts and is due', keyResult: { stage: '' }, expected: { daysLate: 46 } },
];

export const DUE_EXAMPLES: readonly KeyResultExample[] = [
  ...FIRST_DAYS,
  ...CADENCES,
  ...DAYS_LATE,
  ...HOLIDAYS,
  ...LAST_DAYS,
  ...ANSWERS,
  ...NOTHING,
];

const update = (iso: string) => [{ goal: 'O-1', at: parseDay(iso) + 0.5 }];

export const UPDATE_EXAMPLES: readonly ObjectiveExample[] = [
  {
    name: 'a written update is due every fourth week of a quarter',
    objectives: [{}],
    expected: { cadence: 4, lastUpdate: null, due: parseDay('2026-10-30'), daysLate: 25 },
  },
  {
    name: 'the next one four weeks after the last',
    objectives: [{}],
    checkIns: update('2026-11-05'),
    expected: { lastUpdate: parseDay('2026-11-05'), due: parseDay('2026-12-04'), daysLate: 0 },
  },
  { name: 'every fourth week of a half', objectives: [{}], cycle: { kind: 'Half' }, expected: { cadence: 4 } },
  {
    name: 'every thirteenth week of a year',
    objectives: [{}],
    cycle: { kind: 'Year' },
    expected: { cadence: 13, due: parseDay('2027-01-01') },
  },
  {
    name: 'its own cadence goes first',
    objectives: [{ cadence: 1, added: parseDay('2026-11-18') }],
    expected: { cadence: 1, due: parseDay('2026-11-27') },
  },
  {
    name: 'a cadence in words is refused',
    objectives: [{ cadence: 'monthly' }],
    expected: { cadence: null, due: null, check: 'Cadence must be 1, 2, 4 or 13 weeks.' },
  },
  { name: 'a draft owes no update', objectives: [{ stage: 'Draft' }], expected: { due: null } },
  {
    name: 'nor one whose own score is final',
    objectives: [{}],
    keyResults: [{}],
    scores: [
      { keyResult: 'O-1', finalScore: 0.5 },
      { keyResult: 'KR-1', finalScore: 0.9 },
    ],
    expected: { due: null, score: 0.5, grade: 'Partial', scored: { have: 1, of: 1 } },
  },
  {
    name: 'a child gives its own final score upwards',
    objectives: [{ level: 'Company' }, { parent: 'O-1' }],
    keyResults: [{ objective: 'O-2' }],
    scores: [
      { keyResult: 'O-2', finalScore: 0.5 },
      { keyResult: 'KR-1', finalScore: 0.9 },
    ],
    expected: { score: 0.5, grade: 'Partial' },
  },
  {
    name: 'a child whose Final row says Dropped does not count',
    objectives: [{ level: 'Company' }, { parent: 'O-1' }],
    keyResults: [{ objective: 'O-2' }, { objective: 'O-1', current: 70 }],
    scores: [{ keyResult: 'O-2', grade: 'Dropped' }],
    expected: { progress: 0.7 },
  },
  {
    name: 'the grade is suggested from the mean score',
    objectives: [{ type: 'Committed' }],
    keyResults: [{}],
    scores: [{ finalScore: 0.9 }],
    expected: { score: 0.9, grade: 'Partial' },
  },
  { name: 'a dropped objective', objectives: [{ stage: 'Dropped' }], expected: { grade: 'Dropped', due: null } },
  { name: 'no score, no grade', objectives: [{}], keyResults: [{}], expected: { score: null, grade: '' } },
];

export interface PhaseExample {
  readonly name: string;
  readonly cycle: Partial<Cycle>;
  readonly today: Day;
  readonly phase: Phase | '';
}

const before = (days: number) => QUARTER_STARTS - days;
const after = (days: number) => QUARTER_ENDS + days;
const dated = { phase: '' };

export const PHASE_EXAMPLES: readonly PhaseExample[] = [
  { name: 'before Draft by', cycle: { ...dated, draftBy: before(10) }, today: before(10), phase: 'Drafting' },
  { name: 'after Draft by', cycle: { ...dated, draftBy: before(10) }, today: before(9), phase: 'Finalization' },
  { name: 'without Draft by', cycle: dated, today: before(1), phase: 'Drafting' },
  { name: 'on the start day', cycle: { ...dated, draftBy: after(0) }, today: QUARTER_STARTS, phase: 'Execution' },
  { name: 'on the end day', cycle: dated, today: after(0), phase: 'Execution' },
  { name: 'the day after', cycle: dated, today: after(1), phase: 'Grading' },
  { name: '28 days after the end', cycle: dated, today: after(28), phase: 'Grading' },
  { name: '29 days after the end', cycle: dated, today: after(29), phase: 'Closed' },
  { name: 'on the review day', cycle: { ...dated, review: after(40) }, today: after(40), phase: 'Grading' },
  { name: 'after the review day', cycle: { ...dated, review: after(3) }, today: after(4), phase: 'Closed' },
  { name: 'a word in Review', cycle: { ...dated, review: 'May' }, today: after(28), phase: 'Grading' },
  { name: 'a typed word wins', cycle: { phase: 'grading' }, today: TODAY, phase: 'Grading' },
  { name: 'another word', cycle: { phase: 'Paused' }, today: TODAY, phase: '' },
  { name: 'without a start day', cycle: { ...dated, starts: null }, today: TODAY, phase: '' },
  { name: 'without an end day', cycle: { ...dated, ends: null }, today: after(99), phase: 'Execution' },
];
