import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Desk } from '../../../src/preview/server/desk';
import type { Files } from '../../../src/preview/server/files';

/** A worker that notes down each start, answers everything, and ends when a letter "end" is asked for. */
const WORKER = `
import { appendFileSync, existsSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
const { port, bundle } = workerData;
appendFileSync(bundle + '/starts', '1');
if (existsSync(bundle + '/broken')) throw new Error('The worker is broken.');
port.on('message', ({ id, method, params }) => {
  if (method === 'mail' && params === 'end') process.exit(1);
  if (method === 'type') port.postMessage({ changed: true });
  port.postMessage({ id, ok: true, value: method === 'people' ? [] : null });
});
`;

let folder: string;
let desk: Desk;
let isFull: boolean;
let saved: string[];
const told: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cadence-desk-'));
  writeFileSync(join(folder, 'worker.mjs'), WORKER);
  isFull = false;
  saved = [];
  told.length = 0;
  const files = {
    async save(path: string) {
      if (isFull) throw new Error('The disk is full.');
      saved.push(path);
    },
  };
  const worker = pathToFileURL(join(folder, 'worker.mjs'));
  // Nothing else of the files is asked for.
  desk = new Desk({ worker, bundle: folder, folder, files: files as unknown as Files });
  vi.spyOn(desk.windows, 'send').mockImplementation((event) => {
    if (event.type === 'problem') told.push(`${event.title}: ${event.text}`);
  });
  await desk.openNew('empty');
});
afterEach(async () => {
  isFull = false;
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const starts = () => readFileSync(join(folder, 'starts'), 'utf8').length;

it('cancelling twice starts one worker', async () => {
  await Promise.all([desk.restart(), desk.restart()]);
  expect(starts()).toBe(2);
});

it('what is asked while the worker starts again waits for it', async () => {
  const restarted = desk.restart();
  expect(await desk.ask('people', undefined)).toEqual([]);
  await restarted;
});

it('a worker that ends by itself is started again, and people are told', async () => {
  await expect(desk.ask('mail', 'end')).rejects.toThrow('The workbook worker stopped.');
  await expect.poll(() => told).toEqual([expect.stringMatching(/^The workbook had to be restarted: .*started again/)]);
  expect(await desk.ask('people', undefined)).toEqual([]);
});

it('a worker that cannot be started again is told of, with where the workbook is', async () => {
  writeFileSync(join(folder, 'broken'), '');
  await expect(desk.ask('mail', 'end')).rejects.toThrow('The workbook worker stopped.');
  await expect.poll(() => told).toEqual([expect.stringMatching(/^The workbook stopped: .*broken.*Untitled workbook/)]);
  expect(starts()).toBe(2);
  await expect(desk.ask('people', undefined)).rejects.toThrow('not open any more');
});

it('a workbook that could not be saved stays open until it is saved', async () => {
  isFull = true;
  await desk.ask('type', []);
  await expect(desk.openNew('empty')).rejects.toThrow(/could not be saved and would be lost. The disk is full/);
  expect(await desk.ask('people', undefined)).toEqual([]);
  isFull = false;
  await desk.openNew('empty');
  expect(saved).toEqual([join(folder, 'Untitled workbook.xlsx')]);
});
