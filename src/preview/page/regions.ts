import { closeLists, isInToolList, pressTool, takesListKey } from './toolLists';

/** The parts of the page that F6 leads through, in this order. */
const REGIONS = ['menus', 'toolbar', 'grid', 'panel', 'tabs'] as const;
type Region = (typeof REGIONS)[number];

const PLACES: Readonly<Record<Region, string>> = {
  menus: '.top',
  toolbar: '.o-spreadsheet-topbar',
  grid: '.o-grid',
  panel: '.sidebar, .drawer, dialog.modeless',
  tabs: '.o-spreadsheet-bottom-bar',
};

// Some of the library's buttons stand around another one, which is what answers.
const TOOLS = '.o-toolbar-tools :is(.o-menu-item-button, .o-number-editor):not(.o-disabled, :has(.o-menu-item-button))';
const TABS = '.o-spreadsheet-bottom-bar .o-sheet';

export interface KeyboardParts {
  /** While somebody types in a cell every key belongs to the cell. */
  isEditing(): boolean;
  focusGrid(): void;
  activateSheet(id: string): void;
}

/** Keys that lead out of the grid, which keeps Tab and the arrows for itself, and through what the library draws. */
export function listenForKeys(parts: KeyboardParts): void {
  // On the way down: the grid swallows what it hears.
  window.addEventListener('keydown', (event) => takesKey(event, parts) && swallow(event), true);
}

/** To the next part that is there, or back to the one before. */
export function leaveRegion(back: boolean, { focusGrid }: Pick<KeyboardParts, 'focusGrid'>): void {
  const here = REGIONS.findIndex((region) => document.activeElement?.closest(PLACES[region]));
  const from = here < 0 ? REGIONS.indexOf('grid') : here;
  const others = [...REGIONS.slice(from + 1), ...REGIONS.slice(0, from)];
  if (back) others.reverse();
  for (const region of others) {
    const target = region === 'grid' ? undefined : targetOf(region);
    if (region !== 'grid' && !target) continue;
    if (target) target.focus();
    else focusGrid();
    return;
  }
}

function targetOf(region: Exclude<Region, 'grid'>): HTMLElement | null | undefined {
  if (region === 'menus') return document.querySelector<HTMLElement>('.menubar-item[tabindex="0"]');
  if (region === 'panel') {
    return document.querySelector<HTMLElement>(':is(.sidebar, dialog.modeless) iframe, .drawer .log-list');
  }
  if (region === 'toolbar') return reachable(TOOLS)[0];
  return document.querySelector<HTMLElement>(`${TABS}.active`);
}

const leadsAway = ({ key, altKey }: KeyboardEvent): boolean => key === 'F6' || key === 'F10' || altKey;

function takesKey(event: KeyboardEvent, parts: KeyboardParts): boolean {
  if (parts.isEditing() || document.querySelector('dialog:modal')) return false;
  if (isInToolList()) {
    if (takesListKey(event, parts.focusGrid)) return true;
    if (!leadsAway(event)) return false;
    closeLists();
  }
  if (event.key === 'F6') leaveRegion(event.shiftKey, parts);
  else if (event.key === 'F10' && !event.shiftKey) targetOf('menus')?.focus();
  else if (event.altKey && event.code === 'Slash') targetOf('menus')?.focus();
  else if (event.altKey && event.shiftKey && event.code === 'KeyF') openFirstMenu();
  else return walks(event, parts);
  return true;
}

function openFirstMenu(): void {
  const file = document.querySelector<HTMLElement>('.menubar-item');
  if (file?.getAttribute('aria-expanded') !== 'true') file?.click();
}

/** The library's tools and tabs answer to the mouse only. */
function walks(event: KeyboardEvent, parts: KeyboardParts): boolean {
  const here = document.activeElement;
  const row = [TOOLS, TABS].find((selector) => here?.matches(selector));
  if (!row || !(here instanceof HTMLElement)) return false;
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step) {
    const all = reachable(row);
    all[(all.indexOf(here) + step + all.length) % all.length]?.focus();
  } else if (row === TOOLS && ['Enter', ' ', 'ArrowDown'].includes(event.key)) {
    void pressTool(here, parts.focusGrid);
  } else if (event.key === 'Enter' || event.key === ' ') {
    parts.activateSheet(here.dataset.id ?? '');
    parts.focusGrid();
  } else if (event.key === 'Escape') parts.focusGrid();
  else return false;
  return true;
}

/** What is shown of a row, made fit to be focused and read out. */
function reachable(selector: string): HTMLElement[] {
  const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter(({ offsetParent }) => offsetParent);
  for (const element of shown) {
    element.tabIndex = -1;
    element.setAttribute('role', 'button');
    const title = element.closest<HTMLElement>('[title]')?.title;
    if (title) element.setAttribute('aria-label', title);
  }
  return shown;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** What the page's keys are, for who looks for them. */
export const KEYS_TEXT = [
  'F6 and Shift+F6: on to the menus, the toolbar, the grid, the panel, the tabs',
  'F10 or Alt+/: the menus; then the arrow keys, Enter, and Escape to go back',
  'Alt+Shift+F: open the File menu',
  'Arrow keys and Enter: choose in the toolbar, its lists and among the tabs',
  'Escape: close a menu, a message or the log, and back to the grid',
  'Ctrl+Z and Ctrl+Y: undo and redo',
].join('\n');
