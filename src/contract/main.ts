import { pageOf } from './dialog';
import { type Report, type Result, same } from './judge';
import { seenIn } from './observed/all';
import { byHand, openByHand, typedAnswers } from './observed/byHand';
import { noteHour, startClock } from './observed/clock';
import { noteCopy } from './observed/copy';
import { noteEdit, openEdits } from './observed/edits';
import { openLog, readLog } from './observed/log';
import { countUp, notePage, oddValue, resetCounter } from './observed/page';
import type { Plain, Question, Round } from './probe';
import { must, questions, rounds } from './probes/all';
import { runPending } from './run';
import { openResults, type ResultsTab } from './sheetOfResults';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function onOpen(): void {
  SpreadsheetApp.getUi().createMenu('Contract').addItem('Run', 'runContract').addToUi();
}

/** The one menu item: what must hold, then everything else, then the answers as JSON and what a person has to do. */
export function runContract(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const results = resultsOf(spreadsheet);
  noteCopy(spreadsheet, results.results.length > 0);
  const isFirst = left(must, results) > 0;
  runPending(spreadsheet, isFirst ? must : rounds, results);
  results.show();
  if (left(rounds, results) > 0) tell(isFirst ? verdict(results) : '', left(rounds, results));
  else showAnswers(spreadsheet, results);
}

/** Somebody typed: the recorder is told, when its tab it is. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  noteEdit(event);
}

/** The recorder's clock. */
export function contractHourly(event: unknown): void {
  noteHour(event);
}

/** What trigger probes install; it never has anything to do. */
export function contractTrigger(): void {}

export function contractCount(locked: boolean): ReturnType<typeof countUp> {
  return countUp(locked);
}

export function contractReset(): void {
  resetCounter();
}

export function contractOdd(kind: string): unknown {
  return oddValue(kind);
}

export function contractPage(json: string): void {
  notePage(json);
}

/** All answers so far, those of the recorders too, as JSON text. */
export function contractReport(): string {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return JSON.stringify(reportOf(spreadsheet, resultsOf(spreadsheet)), null, 2);
}

const resultsOf = (spreadsheet: Spreadsheet): ResultsTab => openResults(spreadsheet, questions);

const left = (asked: readonly Round[], results: ResultsTab): number =>
  asked.flatMap((round) => round.questions).filter(({ name }) => !results.has(name)).length;

function verdict(results: ResultsTab): string {
  const names = new Set(must.flatMap((round) => round.questions.map(({ name }) => name)));
  const done = results.results.filter(({ name }) => names.has(name));
  const odd = done.filter(({ pass }) => !pass).map(({ name }) => name);
  const seconds = Math.round(done.reduce((sum, { ms }) => sum + ms, 0) / 1000);
  const otherwise = odd.length > 0 ? ` Otherwise than expected: ${odd.join(', ')}.` : '';
  return `What must hold: ${done.length - odd.length} of ${done.length} as expected, in ${seconds} seconds.${otherwise}\n\n`;
}

function tell(first: string, count: number): void {
  SpreadsheetApp.getUi().alert(`${first}${count} questions are left: choose Contract › Run again to go on.`);
}

function showAnswers(spreadsheet: Spreadsheet, results: ResultsTab): void {
  openLog(spreadsheet);
  openEdits(spreadsheet);
  openByHand(spreadsheet);
  startClock(spreadsheet);
  const report = reportOf(spreadsheet, results);
  const passed = report.results.filter(({ pass }) => pass).length;
  const page = HtmlService.createHtmlOutput(pageOf(JSON.stringify(report, null, 2), NEXT))
    .setWidth(700)
    .setHeight(620);
  SpreadsheetApp.getUi().showModalDialog(page, `${passed} of ${report.results.length} answers as expected`);
}

const NEXT = [
  'In the tab Contract by hand, type yes where it is so, or what you saw instead, as you come to it.',
  'In the tab Contract edits, do the twelve steps from the top; tick each box when its step is done.',
  'For two days a clock writes a line each hour into Contract log. On the second day take the right to send mail away (myaccount.google.com › Third-party access).',
  'File › Make a copy, and choose Contract › Run in the copy.',
  'Choose Contract › Run here again, and copy the answers once more.',
];

function reportOf(spreadsheet: Spreadsheet, results: ResultsTab): Report {
  const seen = seenIn(readLog(spreadsheet)).map(({ observation, seen }) => resultOf(observation, seen));
  const typed = typedAnswers(spreadsheet);
  const hand = byHand.flatMap((question) => {
    const answer = typed.get(question.name);
    return answer === undefined ? [] : [resultOf(question, answer)];
  });
  return {
    kind: 'cadence-contract',
    at: new Date().toISOString(),
    language: Session.getActiveUserLocale(),
    results: [...results.results, ...seen, ...hand],
  };
}

/** Of what nobody waited for. */
const resultOf = ({ name, expected }: Question, seen: Plain): Result => ({
  ...{ name, expected, seen },
  ...{ pass: same(seen, expected), ms: 0 },
});
