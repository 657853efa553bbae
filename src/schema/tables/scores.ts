import { GRADES, ROUNDS } from '../../domain/book';
import { choice, helper, id, longText, moment, score, tableOf, text } from '../table';

/** One key result in one round of scoring. */
export const scores = tableOf('scores', { tab: 'Scores', colour: '#9334e6', idPrefix: 'S' })({
  id: id('ID'),
  keyResult: text('Key result'),
  round: choice('Round', ROUNDS, { width: 75 }),
  ownerScore: score('Owner score'),
  evidence: longText('Evidence'),
  ownerAt: moment('Owner at'),
  managerScore: score('Manager score'),
  discussed: longText('Discussed'),
  finalScore: score('Final score'),
  grade: choice('Grade', GRADES),
  impact: longText('Impact'),
  deviation: longText('Deviation'),
  reason: longText('Reason'),
  finalBy: text('Final by'),
  finalAt: moment('Final at'),
  key: helper('Key', () => `=IFERROR({keyResult}&"|"&{round};"")`),
});
