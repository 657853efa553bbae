import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuItem } from './menuItem';
import { MenuList } from './menuList';

export interface Menu {
  readonly label: string;
  items(): readonly MenuItem[];
  /** Built by the script: the hints point at it. */
  readonly isScripts?: boolean;
}

/** The row of menus under the title: one tab stop, arrow keys inside, as in Sheets. */
export function MenuBar({ menus, leave }: { readonly menus: readonly Menu[]; leave(): void }) {
  const bar = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(-1);
  const [stop, setStop] = useState(0);
  const button = (index: number) => bar.current?.querySelectorAll<HTMLButtonElement>('.menubar-item')[index];

  useEffect(() => {
    if (open < 0) return;
    const outside = (event: Event) => {
      if (!bar.current?.contains(event.target as Node)) setOpen(-1);
    };
    // The grid swallows mouse events, so the listener sits on the way down.
    window.addEventListener('pointerdown', outside, true);
    return () => window.removeEventListener('pointerdown', outside, true);
  }, [open]);

  const go = (index: number, keepOpen: boolean) => {
    const next = (index + menus.length) % menus.length;
    setStop(next);
    setOpen(keepOpen ? next : -1);
    button(next)?.focus();
  };

  return (
    <div class="menubar" role="menubar" aria-label="Menus" ref={bar}>
      {menus.map((menu, index) => (
        <div class="menubar-slot" role="none" key={menu.label} data-hint={menu.isScripts ? 'script-menu' : undefined}>
          <button
            type="button"
            class={open === index ? 'menubar-item open' : 'menubar-item'}
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === index}
            tabIndex={index === Math.min(stop, menus.length - 1) ? 0 : -1}
            onClick={() => {
              setStop(index);
              setOpen(open === index ? -1 : index);
            }}
            onMouseEnter={() => open >= 0 && open !== index && setOpen(index)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') go(index + 1, false);
              else if (event.key === 'ArrowLeft') go(index - 1, false);
              else if (event.key === 'ArrowDown') setOpen(index);
              else if (event.key === 'Escape') leave();
              else return;
              event.preventDefault();
            }}
          >
            {menu.label}
          </button>
          {open === index && (
            <MenuList
              items={menu.items()}
              label={menu.label}
              close={() => {
                setOpen(-1);
                leave();
              }}
              back={() => {
                setOpen(-1);
                button(index)?.focus();
              }}
              sideways={(step) => go(index + step, true)}
            />
          )}
        </div>
      ))}
    </div>
  );
}
