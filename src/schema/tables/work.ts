import { anything, choice, day, fraction, id, link, longText, moment, person, tableOf, text } from '../table';

/** Projects and pieces of work. They never count towards progress. */
export const initiatives = tableOf('initiatives', { tab: 'Initiatives', colour: '', idPrefix: 'I' })({
  id: id('ID', 'Given by Cadence.'),
  title: longText('Initiative', 'A project or piece of work. It never counts towards progress.'),
  link: text('Link', 'Where the work is tracked.', { width: 170 }),
  owner: person('Owner', 'Who leads it.'),
  state: choice('State', ['Planned', 'Running', 'Done', 'Stopped'], 'Where the work stands.'),
  due: day('Due', 'When it should be done.'),
  keyResult: link('Key result', 'keyResults', 'id', 'The key result it should move.', { width: 100 }),
  because: longText('Because', 'Why this work should move that number.'),
  share: fraction('Share of gap %', 'How much of the gap it should close.'),
  moved: choice('Did it move it?', ['Yes', 'Partly', 'No'], 'What turned out.'),
});

/** Changes to agreed goals, appended. */
export const revisions = tableOf('revisions', { tab: 'Revisions', colour: '' })({
  at: moment('At', 'When it was changed.'),
  by: text('By', 'Who changed it.'),
  goal: text('Goal', 'ID.', { width: 75 }),
  field: text('Field', 'Which column.'),
  from: anything('From', 'What stood there.', { width: 170, align: 'left' }),
  to: anything('To', 'What stands there now.', { width: 170, align: 'left' }),
  reason: longText('Reason', 'Why.'),
  approvedBy: text('Approved by', 'Who agreed.'),
});

/** What was learned, one objective in one cycle. */
export const reflections = tableOf('reflections', { tab: 'Reflections', colour: '' })({
  objective: link('Objective', 'objectives', 'id', 'ID.', { width: 75 }),
  cycle: link('Cycle', 'cycles', 'id', 'The cycle looked back on.', { width: 75 }),
  worked: longText('What worked', 'Keep doing it.'),
  didNot: longText('What did not', 'Stop or change it.'),
  carryForward: longText('Carry forward', 'For the next cycle.'),
  by: text('By', 'Who wrote it.'),
  at: moment('At', 'When.'),
});

/** Actions, risks and the like that came out of talking about goals. */
export const followUps = tableOf('followUps', { tab: 'Follow-ups', colour: '', idPrefix: 'F' })({
  id: id('ID', 'Given by Cadence.'),
  kind: choice('Kind', ['Action', 'Risk', 'Dependency', 'Conflict', 'Resource request', 'Suggestion'], 'What it is.', {
    width: 100,
  }),
  text: longText('Text', 'What is to be done, decided or watched.'),
  goal: text('Goal', 'ID of the goal it is about.', { width: 75 }),
  owner: person('Owner', 'Who takes care of it.'),
  due: day('Due', 'By when.'),
  state: choice('State', ['Open', 'Done', 'Declined'], 'Where it stands.', { width: 75 }),
  decision: longText('Decision', 'What was decided.'),
});
