import { day, fraction, moment, number, tableOf, text } from '../table';

/** What every running goal looked like, one row a goal and day; the trend chart reads it. */
export const history = tableOf('history', { tab: 'History', colour: '', hidden: true })({
  day: day('Day'),
  goal: text('Goal'),
  cycle: text('Cycle'),
  level: text('Level'),
  team: text('Team'),
  owner: text('Owner'),
  progress: fraction('Progress'),
  expected: fraction('Expected'),
  pace: text('Pace'),
  status: text('Status'),
  confidence: number('Confidence'),
  score: number('Score'),
});

/** One row a letter: written before and after it leaves, so that nobody gets it twice. */
export const mailLog = tableOf('mailLog', { tab: 'Mail log', colour: '', hidden: true })({
  key: text('Key'),
  kind: text('Kind'),
  to: text('To'),
  slot: text('Slot'),
  state: text('State'),
  at: moment('At'),
  error: text('Error'),
});
