/** One line of a result: what was measured, what came out, what the first version had, and what is allowed. */
export interface Line {
  readonly what: string;
  readonly result: string;
  readonly before?: string | undefined;
  readonly limit?: string;
}

/** Prints results as columns, under a heading. */
export function printTable(heading: string, lines: readonly Line[]): void {
  const rows = lines.map(({ what, result, before, limit = '' }) => [
    what,
    result,
    before ? `was ${before}` : '',
    limit,
  ]);
  const widths = [0, 1, 2].map((index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const text = rows.map(([what = '', result = '', before = '', limit = '']) =>
    [what.padEnd(widths[0] ?? 0), result.padStart(widths[1] ?? 0), before.padEnd(widths[2] ?? 0), limit]
      .filter((_, index) => index !== 2 || widths[2] !== 0)
      .join('  ')
      .trimEnd(),
  );
  process.stdout.write(`\n${heading}\n  ${text.join('\n  ')}\n`);
}

/** The middle of several runs, in milliseconds: one disturbance on a busy machine does not count. */
export const medianMs = (runs: number, work: () => void): number =>
  middle(timesOf(runs, () => performance.now(), work));

/** The same of the processor's time, which others who use the machine change less; what runs beside it counts too. */
export const medianCpuMs = (runs: number, work: () => void): number => middle(timesOf(runs, cpuMs, work));

/** Of several runs the one that was disturbed least: for comparing two with each other. */
export const leastCpuMs = (runs: number, work: () => void): number => Math.min(...timesOf(runs, cpuMs, work));

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timesOf(runs: number, clock: () => number, work: () => void): readonly number[] {
  work();
  return Array.from({ length: runs }, () => {
    const started = clock();
    work();
    return clock() - started;
  });
}

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
