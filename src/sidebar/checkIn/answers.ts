import type { CheckInPanel, CheckInReply, GoalAnswer, GoalCard, ObjectiveCard } from '../../commands/apiCheckIn';

import { OPEN_STATUSES } from '../../domain/book';
import type { ShownAnswer } from '../../domain/standing';
import { replaced } from '../kit/replaced';

/** What stands in the form of one goal. */
export type Answer = Required<Omit<GoalAnswer, 'goal' | 'shown'>>;
export type Answers = Readonly<Record<string, Answer>>;
type Goal = GoalCard | ObjectiveCard;

/** The form as it opens: the last status and confidence stand, so that only what changed has to be entered. */
export function startingAnswer(goal: Goal): Answer {
  const open = OPEN_STATUSES.some((status) => status === goal.status);
  const confidence = 'confidence' in goal && goal.confidence !== null ? String(goal.confidence) : '';
  return {
    value: '',
    noChange: false,
    status: open ? goal.status : '',
    confidence,
    accomplishments: '',
    blockers: '',
    nextSteps: '',
  };
}

export const answerTo = (answers: Answers, goal: Goal): Answer => answers[goal.id] ?? startingAnswer(goal);

/** Is there something to save? A form put back to how it opened is not an answer. */
export function isAnswered(answers: Answers, goal: Goal): boolean {
  const answer = answers[goal.id];
  if (!answer) return false;
  const start = startingAnswer(goal);
  return (Object.keys(start) as (keyof Answer)[]).some((key) => answer[key] !== start[key]);
}

const TEXTS = ['accomplishments', 'blockers', 'nextSteps'] as const;

export const hasTexts = (answer: Answer): boolean => TEXTS.some((key) => answer[key] !== '');

const wordsOf = ({ accomplishments, blockers, nextSteps }: Answer) => ({ accomplishments, blockers, nextSteps });

/**
 * All that has been filled in, in the order shown. "No change" sends no value, status or confidence chosen before it,
 * but the words that were written. A status and a confidence that were left alone are not sent: owner and delegate may
 * both have the panel open.
 */
export function answersToSend(panel: CheckInPanel, answers: Answers): readonly GoalAnswer[] {
  return [...panel.goals, ...panel.objectives]
    .filter((goal) => isAnswered(answers, goal))
    .map((goal) => {
      const start = startingAnswer(goal);
      const answer = answerTo(answers, goal);
      const { status, confidence, ...said } = answer.noChange
        ? { ...start, ...wordsOf(answer), noChange: true }
        : answer;
      return {
        goal: goal.id,
        ...said,
        status: status === start.status ? '' : status,
        ...(confidence === start.confidence ? {} : { confidence }),
        ...(answer.noChange && isKeyResult(goal) ? { shown: shownOn(goal) } : {}),
      };
    });
}

const isKeyResult = (goal: Goal): goal is GoalCard => 'current' in goal;

/** What "No change" confirms: what the card shows. */
export const shownOn = ({ current, status, confidence }: GoalCard): ShownAnswer => ({
  value: current,
  status,
  confidence,
});

/** The panel after a save: what the save answered stands in place of what was shown. */
export const withNewCards = (
  panel: CheckInPanel,
  { goals, objectives }: Pick<CheckInReply, 'goals' | 'objectives'>,
): CheckInPanel => ({
  ...panel,
  goals: replaced(panel.goals, goals, ({ id }) => id),
  objectives: replaced(panel.objectives, objectives, ({ id }) => id),
});

/** Answers on newer cards: what was left alone in a form is as the newer card has it. */
export const onNewCards = (answers: Answers, before: CheckInPanel, now: CheckInPanel): Answers => {
  const starts = ({ goals, objectives }: CheckInPanel) =>
    new Map([...goals, ...objectives].map((goal: Goal) => [goal.id, startingAnswer(goal)]));
  const [was, is] = [starts(before), starts(now)];
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const [old, fresh] = [was.get(id), is.get(id)];
      if (!old || !fresh) return [id, answer];
      const left = (Object.keys(answer) as (keyof Answer)[]).filter((key) => answer[key] === old[key]); // keys forgets them
      return [id, { ...answer, ...Object.fromEntries(left.map((key) => [key, fresh[key]])) }];
    }),
  );
};

/** Whether a field (`KR-3.value`) still holds what was sent. */
export function isAsSent(sent: readonly GoalAnswer[], now: readonly GoalAnswer[], path: string): boolean {
  const dot = path.lastIndexOf('.');
  const [goal, field] = [path.slice(0, dot), path.slice(dot + 1) as keyof GoalAnswer];
  const [was, is] = [sent, now].map((answers) => answers.find((answer) => answer.goal === goal)?.[field]);
  return was === is;
}

/** The answers without those that were sent. */
export function withoutSent(answers: Answers, sent: readonly GoalAnswer[]): Answers {
  const gone = new Set(sent.map((answer) => answer.goal));
  return Object.fromEntries(Object.entries(answers).filter(([goal]) => !gone.has(goal)));
}

/** Due today or before: these open with their form unfolded. */
export const isDue = (goal: GoalCard, today: string): boolean => goal.due !== null && goal.due <= today;
