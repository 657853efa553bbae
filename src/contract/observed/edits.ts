import type { Answers, Plain } from '../probe';
import { outcome, plain } from '../see';
import { type Entry, note } from './log';
import { type Observation, observing } from './observation';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const TAB = 'Contract edits';
/** The column with a box for each step; ticking it is an edit too, and tells where the next step begins. */
const DONE = 3;

interface Step {
  readonly name: string;
  /** What the person does, in column F to H of the tab. */
  readonly todo: string;
  /** The events of it in the local host. */
  readonly expected: Plain;
  readonly doubt?: string;
}

const typed = (range: string, value: Plain, oldValue: Plain = null): Plain => ({ range, value, oldValue });

/** Twelve things that people do, in this order. */
export const STEPS: readonly Step[] = [
  { name: 'typed', todo: 'Type 5 into F2 and press Enter.', expected: [typed('F2', '5')] },
  {
    name: 'unchanged',
    todo: 'Type 5 into F2 once more and press Enter.',
    expected: [typed('F2', '5', '5')],
    doubt: 'no event, or no oldValue',
  },
  { name: 'same', todo: 'Type same into F3 and press Enter.', expected: [typed('F3', 'same')] },
  { name: 'emptied', todo: 'Select F3 and press Delete.', expected: [typed('F3', null, 'same')] },
  { name: 'undone', todo: 'Press Ctrl+Z (⌘Z) once, so that same is back in F3.', expected: [], doubt: 'an event' },
  { name: 'redone', todo: 'Press Ctrl+Y (⌘Y) once, so that F3 is empty again.', expected: [], doubt: 'an event' },
  {
    name: 'pasted',
    todo: 'Copy F2 (Ctrl+C), select F4:F6, paste (Ctrl+V).',
    expected: [typed('F4:F6', null)],
  },
  { name: 'cut', todo: 'Cut F6 (Ctrl+X), select F7, paste (Ctrl+V).', expected: [], doubt: 'one event, or two' },
  { name: 'chosen', todo: 'Choose Two from the list in F8.', expected: [typed('F8', 'Two')] },
  { name: 'ticked', todo: 'Tick the box in F9.', expected: [typed('F9', 'TRUE', 'FALSE')] },
  {
    name: 'sorted',
    todo: 'Select F2:F8, then Data › Sort range › A to Z.',
    expected: [],
    doubt: 'an event for the whole range',
  },
  {
    name: 'chip',
    todo: 'Type @ into F10 and choose yourself from the people offered.',
    expected: [typed('F10', 'a name')],
    doubt: 'no value, or an address',
  },
];

const edits = observing('edits', '5 onEdit');

export const editObservations: readonly Observation[] = [
  ...STEPS.map(({ name, todo, expected, doubt }, index) =>
    edits(name, `Which events tell of this: ${todo}`.replace(/\.?$/, '?'), about(expected, doubt), (log) =>
      eventsOf(log, index),
    ),
  ),
  edits(
    'lockInOnEdit',
    'May a simple onEdit take the document’s lock and read its properties?',
    about(['true', 'an object']),
    (log) => firstOf(log, 'may'),
  ),
  edits(
    'whoInOnEdit',
    'Who is the active user in a simple onEdit, and the event’s?',
    about(['', ''], 'the address, in one organisation'),
    (log) => firstOf(log, 'who'),
  ),
  edits('askingWho', 'Does asking for the active user in a simple onEdit fail?', about('no'), (log) =>
    firstOf(log, 'asking'),
  ),
  edits('chipReadsAs', 'What does a person’s chip read as: a name or an address?', about('a name'), (log) => {
    const [last] = stepEntries(log, STEPS.length - 1).slice(-1);
    return last && kindOfText(last.facts.holds);
  }),
];

function about(expected: Plain, doubt?: string) {
  return { basis: 'unconfirmed' as const, expected, ...(doubt ? { doubt } : {}) };
}

/** Events between the tick of the step before and its own; nothing while its box is not ticked. */
function stepEntries(log: readonly Entry[], index: number): readonly Entry[] {
  const ends = log.findIndex(({ kind, facts }) => kind === 'done' && facts.step === index + 1);
  if (ends < 0) return [];
  const before = log.slice(0, ends);
  const begins = before.map(({ kind }) => kind).lastIndexOf('done');
  return before.slice(begins + 1).filter(({ kind }) => kind === 'edit');
}

function eventsOf(log: readonly Entry[], index: number): Plain | undefined {
  if (!log.some(({ kind, facts }) => kind === 'done' && facts.step === index + 1)) return undefined;
  const isChip = index === STEPS.length - 1;
  return stepEntries(log, index).map(({ facts }) => ({
    range: facts.range ?? null,
    value: isChip ? kindOfText(facts.value) : (facts.value ?? null),
    oldValue: facts.oldValue ?? null,
  }));
}

/** Nobody's name belongs in a kept answer. */
const kindOfText = (value: Plain | undefined): Plain => {
  if (typeof value !== 'string' || value === '') return value ?? null;
  return /^\S+@\S+\.\S+$/.test(value) ? 'an address' : 'a name';
};

const firstOf = (log: readonly Entry[], fact: string): Plain | undefined =>
  log.find(({ facts }) => fact in facts)?.facts[fact];

/** The tab that walks a person through the steps; it stays as it is when it is there. */
export function openEdits(spreadsheet: Spreadsheet): void {
  if (spreadsheet.getSheetByName(TAB)) return;
  const sheet = spreadsheet.insertSheet(TAB, 1);
  sheet
    .getRange(1, 1, 1, DONE)
    .setValues([['Step', 'Do this, and nothing else', 'Done']])
    .setFontWeight('bold');
  sheet.getRange(2, 1, STEPS.length, 2).setValues(STEPS.map(({ todo }, index) => [index + 1, todo]));
  sheet.getRange(2, DONE, STEPS.length, 1).insertCheckboxes();
  const list = SpreadsheetApp.newDataValidation().requireValueInList(['One', 'Two'], true).build();
  sheet.getRange('F8').setDataValidation(list);
  sheet.getRange('F9').insertCheckboxes();
  sheet.setColumnWidth(2, 420);
}

/** An edit anywhere: written down when it is in that tab. */
export function noteEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const { range, source } = event;
  const sheet = range.getSheet();
  if (sheet.getName() !== TAB) return;
  if (range.getColumn() === DONE && range.getRow() > 1) note(source, 'done', { step: range.getRow() - 1 });
  else note(source, 'edit', { ...factsOf(event), ...(isFirst(sheet) ? rightsOf(event) : {}) });
}

const factsOf = ({ range, value, oldValue }: GoogleAppsScript.Events.SheetsOnEdit): Answers => ({
  range: range.getA1Notation(),
  value: value === undefined ? null : String(value),
  oldValue: oldValue === undefined ? null : String(oldValue),
  holds: plain(range.getValue()),
});

/** The first event of all: its step is not ticked yet. */
const isFirst = (sheet: Sheet): boolean => sheet.getRange(2, DONE).getValue() === false;

function rightsOf({ user }: GoogleAppsScript.Events.SheetsOnEdit): Answers {
  const lock = outcome(() => LockService.getDocumentLock()?.tryLock(1000));
  const store = outcome(() => typeof PropertiesService.getDocumentProperties().getProperties());
  const active = outcome(() => Session.getActiveUser().getEmail());
  const told: unknown = user?.getEmail?.();
  return {
    may: [String(lock), store === 'object' ? 'an object' : store],
    who: [kindOfText(active), kindOfText(typeof told === 'string' ? told : '')],
    asking: String(active).startsWith('fails: ') ? active : 'no',
  };
}
