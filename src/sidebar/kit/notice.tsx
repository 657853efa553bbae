import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

/** Something that happened, in words, with what one can do about it. Spoken by the live regions of the page. */
export function Notice(props: {
  readonly tone: 'good' | 'bad' | 'plain' | 'warn';
  readonly children: ComponentChildren;
  readonly onClose?: () => void;
}) {
  return (
    <div class={`notice ${props.tone}`}>
      <Icon name={props.tone === 'good' ? 'check' : 'alert'} />
      <div class="notice-text">{props.children}</div>
      {props.onClose && (
        <button type="button" class="quiet icon-only" aria-label="Close message" onClick={props.onClose}>
          <Icon name="cross" />
        </button>
      )}
    </div>
  );
}
