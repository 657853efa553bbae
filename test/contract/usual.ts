import type { Result } from '../../src/contract/judge';
import { questions, usual } from '../../src/contract/probes/all';
import { runPending } from '../../src/contract/run';
import { openResults } from '../../src/contract/sheetOfResults';

/** Everything but the add-on itself and the speed group, in one go. Returns how many answers were written each time. */
export function runUsual(): readonly number[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const results = openResults(spreadsheet, questions);
  const sizes: number[] = [];
  const add = results.add.bind(results);
  results.add = (some: readonly Result[]) => {
    if (some.length > 0) sizes.push(some.length);
    add(some);
  };
  runPending(spreadsheet, usual, results);
  return sizes;
}
