import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MenuItem } from './menuItem';

interface MenuListProps {
  readonly items: readonly MenuItem[];
  readonly label: string;
  /** Closes the whole menu. */
  close(): void;
  /** Closes this list only and goes back to where it was opened. */
  back(): void;
  /** Left and right at the top level go to the neighbouring menu. */
  sideways?(step: 1 | -1): void;
  readonly nested?: boolean;
}

/** A list of menu items, walked with the arrow keys, with submenus to the right. */
export function MenuList({ items, label, close, back, sideways, nested }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(-1);
  // Before the next key can arrive.
  useLayoutEffect(() => focusAt(list.current, 0), []);

  const keys: Record<string, (index: number) => void> = {
    ArrowDown: (index) => focusAt(list.current, (index + 1) % items.length),
    ArrowUp: (index) => focusAt(list.current, (index - 1 + items.length) % items.length),
    Home: () => focusAt(list.current, 0),
    End: () => focusAt(list.current, items.length - 1),
    Escape: () => back(),
    Tab: () => close(),
    ArrowRight: (index) => (items[index]?.children ? setOpen(index) : sideways?.(1)),
    ArrowLeft: () => (nested ? back() : sideways?.(-1)),
  };

  return (
    <div class={nested ? 'menu nested' : 'menu'} role="menu" aria-label={label} ref={list}>
      {items.map((item, index) => (
        <div
          class={item.separator && index < items.length - 1 ? 'menu-line after' : 'menu-line'}
          role="none"
          key={`${index} ${item.label}`}
        >
          {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: aria-checked stands only beside menuitemcheckbox */}
          <button
            type="button"
            role={item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
            aria-checked={item.checked}
            aria-disabled={item.disabled || undefined}
            aria-haspopup={item.children ? 'menu' : undefined}
            aria-expanded={item.children ? open === index : undefined}
            tabIndex={-1}
            class="menu-item"
            onMouseEnter={() => setOpen(item.children ? index : -1)}
            onKeyDown={(event) => {
              const act = keys[event.key] ?? letterKey(event.key, items, list.current);
              if (!act) return;
              event.preventDefault();
              event.stopPropagation();
              act(index);
            }}
            onClick={() => {
              if (item.disabled) return;
              if (item.children) return setOpen(index);
              close();
              item.run?.();
            }}
          >
            <span class="menu-check">{item.checked ? '✓' : ''}</span>
            <span class="menu-label">{item.label}</span>
            {item.shortcut && <span class="menu-shortcut">{item.shortcut}</span>}
            {item.children && <span class="menu-arrow" aria-hidden="true" />}
          </button>
          {item.children && open === index && (
            <MenuList
              nested
              items={item.children()}
              label={item.label}
              close={close}
              back={() => {
                setOpen(-1);
                focusAt(list.current, index);
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}

function focusAt(list: HTMLElement | null, index: number): void {
  const buttons = list?.querySelectorAll<HTMLButtonElement>(':scope > .menu-line > .menu-item');
  buttons?.[index]?.focus();
}

/** A letter goes to the next item that starts with it. */
function letterKey(key: string, items: readonly MenuItem[], list: HTMLElement | null) {
  if (key.length !== 1 || key === ' ') return undefined;
  return (index: number) => {
    const order = items.map((_, step) => (index + 1 + step) % items.length);
    const found = order.find((at) => items[at]?.label.toLowerCase().startsWith(key.toLowerCase()));
    if (found !== undefined) focusAt(list, found);
  };
}
