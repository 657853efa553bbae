import { useEffect, useRef, useState } from 'preact/hooks';
import { Chip } from '../kit/chip';
import { Icon } from '../kit/icon';
import { nameOf } from '../kit/people';
import { DropForm, type Dropping } from './dropForm';
import { KeyResultFields, type KeyResultProps } from './keyResultFields';

interface Props extends KeyResultProps {
  readonly index: number;
  readonly startOpen: boolean;
  /** Somebody has just asked for it: they go on writing there. */
  readonly takesFocus: boolean;
  readonly dropping: Dropping;
  readonly onRemove: () => void;
}

/** One key result of the objective: a line that says what it is, and its fields behind it. */
export function KeyResultItem(props: Props) {
  const { draft, index, errors, locked, panel } = props;
  const [opened, setOpened] = useState(props.startOpen);
  const wrong = Object.keys(errors).length > 0;
  const open = opened || wrong;
  const item = useRef<HTMLLIElement>(null);
  // what was wrong may be put right while its fields are being written in: they stay open
  useEffect(() => {
    if (wrong) setOpened(true);
  }, [wrong]);
  useEffect(() => {
    if (props.takesFocus) item.current?.querySelector('textarea')?.focus();
  }, [props.takesFocus]);
  const name = draft.id || `Key result ${index + 1}`;
  return (
    <li ref={item} class={`card ${wrong ? 'wrong' : ''}`}>
      <div class="row">
        <button type="button" class="card-head grow" aria-expanded={open} onClick={() => setOpened(!open)}>
          <Icon name={open ? 'down' : 'right'} />
          <span class="grow">{open ? name : draft.title || name}</span>
        </button>
        <Chip word={draft.stage} says="Stage:" />
        {draft.id === '' && (
          <button
            type="button"
            class="quiet icon-only"
            aria-label={`Remove ${name}`}
            disabled={locked}
            onClick={props.onRemove}
          >
            <Icon name="cross" />
          </button>
        )}
      </div>
      {!open && (
        <p class="meta summary">{[goalLine(props), nameOf(panel.people, draft.owner)].filter(Boolean).join(', ')}</p>
      )}
      {open && <KeyResultFields {...props} />}
      {open && draft.id !== '' && draft.stage !== 'Dropped' && (
        <DropForm goal={draft.id} what="key result" dropping={props.dropping} />
      )}
    </li>
  );
}

function goalLine({ draft }: Props): string {
  if (draft.measure === 'Yes/No') return 'Yes/No';
  const target = [draft.target, draft.unit].filter(Boolean).join(' ');
  if (draft.measure !== 'Reach') return `${draft.measure} ${target}`;
  return draft.start === '' ? `Reach ${target}` : `${draft.start} to ${target}`;
}
