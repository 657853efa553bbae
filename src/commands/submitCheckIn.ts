import type { Book, CheckIn, KeyResult, Objective } from '../domain/book';
import { type Cell, isBlank } from '../domain/cell';
import { keyOf } from '../domain/lookup';
import { Problem } from '../domain/problem';
import { type AcceptedAnswer, acceptAll } from './acceptAnswers';
import type { Api } from './api';
import type { CheckInSubmission, GoalAnswer } from './apiCheckIn';
import { type Shown, shownOf } from './cards';
import { replyOf } from './checkInReply';
import { type Change, type Command, set } from './command';
import { Form, requestIn } from './form';
import { typedAnswers, withIds } from './logging';
import { actorOf, knownOnly, whoIs } from './who';

/** More than anybody owns; keeps one call within Google's time. */
const MOST_ANSWERS = 200;

type Submit = Api['submitCheckIn'];

/** Logs answers on one or many goals as one write, and replies with the progress they lead to. */
export const submitCheckIn: Command<Submit['input'], Submit['reply']> = {
  kind: 'command',
  reads: ['cycles', 'scores', 'checkIns', 'objectives', 'keyResults'],
  input: readSubmission,
  decide(book, submission, circumstances) {
    const { rules, today } = circumstances;
    const locale = submission.locale || circumstances.locale;
    const before = shownOf(book, { rules, today, locale });
    const saved = book.checkIns.filter((row) => row.request === submission.request);
    if (saved.length > 0) return { reply: replyOf(before, before, saved, false) };
    const actor = actorOf(knownOnly(whoIs(submission.as || '', circumstances.user, book)));
    const accepted = acceptAll(before, submission, actor, circumstances);
    const goals = new Set(accepted.filter((answer) => writesOver(before, answer)).map(({ goal }) => keyOf(goal)));
    // what was typed into the cells before is an answer of its own, and must not vanish under this one
    const typed = typedAnswers(book, before.numbers, circumstances, '', (goal) => goals.has(keyOf(goal)));
    const fresh = accepted.map(({ answer }) => answer.checkIn);
    const logged = withIds(book, [...typed.checkIns, ...fresh], circumstances.lastIds);
    const after = shownOf(bookAfter(book, accepted, logged.rows), { rules, today, locale });
    return {
      // what stood in the cells is logged before they change, the rest afterwards: should Google stop in between, a retry
      // or the next reconciling run completes the log from the cells
      changes: [
        ...typed.completed,
        ...logged.changes.slice(0, typed.checkIns.length),
        ...accepted.map(cellsChange),
        ...logged.changes.slice(typed.checkIns.length),
      ],
      lastIds: logged.lastIds,
      reply: replyOf(before, after, logged.rows.slice(typed.checkIns.length), true),
    };
  },
};

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
  if (twice >= 0) throw new Problem('checkIn.twice', { goal: submission.answers[twice]?.goal || '' });
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
  status: form.text('status', ''),
  confidence: form.has('confidence') ? form.text('confidence', '') : undefined,
  accomplishments: form.text('accomplishments', ''),
  blockers: form.text('blockers', ''),
  nextSteps: form.text('nextSteps', ''),
});

/** Whether an answer changes its goal's cells; not so when they are confirmed, or a save broke off after writing them. */
function writesOver({ book }: Shown, { table, row, answer }: AcceptedAnswer): boolean {
  const standing = (book[table] as readonly (KeyResult | Objective)[]).find((goal) => goal.row === row);
  const before = (standing ?? {}) as Readonly<Record<string, Cell>>; // a row's fields by name
  return Object.entries(answer.cells).some(
    ([field, cell]) => before[field] !== cell && !(isBlank(before[field] ?? null) && isBlank(cell ?? null)),
  );
}

const cellsChange = ({ table, row, answer }: AcceptedAnswer): Change => set(table, row, answer.cells);

/** The book as it will be. */
function bookAfter(book: Book, accepted: readonly AcceptedAnswer[], added: readonly CheckIn[]): Book {
  const cells = (table: AcceptedAnswer['table'], row: number) =>
    accepted.find((answer) => answer.table === table && answer.row === row)?.answer.cells || {};
  return {
    ...book,
    // cells hold what the row's fields hold: texts for texts, and Current takes anything
    keyResults: book.keyResults.map((row) => ({ ...row, ...cells('keyResults', row.row) }) as KeyResult),
    objectives: book.objectives.map((row) => ({ ...row, ...cells('objectives', row.row) }) as Objective),
    checkIns: [...book.checkIns, ...added],
  };
}
