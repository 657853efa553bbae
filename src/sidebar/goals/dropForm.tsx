import { useState } from 'preact/hooks';
import { LongField } from '../kit/field';

export interface Dropping {
  /** Why it cannot be dropped just now; '' when it can. */
  readonly blocked: string;
  readonly locked: boolean;
  readonly errorOf: (goal: string) => string | undefined;
  readonly onDrop: (goal: string, reason: string) => void;
}

/** Giving a goal up, which needs a reason. Nothing is deleted. */
export function DropForm({ goal, what, dropping }: { goal: string; what: string; dropping: Dropping }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  if (!asking) {
    return (
      <button type="button" class="link danger drop" disabled={dropping.locked} onClick={() => setAsking(true)}>
        Drop this {what}
      </button>
    );
  }
  return (
    <div class="drop-form">
      <LongField
        label={`Why is this ${what} dropped?`}
        hint="It stays in the sheet, marked Dropped, and no longer counts."
        value={reason}
        error={dropping.errorOf(goal)}
        locked={dropping.locked}
        onText={setReason}
      />
      {dropping.blocked && <p class="hint">{dropping.blocked}</p>}
      <div class="row actions">
        <button
          type="button"
          class="secondary small danger"
          disabled={dropping.locked || dropping.blocked !== '' || reason.trim() === ''}
          onClick={() => dropping.onDrop(goal, reason.trim())}
        >
          Drop {goal}
        </button>
        <button type="button" class="link" disabled={dropping.locked} onClick={() => setAsking(false)}>
          Keep it
        </button>
      </div>
    </div>
  );
}
