import { type Result, same } from './judge';
import { Laboratory, LOCALE, sweep } from './lab';
import { messageOf } from './message';
import type { Answers, Plain, Question, Round, Took } from './probe';
import { removeWorkbook } from './product/workbook';
import type { ResultsTab } from './sheetOfResults';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Google stops a run after six minutes; the slowest visit takes about one. */
const RUN_MS = 270_000;

/** So many answers are lost at most when a run is stopped. */
const EVERY = 20;

/** Asks what has no answer in the tab yet, until all have one or the time is up. Returns how many it asked. */
export function runPending(spreadsheet: Spreadsheet, rounds: readonly Round[], results: ResultsTab): number {
  const started = Date.now();
  const isPending = ({ name }: Question): boolean => !results.has(name);
  const pending = rounds.filter(({ questions }) => questions.some(isPending));
  if (pending.length === 0) return 0;
  sweep(spreadsheet);
  removeWorkbook(spreadsheet);
  return askAll(spreadsheet, pending, results, () => Date.now() - started < RUN_MS);
}

function askAll(spreadsheet: Spreadsheet, rounds: readonly Round[], tab: ResultsTab, hasTime: () => boolean): number {
  const waiting: Result[] = [];
  let count = 0;
  const write = (): void => {
    count += waiting.length;
    tab.add(waiting.splice(0));
  };
  const laboratory = new Laboratory(spreadsheet);
  try {
    for (const round of rounds) {
      if (!hasTime()) break;
      laboratory.speak(round.locale ?? LOCALE);
      waiting.push(...asked(laboratory, round).filter(({ name }) => !tab.has(name)));
      if (waiting.length >= EVERY) write();
    }
  } finally {
    write();
    laboratory.leave();
  }
  return count;
}

/** A question that could not be looked at has an answer too: the text of what stopped it. */
function asked(laboratory: Laboratory, round: Round): Result[] {
  const started = Date.now();
  const answers: Answers = {};
  const took: Took = {};
  let stopped = 'throws: nothing was seen';
  try {
    laboratory.visit(round.leaves, round.finds ?? 'nothing', (lab) => round.see(lab, answers, took));
  } catch (error) {
    stopped = `throws: ${messageOf(error)}`;
  }
  // questions that share a visit share its time
  const share = Math.round((Date.now() - started) / round.questions.length);
  return round.questions.map(({ name, expected }) => {
    // nothing is an answer too
    const seen = name in answers ? (answers[name] as Plain) : stopped;
    return { name, expected, seen, pass: same(seen, expected), ms: took[name] ?? share };
  });
}
