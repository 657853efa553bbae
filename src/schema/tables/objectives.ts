import { LEVELS, OBJECTIVE_TYPES, STAGES, STATUSES } from '../../domain/book';
import { objectiveFormulas as f, rollupHelpers } from '../formulas/objectives';
import { ownerHelpers } from '../formulas/persons';
import { wordingShown } from '../formulas/wording';
import { choice, computed, day, helper, id, link, longText, number, person, tableOf, text } from '../table';

const DAY = { format: 'd mmm yyyy', align: 'right' } as const;

/** What a group of people wants to be true at the end of a cycle. */
export const objectives = tableOf('objectives', {
  tab: 'Objectives',
  colour: '#188038',
  frozenColumns: 2,
  compact: true,
  idPrefix: 'O',
})({
  id: id('ID'),
  title: longText('Objective'),
  why: longText('Why'),
  level: choice('Level', LEVELS),
  team: text('Team'),
  owner: person('Owner'),
  parent: link('Parent', 'objectives', 'id'),
  cycle: link('Cycle', 'cycles', 'id'),
  type: choice('Type', OBJECTIVE_TYPES),
  weight: number('Weight'),
  cadence: number('Cadence (weeks)', { format: '0' }),
  stage: choice('Stage', STAGES),
  status: choice('Status', STATUSES),
  note: longText('Note'),
  progress: computed('Progress', f.progress, {
    format: '0%',
    align: 'right',
  }),
  expected: computed('Expected', f.expected, {
    format: '0%',
    align: 'right',
  }),
  pace: computed('Pace', f.pace),
  lastUpdate: computed('Last update', f.lastUpdate, DAY),
  due: computed('Due', f.due, DAY),
  daysLate: computed('Days late', f.daysLate, { format: '0', align: 'right' }),
  score: computed('Score', f.score, {
    format: '0.0#',
    align: 'right',
  }),
  grade: computed('Grade', f.grade),
  keyResults: computed('KRs', f.keyResults, {
    format: '0',
    align: 'right',
  }),
  check: computed('Check', f.check, { width: 260, wrap: true }),
  added: day('Added', { hidden: true }),
  wording: computed('Wording', wordingShown, { width: 260, wrap: true }),
  ...ownerHelpers,
  rank: helper('Rank', f.rank),
  firstRow: helper('First row', f.firstRow),
  cycleRow: helper('Cycle row', f.cycleRow),
  parentRow: helper('Parent row', f.parentRow),
  ...rollupHelpers.ancestors,
  linkRow: helper('Counts in row', f.linkRow),
  childWeight: helper('Child weight', f.childWeight),
  finalRow: helper('Final row', f.finalRow),
  finalScore: helper('Final score', f.finalScore),
  ...rollupHelpers.sums,
  from: helper('From', f.from, DAY),
  to: helper('To', f.to, DAY),
  cadenceUsed: helper('Cadence used', f.cadenceUsed),
  lastKey: helper('Last answer', f.lastKey),
  plainDay: helper('Check-in day after it', f.plainDay, DAY),
  nextDay: helper('Next check-in day', f.nextDay, DAY),
  lastDueDay: helper('Last due day', f.lastDueDay, DAY),
  shownKey: helper('Shown key', f.shownKey),
  shownOrder: helper('Shown order', f.shownOrder),
  wordingSaid: longText('Wording said', { hidden: true, beside: true }),
  wordingTitle: longText('Wording about', { hidden: true, beside: true }),
  wordingWaved: text('Wording waved off', { hidden: true, beside: true }),
});
