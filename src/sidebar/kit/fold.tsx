import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { Icon } from './icon';

/** What most people never need, behind one click; `open` unfolds it when something stands there or is wrong. */
export function Fold(props: { readonly label: string; readonly open?: boolean; readonly children: ComponentChildren }) {
  const id = useId();
  const [open, setOpen] = useState(props.open ?? false);
  useEffect(() => {
    if (props.open) setOpen(true);
  }, [props.open]);
  return (
    <div class="fold">
      <button
        type="button"
        class="quiet fold-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'down' : 'right'} />
        {props.label}
      </button>
      <div id={id} hidden={!open}>
        {open && props.children}
      </div>
    </div>
  );
}
