import { useState } from 'preact/hooks';
import type { CheckInPanel, CheckInReply, CheckInSubmission, GoalCard } from '../../commands/apiCheckIn';
import { CallFailure, call } from '../kit/call';
import { Confirm } from '../kit/confirm';
import { errorsUnder, useFaultsLeft } from '../kit/errors';
import { useFocusOnFirstError } from '../kit/focus';
import { counted } from '../kit/format';
import { Loading, LoadingFailed } from '../kit/loading';
import { Notice } from '../kit/notice';
import { useOpening } from '../kit/opening';
import { mount, Page } from '../kit/page';
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
import { ObjectiveItem } from './objectiveItem';
import { fromTo, Saved, savedSentences } from './saved';
import { WhoPicker } from './whoPicker';

function CheckInPage() {
  const opening = useOpening('openCheckIn', {});
  const { state, panel } = opening;
  if (state === 'failed')
    return (
      <LoadingFailed title="Check in" what="your goals" message={opening.message} onRetry={() => opening.retry()} />
    );
  if (!panel) return <Loading title="Check in" what="your goals" />;
  const pick = (as: string) => opening.open({ as });
  if (panel.who.email === '') return <WhoPicker people={panel.people} onPick={pick} />;
  return (
    <Goals
      key={panel.who.email}
      panel={panel}
      onPanel={opening.replace}
      onSomeoneElse={() => opening.replace({ ...panel, who: { email: '', name: '', picked: true } })}
    />
  );
}

interface GoalsProps {
  readonly panel: CheckInPanel;
  readonly onPanel: (panel: CheckInPanel) => void;
  readonly onSomeoneElse: () => void;
}

function Goals({ panel, onPanel, onSomeoneElse }: GoalsProps) {
  const { who, goals, objectives, today, numbers } = panel;
  const [answers, setAnswers] = useState<Answers>({});
  const [saved, setSaved] = useState<readonly string[]>([]);
  const [savedCards, setSavedCards] = useState<Readonly<Record<string, string>>>({});
  const [leaving, setLeaving] = useState(false);
  const [trouble, setTrouble] = useState('');

  const submission = useSubmission('submitCheckIn', (reply: CheckInReply, input: CheckInSubmission) => {
    setAnswers((before) => withoutSent(before, input.answers));
    setSaved(savedSentences(reply, input.answers.length));
    setSavedCards((before) => ({ ...before, ...savedLines(panel, reply, input) }));
    onPanel(withNewCards(panel, reply, input.answers));
  });
  useFocusOnFirstError(submission.fields);

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
  const show = (goal: string) =>
    void call('showCell', { goal }).then(
      ({ shown }) => setTrouble(shown ? '' : `${goal} is not in the sheet any more.`),
      (error: unknown) => {
        if (!(error instanceof CallFailure)) throw error;
        setTrouble(error.message);
      },
    );

  const saving = `Saving ${counted(toSend.length, 'check-in')}`;
  const due = goals.filter((goal) => isDue(goal, today));
  const firstOpen = due.length > 0 ? due : goals.slice(0, 1);
  const leave = () => (toSend.length > 0 ? setLeaving(true) : onSomeoneElse());
  return (
    <Page
      title={who.name || who.email}
      under={<Under panel={panel} due={due.length} onSomeoneElse={leave} />}
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
      {trouble && (
        <Notice tone="warn" onClose={() => setTrouble('')}>
          <p role="alert">{trouble}</p>
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

function Under(props: { panel: CheckInPanel; due: number; onSomeoneElse: () => void }) {
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
        <button type="button" class="link end" onClick={props.onSomeoneElse}>
          Not you?
        </button>
      )}
    </div>
  );
}

/** What the last save did to each card: "Saved: from 40% to 60%". */
function savedLines(
  panel: CheckInPanel,
  reply: CheckInReply,
  { answers }: CheckInSubmission,
): Readonly<Record<string, string>> {
  const after = new Map(reply.goals.map((goal) => [goal.id, goal.progress]));
  const before = new Map(panel.goals.map((goal) => [goal.id, goal.progress]));
  return Object.fromEntries(
    answers.map(({ goal }) => {
      const moved = after.has(goal) ? fromTo(before.get(goal) ?? null, after.get(goal) ?? null) : '';
      return [goal, moved ? `Saved, ${moved}` : 'Saved'];
    }),
  );
}

mount(<CheckInPage />);
