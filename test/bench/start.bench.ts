import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newRoom, type Room } from './room';
import { ms, printTable } from './table';

const HOST = join(import.meta.dirname, '../../build/host.mjs');
const RUNS = 5;
/** A start that people wait for without looking elsewhere. */
const MOST_MS = 3_000;

let folder: string;
let room: Room;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cadence-start-'));
  room = await newRoom();
});
afterAll(async () => {
  await room?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the command says until that is among it. */
function saying(host: ChildProcess, what: RegExp): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    host.stdout?.on('data', (part) => {
      said += part;
      const [found] = what.exec(said) ?? [];
      if (found) resolve(found);
    });
    host.once('exit', () => reject(new Error(`The host ended and did not say ${what}: ${said}`)));
  });
}

const starting = () => spawn(process.execPath, [HOST, 'start'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });

async function stopped(host: ChildProcess): Promise<void> {
  const end = once(host, 'exit');
  host.kill('SIGTERM');
  await end;
}

it('shows the sample that it kept', async () => {
  // The first start of a day makes it.
  const first = starting();
  await saying(first, /are saved to .*\n/);
  await stopped(first);

  const runs: { readonly address: number; readonly grid: number }[] = [];
  while (runs.length < RUNS) {
    const from = performance.now();
    const host = starting();
    const url = await saying(host, /http:\S+/);
    const address = performance.now() - from;
    const page = await room.openPage({ url });
    runs.push({ address, grid: performance.now() - from });
    await page.close();
    await stopped(host);
  }
  const middle = (of: 'address' | 'grid') => runs.map((run) => run[of]).sort((a, b) => a - b)[RUNS >> 1] ?? 0;
  printTable(`From the command on, with the day's sample and an open browser: the middle of ${RUNS}`, [
    { what: 'the address is printed', result: ms(middle('address')) },
    { what: 'the grid is there', result: ms(middle('grid')), limit: `at most ${MOST_MS} ms` },
  ]);
  expect(middle('grid')).toBeLessThan(MOST_MS);
});
