import { GRADES, ROUNDS } from '../../domain/book';
import { choice, helper, id, longText, moment, score, tableOf, text } from '../table';

/** One key result in one round of scoring. */
export const scores = tableOf('scores', { tab: 'Scores', colour: '#9334e6', idPrefix: 'S' })({
  id: id('ID', 'Given by Cadence.'),
  keyResult: text('Key result', 'The ID of the key result.', { width: 100 }),
  round: choice('Round', ROUNDS, 'Mid: the score the owner expects at the end. Final: the score agreed at the end.', {
    width: 75,
  }),
  ownerScore: score('Owner score', 'The owner’s own score: 0.0 none, 0.4 partial, 0.7 strong, 1.0 target reached.'),
  evidence: longText('Evidence', 'What shows it.'),
  ownerAt: moment('Owner at', 'When the owner scored.'),
  managerScore: score('Manager score', 'The manager’s view after looking at the evidence.'),
  discussed: longText('Discussed', 'What owner and manager talked about.'),
  finalScore: score('Final score', 'The score both agreed on; may differ from both.'),
  grade: choice('Grade', GRADES, 'Achieved, Partial, Missed or Dropped.', { width: 100 }),
  impact: longText('Impact', 'What difference it made.'),
  deviation: longText('Deviation', 'Where it went another way than planned.'),
  reason: longText('Reason', 'Why it was not met, or why it was dropped.'),
  finalBy: text('Final by', 'Who set the final score.'),
  finalAt: moment('Final at', 'When it was locked.'),
  key: helper('Key', (at) => `=IFERROR(${at('keyResult')}&"|"&${at('round')};"")`),
});
