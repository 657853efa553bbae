import type { people } from '../tables/people';
import type { NotesOf } from './noted';

export const peopleNotes: NotesOf<typeof people> = {
  email: 'The address people are known by everywhere in this workbook.',
  name: 'As colleagues say it.',
  team: 'The team the person works in.',
  manager: 'The address of the person who scores with them.',
  role: 'Member, Manager or Admin. Admins may approve, score and reopen everything.',
  reminders: 'off: no reminder mails. Empty is on.',
  awayUntil: 'No mails up to and including this day.',
};
