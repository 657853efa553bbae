import { type Result, same } from './judge';
import { Laboratory, LOCALE, sweep } from './lab';
import { messageOf } from './message';
import type { Answers, Plain, Question, Round } from './probe';
import { openResults, type ResultsTab } from './sheetOfResults';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Google stops a run after six minutes; the slowest visit takes about one. */
const RUN_MS = 270_000;

/** So many answers are lost at most when a run is stopped. */
const EVERY = 20;

/** Asks what has no answer in the tab yet, until all have one or the time is up. Returns how many are left. */
export function runPending(spreadsheet: Spreadsheet, rounds: readonly Round[]): { results: ResultsTab; left: number } {
  const started = Date.now();
  sweep(spreadsheet);
  const all = rounds.flatMap(({ questions }) => questions);
  const results = openResults(spreadsheet, all);
  const isPending = ({ name }: Question): boolean => !results.has(name);
  const pending = rounds.filter(({ questions }) => questions.some(isPending));
  if (pending.length > 0) askAll(spreadsheet, pending, results, () => Date.now() - started < RUN_MS);
  results.show();
  return { results, left: all.filter(isPending).length };
}

function askAll(spreadsheet: Spreadsheet, rounds: readonly Round[], tab: ResultsTab, hasTime: () => boolean): void {
  const waiting: Result[] = [];
  const write = (): void => tab.add(waiting.splice(0));
  const laboratory = new Laboratory(spreadsheet);
  try {
    for (const round of rounds) {
      if (!hasTime()) break;
      laboratory.speak(round.locale ?? LOCALE);
      waiting.push(...asked(laboratory, round));
      if (waiting.length >= EVERY) write();
    }
  } finally {
    write();
    laboratory.leave();
  }
}

/** A question that could not be looked at has an answer too: the text of what stopped it. */
function asked(laboratory: Laboratory, round: Round): Result[] {
  const started = Date.now();
  const answers: Answers = {};
  let stopped = 'throws: nothing was seen';
  try {
    laboratory.visit(round.leaves, round.finds ?? 'nothing', (lab) => round.see(lab, answers));
  } catch (error) {
    stopped = `throws: ${messageOf(error)}`;
  }
  // questions that share a visit share its time
  const ms = Math.round((Date.now() - started) / round.questions.length);
  return round.questions.map(({ name, expected }) => {
    // nothing is an answer too
    const seen = name in answers ? (answers[name] as Plain) : stopped;
    return { name, expected, seen, pass: same(seen, expected), ms };
  });
}
