import { beforeAll, expect, it } from 'vitest';
import type { KeptResults } from '../../../src/preview/engine/plugins/keptResults';
import { EngineWorkbook } from '../../../src/preview/engine/workbook';
import { LocalHost } from '../../../src/preview/host';
import type { SavedWorkbook } from '../../../src/preview/saved';
import { earlyWorkbook } from '../../../src/preview/server/earlyWorkbook';
import { OpenWorkbook } from '../../../src/preview/server/openWorkbook';
import type { Method, PageEvent, Params, WrittenJoined } from '../../../src/preview/server/protocol';

const BUNDLE = `${import.meta.dirname}/../fixtures/page`;
const NOON = Date.UTC(2026, 2, 6, 12);

let saved: SavedWorkbook;
beforeAll(() => {
  const host = LocalHost.open({ bundle: BUNDLE, world: { now: NOON, user: 'ann@example.com', locale: 'de_DE' } });
  host.typeIn('A1', '12');
  host.typeIn('B1', '=A1*2');
  host.typeIn('C1', '=A1*3');
  host.engine.run([{ type: 'SET_FORMATTING', sheetId: 'Sheet1', target: [zone(0, 99, 0, 3)], format: '0.00' }]);
  saved = host.save();
});

const zone = (top: number, bottom: number, left: number, right: number) => ({ top, bottom, left, right });

const nothing = () => undefined;

/** What formulas show by what a window is told. */
const shownIn = (results = '{}'): string[] =>
  Object.values(JSON.parse(results) as KeptResults).flatMap((cells) => cells.map(([, , cell]) => cell.formattedValue));

function worker(): <M extends Method>(method: M, params: Params<M>) => unknown {
  const workbook = new OpenWorkbook(BUNDLE, nothing, nothing, nothing);
  return (method, params) => workbook.perform({ id: 1, window: 'window-1', user: 'ann@example.com', method, params });
}

it('tells a window of a saved workbook what the worker will tell when it has loaded it', () => {
  const early = earlyWorkbook(structuredClone(saved), NOON + 1000)?.joined('ann@example.com');
  const perform = worker();
  // biome-ignore lint/suspicious/noThenProperty: it names what runs then, and nothing awaits it
  perform('open', { saved: structuredClone(saved), then: [], replay: [], now: NOON + 1000 });
  expect((perform('join', 'ann@example.com') as WrittenJoined).snapshot.results).toBeUndefined();
  perform('results', undefined);
  const late = perform('join', 'ann@example.com') as WrittenJoined;
  const { results, ...snapshot } = late.snapshot;
  const unlike = { menu: [], functions: [], executions: [] };
  expect({ ...early, ...unlike }).toEqual({ ...late, ...unlike, snapshot });
  expect(shownIn(results)).toEqual(['24,00', '36,00']);
});

it('hands out what makes the same workbook, whatever became of the first one', () => {
  const perform = worker();
  // biome-ignore lint/suspicious/noThenProperty: it names what runs then, and nothing awaits it
  perform('open', { saved: structuredClone(saved), then: [], replay: [], now: NOON });
  perform('results', undefined);
  perform('type', [{ sheet: 'Sheet1', cell: 'A1', text: '30' }]);
  const { snapshot } = perform('join', null) as WrittenJoined;
  const data = JSON.parse(snapshot.data) as { revisionId: string };
  const again = new EngineWorkbook({ data, locale: 'de_DE', now: NOON });
  expect(again.display({ sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 2 })).toEqual([['12,00', '24,00']]);
  expect(snapshot.revisions[0]?.serverRevisionId).toBe(data.revisionId);
  expect(shownIn(snapshot.results)).toEqual(['90,00']);
});

it('says which function makes a fresh workbook before it runs', () => {
  const heard: string[] = [];
  const tell = (event: PageEvent) => {
    if (event.type === 'making' || event.type === 'execution') heard.push(event.type);
    if (event.type === 'making') heard.push(event.functionName);
  };
  const workbook = new OpenWorkbook(BUNDLE, tell, nothing, nothing);
  // biome-ignore lint/suspicious/noThenProperty: it names what runs then, and nothing awaits it
  const params: Params<'open'> = { saved: undefined, then: ['writeSelection', 'sendLetter'], replay: [], now: NOON };
  workbook.perform({ id: 1, window: '', user: '', method: 'open', params });
  expect(heard).toEqual(['making', 'writeSelection', 'making', 'sendLetter']);
});

it('waits for the worker with data that the library first has to complete', () => {
  const { uniqueFigureIds: _, ...older } = saved.data as { uniqueFigureIds: boolean };
  expect(earlyWorkbook({ ...saved, data: older }, NOON)).toBeUndefined();
  expect(earlyWorkbook({ ...saved, data: { ...(saved.data as object), version: '17.0' } }, NOON)).toBeUndefined();
});
