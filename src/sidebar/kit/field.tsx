import type { ComponentChildren, TargetedEvent } from 'preact';
import { useId } from 'preact/hooks';

export interface FieldFrame {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly optional?: boolean;
}

interface Wired {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

/** A label, what it says about itself and what is wrong with it, tied to the one control that `children` draws. */
export function Field(props: FieldFrame & { readonly children: (wired: Wired) => ComponentChildren }) {
  const id = useId();
  const { label, hint, error, optional } = props;
  // what is wrong says more than the hint, and takes its place
  const described = error ? `${id}-error` : hint ? `${id}-hint` : undefined;
  return (
    <div class="field">
      <label for={id}>
        {label}
        {optional && <span class="aside"> (optional)</span>}
      </label>
      {props.children({ id, 'aria-describedby': described, 'aria-invalid': error ? 'true' : undefined })}
      {hint && !error && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { readonly id?: string; readonly error?: string | undefined }) {
  if (!error) return null;
  return (
    <p class="error" id={id}>
      {error}
    </p>
  );
}

interface TextProps extends FieldFrame {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly locked?: boolean | undefined;
}

export function TextField({
  value,
  onText,
  locked,
  numeric,
  ...frame
}: TextProps & { readonly numeric?: boolean | undefined }) {
  return (
    <Field {...frame}>
      {(wired) => (
        <input
          {...wired}
          type="text"
          inputMode={numeric ? 'decimal' : undefined}
          autocomplete="off"
          value={value}
          readOnly={locked}
          onInput={textTo(onText)}
        />
      )}
    </Field>
  );
}

export function LongField({
  value,
  onText,
  locked,
  rows = 2,
  ...frame
}: TextProps & { readonly rows?: number | undefined }) {
  return (
    <Field {...frame}>
      {(wired) => <textarea {...wired} rows={rows} value={value} readOnly={locked} onInput={textTo(onText)} />}
    </Field>
  );
}

export const textTo =
  (onText: (text: string) => void) =>
  (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>): void =>
    onText(event.currentTarget.value);
