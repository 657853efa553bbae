import type { cycles } from '../tables/cycles';
import type { NotesOf } from './noted';

export const cyclesNotes: NotesOf<typeof cycles> = {
  id: 'Such as FY26 or Q1 FY26. Choose it once: goals refer to it.',
  kind: 'Year, Half, Quarter or Other. It sets how often check-ins are due.',
  parent: 'The longer cycle it lies in.',
  starts: 'First day.',
  ends: 'Last day: progress is expected to be complete by then.',
  phase: 'Drafting, Finalization, Execution, Grading, Closed. Check-ins are due in Execution and Grading.',
  draftBy: 'Drafts are written by this day.',
  approveBy: 'Goals are agreed by this day.',
  midScoring: 'Owners say the score they expect.',
  finalScoring: 'Final scores are agreed.',
  review: 'Looking back together.',
};
