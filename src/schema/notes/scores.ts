import type { scores } from '../tables/scores';
import type { NotesOf } from './noted';

export const scoresNotes: NotesOf<typeof scores> = {
  id: 'Given by Cadence.',
  keyResult: 'The ID of the key result.',
  round: 'Mid: the score the owner expects at the end. Final: the score agreed at the end.',
  ownerScore: 'The owner’s own score: 0.0 none, 0.4 partial, 0.7 strong, 1.0 target reached.',
  evidence: 'What shows it.',
  ownerAt: 'When the owner scored.',
  managerScore: 'The manager’s view after looking at the evidence.',
  discussed: 'What owner and manager talked about.',
  finalScore: 'The score both agreed on; may differ from both.',
  grade: 'Achieved, Partial, Missed or Dropped.',
  impact: 'What difference it made.',
  deviation: 'Where it went another way than planned.',
  reason: 'Why it was not met, or why it was dropped.',
  finalBy: 'Who set the final score.',
  finalAt: 'When it was locked.',
};
