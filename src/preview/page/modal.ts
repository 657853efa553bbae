import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A dialog that is shown while its component is, above everything else; the focus then goes back to where it was. */
export function useModal(modal = true): RefObject<HTMLDialogElement | null> {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (modal) box.current?.showModal();
    else box.current?.show();
    return () => {
      // It is out of the page by now, and with it went the focus.
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return box;
}
