import { useState } from 'preact/hooks';
import type { GoalCard } from '../../commands/apiCheckIn';
import type { NumberStyle } from '../../commands/apiShared';
import { standingText } from '../../domain/standing';
import { FieldError } from '../kit/field';
import { DraftOffer } from '../kit/form/draftOffer';
import { Icon } from '../kit/icon';
import { Notice } from '../kit/notice';
import { hasTexts, shownOn } from './answers';
import type { CardForm } from './checkingIn';
import { GoalFacts } from './goalFacts';
import { GoalForm } from './goalForm';

interface Props extends CardForm {
  readonly goal: GoalCard;
  readonly today: string;
  readonly numbers: NumberStyle;
  readonly startOpen: boolean;
  readonly onShow: () => void;
}

/** One key result with its form: open when it is due, else behind one click. */
export function GoalItem(props: Props) {
  const { goal, answer, touched, saved, errors, offer, locked } = props;
  const [opened, setOpened] = useState(props.startOpen);
  const wrong = Object.keys(errors).length > 0;
  const open = opened || touched || wrong;
  return (
    <li class={`card ${wrong ? 'wrong' : touched ? 'touched' : saved ? 'saved' : ''}`}>
      <div class="row top">
        <h3 class="grow">{goal.title || 'Key result without a title'}</h3>
        <button
          type="button"
          class="quiet icon-only"
          aria-label={`Show ${goal.id} in the sheet`}
          title="Show in the sheet"
          onClick={props.onShow}
        >
          <Icon name="sheet" />
        </button>
      </div>
      <p class="meta">
        {goal.objective || 'No objective'}
        {goal.cycle && `, ${goal.cycle}`}
      </p>
      <GoalFacts goal={goal} today={props.today} numbers={props.numbers} />
      {saved && !touched && (
        <p class="saved-line">
          <Icon name="check" /> {saved}
        </p>
      )}
      {offer ? (
        <DraftOffer offer={offer} what={goal.title} locked={locked} />
      ) : (
        <>
          <ItemActions {...props} open={open} onOpen={() => setOpened(true)} />
          {open && !(answer.noChange && (!wrong || errors.noChange)) && (
            <GoalForm {...props} onAnswer={(part) => props.onAnswer({ ...part, noChange: false })} />
          )}
        </>
      )}
    </li>
  );
}

function ItemActions(props: Props & { readonly open: boolean; readonly onOpen: () => void }) {
  const { goal, answer, touched, locked, open } = props;
  const nothingYet = goal.current === '';
  if (answer.noChange && props.errors.noChange) return <StandsOtherwise {...props} />;
  if (answer.noChange) {
    return (
      <div class="row actions">
        <p class="grow">
          No change: {standingText(shownOn(goal))}
          {hasTexts(answer) && ', with what you wrote'}
        </p>
        <button type="button" class="link" disabled={locked} onClick={() => props.onAnswer({ noChange: false })}>
          Undo<span class="unseen"> no change for {goal.title}</span>
        </button>
      </div>
    );
  }
  return (
    <div class="row actions">
      {!open && (
        <button type="button" class="secondary small" disabled={locked} onClick={props.onOpen}>
          Check in<span class="unseen"> {goal.title}</span>
        </button>
      )}
      {!nothingYet && (
        <button
          type="button"
          class="secondary small"
          disabled={locked}
          onClick={() => props.onAnswer({ noChange: true })}
        >
          No change<span class="unseen"> for {goal.title}</span>
        </button>
      )}
      {touched && (
        <button type="button" class="link end" disabled={locked} onClick={props.onUndo}>
          Clear<span class="unseen"> what I entered for {goal.title}</span>
        </button>
      )}
    </div>
  );
}

/** Something else stands there than what was seen when "No change" was chosen: both are named, and it is asked again. */
function StandsOtherwise({ goal, errors, locked, onConfirm, onAnswer }: Props) {
  return (
    <Notice tone="warn">
      <FieldError error={errors.noChange} />
      <p class="notice-actions">
        <button type="button" class="secondary small" disabled={locked} onClick={onConfirm}>
          Confirm {standingText(shownOn(goal))}
          <span class="unseen"> for {goal.title}</span>
        </button>
        <button type="button" class="link" disabled={locked} onClick={() => onAnswer({ noChange: false })}>
          Answer anew<span class="unseen"> for {goal.title}</span>
        </button>
      </p>
    </Notice>
  );
}
