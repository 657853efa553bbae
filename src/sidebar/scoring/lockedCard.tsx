import { useState } from 'preact/hooks';
import type { ScoreCard } from '../../commands/apiScoring';
import type { NumberStyle } from '../../commands/apiShared';
import { Chip } from '../kit/chip';
import { LongField } from '../kit/field';
import { scoreText } from '../kit/format';
import { Icon } from '../kit/icon';

interface Props {
  readonly card: ScoreCard;
  readonly numbers: NumberStyle;
  readonly locked: boolean;
  readonly error: string | undefined;
  readonly onReopen: (reason: string) => void;
}

/** A finished score: what was agreed, and the way back for those who may. */
export function LockedCard({ card, numbers, locked, error, onReopen }: Props) {
  return (
    <div class="locked-box">
      <p class="row wrap">
        <Icon name="lock" />
        <b class="big">{scoreText(card.finalScore, numbers.decimal) || 'No score'}</b>
        <Chip word={card.grade} says="Grade:" />
      </p>
      <p class="meta">Finished: {card.locked}</p>
      {[
        ['Discussed', card.discussed],
        ['Impact', card.impact],
        ['Reason', card.reason],
        ['Deviation', card.deviation],
      ]
        .filter(([, text]) => text)
        .map(([term, text]) => (
          <p key={term} class="lines">
            <b>{term}:</b> {text}
          </p>
        ))}
      {card.may.reopen ? (
        <Reopen locked={locked} error={error} onReopen={onReopen} />
      ) : (
        <p class="hint">Only the owner’s manager and Admins can reopen it.</p>
      )}
    </div>
  );
}

function Reopen({ locked, error, onReopen }: Pick<Props, 'locked' | 'error' | 'onReopen'>) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  if (!asking) {
    return (
      <button type="button" class="secondary small reopen" disabled={locked} onClick={() => setAsking(true)}>
        Reopen
      </button>
    );
  }
  return (
    <>
      <LongField
        label="Why is it reopened?"
        hint="The reason is kept in Revisions."
        value={reason}
        error={error}
        locked={locked}
        onText={setReason}
      />
      <div class="row actions">
        <button
          type="button"
          class="secondary small"
          disabled={locked || reason.trim() === ''}
          onClick={() => onReopen(reason.trim())}
        >
          Reopen this score
        </button>
        <button type="button" class="link" disabled={locked} onClick={() => setAsking(false)}>
          Leave it finished
        </button>
      </div>
    </>
  );
}
