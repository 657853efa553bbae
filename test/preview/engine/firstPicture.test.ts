import '../../../src/preview/engine/polyfill';
import { Model } from '@odoo/o-spreadsheet';
import { expect, it } from 'vitest';
import type { KeptResult, KeptResults } from '../../../src/preview/engine/plugins/keptResults';
import { quietly } from '../../../src/preview/engine/quiet';
import { serialOf } from '../../../src/preview/engine/serial';
import { EngineWorkbook } from '../../../src/preview/engine/workbook';
import { openHost } from '../../google/host';

const NOON = Date.UTC(2026, 2, 6, 12);
const ROWS = 12;
const COLUMNS = 8;
/** A team's tabs are empty further down. */
const MOST_ROWS = 30;

const FORMULAS: Readonly<Record<string, string>> = {
  B1: '=SUM(Source!A1:A5)',
  B2: '=B1/0',
  B3: '=TODAY()',
  B4: '=HYPERLINK("https://okr.example/"&A1,"Open "&A1)',
  B5: '=IF(A1="","none",)',
  B6: '=nothing(A1)',
  B7: '="[a](http://b.example)"',
  B8: '=A1&" of "&B1',
  B9: '=Source!C2',
  B10: '=A9=1',
  D1: '=SEQUENCE(3,2)',
  D6: '=SEQUENCE(2)',
  G1: '=SUM(D1:E3)',
};

/** Two tabs; the first adds up the second, an array is in the way of another, and looks depend on results. */
function data() {
  const source = { A1: '1', A2: '2.5', A3: '-4', A4: '=A1+A2', A5: '=Goals!A9', C1: '=A1:A3', C3: "'012" };
  const literals = { A1: 'words', A9: '0.5', D7: 'in the way' };
  const tab = (id: string, name: string, cells: object) => ({
    ...{ id, name, rowNumber: ROWS, colNumber: COLUMNS, cells, styles: { 'A1:B12': 1 } },
    formats: { A9: 1, 'B9:B12': 2 },
  });
  const rule = {
    ...{ id: 'rule', ranges: ['B1:B10'] },
    rule: { type: 'CellIsRule', operator: 'customFormula', values: ['=$G$1>20'], style: { bold: true } },
  };
  return {
    ...{ version: '19.3.2', revisionId: 'START_REVISION', uniqueFigureIds: true },
    sheets: [
      { ...tab('goals', 'Goals', { ...literals, ...FORMULAS }), conditionalFormats: [rule] },
      tab('source', 'Source', source),
    ],
    styles: { 1: { italic: true } },
    formats: { 1: '0%', 2: '0.00' },
  };
}

interface PicturedGetters {
  isFormulaUnread(cell: object): boolean;
  workOutMore(until: number): 'more' | 'whole' | 'over';
}
type PicturedModel = Model & { readonly getters: PicturedGetters };

const clock = { now: () => serialOf(NOON, 'UTC') };

const opened = (results?: KeptResults): PicturedModel =>
  quietly(() => new Model(data(), { custom: { clock, results } })) as PicturedModel;

const resultsThen = (): KeptResults => {
  const engine = new EngineWorkbook({ data: data(), locale: 'en_US', now: NOON });
  expect(engine.results()).toBeUndefined();
  engine.calculate();
  return JSON.parse(JSON.stringify(engine.results())) as KeptResults;
};

/** All that can be seen of every cell: an empty one has no number that its format would show. */
function seen({ getters }: Model): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const sheetId of getters.getSheetIds()) {
    for (let row = 0; row < Math.min(MOST_ROWS, getters.getNumberRows(sheetId)); row++) {
      for (let col = 0; col < getters.getNumberCols(sheetId); col++) {
        const position = { sheetId, row, col };
        const { origin: _, position: __, format, ...result } = getters.getEvaluatedCell(position) as Placed;
        const { bold, italic } = getters.getCellComputedStyle(position);
        cells[`${sheetId} ${row} ${col}`] = { ...result, bold, italic, ...(result.type !== 'empty' && { format }) };
      }
    }
  }
  return cells;
}

type Evaluated = ReturnType<Model['getters']['getEvaluatedCell']>;

type Placed = Evaluated & {
  readonly origin?: unknown;
  readonly position?: unknown;
};

/** What arrays fill, which a picture does not know. */
const filled = ({ getters }: Model): unknown =>
  ['D1', 'D6', 'E2', 'G1'].map((xc) => {
    const { left: col, top: row } = getters.getRangeFromSheetXC('goals', xc).zone;
    const position = { sheetId: 'goals', col, row };
    return [getters.getSpreadZone(position), getters.getArrayFormulaSpreadingOn(position)];
  });

const unread = ({ getters }: PicturedModel): number =>
  getters.getSheetIds().flatMap((id) => getters.getCells(id).filter((cell) => getters.isFormulaUnread(cell))).length;

