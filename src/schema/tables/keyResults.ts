import { MEASURES, STAGES, STATUSES } from '../../domain/book';
import { keyResultFormulas as f } from '../formulas/keyResults';
import { anything, choice, computed, day, helper, id, link, longText, number, person, tableOf, text } from '../table';

/** What a team wants to move, and how far it has moved. */
export const keyResults = tableOf('keyResults', {
  tab: 'Key results',
  colour: '#1a73e8',
  frozenColumns: 2,
  compact: true,
  idPrefix: 'KR',
})({
  id: id('ID', 'Given by Cadence, never used twice, never changes.'),
  title: longText('Key result', 'The number that will show the objective is reached, in words.', { width: 260 }),
  objective: link('Objective', 'objectives', 'id', 'The ID of the objective it belongs to, such as O-3.', {
    width: 75,
  }),
  owner: person('Owner', 'One person who is accountable, by e-mail address.'),
  delegate: person('Delegate', 'Someone who checks in instead of the owner. May be empty.', { width: 100 }),
  cycle: link('Cycle', 'cycles', 'id', 'The period it runs in, from the Cycles tab.', { width: 75 }),
  measure: choice(
    'Measure',
    MEASURES,
    'Reach: from start to target, up or down. At least: stay at or above the target. At most: stay at or below it. Yes/No: done or not.',
    { width: 100 },
  ),
  unit: text('Unit', 'What is counted: %, €, days, customers.', { width: 75 }),
  start: number('Start', 'The value at the beginning. Empty is 0.'),
  target: number('Target', 'The value to reach or to keep.'),
  current: anything(
    'Current',
    'The newest value. Type it, or put a live formula here. Every change is kept in Check-ins.',
  ),
  status: choice(
    'Status',
    STATUSES,
    'On track: expects to hit. At risk: hard but doable. Off track: does not expect to hit. Achieved, Partial, Missed, Dropped: closed.',
    { width: 100 },
  ),
  confidence: number('Confidence', 'How sure the owner is to hit it, from 0 (not at all) to 10 (certain).', {
    format: '0',
    width: 100,
  }),
  note: longText('Note', 'The newest words about it: what was done, what blocks, what is next.', { width: 260 }),
  weight: number('Weight', 'How much it counts in its objective. Empty is 1; 0 does not count.', { width: 75 }),
  cadence: number(
    'Cadence (weeks)',
    'Weeks between check-ins: 1, 2, 4 or 13. Empty: 1 in a quarter, 2 in a half, 4 in a year.',
    { format: '0', width: 75 },
  ),
  starts: day('Starts', 'Only when it does not start with its cycle.'),
  ends: day('Ends', 'Only when it does not end with its cycle.'),
  scoringRule: longText('Scoring rule', 'How it will be scored at the end, agreed before the work begins.', {
    width: 170,
  }),
  source: choice('Source', ['Typed', 'Live'], 'Typed: a person writes Current. Live: a formula stands in Current.', {
    width: 75,
  }),
  lineage: text('Lineage', 'The same word on rows that repeat one key result over several cycles.', { width: 75 }),
  stage: choice(
    'Stage',
    STAGES,
    'Draft, Submitted and Returned do not count yet. Approved counts. Dropped no longer counts.',
    { width: 100 },
  ),
  progress: computed('Progress', 'How far from start to target, 0 % to 100 %. Formula.', f.progress, {
    format: '0%',
    align: 'right',
  }),
  expected: computed('Expected', 'Where it should be today if work moved evenly. Formula.', f.expected, {
    format: '0%',
    align: 'right',
  }),
  pace: computed('Pace', 'Progress compared with Expected. Formula; the owner’s word stands in Status.', f.pace, {
    width: 100,
  }),
  lastCheckIn: computed('Last check-in', 'The day of the newest check-in. Formula.', f.lastCheckIn, {
    format: 'd mmm yyyy',
    width: 100,
    align: 'right',
  }),
  due: computed('Due', 'The day the next check-in is due. Formula.', f.due, {
    format: 'd mmm yyyy',
    width: 100,
    align: 'right',
  }),
  daysLate: computed('Days late', 'Days since the check-in was due. Formula.', f.daysLate, {
    format: '0',
    align: 'right',
    width: 75,
  }),
  expectedScore: computed(
    'Expected score',
    'The owner’s own forecast from mid-cycle scoring. Formula.',
    f.expectedScore,
    { format: '0.0#', align: 'right', width: 75 },
  ),
  score: computed('Score', 'The final score, 0.0 to 1.0. Formula.', f.score, {
    format: '0.0#',
    align: 'right',
    width: 75,
  }),
  grade: computed('Grade', 'Achieved, Partial, Missed or Dropped. Formula.', f.grade, { width: 100 }),
  check: computed('Check', 'What is wrong in this row and keeps it from counting. Empty is good. Formula.', f.check, {
    width: 260,
    wrap: true,
  }),
  cycleRow: helper('Cycle row', f.cycleRow),
  objectiveRow: helper('Objective row', f.objectiveRow),
  from: helper('From', f.from, { format: 'd mmm yyyy' }),
  to: helper('To', f.to, { format: 'd mmm yyyy' }),
  cadenceUsed: helper('Cadence used', f.cadenceUsed),
  lastAt: helper('Last at', f.lastAt),
  finalRow: helper('Final row', f.finalRow),
  midRow: helper('Mid row', f.midRow),
  countsWeight: helper('Counts', f.countsWeight),
  weightedProgress: helper('Counts × progress', f.weightedProgress),
  expectedWeight: helper('Counts, expected', f.expectedWeight),
  weightedExpected: helper('Counts × expected', f.weightedExpected),
  scoreWeight: helper('Counts, scored', f.scoreWeight),
  weightedScore: helper('Counts × score', f.weightedScore),
  reported: helper('Reported', f.reported),
  duePhase: helper('Due phase', f.duePhase),
  attention: helper('Attention', f.attention),
  attentionOrder: helper('Attention order', f.attentionOrder),
  attentionWhy: helper('Attention why', f.attentionWhy),
});
