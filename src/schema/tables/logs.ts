import { day, fraction, longText, moment, number, tableOf, text } from '../table';

/** What every running goal looked like, one row a goal and day; the trend chart reads it. */
export const history = tableOf('history', { tab: 'History', colour: '', hidden: true })({
  day: day('Day', 'The day of the snapshot.'),
  goal: text('Goal', 'ID.', { width: 75 }),
  cycle: text('Cycle', 'Its cycle.', { width: 75 }),
  level: text('Level', 'Its level; a key result has its objective’s.'),
  team: text('Team', 'Its team.'),
  owner: text('Owner', 'Its owner.', { width: 170 }),
  progress: fraction('Progress', 'Progress that day.'),
  expected: fraction('Expected', 'Expected that day.'),
  pace: text('Pace', 'Pace that day.'),
  status: text('Status', 'The owner’s word that day.'),
  confidence: number('Confidence', '0–10.'),
  score: number('Score', 'Final score, once there is one.'),
});

/** One row a letter: written before and after it leaves, so that nobody gets it twice. */
export const mailLog = tableOf('mailLog', { tab: 'Mail log', colour: '', hidden: true })({
  key: text('Key', 'Kind, slot and address: one letter.', { width: 260 }),
  kind: text('Kind', 'Which letter.'),
  to: text('To', 'The address.', { width: 170 }),
  slot: text('Slot', 'The occasion it belongs to.', { width: 100 }),
  state: text('State', 'Sending, Sent, Failed or Skipped.'),
  at: moment('At', 'When.'),
  error: longText('Error', 'What Google said when it failed.'),
});
