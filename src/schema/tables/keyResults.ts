import { MEASURES, STAGES, STATUSES } from '../../domain/book';
import { keyResultFormulas as f } from '../formulas/keyResults';
import { delegateHelpers, ownerHelpers } from '../formulas/persons';
import { wordingShown } from '../formulas/wording';
import { anything, choice, computed, day, helper, id, link, longText, number, person, tableOf, text } from '../table';

const PERCENT = { format: '0%', align: 'right' } as const;
const DAY = { format: 'd mmm yyyy', align: 'right' } as const;
const WHOLE = { format: '0', align: 'right' } as const;
const SCORE = { format: '0.0#', align: 'right' } as const;

/** What a team wants to move, and how far it has moved. */
export const keyResults = tableOf('keyResults', {
  tab: 'Key results',
  colour: '#1a73e8',
  frozenColumns: 2,
  compact: true,
  idPrefix: 'KR',
})({
  id: id('ID'),
  title: longText('Key result'),
  objective: link('Objective', 'objectives', 'id'),
  owner: person('Owner'),
  delegate: person('Delegate'),
  cycle: link('Cycle', 'cycles', 'id'),
  measure: choice('Measure', MEASURES),
  unit: text('Unit'),
  start: number('Start'),
  target: number('Target'),
  current: anything('Current'),
  status: choice('Status', STATUSES),
  confidence: number('Confidence', { format: '0' }),
  note: longText('Note'),
  weight: number('Weight'),
  cadence: number('Cadence (weeks)', { format: '0' }),
  starts: day('Starts'),
  ends: day('Ends'),
  scoringRule: longText('Scoring rule', { width: 170 }),
  source: choice('Source', ['Typed', 'Live']),
  lineage: text('Lineage'),
  stage: choice('Stage', STAGES),
  progress: computed('Progress', f.progress, PERCENT),
  expected: computed('Expected', f.expected, PERCENT),
  pace: computed('Pace', f.pace),
  lastCheckIn: computed('Last check-in', f.lastCheckIn, DAY),
  due: computed('Due', f.due, DAY),
  daysLate: computed('Days late', f.daysLate, WHOLE),
  expectedScore: computed('Expected score', f.expectedScore, SCORE),
  score: computed('Score', f.score, SCORE),
  grade: computed('Grade', f.grade),
  check: computed('Check', f.check, {
    width: 260,
    wrap: true,
  }),
  wording: computed('Wording', wordingShown, { width: 260, wrap: true }),
  ...ownerHelpers,
  ...delegateHelpers,
  cycleRow: helper('Cycle row', f.cycleRow),
  objectiveRow: helper('Objective row', f.objectiveRow),
  from: helper('From', f.from, DAY),
  to: helper('To', f.to, DAY),
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
  nextDay: helper('Next check-in day', f.nextDay, DAY),
  askedUntil: helper('Asked until', f.askedUntil, DAY),
  duePhase: helper('Due phase', f.duePhase),
  attention: helper('Attention', f.attention),
  attentionOrder: helper('Attention order', f.attentionOrder),
  attentionWhy: helper('Attention why', f.attentionWhy),
  wordingSaid: longText('Wording said', { hidden: true, beside: true }),
  wordingTitle: longText('Wording about', { hidden: true, beside: true }),
  wordingWaved: text('Wording waved off', { hidden: true, beside: true }),
});
