import { rounds } from './probes/all';
import { runPending } from './run';

export function onOpen(): void {
  SpreadsheetApp.getUi().createMenu('Contract').addItem('Run', 'runContract').addToUi();
}

export function runContract(): void {
  runPending(SpreadsheetApp.getActiveSpreadsheet(), rounds);
}

/** What trigger probes install; it never has anything to do. */
export function contractTrigger(): void {}
