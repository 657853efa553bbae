import type { NumberStyle } from '../../commands/apiShared';
import { LongField } from '../kit/field';
import type { Draft } from './drafts';
import { ScoreField } from './scoreField';

export interface FormProps {
  readonly draft: Draft;
  readonly errors: Readonly<Record<string, string>>;
  readonly numbers: NumberStyle;
  readonly locked: boolean;
  readonly onDraft: (part: Partial<Draft>) => void;
}

/** The owner's part: what the score will be (mid-cycle), or what it is at the end. */
export function OwnerForm({ draft, errors, numbers, locked, onDraft }: FormProps) {
  const mid = draft.act === 'expect';
  return (
    <>
      <ScoreField
        label={mid ? 'Expected score at the end' : 'Self-score'}
        hint={mid ? 'An honest forecast. It does not touch progress.' : ''}
        value={mid ? draft.expected : draft.own}
        error={errors.score}
        numbers={numbers}
        locked={locked}
        onText={(text) => onDraft(mid ? { expected: text } : { own: text })}
      />
      <LongField
        label="Evidence"
        hint="Numbers, links, what others can look at."
        value={draft.evidence}
        error={errors.evidence}
        locked={locked}
        onText={(evidence) => onDraft({ evidence })}
      />
    </>
  );
}