/** In as many steps as there are. @returns how many */
function workedOut(model: PicturedModel): number {
  let steps = 1;
  while (model.getters.workOutMore(0) === 'more') steps++;
  return steps;
}

/** The formula in B1 of the first tab came to something else. */
const STALE = 1234.5;
const stale = (results: KeptResults): KeptResults => ({
  ...results,
  goals: (results.goals ?? []).map(
    ([col, row, result]): KeptResult =>
      col === 1 && row === 0 ? [col, row, { ...result, value: STALE, formattedValue: `${STALE}` }] : [col, row, result],
  ),
});

const B1 = { sheetId: 'goals', col: 1, row: 0 };

it('shows kept results cell by cell as they were, without reading a single formula', () => {
  const model = opened(resultsThen());
  expect(seen(model)).toEqual(seen(opened()));
  expect(unread(model)).toBe(Object.keys(FORMULAS).length + 3);
});

it('shows what was kept until the truth is worked out as a whole, and then the truth', () => {
  const model = opened(stale(resultsThen()));
  expect(model.getters.getEvaluatedCell(B1).value).toBe(STALE);
  expect(workedOut(model)).toBeGreaterThan(20);
  expect(model.getters.getEvaluatedCell(B1).value).toBe(STALE);
  model.dispatch('EVALUATE_CELLS');
  expect([seen(model), filled(model)]).toEqual([seen(opened()), filled(opened())]);
});

it('goes on like any other workbook afterwards', () => {
  const [pictured, plain] = [opened(stale(resultsThen())), opened()];
  workedOut(pictured);
  for (const model of [pictured, plain]) {
    model.dispatch('EVALUATE_CELLS');
    model.dispatch('UPDATE_CELL', { sheetId: 'source', col: 0, row: 1, content: '70' });
    model.dispatch('UPDATE_CELL', { sheetId: 'goals', col: 3, row: 6, content: '' });
  }
  expect([seen(pictured), filled(pictured)]).toEqual([seen(plain), filled(plain)]);
});

it.each([0, 5, 1_000])('works everything out at once when something changes after %i steps', (steps) => {
  const [pictured, plain] = [opened(stale(resultsThen())), opened()];
  expect(pictured.getters.getEvaluatedCell(B1).value).toBe(STALE);
  for (let step = 0; step < steps; step++) pictured.getters.workOutMore(0);
  for (const model of [pictured, plain]) {
    model.dispatch('RENAME_SHEET', { sheetId: 'source', oldName: 'Source', newName: 'Facts' });
    model.dispatch('UPDATE_CELL', { sheetId: 'source', col: 0, row: 1, content: '70' });
  }
  expect([seen(pictured), filled(pictured)]).toEqual([seen(plain), filled(plain)]);
  expect(pictured.getters.workOutMore(Number.POSITIVE_INFINITY)).toBe('over');
  expect(cellsOf(pictured)).toEqual(cellsOf(plain));
});

const cellsOf = (model: Model): unknown => (model.exportData() as { sheets: { cells: object }[] }).sheets;

it('moves on with a clock that moves while results are kept', () => {
  const model = opened(resultsThen());
  const day = { sheetId: 'goals', col: 1, row: 2 };
  const { value } = model.getters.getEvaluatedCell(day);
  clock.now = () => serialOf(NOON, 'UTC') + 1;
  try {
    expect(model.getters.getEvaluatedCell(day).value).toBe(value);
    model.dispatch('EVALUATE_CELLS');
    expect(model.getters.getEvaluatedCell(day).value).toBe(Number(value) + 1);
  } finally {
    clock.now = () => serialOf(NOON, 'UTC');
  }
});

it('writes nothing of what was kept into the workbook', () => {
  const model = opened(stale(resultsThen()));
  model.getters.getEvaluatedCell(B1);
  expect(JSON.stringify(model.exportData())).not.toContain(`${STALE}`);
});

it("shows the add-on's own workbook as it will be, and as it is", () => {
  const host = openHost();
  host.engine.calculate();
  const results = JSON.parse(JSON.stringify(host.engine.results())) as KeptResults;
  const written = JSON.stringify(host.engine.exportData());
  const now = () => serialOf(host.world.now, host.world.timeZone);
  const open = (kept?: KeptResults) =>
    quietly(() => new Model(JSON.parse(written), { custom: { clock: { now }, results: kept } })) as PicturedModel;
  const [pictured, plain] = [open(results), open()];
  expect(seen(pictured)).toEqual(seen(plain));
  workedOut(pictured);
  pictured.dispatch('EVALUATE_CELLS');
  expect(seen(pictured)).toEqual(seen(plain));
  expect(Object.values(seen(plain)).filter((cell) => (cell as Evaluated).type === 'number').length).toBeGreaterThan(40);
});
