import type { objectives } from '../tables/objectives';
import type { NotesOf } from './noted';

export const objectivesNotes: NotesOf<typeof objectives> = {
  id: 'Given by Cadence, never used twice, never changes.',
  title: 'What will be different, in words people remember. No numbers: those are the key results.',
  why: 'Why it matters now.',
  level: 'Company, Department, Team or Individual. A parent stands on a higher level than its child.',
  team: 'The team that works on it.',
  owner: 'One person who is accountable: an address from People, or a name that is unique there.',
  parent: 'The ID of the objective above it. Empty: it stands on its own.',
  cycle: 'The period it runs in, from the Cycles tab.',
  type: 'Aspirational: 0.7 is a success. Committed: must be met in full. Development: personal growth.',
  weight: 'How much it counts in its parent. Empty is 1; 0 is aligned without counting.',
  stage: 'Draft, Submitted and Returned do not count yet. Approved counts. Dropped no longer counts.',
  status: 'The owner’s word: On track, At risk, Off track; at the end Achieved, Partial, Missed, Dropped.',
  note: 'The newest status update in words.',
  progress: 'Weighted mean of what counts beneath it. Formula.',
  expected: 'Where the same goals should be today. Formula.',
  pace: 'Progress compared with Expected. Formula; the owner’s word stands in Status.',
  score: 'Weighted mean of the final scores beneath it. Formula.',
  keyResults: 'How many of its own key results count today. Formula.',
  check: 'What is wrong in this row. Empty is good. Formula.',
  wording: 'What the writing assistant asks about the title, while the title is that. Empty is fine. Formula.',
  wordingSaid: 'What was said about the title. Written by the add-on; hidden.',
  wordingTitle: 'The title it was said about. Written by the add-on; hidden.',
  wordingWaved: 'Remarks on that title that were waved off in the sidebar. Written by the add-on; hidden.',
};
