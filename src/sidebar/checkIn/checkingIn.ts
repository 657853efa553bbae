import { useState } from 'preact/hooks';
import type { Api } from '../../commands/api';
import type { CheckInPanel, CheckInReply, CheckInSubmission, GoalAnswer } from '../../commands/apiCheckIn';
import { errorsUnder } from '../kit/errors';
import type { Drafts } from '../kit/form/drafts';
import { type Form, type Offer, useForm } from '../kit/form/form';
import { type Submission, useSubmission } from '../kit/submission';
import {
  type Answer,
  answersToSend,
  answerTo,
  begunAnswer,
  type Goal,
  goalsById,
  isAsSent,
  onNewCard,
  resumedAnswer,
  startingAnswer,
  withNewCards,
} from './answers';
import { useNewCards } from './movedOn';
import { savedLines, savedSentences } from './saved';

/** What a card needs to know of its goal's form. */
export interface CardForm {
  readonly answer: Answer;
  readonly touched: boolean;
  /** What was begun earlier, to be answered before the form opens. */
  readonly offer: Offer | undefined;
  /** What the last save of this card did, '' before one. */
  readonly saved: string;
  readonly errors: Partial<Record<string, string>>;
  readonly locked: boolean;
  readonly onAnswer: (part: Partial<Answer>) => void;
  /** "No change" is meant about what the card shows by now. */
  readonly onConfirm: () => void;
  readonly onUndo: () => void;
}

export interface CheckingIn {
  readonly form: Form<Answer>;
  readonly submission: Submission<'submitCheckIn'>;
  readonly toSend: readonly GoalAnswer[];
  /** What the last save did, in sentences; none before one or once something new is typed. */
  readonly saved: readonly string[];
  /** Why newer cards could not be fetched; '' when they could. */
  readonly notRead: string;
  save(): void;
  forgetSaved(): void;
  /** Owners were added to People. */
  peopleAdded(reply: Api['addPeople']['reply']): void;
  cardOf(goal: Goal): CardForm;
}

interface Replacing {
  readonly onPanel: (panel: CheckInPanel) => void;
  readonly onReload: () => void;
}

/** The state of checking in: what is filled in for each goal, and what becomes of saving it. */
export function useCheckingIn(panel: CheckInPanel, { onPanel, onReload }: Replacing, drafts: Drafts): CheckingIn {
  const { who, numbers, workbook } = panel;
  const [saved, setSaved] = useState<readonly string[]>([]);
  const [savedCards, setSavedCards] = useState<ReadonlyMap<string, string>>(new Map());
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const goals = goalsById(panel);
  const on = <Result>(goal: string, work: (card: Goal) => Result): Result | undefined => {
    const card = goals.get(goal);
    return card && work(card);
  };

  const submission = useSubmission('submitCheckIn', (reply: CheckInReply, input: CheckInSubmission) => {
    form.clear(input.answers.map(({ goal }) => goal));
    setSaved(savedSentences(reply, input.answers.length));
    setSavedCards((before) => new Map([...before, ...savedLines(panel, reply, input)]));
    onPanel(withNewCards(panel, reply));
  });
  const form = useForm<Answer>({
    drafts,
    place: { workbook, panel: 'CheckIn', person: who.email },
    start: (goal) => on(goal, startingAnswer),
    begun: (answer, start, goal) => on(goal, (card) => begunAnswer(answer, start, card)) ?? null,
    resumed: (begun, start, goal) => on(goal, (card) => resumedAnswer(begun, start, card)) ?? start,
    attempt: submission,
    isSent: (goal) => submission.frozen && (submission.sent?.answers ?? []).some((answer) => answer.goal === goal),
    isAsSent: (path, answers) =>
      !confirmed.includes(path) && isAsSent(submission.sent?.answers ?? [], answersToSend(panel, answers), path),
  });
  const notRead = useNewCards(submission.fields, panel, (now) => {
    const fresh = goalsById(now);
    form.rebase((answer, goal) => {
      const [was, is] = [goals.get(goal), fresh.get(goal)];
      return was && is ? onNewCard(answer, was, is) : answer;
    });
    onPanel(now);
  });
  const toSend = answersToSend(panel, form.entries);

  return {
    form,
    submission,
    toSend,
    saved,
    notRead,
    save() {
      setConfirmed([]);
      submission.send({ answers: toSend, locale: numbers.locale, ...(who.picked && { as: who.email }) });
    },
    forgetSaved: () => setSaved([]),
    peopleAdded({ message, absent }) {
      const isSelf = (list: CheckInPanel['absent']) => list.some(({ address }) => address === who.email);
      // whoever was not in People had no goals here, so nothing typed is lost by fetching them
      if (isSelf(panel.absent) && !isSelf(absent)) return onReload();
      setSaved([message]);
      onPanel({ ...panel, absent });
    },
    cardOf: (goal) => ({
      answer: answerTo(form.entries, goal),
      touched: form.touched.includes(goal.id),
      offer: form.offers.get(goal.id),
      saved: savedCards.get(goal.id) ?? '',
      errors: errorsUnder(form.faults, goal.id),
      locked: submission.frozen,
      onAnswer(part) {
        setSaved([]);
        form.change(goal.id, (before) => ({ ...before, ...part }));
      },
      onConfirm: () => setConfirmed((before) => [...before, `${goal.id}.noChange`]),
      onUndo: () => form.clear([goal.id]),
    }),
  };
}
