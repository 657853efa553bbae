import { useState } from 'preact/hooks';
import type { CheckInPanel, CheckInReply, CheckInSubmission, GoalCard } from '../../commands/apiCheckIn';
import { Confirm } from '../kit/confirm';
import { errorsUnder, useFaultsLeft } from '../kit/errors';
import { useFocusOnFirstError } from '../kit/focus';
import { counted } from '../kit/format';
import { Notice } from '../kit/notice';
import { Page } from '../kit/page';
import { SaveFoot, spoken } from '../kit/saveFoot';
import { useSubmission } from '../kit/submission';
import { useUnsentWarning } from '../kit/unsent';
import {
  type Answer,
  type Answers,
  answersToSend,
  answerTo,
  isAnswered,
  isAsSent,
  isDue,
  withNewCards,
  withoutSent,
} from './answers';
import { GoalItem } from './goalItem';
import { useNewCards } from './movedOn';
import { ObjectiveItem } from './objectiveItem';
import { Saved, savedLines, savedSentences } from './saved';
import { useShowCell } from './showCell';

interface GoalsProps {
  readonly panel: CheckInPanel;
  readonly onPanel: (panel: CheckInPanel) => void;
  readonly onSomeoneElse: () => void;
}

/** Everybody's own goals, each with its form; one button saves all that was filled in. */
export function Goals({ panel, onPanel, onSomeoneElse }: GoalsProps) {
  const { who, goals, objectives, today, numbers } = panel;
  const [answers, setAnswers] = useState<Answers>({});
  const [saved, setSaved] = useState<readonly string[]>([]);
  const [savedCards, setSavedCards] = useState<Readonly<Record<string, string>>>({});
  const [leaving, setLeaving] = useState(false);
  const { show, trouble } = useShowCell();

  const submission = useSubmission('submitCheckIn', (reply: CheckInReply, input: CheckInSubmission) => {
    setAnswers((before) => withoutSent(before, input.answers));
    setSaved(savedSentences(reply, input.answers.length));
    setSavedCards((before) => ({ ...before, ...savedLines(panel, reply, input) }));
    onPanel(withNewCards(panel, reply));
  });
  useFocusOnFirstError(submission.fields);
  const notRead = useNewCards(submission.fields, panel, onPanel, setAnswers);

  const toSend = answersToSend(panel, answers);
  const faults = useFaultsLeft(submission, (path) => isAsSent(submission.sent?.answers ?? [], toSend, path));
  useUnsentWarning(toSend.length > 0);
  const answer = (goal: string, start: Answer, part: Partial<Answer>) => {
    setSaved([]);
    setAnswers((before) => ({ ...before, [goal]: { ...(before[goal] ?? start), ...part } }));
  };
  const clear = (goal: string) =>
    setAnswers((before) => Object.fromEntries(Object.entries(before).filter(([id]) => id !== goal)));
  const partsOf = (goal: GoalCard | CheckInPanel['objectives'][number]) => ({
    answer: answerTo(answers, goal),
    touched: isAnswered(answers, goal),
    saved: savedCards[goal.id] ?? '',
    errors: errorsUnder(faults, goal.id),
    locked: submission.frozen,
    onAnswer: (part: Partial<Answer>) => answer(goal.id, answerTo({}, goal), part),
    onUndo: () => clear(goal.id),
  });
  const saving = `Saving ${counted(toSend.length, 'check-in')}`;
  const due = goals.filter((goal) => isDue(goal, today));
  const firstOpen = due.length > 0 ? due : goals.slice(0, 1);
  const leave = () => (toSend.length > 0 ? setLeaving(true) : onSomeoneElse());
  return (
    <Page
      title={who.name || who.email}
      under={<Under panel={panel} due={due.length} locked={submission.frozen} onSomeoneElse={leave} />}
      {...spoken(submission, saving, saved.join(' '))}
      busy={submission.busy}
      foot={
        goals.length + objectives.length > 0 && (
          <SaveFoot
            attempt={submission}
            action={toSend.length > 0 ? `Save ${counted(toSend.length, 'check-in')}` : ''}
            idle="Nothing to save yet"
            saving={`${saving}…`}
            onSave={() =>
              submission.send({ answers: toSend, locale: numbers.locale, ...(who.picked && { as: who.email }) })
            }
            done={saved.length > 0 && <Saved sentences={saved} />}
            onDoneClose={() => setSaved([])}
          />
        )
      }
    >
      {trouble}
      {notRead && (
        <Notice tone="warn">
          <p role="alert">
            What stands in the sheet now could not be read: {notRead} Close the sidebar and open it again.
          </p>
        </Notice>
      )}
      {panel.empty && (
        <div class="empty">
          <p>{panel.empty}</p>
        </div>
      )}
      {goals.length > 0 && <h2 class="section">Key results</h2>}
      <ul class="plain-list">
        {goals.map((goal) => (
          <GoalItem
            key={`${goal.id} ${goal.lastCheckIn} ${savedCards[goal.id]}`}
            goal={goal}
            today={today}
            numbers={numbers}
            startOpen={firstOpen.includes(goal) && !savedCards[goal.id]}
            onShow={() => show(goal.id)}
            {...partsOf(goal)}
          />
        ))}
      </ul>
      {objectives.length > 0 && <h2 class="section">Objectives</h2>}
      <ul class="plain-list">
        {objectives.map((objective) => (
          <ObjectiveItem key={objective.id} objective={objective} {...partsOf(objective)} />
        ))}
      </ul>
      {leaving && (
        <Confirm
          title={`Leave ${counted(toSend.length, 'check-in')} unsaved?`}
          yes="Discard and leave"
          no="Stay"
          onYes={onSomeoneElse}
          onNo={() => setLeaving(false)}
        >
          <p>What you entered has not been saved yet.</p>
        </Confirm>
      )}
    </Page>
  );
}

function Under(props: { panel: CheckInPanel; due: number; locked: boolean; onSomeoneElse: () => void }) {
  const { goals, who } = props.panel;
  const due = props.due > 0 ? `${props.due} due` : 'none due';
  return (
    <div class="row wrap">
      {goals.length > 0 && (
        <p class="meta">
          {counted(goals.length, 'key result')}, {due}
        </p>
      )}
      {who.picked && (
        <button type="button" class="link end" disabled={props.locked} onClick={props.onSomeoneElse}>
          Not you?
        </button>
      )}
    </div>
  );
}
