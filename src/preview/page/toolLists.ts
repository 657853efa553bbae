/** What can be chosen in the lists that the library's tools open: numbers, formats, colours, lines, table styles. */
const CHOICES = [
  '.o-menu-item:not(.disabled)',
  '.o-text-options > div',
  '.o-dropdown-line > span',
  '.o-color-picker-line-item',
  '.o-color-picker button',
  '.o-color-picker input',
  '.o-border-selector [title="Border color"]',
  '.o-border-selector .o-border-style-tool',
  '.o-border-style-dropdown > div',
  '.o-notebook-tab',
  '.o-table-style-list-item',
].join(',');

/** Choices after which there may be more to choose in the same list. */
const STAYING = '.o-notebook-tab, .o-line-item, .o-color-picker-toggler-button, .o-add-button';

/** Tools, and choices, that open a list. */
const OPENING =
  '.o-number-editor, .o-color-picker-button, [title="Borders"] *, .o-with-color, .o-border-style-tool, :has(.fa-caret-down)';

/** So many frames a busy machine may need to draw a list; usually it takes two. */
const MOST_FRAMES = 30;

/** The elements that opened the lists which are open: the tool, then what opened a list within its list. */
const openers: HTMLElement[] = [];

/** Whether a list that was opened by key has the keys. */
export const isInToolList = (): boolean => openers.length > 0 && Boolean(document.activeElement?.closest('.o-popover'));

/** Presses a tool; then its list has the keys, or the grid. */
export async function pressTool(tool: HTMLElement, focusGrid: () => void): Promise<void> {
  openers.length = 0;
  if (await opensList(tool)) return;
  focusGrid();
}

/** Takes a choice. The keys stay in a list where more can be chosen, and go to the grid after the last one. */
async function choose(choice: HTMLElement, focusGrid: () => void): Promise<void> {
  const before = lists().length;
  if (await opensList(choice)) return;
  if (choice.matches(STAYING)) {
    if (!choice.isConnected) focusFirst();
    return;
  }
  // A list within a list closes by itself, in a moment.
  if (openers.length > 1) await drawn(() => lists().length < before);
  await closeLast(before);
  if (openers.length === 0) focusGrid();
}

/** Clicks, and leads the keys into the list that this opens. @returns false when it opens none */
async function opensList(element: HTMLElement): Promise<boolean> {
  const before = lists().length;
  element.click();
  if (!element.matches(OPENING)) return false;
  // Known before it is drawn: a key that closes it may come first.
  openers.push(element);
  await drawn(() => lists().length > before || !openers.includes(element));
  if (openers.at(-1) !== element) return true;
  if (lists().length > before) focusFirst();
  else openers.pop();
  return lists().length > before;
}

/** Handles a key while a list has the keys. @returns false for a key that is not the list's */
export function takesListKey(event: KeyboardEvent, focusGrid: () => void): boolean {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement)) return false;
  if (event.key === 'Escape' || event.key === 'Tab') void closeLast();
  else if (here instanceof HTMLInputElement && !/^Arrow(Up|Down)$/.test(event.key)) return false;
  else if (event.key === 'Enter' || event.key === ' ') void choose(here, focusGrid);
  else if (event.key === 'Home') choices()[0]?.focus();
  else if (event.key === 'End') choices().at(-1)?.focus();
  else {
    const direction = DIRECTIONS[event.key];
    if (!direction) return false;
    neighbour(here, direction)?.focus();
  }
  return true;
}

/** Closes every list that was opened by key; the tool has the keys again. */
export function closeLists(): void {
  document.body.click();
  openers[0]?.focus();
  openers.length = 0;
}

/** Closes the innermost of so many lists, unless the choice has done so; what opened it has the keys again. */
async function closeLast(open = lists().length): Promise<void> {
  const opener = openers.pop();
  // A press outside closes all lists there are, so one within another is closed by what opened it.
  if (openers.length === 0) document.body.click();
  else if (lists().length === open) opener?.click();
  opener?.focus();
  await drawn(() => lists().length < open);
}

const lists = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.o-popover')];

async function drawn(isDone: () => boolean): Promise<void> {
  for (let frame = 0; frame < MOST_FRAMES && !isDone(); frame += 1) await new Promise(requestAnimationFrame);
}

/** What is shown of the innermost list, made fit to be focused and read out. */
function choices(): HTMLElement[] {
  const shown = [...(lists().at(-1)?.querySelectorAll<HTMLElement>(CHOICES) ?? [])].filter((one) => one.offsetParent);
  for (const element of shown) {
    element.tabIndex = -1;
    if (element instanceof HTMLInputElement || element instanceof HTMLButtonElement) continue;
    element.setAttribute('role', 'button');
    const { color } = element.dataset;
    const name = element.title || color || element.getAttribute('name') || element.textContent?.trim();
    if (name) element.setAttribute('aria-label', name);
  }
  return shown;
}

/** The one that is chosen now, or the first. */
function focusFirst(): void {
  const all = choices();
  (all.find((one) => one.matches('.active, .selected') || one.textContent?.includes('✓')) ?? all[0])?.focus();
}

const DIRECTIONS: Readonly<Record<string, { readonly x: number; readonly y: number; readonly step: 1 | -1 }>> = {
  ArrowRight: { x: 1, y: 0, step: 1 },
  ArrowLeft: { x: -1, y: 0, step: -1 },
  ArrowDown: { x: 0, y: 1, step: 1 },
  ArrowUp: { x: 0, y: -1, step: -1 },
};

/** The nearest in that direction on the screen; at the edge the next or last one of all, round the end. */
function neighbour(
  here: HTMLElement,
  { x, y, step }: NonNullable<(typeof DIRECTIONS)[string]>,
): HTMLElement | undefined {
  const all = choices();
  const from = middleOf(here);
  const far = (element: HTMLElement): number => {
    const at = middleOf(element);
    const [dx, dy] = [at.x - from.x, at.y - from.y];
    const along = dx * x + dy * y;
    const aside = Math.abs(dx * y) + Math.abs(dy * x);
    return along > 1 && along >= aside ? along + 2 * aside : Number.POSITIVE_INFINITY;
  };
  const nearest = all.filter((one) => Number.isFinite(far(one))).sort((a, b) => far(a) - far(b))[0];
  return nearest ?? all[(all.indexOf(here) + step + all.length) % all.length];
}

function middleOf(element: HTMLElement): { readonly x: number; readonly y: number } {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
