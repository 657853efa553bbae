import type { Answers, Lab, Plain, Question, Round } from '../probe';
import { addGoals, addSample, type Computed, computedCells, errorCells, read, setUp, TABS } from './product';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Set while the add-on's tabs stand in the scratch sheet by our doing: the workbook names that were there before. */
const OURS = 'contractWorkbook';

/** Enough to see what is wrong; the rest goes the same way. */
const AT_MOST = 20;

const LOCALES = ['en_US', 'de_DE', 'fr_FR'];

const SOURCE = '5 Formulas and locale';

const asked = (name: string, asks: string, expected: Plain): Question => ({
  name: `workbook.${name}`,
  asks,
  source: SOURCE,
  basis: 'host',
  expected,
});

const questionsIn = (locale: string): readonly Question[] => {
  const at = locale.slice(0, 2);
  return [
    asked(`${at}SetUp`, `Does set-up lay out all tabs in ${locale}?`, TABS.length),
    asked(`${at}Sample`, `Does the sample team fit in ${locale}?`, 'Added'),
    asked(`${at}Numbers`, `Which computed cells differ from the rules in ${locale}?`, []),
    asked(`${at}Errors`, `Which cells show an error in ${locale}?`, []),
    asked(`${at}Again`, `What does a second set-up find to repair in ${locale}?`, []),
  ];
};

/** The add-on itself, in the real Sheets: set up, filled, and every computed cell held against the rules. */
export const workbooks: readonly Round[] = LOCALES.map((locale) => ({
  questions: questionsIn(locale),
  leaves: 'nothing',
  locale,
  see: (lab, answers) => lookAt(lab, locale.slice(0, 2), answers),
}));

function lookAt({ spreadsheet, afterwards }: Lab, at: string, answers: Answers): void {
  afterwards(() => removeWorkbook(spreadsheet));
  makeWorkbook(spreadsheet);
  answers[`workbook.${at}SetUp`] = standing(spreadsheet).length;
  answers[`workbook.${at}Sample`] = addSample().split(' ')[0] ?? '';
  SpreadsheetApp.flush();
  const cells = read(spreadsheet);
  answers[`workbook.${at}Numbers`] = differing(computedCells(spreadsheet, cells));
  answers[`workbook.${at}Errors`] = errorCells(cells).slice(0, AT_MOST);
  answers[`workbook.${at}Again`] = [...setUp()];
}

/** @throws Error where somebody's own workbook stands */
export function makeWorkbook(spreadsheet: Spreadsheet): void {
  const [tab] = standing(spreadsheet);
  if (tab) throw new Error(`There is a tab ${tab.getName()} here: run the contract in a spreadsheet of its own.`);
  const before = spreadsheet.getNamedRanges().map((named) => named.getName());
  PropertiesService.getDocumentProperties().setProperty(OURS, JSON.stringify(before));
  setUp();
}

/** Takes away what `makeWorkbook` made, and nothing where it made nothing. */
export function removeWorkbook(spreadsheet: Spreadsheet): void {
  const properties = PropertiesService.getDocumentProperties();
  const kept = properties.getProperty(OURS);
  if (kept === null) return;
  const before = new Set(JSON.parse(kept) as string[]); // as makeWorkbook wrote it
  for (const named of spreadsheet.getNamedRanges()) if (!before.has(named.getName())) named.remove();
  for (const tab of standing(spreadsheet)) spreadsheet.deleteSheet(tab);
  for (const key of properties.getKeys())
    if (key === OURS || !key.startsWith('contract')) properties.deleteProperty(key);
}

const standing = (spreadsheet: Spreadsheet): GoogleAppsScript.Spreadsheet.Sheet[] =>
  spreadsheet.getSheets().filter((tab) => TABS.includes(tab.getName()));

/** Numbers may differ in the last digits: the sheet and the script add in another order. */
const TOLERANCE = 1e-9;

/** The sample team has more than 700; far fewer mean that something was not read. */
const AT_LEAST = 300;

export function differing(cells: readonly Computed[]): Plain {
  if (cells.length < AT_LEAST) return [`only ${cells.length} computed cells were found`];
  return cells
    .filter(({ sheet, rule }) => !isSame(sheet, rule))
    .slice(0, AT_MOST)
    .map(({ where, sheet, rule }) => `${where}: ${JSON.stringify(sheet)}, by the rules ${JSON.stringify(rule)}`);
}

function isSame(sheet: Computed['sheet'], rule: Computed['rule']): boolean {
  if (typeof sheet === 'number' && typeof rule === 'number') return Math.abs(sheet - rule) <= TOLERANCE;
  return (sheet === '' ? null : sheet) === (rule === '' ? null : rule);
}

const KEY_RESULTS = 500;

/** As many key results as the add-on is made for, ten to an objective. Returns how many were written. */
export function fillWith500(): number {
  const objectives = Array.from({ length: KEY_RESULTS / 10 }, (_, at) => ({
    id: `O-${at + 1}`,
    objective: `Objective ${at + 1}`,
    level: at === 0 ? 'Company' : 'Team',
    parent: at === 0 ? '' : 'O-1',
    stage: 'Approved',
  }));
  const keyResults = Array.from({ length: KEY_RESULTS }, (_, at) => ({
    id: `KR-${at + 1}`,
    objective: `O-${Math.floor(at / 10) + 1}`,
    title: `Key result ${at + 1}`,
    start: 0,
    current: at % 100,
    target: 100,
    stage: 'Approved',
  }));
  addGoals(objectives, keyResults);
  SpreadsheetApp.flush();
  return keyResults.length;
}

/** Types another value into the first key result, and waits for every formula of the Dashboard. */
export function changeOneValue(spreadsheet: Spreadsheet, value: number): boolean {
  const [dashboard = '', , keyResults = ''] = TABS;
  const sheet = spreadsheet.getSheetByName(keyResults);
  const headings = sheet?.getSheetValues(1, 1, 1, -1)[0] ?? [];
  sheet?.getRange(2, headings.indexOf('Current') + 1).setValue(value);
  return (spreadsheet.getSheetByName(dashboard)?.getSheetValues(1, 1, -1, -1).length ?? 0) > 1;
}
