import type { CheckInPanel, CheckInReply, GoalAnswer, GoalCard, ObjectiveCard } from '../../commands/apiCheckIn';

import { OPEN_STATUSES } from '../../domain/book';
import type { ShownAnswer } from '../../domain/standing';
import { fieldOf, placeOf } from '../kit/errors';
import { changedFields, fieldsIn, withFields } from '../kit/form/fields';
import { replaced } from '../kit/replaced';

/** What stands in the form of one goal. */
export type Answer = Required<Omit<GoalAnswer, 'goal' | 'shown'>>;
/** By goal ID. */
export type Answers = ReadonlyMap<string, Answer>;
export type Goal = GoalCard | ObjectiveCard;

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

export const answerTo = (answers: Answers, goal: Goal): Answer => answers.get(goal.id) ?? startingAnswer(goal);

/** Is there something to save? A form put back to how it opened is not an answer. */
export const isAnswered = (answers: Answers, goal: Goal): boolean =>
  begunAnswer(answerTo(answers, goal), startingAnswer(goal), goal) !== null;

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

/** An answer on a newer card: what was left alone is as the newer card has it. */
export const onNewCard = (answer: Answer, was: Goal, is: Goal): Answer =>
  withFields(startingAnswer(is), changedFields(answer, startingAnswer(was)));

/** The goals of a panel by ID. */
export const goalsById = ({
  goals,
  objectives,
}: Pick<CheckInPanel, 'goals' | 'objectives'>): ReadonlyMap<string, Goal> =>
  new Map([...goals, ...objectives].map((goal: Goal) => [goal.id, goal]));

/** What was filled in, to be kept; "No change" with what it was about. Null for nothing. */
export function begunAnswer(answer: Answer, start: Answer, goal: Goal): object | null {
  const changed = changedFields(answer, start);
  if (Object.keys(changed).length === 0) return null;
  return answer.noChange && isKeyResult(goal) ? { ...changed, shown: shownOn(goal) } : changed;
}

/** What was filled in earlier on the card as it is now. "No change" about something else is no answer any more. */
export function resumedAnswer(begun: unknown, start: Answer, goal: Goal): Answer {
  const answer = withFields(start, begun);
  const shown = fieldsIn(begun).get('shown');
  const isAboutThis = isKeyResult(goal) && sameShown(fieldsIn(shown), shownOn(goal));
  return { ...answer, noChange: answer.noChange && isAboutThis };
}

const sameShown = (kept: ReadonlyMap<string, unknown>, now: ShownAnswer): boolean =>
  Object.entries(now).every(([field, value]) => kept.get(field) === value);

/** Whether a field (`KR-3.value`) still holds what was sent. */
export function isAsSent(sent: readonly GoalAnswer[], now: readonly GoalAnswer[], path: string): boolean {
  const { of, field } = placeOf(path);
  const [was, is] = [sent, now].map((answers) =>
    fieldOf(
      answers.find(({ goal }) => goal === of),
      field,
    ),
  );
  return was === is;
}

/** Due today or before: these open with their form unfolded. */
export const isDue = (goal: GoalCard, today: string): boolean => goal.due !== null && goal.due <= today;
