/** One line of a result: what was measured, what came out, and what is allowed. */
export interface Line {
  readonly what: string;
  readonly result: string;
  readonly limit?: string;
}

/** Prints results as columns, under a heading. */
export function printTable(heading: string, lines: readonly Line[]): void {
  const rows = lines.map(({ what, result, limit = '' }) => [what, result, limit] as const);
  const widths = [0, 1].map((index) => Math.max(...rows.map((row) => String(row[index]).length)));
  const text = rows.map(([what, result, limit]) =>
    `  ${what.padEnd(widths[0] ?? 0)}  ${result.padStart(widths[1] ?? 0)}  ${limit}`.trimEnd(),
  );
  process.stdout.write(`\n${heading}\n${text.join('\n')}\n`);
}

/** The middle of several runs, in milliseconds: one disturbance on a busy machine does not count. */
export function medianMs(runs: number, work: () => void): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
