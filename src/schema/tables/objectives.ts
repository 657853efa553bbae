import { LEVELS, OBJECTIVE_TYPES, STAGES, STATUSES } from '../../domain/book';
import { objectiveFormulas as f, rollupHelpers } from '../formulas/objectives';
import { choice, computed, helper, id, link, longText, number, person, tableOf, text } from '../table';

/** What a group of people wants to be true at the end of a cycle. */
export const objectives = tableOf('objectives', {
  tab: 'Objectives',
  colour: '#188038',
  frozenColumns: 2,
  compact: true,
  idPrefix: 'O',
})({
  id: id('ID', 'Given by Cadence, never used twice, never changes.'),
  title: longText(
    'Objective',
    'What will be different, in words people remember. No numbers: those are the key results.',
    { width: 260 },
  ),
  why: longText('Why', 'Why it matters now.', { width: 260 }),
  level: choice(
    'Level',
    LEVELS,
    'Company, Department, Team or Individual. A parent stands on a higher level than its child.',
    { width: 100 },
  ),
  team: text('Team', 'The team that works on it.', { width: 100 }),
  owner: person('Owner', 'One person who is accountable, by e-mail address.'),
  parent: link('Parent', 'objectives', 'id', 'The ID of the objective above it. Empty: it stands on its own.', {
    width: 75,
  }),
  cycle: link('Cycle', 'cycles', 'id', 'The period it runs in, from the Cycles tab.', { width: 75 }),
  type: choice(
    'Type',
    OBJECTIVE_TYPES,
    'Aspirational: 0.7 is a success. Committed: must be met in full. Development: personal growth.',
    { width: 100 },
  ),
  weight: number('Weight', 'How much it counts in its parent. Empty is 1; 0 is aligned without counting.', {
    width: 75,
  }),
  stage: choice(
    'Stage',
    STAGES,
    'Draft, Submitted and Returned do not count yet. Approved counts. Dropped no longer counts.',
    { width: 100 },
  ),
  status: choice(
    'Status',
    STATUSES,
    'The owner’s word: On track, At risk, Off track; at the end Achieved, Partial, Missed, Dropped.',
    { width: 100 },
  ),
  note: longText('Note', 'The newest status update in words.', { width: 260 }),
  progress: computed('Progress', 'Weighted mean of what counts beneath it. Formula.', f.progress, {
    format: '0%',
    align: 'right',
  }),
  expected: computed('Expected', 'Where the same goals should be today. Formula.', f.expected, {
    format: '0%',
    align: 'right',
  }),
  pace: computed('Pace', 'Progress compared with Expected. Formula; the owner’s word stands in Status.', f.pace, {
    width: 100,
  }),
  score: computed('Score', 'Weighted mean of the final scores beneath it. Formula.', f.score, {
    format: '0.0#',
    align: 'right',
    width: 75,
  }),
  keyResults: computed('KRs', 'How many of its own key results count today. Formula.', f.keyResults, {
    format: '0',
    align: 'right',
    width: 75,
  }),
  check: computed('Check', 'What is wrong in this row. Empty is good. Formula.', f.check, { width: 260, wrap: true }),
  rank: helper('Rank', f.rank),
  cycleRow: helper('Cycle row', f.cycleRow),
  parentRow: helper('Parent row', f.parentRow),
  ...rollupHelpers.ancestors,
  linkRow: helper('Counts in row', f.linkRow),
  childWeight: helper('Child weight', f.childWeight),
  ...rollupHelpers.sums,
  shownKey: helper('Shown key', f.shownKey),
  shownOrder: helper('Shown order', f.shownOrder),
});
