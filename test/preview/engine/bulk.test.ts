import '../../../src/preview/engine/polyfill';
import { Model } from '@odoo/o-spreadsheet';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { quietly } from '../../../src/preview/engine/quiet';
import { EngineWorkbook } from '../../../src/preview/engine/workbook';
import { type Random, randomFrom } from '../../support/random';
import { cellByCell } from './cellByCell';

/** Texts are as tall as their font says and as wide as they are long; Node itself cannot measure any. */
vi.hoisted(() => {
  class Context {
    font = '';
    save(): void {}
    restore(): void {}
    measureText(text: string): object {
      const size = Number(/(\d+)px/.exec(this.font)?.[1] ?? 0);
      return { width: text.length * size, fontBoundingBoxAscent: size, fontBoundingBoxDescent: 0 };
    }
  }
  class Canvas {
    getContext(): Context {
      return new Context();
    }
  }
  Object.assign(globalThis, { OffscreenCanvas: Canvas });
});

const ROWS = 30;
const COLUMNS = 8;
const TABS = ['goals', 'log'];
const SEEDS = [11, 12, 13, 14];

const emptyWorkbook = () => ({
  version: '19.3.2',
  revisionId: 'START_REVISION',
  uniqueFigureIds: true,
  settings: { locale: { ...locale } },
  sheets: TABS.map((name) => ({
    id: name,
    name,
    rowNumber: ROWS,
    colNumber: COLUMNS,
    cells: {},
    styles: {},
    formats: {},
  })),
});
const locale = {
  name: 'English (US)',
  code: 'en_US',
  thousandsSeparator: ',',
  decimalSeparator: '.',
  weekStart: 7,
  dateFormat: 'm/d/yyyy',
  timeFormat: 'hh:mm:ss a',
  formulaArgSeparator: ',',
};

type Cell = readonly [row: number, column: number, content: string | null, format: string | null];
type Step =
  | { readonly type: 'write'; readonly sheetId: string; readonly cells: readonly Cell[] }
  | { readonly type: 'command'; readonly command: { readonly type: string; readonly [field: string]: unknown } }
  | { readonly type: 'undo' };

const CONTENTS = [
  '7',
  '12.5',
  'words that are longer than their column is wide',
  "'012",
  '50%',
  '2026-03-06',
  '',
  'a\nb',
];
const FORMULAS = [
  (row: number) => `=A${row}+1`,
  (row: number) => `=SUM($A$1:A${row})`,
  (row: number) => `=SUM(goals!B${row}:B)`,
  () => '=SUM(log!$A:$A)-$B$1',
  (row: number) => `=nowhere!A${row}`,
];

const STYLES = [
  { style: { bold: true } },
  { style: { fillColor: '#ff0000' } },
  { style: { wrapping: 'wrap' } },
  { style: { fontSize: 20 } },
  {},
];

function stepsOf(random: Random): Step[] {
  const zone = () => {
    const [top, left] = [random.int(ROWS), random.int(COLUMNS)];
    return {
      top,
      left,
      bottom: Math.min(ROWS - 1, top + random.int(12)),
      right: Math.min(COLUMNS - 1, left + random.int(4)),
    };
  };
  const content = (row: number) =>
    random.chance(0.5) ? random.pick(FORMULAS)(row + 1) : random.chance(0.9) ? random.pick(CONTENTS) : null;
  const block = (): Cell[] => {
    const { top, left, bottom, right } = zone();
    const cells: Cell[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (random.chance(0.1)) continue;
        cells.push([row, column, content(row), random.chance(0.3) ? random.pick(['0.00', '@', '']) : null]);
      }
    }
    return cells;
  };
  const look = () => {
    const style = random.pick(STYLES);
    const withFormat = random.chance(0.4) || Object.keys(style).length === 0;
    return { ...style, ...(withFormat && { format: random.pick(['0%', '', '#,##0']) }) };
  };
  return Array.from({ length: 30 }, (): Step => {
    const sheetId = random.pick(TABS);
    const target = [zone(), ...(random.chance(0.3) ? [zone()] : [])];
    const kind = random.next();
    if (kind < 0.35) return { type: 'write', sheetId, cells: block() };
    if (kind < 0.65) return { type: 'command', command: { type: 'SET_FORMATTING', sheetId, target, ...look() } };
    if (kind < 0.72) return { type: 'command', command: { type: 'CLEAR_FORMATTING', sheetId, target } };
    if (kind < 0.79) return { type: 'command', command: { type: 'DELETE_CONTENT', sheetId, target } };
    if (kind < 0.86) {
      const rows = { dimension: 'ROW', base: random.int(ROWS - 1), quantity: 2, position: 'after' };
      return { type: 'command', command: { type: 'ADD_COLUMNS_ROWS', sheetId, sheetName: sheetId, ...rows } };
    }
    return { type: 'undo' };
  });
}

type AnyModel = Omit<Model, 'dispatch'> & {
  dispatch(type: string, payload?: object): { readonly isSuccessful: boolean };
};

