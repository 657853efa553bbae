import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/preview/server/args';
import { FileKeeper } from '../../../src/preview/server/fileKeeper';
import { isOwn } from '../../../src/preview/server/guard';
import type { FileView } from '../../../src/preview/server/protocol';
import { type Stage, stageWithoutBrowser } from './stage';

describe('the arguments of start', () => {
  it.each([
    { args: [], read: { port: 0, file: undefined, empty: false } },
    { args: ['--port', '8080', '--empty'], read: { port: 8080, file: undefined, empty: true } },
    { args: ['--file=team.xlsx', '--port=0'], read: { port: 0, file: 'team.xlsx', empty: false } },
  ])('$args are read', ({ args, read }) => expect(readArguments(args)).toEqual(read));

  it.each([
    { args: ['--port', 'x'], says: '--port needs a number from 0 to 65535' },
    { args: ['--port', '70000'], says: 'not 70000' },
    { args: ['--file'], says: '--file needs the path of an .xlsx file' },
    { args: ['--file', 'team.csv'], says: 'not team.csv' },
    { args: ['--sample'], says: 'Unknown argument --sample' },
  ])('$args are refused with what is allowed', ({ args, says }) => expect(() => readArguments(args)).toThrow(says));
});

describe('who may ask the server', () => {
  const own = { host: '127.0.0.1:8000' };
  it.each([
    { method: 'GET', headers: own, may: true, who: 'the page itself' },
    { method: 'POST', headers: { ...own, origin: 'http://127.0.0.1:8000' }, may: true, who: 'a request of the page' },
    {
      method: 'POST',
      headers: { host: 'localhost:8000', origin: 'http://localhost:8000' },
      may: true,
      who: 'localhost',
    },
    { method: 'POST', headers: own, may: false, who: 'a request without an origin' },
    { method: 'POST', headers: { ...own, origin: 'null' }, may: false, who: 'a sandboxed panel' },
    { method: 'POST', headers: { ...own, origin: 'https://evil.example' }, may: false, who: 'another site' },
    { method: 'GET', headers: { host: 'evil.example:8000' }, may: false, who: 'a name pointed at this machine' },
    { method: 'GET', headers: { ...own, 'sec-fetch-site': 'cross-site' }, may: false, who: "another site's picture" },
    { method: 'POST', headers: { ...own, origin: 'http://127.0.0.1:9000' }, may: false, who: 'another port' },
  ])('$who: $may', ({ method, headers, may }) => expect(isOwn({ method, headers }, 8000)).toBe(may));
});

describe('a running server', () => {
  let scene: Pick<Stage, 'url' | 'started' | 'close'>;
  beforeAll(async () => {
    scene = await stageWithoutBrowser();
  });
  afterAll(() => scene?.close());

  const answer = (path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const { body, ...rest } = options;
      const sent = request(new URL(path, scene.url), rest, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const origin = () => ({ origin: scene.url.slice(0, -1) });

  it('says what to do where its port is taken', async () => {
    const { port } = new URL(scene.url);
    await expect(stageWithoutBrowser(['--empty', '--port', port])).rejects.toThrow(
      `Port ${port} is used by another program. Choose another with --port, or leave --port out for any free one.`,
    );
  });

  it('listens on this machine only', () => expect(new URL(scene.url).hostname).toBe('127.0.0.1'));

  it('hands out its page and nothing outside it', async () => {
    expect((await answer('/')).text).toContain('<div id="app">');
    expect((await answer('/vendor/o_spreadsheet.xml')).status).toBe(200);
    for (const path of ['/../worker.mjs', '/%2e%2e/worker.mjs', '/vendor/../../host.mjs', '/.env', '/nothing.js']) {
      expect((await answer(path)).status, path).toBe(404);
    }
  });

  it('answers what it cannot take with what to do', async () => {
    const headers = origin();
    expect(await answer('/api/run', { method: 'POST', headers, body: '{' })).toMatchObject({ status: 400 });
    expect(await answer('/api/run', { method: 'POST', headers, body: '{}' })).toMatchObject({
      status: 410,
      text: expect.stringContaining('Load the page again'),
    });
    expect(await answer('/api/run', { method: 'POST', body: '{}' })).toMatchObject({ status: 403 });
    const broken = await answer('/api/open?name=a.xlsx', { method: 'POST', headers, body: 'no workbook' });
    expect(broken.status).toBe(500);
    expect(JSON.parse(broken.text).error).toMatch(/xlsx/i);
    expect(scene.started.desk.keeper.view.title).toBe('Untitled workbook.xlsx');
  });
});

describe('saving', () => {
  const keeperOf = (write: (path: string) => Promise<void>) => {
    const shown: FileView['state'][] = [];
    return { shown, keeper: new FileKeeper({ write, show: ({ state }) => shown.push(state) }) };
  };

  it('writes once for many changes, and again for what changed meanwhile', async () => {
    const written: string[] = [];
    let during = (): void => undefined;
    const { keeper, shown } = keeperOf(async (path) => {
      during();
      written.push(path);
    });
    keeper.use('/tmp/team.xlsx', 'saved');
    for (let count = 0; count < 5; count += 1) keeper.changed();
    during = () => {
      during = () => undefined;
      keeper.changed();
    };
    await keeper.flush();
    expect([written.length, shown.at(-1)]).toEqual([1, 'changed']);
    await keeper.flush();
    expect([written.length, shown.at(-1)]).toEqual([2, 'saved']);
  });

  it('lets everybody who waits go on when the file holds all of it', async () => {
    const waiting: (() => void)[] = [];
    const { keeper } = keeperOf(() => new Promise((resolve) => waiting.push(resolve)));
    keeper.use('/tmp/team.xlsx', 'saved');
    keeper.changed();
    const first = keeper.flush();
    keeper.changed();
    const gone: string[] = [];
    const later = ['one', 'other'].map((name) => keeper.flush().then(() => gone.push(name)));
    waiting.shift()?.();
    await first;
    await expect.poll(() => waiting.length).toBe(1);
    expect(gone).toEqual([]);
    waiting.shift()?.();
    await Promise.all(later);
    expect(keeper.view.state).toBe('saved');
  });

  it('tries once more before another workbook is opened or the host stops', async () => {
    let full = true;
    const { keeper } = keeperOf(async () => {
      if (full) throw new Error('The disk is full.');
    });
    keeper.use('/tmp/team.xlsx', 'saved');
    keeper.changed();
    await keeper.flush();
    full = false;
    await keeper.flush();
    expect(keeper.view).toMatchObject({ state: 'saved', problem: '' });
  });

  it('says what went wrong and tries again with the next change', async () => {
    let full = true;
    const { keeper } = keeperOf(async () => {
      if (full) throw new Error('The disk is full.');
    });
    keeper.use('/tmp/team.xlsx', 'saved');
    keeper.changed();
    await keeper.flush();
    expect(keeper.view).toMatchObject({ state: 'failed', problem: expect.stringContaining('The disk is full.') });
    full = false;
    keeper.changed();
    await keeper.flush();
    expect(keeper.view).toMatchObject({ state: 'saved', problem: '' });
  });
});
