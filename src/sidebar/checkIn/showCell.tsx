import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { CallFailure, call } from '../kit/call';
import { Notice } from '../kit/notice';

/** Puts the sheet's cursor on a goal's cell, and says so where that did not work. */
export function useShowCell(): { readonly show: (goal: string) => void; readonly trouble: ComponentChild } {
  const [text, setText] = useState('');
  const show = (goal: string) =>
    void call('showCell', { goal }).then(
      ({ shown }) => setText(shown ? '' : `${goal} is not in the sheet any more.`),
      (error: unknown) => {
        if (!(error instanceof CallFailure)) throw error;
        setText(error.message);
      },
    );
  const trouble = text && (
    <Notice tone="warn" onClose={() => setText('')}>
      <p role="alert">{text}</p>
    </Notice>
  );
  return { show, trouble };
}
