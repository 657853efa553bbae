import { ownedCheck, ownedHelpers } from '../formulas/persons';
import { anything, choice, computed, day, fraction, id, link, longText, moment, person, tableOf, text } from '../table';

const CHECK = { width: 260, wrap: true } as const;

/** Projects and pieces of work. They never count towards progress. */
export const initiatives = tableOf('initiatives', { tab: 'Initiatives', colour: '', idPrefix: 'I' })({
  id: id('ID'),
  title: longText('Initiative'),
  link: text('Link', { width: 170 }),
  owner: person('Owner'),
  state: choice('State', ['Planned', 'Running', 'Done', 'Stopped']),
  due: day('Due'),
  keyResult: link('Key result', 'keyResults', 'id'),
  because: longText('Because'),
  share: fraction('Share of gap %'),
  moved: choice('Did it move it?', ['Yes', 'Partly', 'No']),
  check: computed('Check', ownedCheck, CHECK),
  ...ownedHelpers,
});

/** Changes to agreed goals, appended. */
export const revisions = tableOf('revisions', { tab: 'Revisions', colour: '' })({
  at: moment('At'),
  by: text('By'),
  goal: text('Goal'),
  field: text('Field'),
  from: anything('From', { width: 170, align: 'left' }),
  to: anything('To', { width: 170, align: 'left' }),
  reason: longText('Reason'),
  approvedBy: text('Approved by'),
  request: text('Request', { hidden: true }),
});

/** What was learned, one objective in one cycle. */
export const reflections = tableOf('reflections', { tab: 'Reflections', colour: '' })({
  objective: link('Objective', 'objectives', 'id'),
  cycle: link('Cycle', 'cycles', 'id'),
  worked: longText('What worked'),
  didNot: longText('What did not'),
  carryForward: longText('Carry forward'),
  by: text('By'),
  at: moment('At'),
});

/** Actions, risks and the like that came out of talking about goals. */
export const followUps = tableOf('followUps', { tab: 'Follow-ups', colour: '', idPrefix: 'F' })({
  id: id('ID'),
  kind: choice('Kind', ['Action', 'Risk', 'Dependency', 'Conflict', 'Resource request', 'Suggestion']),
  text: longText('Text'),
  goal: text('Goal'),
  owner: person('Owner'),
  due: day('Due'),
  state: choice('State', ['Open', 'Done', 'Declined']),
  decision: longText('Decision'),
  check: computed('Check', ownedCheck, CHECK),
  ...ownedHelpers,
});
