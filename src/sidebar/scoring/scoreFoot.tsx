import { Icon } from '../kit/icon';
import { Notice } from '../kit/notice';
import { SaveFoot } from '../kit/saveFoot';
import type { OpenCard, Reviewing } from './reviewing';

type Props = Reviewing & { readonly open: OpenCard };

/** Stepping from one key result to the next, and saving what was entered for this one. */
export function ScoreFoot(props: Props) {
  const { open, count, locked, step } = props;
  return (
    <>
      <div class="row steps">
        <button type="button" class="quiet" disabled={locked || open.index === 0} onClick={() => step(-1)}>
          <Icon name="left" /> Previous
        </button>
        <span class="meta grow">
          {open.index + 1} of {count}
        </span>
        <button type="button" class="quiet" disabled={locked || open.index === count - 1} onClick={() => step(1)}>
          Next <Icon name="right" />
        </button>
      </div>
      <Save {...props} />
    </>
  );
}

function Save(props: Props) {
  const { open, attempt, message } = props;
  const { card, draft } = open;
  const final = draft.act === 'review' && card.may.finalScore;
  const may = card.locked === '' && !open.offer && (final || card.may.selfScore);
  if (!may && attempt.state === 'idle') {
    return (
      <>
        {message && <Notice tone="good">{message}</Notice>}
        <NextButton {...props} />
      </>
    );
  }
  const ready = final ? draft.final.trim() !== '' || draft.grade === 'Dropped' : open.unsaved;
  const action = final ? 'Finish and lock' : 'Save';
  return (
    <SaveFoot
      attempt={attempt}
      action={may && ready ? action : ''}
      idle={final ? 'Give a final score to finish' : 'Nothing to save yet'}
      saving={`${props.saving}…`}
      onSave={() => props.save(true)}
      done={message && <p>{message}</p>}
      beside={final && <SaveForTheTalk {...props} />}
    />
  );
}

/** Keeps the manager's view without locking: the final score is agreed in the talk. */
function SaveForTheTalk({ open, locked, save }: Props) {
  return (
    <button type="button" class="secondary" disabled={locked || !open.unsaved} onClick={() => save(false)}>
      Save
    </button>
  );
}

/** On to the next key result that waits for a final score. */
export function NextButton({ next, go }: Pick<Reviewing, 'next' | 'go'>) {
  if (!next) return null;
  return (
    <div class="foot-row">
      <button type="button" class="primary grow" onClick={() => go(next.goal.id)}>
        Score the next one
      </button>
    </div>
  );
}
