import type { followUps, initiatives, reflections, revisions } from '../tables/work';
import type { NotesOf } from './noted';

export const initiativesNotes: NotesOf<typeof initiatives> = {
  id: 'Given by Cadence.',
  title: 'A project or piece of work. It never counts towards progress.',
  link: 'Where the work is tracked.',
  owner: 'Who leads it.',
  state: 'Where the work stands.',
  due: 'When it should be done.',
  keyResult: 'The key result it should move.',
  because: 'Why this work should move that number.',
  share: 'How much of the gap it should close.',
  moved: 'What turned out.',
  check: 'What is wrong in this row. Empty is good. Formula.',
};

export const revisionsNotes: NotesOf<typeof revisions> = {
  at: 'When it was changed.',
  by: 'Who changed it.',
  goal: 'ID.',
  field: 'Which column.',
  from: 'What stood there.',
  to: 'What stands there now.',
  reason: 'Why.',
  request: 'The request of the panel that wrote this row.',
  approvedBy: 'Who agreed.',
};

export const reflectionsNotes: NotesOf<typeof reflections> = {
  objective: 'ID.',
  cycle: 'The cycle looked back on.',
  worked: 'Keep doing it.',
  didNot: 'Stop or change it.',
  carryForward: 'For the next cycle.',
  by: 'Who wrote it.',
  at: 'When.',
};

export const followUpsNotes: NotesOf<typeof followUps> = {
  id: 'Given by Cadence.',
  kind: 'What it is.',
  text: 'What is to be done, decided or watched.',
  goal: 'ID of the goal it is about.',
  owner: 'Who takes care of it.',
  due: 'By when.',
  state: 'Where it stands.',
  decision: 'What was decided.',
  check: 'What is wrong in this row. Empty is good. Formula.',
};
