import type { people } from '../tables/people';
import type { NotesOf } from './noted';

export const peopleNotes: NotesOf<typeof people> = {
  email: 'The address people are known by everywhere in this workbook. Letters go to nobody else.',
  name: 'As colleagues say it. Where no second row has it, it may stand in place of the address.',
  team: 'The team the person works in.',
  manager: 'The person who approves and scores with them: an address or a name from this tab.',
  standIn: 'Approves and scores in this manager’s place: an address or a name from this tab.',
  role: 'Member, Manager or Admin. Admins may approve, score and reopen everything.',
  reminders: 'off: no reminder mails. Empty is on.',
  awayFrom: 'The first day away. Empty: away up to Away until.',
  awayUntil: 'The last day away: no mails up to and including it.',
  check: 'What is wrong in this row. Empty is good. Formula.',
};
