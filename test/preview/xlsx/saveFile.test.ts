import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadFile, saveFile } from '../../../src/preview/xlsx/file';
import { FileProblem } from '../../../src/preview/xlsx/problem';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cadence-files-'));
  await build({
    stdin: {
      contents: `import { saveFile } from './file';
        const [path, bytes, times] = process.argv.slice(2);
        for (let turn = 0; turn < Number(times); turn++) {
          saveFile(path, new Uint8Array(Number(bytes)).fill(65 + (turn % 26)));
          if (turn === 0) process.stdout.write('saving\\n');
        }`,
      resolveDir: join(import.meta.dirname, '../../../src/preview/xlsx'),
      loader: 'ts',
    },
    outfile: join(folder, 'save.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string): string => join(folder, name);
const drafts = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.saving'));
const problemOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

const disk = { write: writeSync, sync: () => undefined, rename: () => undefined };
const failing = (code: string) => Object.assign(new Error(code), { code });

describe('saving', () => {
  it('replaces the file, keeps who may read it, and leaves nothing else behind', () => {
    writeFileSync(place('team.xlsx'), 'old', { mode: 0o600 });
    saveFile(place('team.xlsx'), Buffer.from('new'));
    expect(readFileSync(place('team.xlsx'), 'utf8')).toBe('new');
    expect(statSync(place('team.xlsx')).mode & 0o777).toBe(0o600);
    expect(drafts()).toEqual([]);
  });

  it('leaves the old file whole when the disk fills up half way, and says so', () => {
    writeFileSync(place('full.xlsx'), 'old');
    let left = 10;
    const write = (handle: number, bytes: Uint8Array, offset: number) => {
      if (left <= 0) throw failing('ENOSPC');
      const written = writeSync(handle, bytes, offset, Math.min(left, 4));
      left -= written;
      return written;
    };
    const problem = problemOf(() => saveFile(place('full.xlsx'), Buffer.alloc(100, 1), { ...disk, write }));
    expect(problem).toBeInstanceOf(FileProblem);
    expect(problem).toMatchObject({
      code: 'notSaved',
      message: expect.stringMatching(/disk is full.*unchanged.*Free some space/),
    });
    expect(readFileSync(place('full.xlsx'), 'utf8')).toBe('old');
    expect(drafts()).toEqual([]);
  });

  it.each(['sync', 'rename'] as const)('leaves the old file whole when the disk fails at %s', (step) => {
    writeFileSync(place('step.xlsx'), 'old');
    const broken = {
      ...disk,
      [step]: () => {
        throw failing('EIO');
      },
    };
    expect(problemOf(() => saveFile(place('step.xlsx'), Buffer.from('new'), broken))).toMatchObject({
      code: 'notSaved',
    });
    expect(readFileSync(place('step.xlsx'), 'utf8')).toBe('old');
    expect(drafts()).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('leaves the old file whole when the system allows no more bytes', () => {
    writeFileSync(place('limit.xlsx'), 'old');
    const run = spawnSync(
      'bash',
      ['-c', 'ulimit -f 64; exec node "$0" "$1" 5000000 1', place('save.mjs'), place('limit.xlsx')],
      { encoding: 'utf8' },
    );
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/was not saved/);
    expect(readFileSync(place('limit.xlsx'), 'utf8')).toBe('old');
    expect(drafts()).toEqual([]);
  });

  it('leaves a whole file, whenever the process is killed', async () => {
    const bytes = 3_000_000;
    for (const wait of [0, 5, 11, 18, 30]) {
      const child = spawn(process.execPath, [place('save.mjs'), place('killed.xlsx'), String(bytes), '1000']);
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      const text = readFileSync(place('killed.xlsx'));
      expect(text.length).toBe(bytes);
      expect(text.every((byte) => byte === text[0])).toBe(true);
    }
    saveFile(place('killed.xlsx'), Buffer.from('next'));
    expect(drafts()).toEqual([]);
  }, 20_000);

  it.each([
    { path: 'nowhere/team.xlsx', says: /folder does not exist/ },
    { path: '.', says: /was not saved/ },
  ])('says what to do when $path cannot be written', ({ path, says }) => {
    expect(problemOf(() => saveFile(join(folder, path), Buffer.from('new')))).toMatchObject({
      code: 'notSaved',
      message: expect.stringMatching(says),
    });
  });
});

describe('loading says what is wrong with', () => {
  it.each([
    { name: 'none.xlsx', code: 'missing', says: /no file .*none\.xlsx/ },
    { name: '.', code: 'unreadable', says: /folder/ },
    { name: 'save.mjs/team.xlsx', code: 'missing', says: /Check the path/ },
  ])('$name', ({ name, code, says }) => {
    expect(problemOf(() => loadFile(join(folder, name)))).toMatchObject({
      name: 'FileProblem',
      code,
      message: expect.stringMatching(says),
    });
  });

  it('an empty file', () => {
    writeFileSync(place('empty.xlsx'), '');
    expect(problemOf(() => loadFile(place('empty.xlsx')))).toMatchObject({
      code: 'empty',
      message: expect.stringMatching(/backup/),
    });
  });
});
