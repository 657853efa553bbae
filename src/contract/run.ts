import { type Result, same } from './judge';
import { inKnownWorld, sweep, withLab } from './lab';
import type { Plain, Probe } from './probe';
import { messageOf } from './see';
import { openResults, pendingIn, writeResults } from './sheetOfResults';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Google stops a run after six minutes; the slowest probe takes a few seconds. */
const RUN_MS = 270_000;

/** Asks what has no answer in the tab yet, until all have one or the time is up. */
export function runPending(spreadsheet: Spreadsheet, probes: readonly Probe[]): { tab: Sheet; left: number } {
  const started = Date.now();
  sweep(spreadsheet);
  const tab = openResults(spreadsheet, probes);
  const pending = pendingIn(tab, probes);
  const results: Result[] = [];
  try {
    inKnownWorld(spreadsheet, () => {
      for (const probe of pending) {
        if (Date.now() - started > RUN_MS) return;
        results.push(resultOf(spreadsheet, probe));
      }
    });
  } finally {
    // Not one by one: each write would make Google, and the local host, look through all answers again.
    writeResults(tab, results, probes);
  }
  spreadsheet.setActiveSheet(tab);
  return { tab, left: pending.length - results.length };
}

function resultOf(spreadsheet: Spreadsheet, probe: Probe): Result {
  const seen = seenBy(spreadsheet, probe);
  return { name: probe.name, expected: probe.expected, seen, pass: same(seen, probe.expected) };
}

/** A probe that throws has seen something too: the text of what stopped it. */
function seenBy(spreadsheet: Spreadsheet, probe: Probe): Plain {
  try {
    return withLab(spreadsheet, (lab) => {
      const seen = probe.see(lab);
      SpreadsheetApp.flush();
      return seen;
    });
  } catch (error) {
    return `throws: ${messageOf(error)}`;
  }
}
