import { rounds } from './probes/all';
import { runPending } from './run';
export function one(index: number): string {
  const r = rounds[index];
  if (!r) return '';
  runPending(SpreadsheetApp.getActiveSpreadsheet(), [r]);
  return (
    r.questions
      .map((q) => q.name)
      .slice(0, 3)
      .join() +
    ' ' +
    r.questions.length +
    ' ' +
    r.leaves
  );
}
export function none(): void {
  runPending(SpreadsheetApp.getActiveSpreadsheet(), []);
}
