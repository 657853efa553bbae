import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Where the focus was before the dialog that was shown last: the next one may follow it, which leaves the focus nowhere. */
let before: HTMLElement | undefined;

/** A dialog that is shown while its component is, above everything else; the focus then goes back to where it was. */
export function useModal(modal = true): RefObject<HTMLDialogElement | null> {
  const box = useRef<HTMLDialogElement>(null);
  // Not sooner: the grid hears no keys any more when it loses the focus before it has drawn what was typed in it.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement !== document.body) before = activeElement;
    const place = before;
    if (modal) box.current?.showModal();
    else box.current?.show();
    return () => {
      // It is out of the page by now, and with it went the focus.
      if (document.activeElement === document.body) place?.focus();
    };
  }, []);
  return box;
}
