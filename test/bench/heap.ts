import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import { expect } from 'vitest';
import { printTable } from './table';

const FALLS_MB = 0.1;
const PAUSE_MS = 50;
const MOST_LOOKS = 40;

/** The heap of this process in use once everything that can go has gone. @throws Error when it cannot be collected */
export async function settledHeapMB(): Promise<number> {
  const { gc } = globalThis;
  if (!gc) throw new Error('Memory cannot be measured: node was started without --expose-gc. npm run bench has it.');
  return settled(() => {
    gc();
    return process.memoryUsage().heapUsed / 1e6;
  });
}

/** The same of a page. */
export function settledPageHeapMB(devtools: CDPSession): Promise<number> {
  return settled(async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6;
  });
}

/** Timers and finalizers let go of things between two collections, so it looks until nothing more goes. */
async function settled(collected: () => number | Promise<number>): Promise<number> {
  let least = await collected();
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    await pause(PAUSE_MS);
    const now = await collected();
    if (now > least - FALLS_MB) return Math.min(now, least);
    least = now;
  }
  throw new Error(`The heap went on falling for ${MOST_LOOKS} collections, to ${least.toFixed(1)} MB.`);
}

export interface Growth {
  readonly what: string;
  /** Does it once more; what it does must be something else each time. */
  readonly act: (turn: number) => unknown;
  readonly heap: () => Promise<number>;
  readonly mostGrownMB: number;
}

const WARM_UP = 100;
const ACTS = 1_000;

/** Shows the heap before and after a thousand acts, and holds it to what it may grow by. */
export async function expectGrowth({ what, act, heap, mostGrownMB }: Growth): Promise<void> {
  for (let turn = 0; turn < WARM_UP; turn += 1) await act(turn);
  const before = await heap();
  for (let turn = WARM_UP; turn < WARM_UP + ACTS; turn += 1) await act(turn);
  const after = await heap();
  printTable(`Memory over 1,000 edits: ${what}`, [
    {
      what: 'heap in use',
      result: `${before.toFixed(1)} MB, then ${after.toFixed(1)} MB`,
      limit: `less than ${mostGrownMB} MB more`,
    },
  ]);
  expect(after - before).toBeLessThan(mostGrownMB);
}
