import { useId } from 'preact/hooks';
import { Field, textTo } from '../kit/field';

/** A team that is known, or a new one. */
export function TeamField(props: {
  readonly teams: readonly string[];
  readonly value: string;
  readonly error: string | undefined;
  readonly locked: boolean;
  readonly onText: (team: string) => void;
}) {
  const list = useId();
  return (
    <Field label="Team" error={props.error}>
      {(wired) => (
        <>
          <input
            {...wired}
            type="text"
            list={list}
            autocomplete="off"
            value={props.value}
            readOnly={props.locked}
            onInput={textTo(props.onText)}
          />
          <datalist id={list}>
            {props.teams.map((team) => (
              <option key={team} value={team} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
