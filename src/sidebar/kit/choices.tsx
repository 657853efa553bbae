import { useId } from 'preact/hooks';
import { toneOf } from './chip';
import { Field, FieldError, type FieldFrame, textTo } from './field';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps extends FieldFrame {
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly locked?: boolean | undefined;
}

export const choicesOf = (words: readonly string[]): readonly Choice[] =>
  words.map((word) => ({ value: word, label: word }));

/** A few words to choose one from, side by side: native radio buttons, so arrow keys work. */
export function ChoiceChips(props: ChoiceProps & { readonly choices: readonly Choice[]; readonly clear?: boolean }) {
  return <Radios {...props} kind="chips" />;
}

/** 0 to 10 in one row. */
export function ConfidenceScale(props: Omit<ChoiceProps, 'label'>) {
  return <Radios {...props} label="Confidence, 0 to 10" kind="scale" choices={ZERO_TO_TEN} clear />;
}

const ZERO_TO_TEN = choicesOf(Array.from({ length: 11 }, (_, index) => String(index)));

function Radios(
  props: ChoiceProps & { readonly choices: readonly Choice[]; readonly clear?: boolean; readonly kind: string },
) {
  const id = useId();
  const { label, hint, error, choices, value, onChoose, locked, kind } = props;
  return (
    <fieldset class="field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend>
        {label}
        {props.optional && <span class="aside"> (optional)</span>}
        {props.clear && value !== '' && !locked && (
          <button type="button" class="link small" onClick={() => onChoose('')}>
            Clear<span class="unseen"> {label}</span>
          </button>
        )}
      </legend>
      <div class={kind}>
        {choices.map((choice) => (
          <label key={choice.value} class={`choice ${toneOf(choice.value)}`}>
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              disabled={locked && choice.value !== value}
              aria-invalid={error ? 'true' : undefined}
              onChange={() => onChoose(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {hint && !error && <p class="hint">{hint}</p>}
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}

/** The choice that stands in the sheet: addresses and IDs mean the same in any case. */
const choiceLike = (choices: readonly Choice[], value: string): Choice | undefined =>
  choices.find((choice) => choice.value.toLowerCase() === value.toLowerCase());

/** One of many. A value that is not on the list stays choosable, so that opening a form never changes it. */
export function SelectField({
  value,
  onChoose,
  locked,
  choices,
  none,
  ...frame
}: ChoiceProps & { readonly choices: readonly Choice[]; readonly none?: string | undefined }) {
  const known = choiceLike(choices, value);
  return (
    <Field {...frame}>
      {(wired) => (
        <select {...wired} value={known?.value ?? value} disabled={locked} onChange={textTo(onChoose)}>
          {none !== undefined && <option value="">{none}</option>}
          {value !== '' && !known && <option value={value}>{value}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
