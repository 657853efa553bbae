import { useState } from 'preact/hooks';
import type { ObjectiveCard } from '../../commands/apiCheckIn';
import { Bar } from '../kit/bar';
import { PaceChip } from '../kit/chip';
import { ChoiceChips } from '../kit/choices';
import { FieldError } from '../kit/field';
import { DraftOffer } from '../kit/form/draftOffer';
import { percent } from '../kit/format';
import { Icon } from '../kit/icon';
import { AnswerTexts } from './answerTexts';
import type { CardForm } from './checkingIn';
import { STATUS_CHOICES } from './goalForm';

interface Props extends CardForm {
  readonly objective: ObjectiveCard;
}

/** An objective: its progress comes from below, so there is a status to say and no value to enter. */
export function ObjectiveItem(props: Props) {
  const { objective, answer, touched, saved, errors, offer, locked, onAnswer } = props;
  const [opened, setOpened] = useState(false);
  const wrong = Object.keys(errors).length > 0;
  const open = opened || touched || wrong;
  return (
    <li class={`card ${wrong ? 'wrong' : touched ? 'touched' : saved ? 'saved' : ''}`}>
      <h3>{objective.title || 'Objective without a title'}</h3>
      {objective.cycle && <p class="meta">{objective.cycle}</p>}
      <Bar progress={objective.progress} expected={objective.expected} />
      <div class="row wrap">
        <b>{percent(objective.progress, 'No progress yet')}</b>
        <PaceChip pace={objective.pace} />
        {objective.status && <span class="meta">You said: {objective.status}</span>}
      </div>
      {objective.note && <p class="meta note">{objective.note}</p>}
      {saved && !touched && (
        <p class="saved-line">
          <Icon name="check" /> {saved}
        </p>
      )}
      <FieldError error={errors.value} />
      {offer ? (
        <DraftOffer offer={offer} what={objective.title} locked={locked} />
      ) : open ? (
        <>
          <ChoiceChips
            label="Status"
            choices={STATUS_CHOICES}
            value={answer.status}
            error={errors.status}
            locked={locked}
            onChoose={(status) => onAnswer({ status })}
          />
          <AnswerTexts answer={answer} errors={errors} locked={locked} onAnswer={onAnswer} />
          {touched && (
            <button type="button" class="link" disabled={locked} onClick={props.onUndo}>
              Clear<span class="unseen"> what I entered for {objective.title}</span>
            </button>
          )}
        </>
      ) : (
        <div class="row actions">
          <button type="button" class="secondary small" disabled={locked} onClick={() => setOpened(true)}>
            Write a status update<span class="unseen"> for {objective.title}</span>
          </button>
        </div>
      )}
    </li>
  );
}