/** Takes steps on that workbook; what a step changed is one or several revisions, and all are undone with it. */
function stepping(model: AnyModel, write: (sheetId: string, cells: readonly Cell[]) => void): (step: Step) => void {
  let revisions = 0;
  model.config.transportService.onNewMessage('test', ({ type }) => {
    if (type === 'REMOTE_REVISION') revisions++;
  });
  const done: number[] = [];
  return (step) => {
    if (step.type === 'undo') {
      for (let count = done.pop() ?? 0; count > 0; count--) model.dispatch('REQUEST_UNDO');
      return;
    }
    const before = revisions;
    if (step.type === 'write') write(step.sheetId, step.cells);
    else model.dispatch(step.command.type, step.command);
    done.push(revisions - before);
  };
}

/** The library as it is does one cell after the other. */
function byTheLibrary(steps: readonly Step[]): unknown[] {
  const model = new Model(emptyWorkbook()) as unknown as AnyModel;
  const take = stepping(model, (sheetId, cells) => {
    for (const [row, col, content, format] of cells) {
      const change = { ...(content === null ? {} : { content }), ...(format === null ? {} : { format }) };
      model.dispatch('UPDATE_CELL', { sheetId, row, col, ...change });
    }
  });
  return steps.map((step) => {
    take(step);
    return seenIn(model);
  });
}

const seenIn = (model: AnyModel) => ({
  stored: cellByCell(model._exportData(false)),
  // Google names errors otherwise and shows no apostrophe before a text.
  shown: TABS.map((sheetId) =>
    placesIn(model, sheetId).map((position) => {
      const { type, formattedValue } = model.getters.getEvaluatedCell(position);
      return type === 'error' ? 'error' : formattedValue.replace(/^'/, '');
    }),
  ),
});

const placesIn = ({ getters }: AnyModel, sheetId: string) =>
  Array.from({ length: getters.getNumberRows(sheetId) * COLUMNS }, (_, at) => ({
    sheetId,
    row: Math.floor(at / COLUMNS),
    col: at % COLUMNS,
  }));

const plain = new Map<number, unknown[]>();
beforeAll(() => {
  // Our plugins replace parts of the library as soon as a workbook of ours is made.
  for (const seed of SEEDS) quietly(() => plain.set(seed, byTheLibrary(stepsOf(randomFrom(seed)))));
});

const heights = ({ getters }: AnyModel) =>
  TABS.map((sheetId) =>
    Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) => getters.getRowSize(sheetId, row)),
  );

describe.each(SEEDS)('steps of chance %i', (seed) => {
  const open = () => {
    const engine = new EngineWorkbook({ data: emptyWorkbook(), locale: 'en_US', now: Date.UTC(2026, 2, 6) });
    return engine.model as unknown as AnyModel;
  };
  /** A window with the same workbook, which hears of every change. */
  const windowOn = ({ config: { transportService, custom } }: AnyModel) =>
    new Model(emptyWorkbook(), { transportService, custom, client: { id: 'window', name: '' } }) as unknown as AnyModel;
  const taking = (model: AnyModel) =>
    stepping(model, (sheetId, cells) => model.dispatch('WRITE_CELLS', { sheetId, cells }));

  it('change cells together as the library does one by one, also in a window and when undone', () =>
    quietly(() => {
      const model = open();
      const window = windowOn(model);
      const take = taking(model);
      stepsOf(randomFrom(seed)).forEach((step, at) => {
        take(step);
        expect({ at, step, seen: seenIn(model) }).toEqual({ at, step, seen: plain.get(seed)?.[at] });
        expect({ at, step, seen: seenIn(window) }).toEqual({ at, step, seen: plain.get(seed)?.[at] });
      });
    }));

  it('leave rows as tall as they are when the workbook is opened anew', () =>
    quietly(() => {
      const model = open();
      const window = windowOn(model);
      const take = taking(model);
      heights(window);
      for (const step of stepsOf(randomFrom(seed))) {
        take(step);
        const anew = new Model(window._exportData(false), { custom: model.config.custom }) as unknown as AnyModel;
        expect(heights(window)).toEqual(heights(anew));
        expect(heights(model)).toEqual(heights(anew));
      }
    }));
});

it('cells written below a table make it longer', () => {
  const engine = new EngineWorkbook({ data: emptyWorkbook(), locale: 'en_US', now: Date.UTC(2026, 2, 6) });
  const table = { sheetId: 'log', tableType: 'static', ranges: [{ _sheetId: 'log', _zone: zoneOf(0, 3) }] };
  engine.run([{ type: 'CREATE_TABLE', ...table, config: ARROWS }]);
  engine.write('log', [
    { row: 4, column: 1, content: 'a' },
    { row: 5, column: 1, content: 'b' },
    { row: 9, column: 1, content: 'apart' },
  ]);
  engine.flush();
  const [{ range } = { range: undefined }] = engine.getters.getCoreTables('log');
  expect(range?.zone).toEqual(zoneOf(0, 5));
});

const ARROWS = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: false,
  bandedColumns: false,
  automaticAutofill: false,
  styleId: 'None',
};
const zoneOf = (top: number, bottom: number) => ({ top, bottom, left: 0, right: 2 });
