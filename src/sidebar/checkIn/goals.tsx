import type { CheckInPanel } from '../../commands/apiCheckIn';
import { AbsentOwners } from '../kit/absentOwners';
import type { Drafts } from '../kit/form/drafts';
import { LeaveQuestion } from '../kit/form/leaveQuestion';
import { NotKept } from '../kit/form/notKept';
import { counted } from '../kit/format';
import { Notice } from '../kit/notice';
import { Page } from '../kit/page';
import { SaveFoot, spoken } from '../kit/saveFoot';
import { isDue } from './answers';
import { type CheckingIn, useCheckingIn } from './checkingIn';
import { GoalItem } from './goalItem';
import { ObjectiveItem } from './objectiveItem';
import { Saved } from './saved';
import { useShowCell } from './showCell';

interface GoalsProps {
  readonly panel: CheckInPanel;
  readonly drafts: Drafts;
  readonly onPanel: (panel: CheckInPanel) => void;
  /** What the panel shows is fetched anew. */
  readonly onReload: () => void;
  readonly onSomeoneElse: () => void;
}

/** Everybody's own goals, each with its form; one button saves all that was filled in. */
export function Goals({ panel, drafts, onPanel, onReload, onSomeoneElse }: GoalsProps) {
  const checkingIn = useCheckingIn(panel, { onPanel, onReload }, drafts);
  const { form, submission, toSend, saved } = checkingIn;
  const { who, goals, objectives, today } = panel;
  const due = goals.filter((goal) => isDue(goal, today));
  const leave = () => form.leave(onSomeoneElse);
  return (
    <Page
      title={who.name || who.email}
      under={<Under panel={panel} due={due.length} locked={submission.frozen} onSomeoneElse={leave} />}
      {...spoken(submission, savingText(checkingIn), saved.join(' '))}
      busy={submission.busy}
      foot={goals.length + objectives.length > 0 && <Foot {...checkingIn} />}
    >
      <NotRead {...checkingIn} />
      <NotKept {...form} />
      {panel.empty && (
        <div class="empty">
          <p>{panel.empty}</p>
        </div>
      )}
      <KeyResults panel={panel} due={due} checkingIn={checkingIn} />
      {objectives.length > 0 && <h2 class="section">Objectives</h2>}
      <ul class="plain-list">
        {objectives.map((objective) => (
          <ObjectiveItem key={objective.id} objective={objective} {...checkingIn.cardOf(objective)} />
        ))}
      </ul>
      <AbsentOwners
        absent={panel.absent}
        open={goals.length + objectives.length === 0}
        onAdded={checkingIn.peopleAdded}
      />
      <LeaveQuestion form={form} title={`Leave ${counted(toSend.length, 'check-in')} unsaved?`}>
        <p>What you entered has not been saved yet.</p>
      </LeaveQuestion>
    </Page>
  );
}

const savingText = ({ toSend }: CheckingIn): string => `Saving ${counted(toSend.length, 'check-in')}`;

function Foot(checkingIn: CheckingIn) {
  const { submission, toSend, saved, save, forgetSaved } = checkingIn;
  return (
    <SaveFoot
      attempt={submission}
      action={toSend.length > 0 ? `Save ${counted(toSend.length, 'check-in')}` : ''}
      idle="Nothing to save yet"
      saving={`${savingText(checkingIn)}…`}
      onSave={save}
      done={saved.length > 0 && <Saved sentences={saved} />}
      onDoneClose={forgetSaved}
    />
  );
}

function NotRead({ notRead }: CheckingIn) {
  if (notRead === '') return null;
  return (
    <Notice tone="warn">
      <p role="alert">What stands in the sheet now could not be read: {notRead} Close the sidebar and open it again.</p>
    </Notice>
  );
}

function KeyResults(props: {
  readonly panel: CheckInPanel;
  readonly due: CheckInPanel['goals'];
  readonly checkingIn: CheckingIn;
}) {
  const { panel, due, checkingIn } = props;
  const { goals, today, numbers } = panel;
  const { show, trouble } = useShowCell();
  const firstOpen = due.length > 0 ? due : goals.slice(0, 1);
  return (
    <>
      {trouble}
      {goals.length > 0 && <h2 class="section">Key results</h2>}
      <ul class="plain-list">
        {goals.map((goal) => {
          const card = checkingIn.cardOf(goal);
          return (
            <GoalItem
              key={`${goal.id} ${goal.lastCheckIn} ${card.saved}`}
              goal={goal}
              today={today}
              numbers={numbers}
              startOpen={firstOpen.includes(goal) && !card.saved}
              onShow={() => show(goal.id)}
              {...card}
            />
          );
        })}
      </ul>
    </>
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
