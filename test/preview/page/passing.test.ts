import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenWorkbook } from '../../../src/preview/server/openWorkbook';
import type { Method, PageEvent, Params, Reply } from '../../../src/preview/server/protocol';
import { type Stage, stageWithoutBrowser } from './stage';

const BUNDLE = join(import.meta.dirname, '../fixtures/page');
const TEN_TO_NINE = Date.parse('2026-11-24T08:50:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let workbook: OpenWorkbook;
let events: PageEvent[];
let saves: number;

function ask<M extends Method>(method: M, params: Params<M>): Reply<M> {
  const person = { window: 'window-1', user: 'ann@example.com' };
  // The workbook answers with the type that the protocol names for the method.
  return workbook.perform({ id: 1, method, params, ...person }) as Reply<M>;
}

const runMenu = (functionName: string) => ask('run', { functionName, selection: { sheet: 'Sheet1', range: 'A1' } });
const runsOf = (functionName: string): number[] =>
  ask('join', null).executions.flatMap((run) => (run.functionName === functionName ? [run.at] : []));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: TEN_TO_NINE });
  events = [];
  saves = 0;
  workbook = new OpenWorkbook(
    BUNDLE,
    (event) => events.push(event),
    () => {
      saves += 1;
    },
    () => {
      throw new Error('Nobody is asked anything here.');
    },
  );
  // biome-ignore lint/suspicious/noThenProperty: it names what runs then, and nothing awaits it
  ask('open', { saved: undefined, then: [], replay: [], now: Date.now() });
  runMenu('everyHourOn');
  saves = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('while the local host is open', () => {
  it('an hourly trigger fires by itself once its hour has come', () => {
    vi.setSystemTime(TEN_TO_NINE + 9 * MINUTE);
    ask('tick', undefined);
    expect(runsOf('everyHour')).toEqual([]);
    vi.setSystemTime(TEN_TO_NINE + 11 * MINUTE);
    ask('tick', undefined);
    ask('tick', undefined);
    expect(runsOf('everyHour')).toEqual([TEN_TO_NINE + 10 * MINUTE]);
    expect(saves).toBe(1);
  });

  it('it fires by the clock that somebody set, too', () => {
    ask('setNow', Date.parse('2027-03-05T08:59:30Z'));
    vi.setSystemTime(TEN_TO_NINE + MINUTE);
    ask('tick', undefined);
    expect(runsOf('everyHour')).toEqual([Date.parse('2027-03-05T09:00:00Z')]);
  });

  it('what is done in the sheet does not make it miss its hour', () => {
    vi.setSystemTime(TEN_TO_NINE + 15 * MINUTE);
    ask('type', [{ sheet: 'Sheet1', cell: 'A1', text: 'busy' }]);
    ask('tick', undefined);
    expect(runsOf('everyHour')).toEqual([TEN_TO_NINE + 10 * MINUTE]);
  });

  it('a machine that slept makes up for one hour, not for all of them', () => {
    vi.setSystemTime(TEN_TO_NINE + 50 * HOUR);
    ask('tick', undefined);
    expect(runsOf('everyHour')).toHaveLength(1);
    expect(ask('join', null).world.now).toBe(TEN_TO_NINE + 50 * HOUR);
  });

  it('nothing is saved for time that passes without a trigger', () => {
    vi.setSystemTime(TEN_TO_NINE + 6 * MINUTE);
    ask('tick', undefined);
    expect(saves).toBe(0);
    expect(ask('join', null).world.now).toBe(TEN_TO_NINE + 6 * MINUTE);
  });
});

it('a long run through time tells how many of its hours are over', () => {
  let clock = TEN_TO_NINE;
  // Each look at the machine's clock finds it 100 ms later, as if the runs took their time.
  vi.spyOn(Date, 'now').mockImplementation(() => (clock += 100));
  ask('advanceTo', TEN_TO_NINE + 71 * HOUR);
  vi.restoreAllMocks();
  const told = events.flatMap((event) => (event.type === 'advancing' ? [event] : []));
  expect(told.length).toBeGreaterThan(5);
  expect(told.every(({ of }) => of === 71)).toBe(true);
  const hours = told.map((event) => event.hours);
  expect(hours).toEqual([...hours].sort((a, b) => a - b));
  expect(runsOf('everyHour')).toHaveLength(71);
});

describe('the running server', () => {
  let scene: Pick<Stage, 'url' | 'started' | 'close'>;
  beforeAll(async () => {
    vi.useRealTimers();
    scene = await stageWithoutBrowser(['--empty'], { tickMs: 50 });
  });
  afterAll(() => scene?.close());

  it('lets time pass without being asked', async () => {
    vi.useRealTimers();
    const { desk } = scene.started;
    const ann = { window: 'window-1', user: 'ann@example.com' };
    const selection = { sheet: 'Sheet1', range: 'A1' };
    await desk.ask('setNow', Date.parse('2027-03-05T08:59:58Z'));
    await desk.ask('run', { functionName: 'everyHourOn', selection }, ann);
    const names = async () => (await desk.ask('join', null, ann)).executions.map((run) => run.functionName);
    await expect.poll(names, { timeout: 15_000 }).toContain('everyHour');
  });
});
