import { beforeEach, expect, it, vi } from 'vitest';
import { EngineWorkbook } from '../../../src/preview/engine/workbook';

/** Texts are as tall as their font says; Node itself cannot measure any. */
vi.hoisted(() => {
  class Context {
    font = '';
    save(): void {}
    restore(): void {}
    measureText(): object {
      return {
        width: 10,
        fontBoundingBoxAscent: Number(/(\d+)px/.exec(this.font)?.[1] ?? 0),
        fontBoundingBoxDescent: 0,
      };
    }
  }
  class Canvas {
    getContext(): Context {
      return new Context();
    }
  }
  Object.assign(globalThis, { OffscreenCanvas: Canvas });
});

let engine: EngineWorkbook;
beforeEach(() => {
  engine = new EngineWorkbook({ locale: 'en_GB', now: Date.UTC(2026, 2, 6) });
  for (const sheetId of ['second', 'third']) {
    engine.run([{ type: 'CREATE_SHEET', sheetId, name: sheetId, position: 1, rows: 1000, cols: 26 }]);
  }
});

const write = (sheet: string, row: number, content: string, fontSize?: number) => {
  engine.write(sheet, [{ row, column: 0, content, ...(fontSize && { style: { fontSize } }) }]);
  engine.flush();
};
const height = (row: number) => engine.getters.getRowSize('second', row);

it('tells where rows begin anew after every change', () => {
  expect(engine.getters.getRowDimensions('second', 10).start).toBe(230);
  write('second', 3, 'tall', 40);
  expect(engine.getters.getRowDimensions('second', 10).start).toBeGreaterThan(230);
  engine.undo();
  expect(engine.getters.getRowDimensions('second', 10).start).toBe(230);
});

it('knows how tall rows are that changed before anybody asked, and afterwards', () => {
  write('second', 2, 'tall', 40);
  const tall = height(2);
  expect(tall).toBeGreaterThan(23);
  write('second', 5, 'tall too', 40);
  expect([height(2), height(5), height(6)]).toEqual([tall, tall, 23]);
  engine.run([
    {
      type: 'REMOVE_COLUMNS_ROWS',
      sheetId: 'second',
      sheetName: 'second',
      dimension: 'ROW',
      elements: [3, 4],
    },
  ]);
  expect([height(3), height(5)]).toEqual([tall, 23]);
});

it('forgets heights of what is undone, also when they were measured after it was done', () => {
  write('second', 2, 'tall', 40);
  const tall = height(2);
  engine.undo();
  expect(height(2)).toBe(23);
  engine.redo();
  expect(height(2)).toBe(tall);
});

it('tells where a tab ends anew after every change', () => {
  expect(engine.used('second')).toEqual({ row: 0, column: 0 });
  write('second', 7, 'down here');
  expect(engine.used('second')).toEqual({ row: 8, column: 1 });
  engine.undo();
  expect(engine.used('second')).toEqual({ row: 0, column: 0 });
});

it('lists colours that were used since somebody looked last', () => {
  const colours = () => engine.getters.getCustomColors();
  const before = colours().length;
  engine.paint({ sheet: 'second', row: 0, column: 0, rows: 1, columns: 1 }, { background: '#123456' });
  engine.flush();
  expect(colours()).toContain('#123456');
  expect(colours()).toHaveLength(before + 1);
});

it('knows what is in sight of a tab that is not shown, also after it changed', () => {
  engine.run([{ type: 'RESIZE_SHEETVIEW', width: 1000, height: 600 }]);
  const shown = () => engine.getters.getViewportCollection().getMainViewport('second').bottom;
  const before = shown();
  write('second', 1, 'tall', 400);
  expect(shown()).toBeLessThan(before);
  engine.run([{ type: 'ACTIVATE_SHEET', sheetIdFrom: engine.getters.getActiveSheetId(), sheetIdTo: 'second' }]);
  expect(engine.getters.getActiveMainViewport().bottom).toBe(shown());
});
