import type { ComponentChildren } from 'preact';
import { Notice } from './notice';
import type { Attempt } from './submission';

interface Foot {
  readonly attempt: Attempt & { retry(): void; giveUp(): void; dismiss(): void };
  /** What the button says, and '' when there is nothing to save; `idle` says why. */
  readonly action: string;
  readonly idle: string;
  readonly saving: string;
  readonly onSave: () => void;
  /** What was saved last. */
  readonly done?: ComponentChildren;
  readonly onDoneClose?: () => void;
  readonly beside?: ComponentChildren;
}

/** The one button that saves, and above it what became of the last try. */
export function SaveFoot(props: Foot) {
  const { attempt, action } = props;
  const sending = attempt.state === 'sending' || attempt.state === 'slow';
  const off = sending || attempt.state === 'lost' || action === '';
  return (
    <>
      {attempt.state === 'idle' && props.done && (
        <Notice tone="good" onClose={props.onDoneClose}>
          {props.done}
        </Notice>
      )}
      {attempt.state === 'slow' && <Notice tone="plain">{SLOW}</Notice>}
      <SubmitFailure attempt={attempt} />
      <div class="foot-row">
        <button type="button" class="primary grow" aria-disabled={off} onClick={() => !off && props.onSave()}>
          {sending && <i class="spinner" aria-hidden="true" />}
          {sending ? props.saving : action || props.idle}
        </button>
        {props.beside}
      </div>
    </>
  );
}

const SLOW = 'This takes longer than usual: someone else may be saving. Keep the sidebar open.';

/** What became of a try that was not saved, with the ways on. */
export function SubmitFailure({ attempt }: Pick<Foot, 'attempt'>) {
  if (attempt.state !== 'refused' && attempt.state !== 'lost') return null;
  if (attempt.state === 'refused') {
    return (
      <Notice tone="bad" onClose={attempt.dismiss}>
        <p>{attempt.message}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="bad">
      <p>{attempt.message}</p>
      <p>{LOST}</p>
      <p class="notice-actions">
        <button type="button" class="secondary small" onClick={attempt.retry}>
          Retry
        </button>
        <button type="button" class="link" onClick={attempt.giveUp}>
          Edit again
        </button>
      </p>
    </Notice>
  );
}

const LOST =
  'What you typed is still here. Retry is safe: nothing is saved twice. ' +
  'To edit instead, look in the sheet first whether it was saved.';

/** What the live regions say about a submit. */
export function spoken(attempt: Attempt, saving: string, done: string): { status: string; alert: string } {
  if (attempt.state === 'sending') return { status: saving, alert: '' };
  if (attempt.state === 'slow') return { status: SLOW, alert: '' };
  if (attempt.state === 'idle') return { status: done, alert: '' };
  return { status: '', alert: [attempt.message, ...Object.values(attempt.fields)].join(' ') };
}
