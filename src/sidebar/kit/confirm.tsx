import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

/** A question that must be answered first. Not `confirm()`: browsers do not show that from a frame of another site. */
export function Confirm(props: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly yes: string;
  readonly no: string;
  /** A third answer, beside the two. */
  readonly also?: { readonly label: string; readonly onChoose: () => void } | null;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onNo();
      }}
    >
      <h2 id={id}>{props.title}</h2>
      {props.children}
      <div class="dialog-actions">
        <button type="button" class="primary" onClick={props.onNo}>
          {props.no}
        </button>
        {props.also && (
          <button type="button" class="secondary" onClick={props.also.onChoose}>
            {props.also.label}
          </button>
        )}
        <button type="button" class="secondary" onClick={props.onYes}>
          {props.yes}
        </button>
      </div>
    </dialog>
  );
}
