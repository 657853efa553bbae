import { GRADES, ROUNDS } from '../../domain/book';
import { choice, helper, id, longText, moment, score, tableOf, text } from '../table';

/** Side by side, together with the helper behind them, so that one warning covers all. */
const locked = { locks: true };

/** One key result in one round of scoring. */
export const scores = tableOf('scores', { tab: 'Scores', colour: '#9334e6', idPrefix: 'S' })({
  id: id('ID'),
  keyResult: text('Key result'),
  round: choice('Round', ROUNDS),
  ownerScore: score('Owner score'),
  evidence: longText('Evidence'),
  ownerAt: moment('Owner at'),
  managerScore: score('Manager score'),
  discussed: longText('Discussed'),
  finalScore: score('Final score', locked),
  grade: choice('Grade', GRADES, locked),
  impact: longText('Impact', locked),
  deviation: longText('Deviation', locked),
  reason: longText('Reason', locked),
  finalBy: text('Final by', locked),
  finalAt: moment('Final at', locked),
  key: helper('Key', () => `=IFERROR({keyResult}&"|"&{round};"")`),
});
