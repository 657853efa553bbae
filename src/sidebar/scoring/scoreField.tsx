import type { NumberStyle } from '../../commands/apiShared';
import { Field, textTo } from '../kit/field';
import { scoreText } from '../kit/format';
import { scoreTyped } from './drafts';

/** The four anchors of the scale (docs/numbers.md). */
export const ANCHORS = [
  { score: 0, word: 'None', meaning: 'No real progress.' },
  { score: 0.4, word: 'Partial', meaning: 'Progress was made, but short of the target.' },
  { score: 0.7, word: 'Strong', meaning: 'Strong progress: for a stretch goal this is a success.' },
  { score: 1, word: 'Reached', meaning: 'The target was reached.' },
] as const;

/** A score from 0.0 to 1.0: typed, dragged, or one of the four anchors. */
export function ScoreField(props: {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly hint?: string;
  readonly numbers: NumberStyle;
  readonly locked: boolean;
  readonly onText: (text: string) => void;
}) {
  const { label, value, numbers, locked, onText } = props;
  const score = scoreTyped(value, numbers.locale);
  const write = (number: number) => onText(scoreText(number, numbers.decimal));
  return (
    <div class="score-field">
      <Field
        label={`${label}, ${scoreText(0, numbers.decimal)} to ${scoreText(1, numbers.decimal)}`}
        error={props.error}
        hint={props.hint}
      >
        {(wired) => (
          <div class="row">
            <input
              {...wired}
              class="score"
              type="text"
              inputMode="decimal"
              autocomplete="off"
              value={value}
              readOnly={locked}
              onInput={textTo(onText)}
            />
            <input
              type="range"
              min="0"
              max="1"
              step="0.1"
              aria-label={`${label}, slider`}
              aria-valuetext={score === null ? 'not set' : value}
              value={score ?? 0}
              disabled={locked}
              onInput={textTo((text) => write(Number(text)))}
            />
          </div>
        )}
      </Field>
      <div class="anchors">
        {ANCHORS.map((anchor) => (
          <button
            key={anchor.score}
            type="button"
            class="anchor"
            aria-pressed={score === anchor.score}
            disabled={locked}
            onClick={() => write(anchor.score)}
          >
            <b>{scoreText(anchor.score, numbers.decimal)}</b>
            <span>{anchor.word}</span>
          </button>
        ))}
      </div>
      {score !== null && <p class="hint">{meaningOf(score)}</p>}
    </div>
  );
}

/** The anchor at or below a score says what it means. */
function meaningOf(score: number): string {
  const below = ANCHORS.filter((anchor) => anchor.score <= score + 1e-9);
  return below[below.length - 1]?.meaning ?? '';
}
