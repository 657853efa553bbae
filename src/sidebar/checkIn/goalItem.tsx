import { useState } from 'preact/hooks';
import type { GoalCard } from '../../commands/apiCheckIn';
import type { NumberStyle } from '../../commands/apiShared';
import { standingText } from '../../domain/standing';
import { FieldError } from '../kit/field';
import { Icon } from '../kit/icon';
import { type Answer, hasTexts, shownOn } from './answers';
import { GoalFacts } from './goalFacts';
import { GoalForm } from './goalForm';

interface Props {
  readonly goal: GoalCard;
  readonly today: string;
  readonly numbers: NumberStyle;
  readonly answer: Answer;
  readonly touched: boolean;
  /** What the last save of this card did, '' before one. */
  readonly saved: string;
  readonly startOpen: boolean;
  readonly errors: Partial<Record<string, string>>;
  readonly locked: boolean;
  readonly onAnswer: (part: Partial<Answer>) => void;
  readonly onUndo: () => void;
  readonly onShow: () => void;
}

/** One key result with its form: open when it is due, else behind one click. */
export function GoalItem(props: Props) {
  const { goal, answer, touched, saved, errors } = props;
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
      <ItemActions {...props} open={open} onOpen={() => setOpened(true)} />
      <FieldError error={errors.noChange} />
      {open && !(answer.noChange && (!wrong || errors.noChange)) && (
        <GoalForm {...props} onAnswer={(part) => props.onAnswer({ ...part, noChange: false })} />
      )}
    </li>
  );
}

function ItemActions(props: Props & { readonly open: boolean; readonly onOpen: () => void }) {
  const { goal, answer, touched, locked, open } = props;
  const nothingYet = goal.current === '';
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
