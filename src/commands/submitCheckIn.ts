import type { Book, CheckIn, KeyResult, Objective } from '../domain/book';
import { type Cell, isBlank } from '../domain/cell';
import { type Accepted, type Answering, acceptCheckIn, acceptStatusUpdate } from '../domain/checkIn';
import { followed, groupsOf, keyOf } from '../domain/lookup';
import { say } from '../domain/message';
import type { Numbers } from '../domain/numbers';
import { type Actor, mayCheckIn } from '../domain/permission';
import { type Faults, Problem, refuseIfAny } from '../domain/problem';
import type { Api } from './api';
import type { CheckInReply, CheckInSubmission, GoalAnswer, ObjectiveMove } from './apiCheckIn';
import { goalCard, type Shown, shownOf } from './cards';
import { type Change, type Circumstances, type Command, set } from './command';
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
  confidence: form.text('confidence', ''),
  accomplishments: form.text('accomplishments', ''),
  blockers: form.text('blockers', ''),
  nextSteps: form.text('nextSteps', ''),
});

interface AcceptedAnswer {
  readonly goal: string;
  readonly table: 'keyResults' | 'objectives';
  readonly row: number;
  readonly answer: Accepted;
}

/** @throws Problem form.wrong naming every field of every answer that is wrong */
function acceptAll(
  shown: Shown,
  { answers, request }: CheckInSubmission,
  actor: Actor,
  { now }: Circumstances,
): readonly AcceptedAnswer[] {
  const faults: Faults = {};
  const twice = new Set(idsTwice(shown.book));
  const answering: Answering = { by: actor.email, now, locale: shown.locale, request };
  const accepted = answers.flatMap((draft): readonly AcceptedAnswer[] => {
    const { goal } = draft;
    const keyResult = followed(shown.keyResults, goal);
    const objective = followed(shown.objectives, goal);
    const fault = twice.has(keyOf(goal))
      ? say('goal.twice', { goal })
      : keyResult
        ? refusal(shown.numbers, keyResult, actor)
        : objective
          ? refusalOfObjective(objective, actor)
          : say('goal.unknown', { goal });
    if (fault !== '') faults[`${goal}.value`] = fault;
    else if (keyResult) {
      const { answers: answered = null, cadence = null } = shown.numbers.keyResults.get(keyResult.row) || {};
      const answer = acceptCheckIn(draft, keyResult, { answers: answered, cadence }, answering, faults);
      return answer ? [{ goal, table: 'keyResults', row: keyResult.row, answer }] : [];
    } else if (objective) {
      const progress = shown.numbers.objectives.get(objective.row)?.progress ?? null;
      const answer = acceptStatusUpdate(draft, objective, progress, answering, faults);
      return answer ? [{ goal, table: 'objectives', row: objective.row, answer }] : [];
    }
    return [];
  });
  refuseIfAny(faults);
  return accepted;
}

function idsTwice({ keyResults, objectives }: Book): readonly string[] {
  const groups = groupsOf<KeyResult | Objective>([...keyResults, ...objectives], ({ id }) => id);
  return [...groups].flatMap(([key, rows]) => (rows.length > 1 ? [key] : []));
}

/** Why this person may not check in on this KR now; '' when they may (docs/numbers.md). */
function refusal({ keyResults }: Numbers, keyResult: KeyResult, actor: Actor): string {
  const { row, id, owner } = keyResult;
  if (!mayCheckIn(actor, keyResult)) return say('checkIn.notYours', { goal: id, owner });
  const grade = keyResults.get(row)?.grade || '';
  if (grade === '') return '';
  return grade === 'Dropped' ? say('checkIn.dropped', { goal: id }) : say('checkIn.graded', { goal: id });
}

function refusalOfObjective({ id, owner, stage }: Objective, actor: Actor): string {
  if (!mayCheckIn(actor, { owner })) return say('checkIn.notYours', { goal: id, owner });
  return stage.toLowerCase() === 'dropped' ? say('checkIn.dropped', { goal: id }) : '';
}

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

function replyOf(before: Shown, after: Shown, checkIns: readonly CheckIn[], saved: boolean): CheckInReply {
  const keyResults = checkIns.flatMap(({ goal }) => followed(after.keyResults, goal) || []);
  return {
    saved,
    goals: keyResults.map((row) => goalCard(after, row)),
    objectives: movesAbove(before, after, keyResults),
  };
}

/** The objectives above these KRs, nearest first, each once. */
function movesAbove(before: Shown, after: Shown, keyResults: readonly KeyResult[]): readonly ObjectiveMove[] {
  const byRow = new Map(after.book.objectives.map((objective) => [objective.row, objective]));
  const moves = new Map<number, ObjectiveMove>();
  for (const keyResult of keyResults) {
    let row = followed(after.objectives, keyResult.objective)?.row ?? null;
    while (row !== null && !moves.has(row)) {
      const objective = byRow.get(row);
      const [was, is] = [before, after].map(({ numbers }) => numbers.objectives.get(row || 0));
      if (objective)
        moves.set(row, {
          id: objective.id,
          title: objective.title,
          before: was?.progress ?? null,
          after: is?.progress ?? null,
          pace: is?.pace || '',
        });
      row = after.numbers.objectives.get(row)?.parentRow ?? null;
    }
  }
  return [...moves.values()];
}
