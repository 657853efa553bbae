import { LEVELS, OBJECTIVE_TYPES, STAGES, STATUSES } from '../../domain/book';
import { objectiveFormulas as f, rollupHelpers } from '../formulas/objectives';
import { ownerHelpers } from '../formulas/persons';
import { wordingShown } from '../formulas/wording';
import { choice, computed, helper, id, link, longText, number, person, tableOf, text } from '../table';

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
  score: computed('Score', f.score, {
    format: '0.0#',
    align: 'right',
  }),
  keyResults: computed('KRs', f.keyResults, {
    format: '0',
    align: 'right',
  }),
  check: computed('Check', f.check, { width: 260, wrap: true }),
  wording: computed('Wording', wordingShown, { width: 260, wrap: true }),
  ...ownerHelpers,
  rank: helper('Rank', f.rank),
  cycleRow: helper('Cycle row', f.cycleRow),
  parentRow: helper('Parent row', f.parentRow),
  ...rollupHelpers.ancestors,
  linkRow: helper('Counts in row', f.linkRow),
  childWeight: helper('Child weight', f.childWeight),
  ...rollupHelpers.sums,
  shownKey: helper('Shown key', f.shownKey),
  shownOrder: helper('Shown order', f.shownOrder),
  wordingSaid: longText('Wording said', { hidden: true, beside: true }),
  wordingTitle: longText('Wording about', { hidden: true, beside: true }),
  wordingWaved: text('Wording waved off', { hidden: true, beside: true }),
});
