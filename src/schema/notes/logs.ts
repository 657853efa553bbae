import type { history, mailLog } from '../tables/logs';
import type { NotesOf } from './noted';

export const historyNotes: NotesOf<typeof history> = {
  day: 'The day of the snapshot.',
  goal: 'ID.',
  cycle: 'Its cycle.',
  level: 'Its level; a key result has its objective’s.',
  team: 'Its team.',
  owner: 'Its owner.',
  progress: 'Progress that day.',
  expected: 'Expected that day.',
  pace: 'Pace that day.',
  status: 'The owner’s word that day.',
  confidence: '0–10.',
  score: 'Final score, once there is one.',
};

export const mailLogNotes: NotesOf<typeof mailLog> = {
  key: 'Kind, slot and address: one letter.',
  kind: 'Which letter.',
  to: 'The address.',
  slot: 'The occasion it belongs to.',
  state: 'Sending, Sent, Failed or Skipped.',
  at: 'When.',
  error: 'What Google said when it failed.',
};
