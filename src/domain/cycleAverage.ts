import type { Book } from './book';
import { sameText } from './cell';
import { stageCounts, TOLERANCE } from './keyResult';
import type { Numbers } from './numbers';

/** The cycle's scores at a glance. */
export interface CycleAverage {
  /** Plain mean over all scored KRs of the cycle; null while none is scored. */
  readonly mean: number | null;
  readonly scored: number;
  /** KRs that should get a score: neither Draft, Submitted, Returned nor dropped. */
  readonly of: number;
  readonly dropped: number;
  /** What the average says, and what was left out of it. */
  readonly advice: string;
}

/** The average of a cycle (docs/numbers.md). Dropped KRs are in neither the mean nor the numbers. */
export function cycleAverage(book: Pick<Book, 'keyResults'>, numbers: Numbers, cycle: string): CycleAverage {
  const rows = book.keyResults
    .filter((row) => sameText(row.cycle, cycle))
    .flatMap((row) => {
      const worked = numbers.keyResults.get(row.row);
      return worked ? [{ row, worked }] : [];
    });
  const droppedRows = rows.filter(({ worked }) => sameText(worked.grade, 'Dropped'));
  const open = rows.filter(({ row, worked }) => stageCounts(row.stage) && !sameText(worked.grade, 'Dropped'));
  const scores = open.flatMap(({ worked }) => worked.score ?? []);
  const mean = scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const counted = { scored: scores.length, of: open.length, dropped: droppedRows.length };
  return { mean, ...counted, advice: [adviceOn(mean), leftOut(counted)].filter((text) => text !== '').join(' ') };
}

/** What an average says: above 0.9 too easy, below 0.4 unrealistic, 0.6–0.7 healthy, else nothing alarming. */
export function adviceOn(mean: number | null): string {
  if (mean === null) return 'Nothing is scored yet.';
  if (mean > 0.9 + TOLERANCE) return 'Above 0.9: too easy. Raise the ambition of the next cycle.';
  if (mean < 0.4 - TOLERANCE) return 'Below 0.4: unrealistic or short of means. Recalibrate the next cycle.';
  if (mean >= 0.6 - TOLERANCE && mean <= 0.7 + TOLERANCE) return '0.6 to 0.7: the healthy band.';
  return 'Between the marks: no need to change course by this number alone.';
}

/** Which KRs are not in the mean, in words; '' when all are. */
export function leftOut({ scored, of, dropped }: Pick<CycleAverage, 'scored' | 'of' | 'dropped'>): string {
  const open = of - scored;
  const parts = [open === 0 ? '' : `${open} not scored yet`, dropped === 0 ? '' : `${dropped} dropped`].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? '' : `Left out: ${parts.join(', ')}.`;
}
