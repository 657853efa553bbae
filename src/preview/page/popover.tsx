import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface PopoverProps {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly button: ComponentChildren;
  readonly buttonClass?: string;
  /** Told when it opens: time to fetch what it shows. */
  opened?(): void;
  children(close: () => void): ComponentChildren;
}

/** A button with a box under it that closes by Escape, by a click elsewhere, or by what is in it. */
export function Popover({ id, label, title, button, buttonClass = 'chrome-button', opened, children }: PopoverProps) {
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>('.drop-box input, .drop-box button')?.focus();
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    window.addEventListener('pointerdown', outside, true);
    return () => window.removeEventListener('pointerdown', outside, true);
  }, [open]);

  return (
    <div class="drop" ref={root} id={id}>
      <button
        type="button"
        class={buttonClass}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={label}
        title={title}
        onClick={() => {
          if (!open) opened?.();
          setOpen(!open);
        }}
      >
        {button}
      </button>
      {open && (
        <div
          class="drop-box"
          role="dialog"
          aria-label={title}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            close();
          }}
        >
          {children(close)}
        </div>
      )}
    </div>
  );
}
