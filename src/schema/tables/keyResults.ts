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
  id: id('ID'),
  title: longText('Key result', { width: 260 }),
  objective: link('Objective', 'objectives', 'id', {
    width: 75,
  }),
  owner: person('Owner'),
  delegate: person('Delegate', { width: 100 }),
  cycle: link('Cycle', 'cycles', 'id', { width: 75 }),
  measure: choice('Measure', MEASURES, { width: 100 }),
  unit: text('Unit', { width: 75 }),
  start: number('Start'),
  target: number('Target'),
  current: anything('Current'),
  status: choice('Status', STATUSES, { width: 100 }),
  confidence: number('Confidence', {
    format: '0',
    width: 100,
  }),
  note: longText('Note', { width: 260 }),
  weight: number('Weight', { width: 75 }),
  cadence: number('Cadence (weeks)', { format: '0', width: 75 }),
  starts: day('Starts'),
  ends: day('Ends'),
  scoringRule: longText('Scoring rule', {
    width: 170,
  }),
  source: choice('Source', ['Typed', 'Live'], {
    width: 75,
  }),
  lineage: text('Lineage', { width: 75 }),
  stage: choice('Stage', STAGES, { width: 100 }),
  progress: computed('Progress', f.progress, {
    format: '0%',
    align: 'right',
  }),
  expected: computed('Expected', f.expected, {
    format: '0%',
    align: 'right',
  }),
  pace: computed('Pace', f.pace, {
    width: 100,
  }),
  lastCheckIn: computed('Last check-in', f.lastCheckIn, {
    format: 'd mmm yyyy',
    width: 100,
    align: 'right',
  }),
  due: computed('Due', f.due, {
    format: 'd mmm yyyy',
    width: 100,
    align: 'right',
  }),
  daysLate: computed('Days late', f.daysLate, {
    format: '0',
    align: 'right',
    width: 75,
  }),
  expectedScore: computed('Expected score', f.expectedScore, { format: '0.0#', align: 'right', width: 75 }),
  score: computed('Score', f.score, {
    format: '0.0#',
    align: 'right',
    width: 75,
  }),
  grade: computed('Grade', f.grade, { width: 100 }),
  check: computed('Check', f.check, {
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
