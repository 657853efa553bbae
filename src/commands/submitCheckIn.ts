import type { CheckIn, GoalBook } from '../domain/book';
import { sameText } from '../domain/cell';
import { keyOf } from '../domain/lookup';
import { Problem } from '../domain/problem';
import type { ShownAnswer } from '../domain/standing';
import { type AcceptedAnswer, acceptAll } from './acceptAnswers';
import type { Api } from './api';
import type { CheckInSubmission, GoalAnswer } from './apiCheckIn';
import { shownOf } from './cards';
import { replyOf } from './checkInReply';
import { type Change, type Circumstances, command, GOAL_TABLES, set } from './command';
import { Form, requestIn } from './form';
import { typedAnswers, withIds } from './logging';
import { isNews } from './news';
import { actorOf, knownOnly, whoIs } from './who';

/** More than anybody owns; keeps one call within Google's time. */
const MOST_ANSWERS = 200;

type Submit = Api['submitCheckIn'];

/** Logs answers on one or many goals as one write, and replies with the progress they lead to. */
export const submitCheckIn = command<Submit['input'], Submit['reply'], keyof GoalBook>({
  kind: 'command',
  reads: GOAL_TABLES,
  log: 'checkIns',
  input: readSubmission,
  again(book, { request, locale }, circumstances) {
    const shown = shownOf(book, spoken(circumstances, locale));
    const saved = book.checkIns.filter((row) => sameText(row.request, request));
    return replyOf(shown, shown, saved, false);
  },
  decide(book, submission, circumstances) {
    const before = shownOf(book, spoken(circumstances, submission.locale));
    const actor = actorOf(knownOnly(whoIs(submission.as ?? '', circumstances.user, book)));
    const accepted = acceptAll(before, submission, actor, circumstances);
    const answered = goalsOf(accepted);
    const written = goalsOf(accepted.filter((each) => writesOver(each) || isConfirmed(each, submission)));
    // what was typed into the cells before is an answer of its own, and must not vanish under this one
    const typed = typedAnswers(book, circumstances, {
      concerns: (goal) => written.has(keyOf(goal)),
      isAnswered: (goal) => answered.has(keyOf(goal)),
    });
    // a due day is answered once
    const taken = new Set(typed.checkIns.flatMap(({ goal, due }) => (due === null ? [] : [keyOf(goal)])));
    const fresh = accepted.map(({ answer: { checkIn } }) =>
      taken.has(keyOf(checkIn.goal)) ? { ...checkIn, due: null } : checkIn,
    );
    const logged = withIds(book, [...typed.checkIns, ...fresh], circumstances.lastIds);
    const after = shownOf(bookAfter(book, accepted, logged.rows), spoken(circumstances, submission.locale));
    return {
      // what stood in the cells is logged before they change, the rest afterwards: should Google stop in between, a retry
      // or the next run that takes in completes the log from the cells
      changes: [
        ...typed.completed,
        ...logged.changes.slice(0, typed.checkIns.length),
        ...typed.notes.filter(({ row }) => !accepted.some((each) => each.row === row && 'note' in each.answer.cells)),
        ...accepted.filter(writesOver).map(cellsChange),
        ...logged.changes.slice(typed.checkIns.length),
      ],
      lastIds: logged.lastIds,
      reply: replyOf(before, after, logged.rows.slice(typed.checkIns.length), true),
    };
  },
});

/** In the locale the panel showed its numbers in. */
const spoken = ({ numbers, locale }: Circumstances, shown: string | undefined) => ({
  numbers,
  locale: shown || locale,
});

function readSubmission(json: unknown): CheckInSubmission {
  const form = Form.of(json, 'a check-in');
  const submission = form.done({
    request: requestIn(form),
    as: form.text('as', ''),
    locale: localeIn(form),
    answers: form.list('answers', MOST_ANSWERS, readAnswer),
  });
  if (submission.answers.length === 0) throw new Problem('checkIn.none', {});
  const goals = submission.answers.map(({ goal }) => goal.trim().toLowerCase());
  const twice = goals.findIndex((goal, index) => goals.indexOf(goal) < index);
  if (twice >= 0) throw new Problem('checkIn.twice', { goal: submission.answers[twice]?.goal ?? '' });
  return submission;
}

/** @throws Problem form.unreadable */
function localeIn(form: Form): string {
  const locale = form.text('locale', '');
  return locale === '' || /^[a-z]{2,3}([_-]\w{2,8})*$/i.test(locale) ? locale : form.refuse('locale', 'a locale', '');
}

const readAnswer = (form: Form): GoalAnswer => ({
  goal: form.text('goal').trim(),
  value: form.text('value', ''),
  noChange: form.flag('noChange'),
  ...(form.has('shown') ? { shown: form.part('shown', readShown) } : {}),
  status: form.text('status', ''),
  confidence: form.has('confidence') ? form.text('confidence', '') : undefined,
  accomplishments: form.text('accomplishments', ''),
  blockers: form.text('blockers', ''),
  nextSteps: form.text('nextSteps', ''),
});

const readShown = (form: Form): ShownAnswer => ({
  value: form.text('value'),
  status: form.text('status'),
  confidence: form.has('confidence') ? form.numberOrNone('confidence') : null,
});

/** Whether an answer changes its goal's cells; not so when they are confirmed, or a save broke off after writing them. */
const writesOver = ({ row, answer }: AcceptedAnswer): boolean => isNews<'keyResults' | 'objectives'>(row, answer.cells);

/** Whether a goal is left as it stands and no words go with it: nothing that a broken-off save wrote can stand there. */
const isConfirmed = ({ row, answer }: AcceptedAnswer, { answers }: CheckInSubmission): boolean =>
  !('note' in answer.cells) && answers.some(({ goal, noChange }) => noChange && keyOf(goal) === keyOf(row.id));

const goalsOf = (accepted: readonly AcceptedAnswer[]): ReadonlySet<string> =>
  new Set(accepted.map(({ row }) => keyOf(row.id)));

const cellsChange = (accepted: AcceptedAnswer): Change =>
  accepted.table === 'keyResults'
    ? set('keyResults', accepted.row, accepted.answer.cells)
    : set('objectives', accepted.row, accepted.answer.cells);

/** The book as it will be. */
function bookAfter<Taking extends GoalBook>(
  book: Taking,
  accepted: readonly AcceptedAnswer[],
  added: readonly CheckIn[],
): Taking {
  const cells = new Map<object, object>(accepted.map(({ row, answer }) => [row, answer.cells]));
  return {
    ...book,
    keyResults: book.keyResults.map((row) => ({ ...row, ...cells.get(row) })),
    objectives: book.objectives.map((row) => ({ ...row, ...cells.get(row) })),
    checkIns: [...book.checkIns, ...added],
  };
}
