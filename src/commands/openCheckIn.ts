import type { Book, Objective } from '../domain/book';
import { isoOf } from '../domain/day';
import { stageCounts } from '../domain/keyResult';
import { numberStyleOf } from '../domain/numberStyle';
import { absentOwners } from '../domain/orphans';
import { isTheirs } from '../domain/permission';
import { addressIn } from '../domain/person';
import type { Api } from './api';
import type { GoalCard } from './apiCheckIn';
import type { Who } from './apiShared';
import { goalCard, objectiveCard, type Shown, shownOf, takesAnswers } from './cards';
import { opening } from './command';
import { Form } from './form';
import { choicesOf, whoIs } from './who';

type Panel = Api['openCheckIn'];

/** The goals a person answers for, most overdue first. */
export const openCheckIn = opening<Panel['input'], Panel['reply'], never>({
  also: [],
  input(json) {
    const form = Form.of(json ?? {}, 'a request for the check-in panel');
    return form.done({ as: form.text('as', '') });
  },
  decide(book, { as = '' }, circumstances) {
    const who = whoIs(as, circumstances.user, book);
    const shown = shownOf(book, circumstances);
    const goals = goalsOf(shown, who.email);
    const objectives = book.objectives
      .filter(
        (row) => row.id !== '' && isTheirs({ owner: row.owner }, who.email, shown.directory) && isRunning(shown, row),
      )
      .map((row) => objectiveCard(shown, row));
    return {
      reply: {
        workbook: circumstances.workbook,
        who,
        people: choicesOf(book),
        today: isoOf(circumstances.today),
        numbers: numberStyleOf(circumstances.locale),
        goals,
        objectives,
        absent: absentOwners(book, circumstances.today),
        empty: goals.length + objectives.length === 0 ? whyEmpty(who, book) : '',
      },
    };
  },
});

const isRunning = (shown: Shown, { stage, cycle }: Objective): boolean =>
  stageCounts(stage) && takesAnswers(shown, cycle);

/** What was not agreed in time is not due, but may be answered: work has begun all the same. */
function goalsOf(shown: Shown, email: string): readonly GoalCard[] {
  const { book, numbers } = shown;
  const mine = book.keyResults.filter(
    (row) =>
      row.id !== '' &&
      isTheirs(row, email, shown.directory) &&
      takesAnswers(shown, row.cycle) &&
      numbers.keyResults.get(row.row)?.grade === '',
  );
  const due = (row: number) => numbers.keyResults.get(row)?.due ?? Number.POSITIVE_INFINITY;
  // earliest due first is most overdue first; goals that are not due come last, in sheet order
  const byDue = [...mine].sort((a, b) => (due(a.row) === due(b.row) ? a.row - b.row : due(a.row) - due(b.row)));
  return byDue.map((row) => goalCard(shown, row));
}

function whyEmpty(who: Who, book: Pick<Book, 'people' | 'keyResults'>): string {
  if (who.email === '') {
    return book.people.length === 0
      ? 'Google does not say who you are here, and the People tab is empty. Add yourself to People, then open this panel again.'
      : 'Google does not say who you are here. Choose yourself to see your goals.';
  }
  if (!book.people.some((person) => addressIn(person.email) === who.email)) {
    return `${who.email} is not in the People tab, so no goal is yours yet. Add yourself there, or below if you own goals already, then open this panel again.`;
  }
  if (book.keyResults.length === 0) {
    return 'There are no key results yet. Choose OKRs › Add or edit goals, or type them into the tabs Objectives and Key results.';
  }
  return `No running key result names ${who.email} as owner or delegate. Look at the columns Owner, Delegate, Cycle and Stage of the tab Key results.`;
}
