import '../../../src/preview/engine/polyfill';
import { helpers, Model } from '@odoo/o-spreadsheet';
import { beforeAll, describe, expect, it } from 'vitest';
import { quietly } from '../../../src/preview/engine/quiet';
import { EngineWorkbook } from '../../../src/preview/engine/workbook';
import { type Random, randomFrom } from '../../support/random';
import { cellByCell } from './cellByCell';

const ROWS = 40;
const COLUMNS = 9;
const TABS = ['Goals', 'Key results', 'Q1', 'Q2'];

/** Formulas as they stand in row `row` (from 1), each in a column of its own. */
const FORMULAS: readonly ((row: number) => string)[] = [
  (row) => `=A${row}+$B${row}*A$1-$C$2`,
  (row) => `=SUM(A${row}:B${row + 2})+SUM(A$1:A${row})+SUM($A$1:B$2)`,
  (row) => `=SUMIFS('Key results'!$A:$A,'Key results'!$B:$B,ROW())&"A${row} is ""A${row + 1}"""`,
  (row) => `=Q${1 + (row % 2)}!A${row}+'Key results'!B${row}+LOG10(A${row})`,
  (row) => `=SUM(B${row}:B)+SUM($${row}:$${row})+COUNT(2:2)`,
  (row) => `=a${row}+b$2`,
  (row) => `=IF(A${row + 1}="","",nothing(A${row}))+#REF!+A${row}:A${row}`,
  (row) => `=A${Math.max(1, row - 3)}*1.5+10^-9+${row}`,
];

function workbook(random: Random) {
  const zone = () => {
    const [row, column] = [random.int(ROWS), random.int(COLUMNS)];
    const [bottom, right] = [Math.min(ROWS - 1, row + random.int(30)), Math.min(COLUMNS - 1, column + 2)];
    const from = helpers.toXC(column, row);
    return random.chance(0.3) ? from : `${from}:${helpers.toXC(right, bottom)}`;
  };
  const zones = (items: number) =>
    Object.fromEntries(Array.from({ length: 6 }, () => [zone(), random.between(1, items)]));
  const literal = () =>
    random.pick([
      '7',
      '12.5',
      'words',
      'TRUE',
      "'012",
      '2026-03-06',
      '50%',
      '#N/A',
      '[a](http://b.example)',
      'a\nb',
      '1e5',
    ]);
  const sheets = TABS.map((name, index) => {
    const cells: Record<string, string> = {};
    for (let row = 0; row < ROWS - 4; row++) {
      for (const column of [0, 1]) if (random.chance(0.6)) cells[helpers.toXC(column, row)] = literal();
    }
    FORMULAS.forEach((formula, column) => {
      for (let row = 0; row < ROWS - 4; row++) {
        if (random.chance(0.7) && column + 2 < COLUMNS) cells[helpers.toXC(column + 2, row)] = formula(row + 1);
      }
    });
    return { id: `id${index}`, name, rowNumber: ROWS, colNumber: COLUMNS, cells, styles: zones(3), formats: zones(4) };
  });
  return {
    version: '19.3.2',
    revisionId: 'START_REVISION',
    uniqueFigureIds: true,
    sheets,
    styles: { 1: { bold: true }, 2: { fillColor: '#ff0000', align: 'left' }, 3: { fontSize: 10, align: 'right' } },
    formats: { 1: '0.00', 2: '@', 3: 'yyyy-mm-dd', 4: '0%' },
  };
}

const SEEDS = [1, 2, 3, 4, 5, 6];
const plain = new Map<number, object[]>();
let squished: unknown;

beforeAll(() => {
  // The library as it is; our plugins replace parts of it as soon as a workbook of ours is made.
  for (const seed of SEEDS) {
    const model = quietly(() => new Model(workbook(randomFrom(seed))));
    quietly(() => plain.set(seed, cellByCell(model._exportData(false))));
  }
  squished = quietly(() => new Model(table())._exportData(true));
});

const open = (data: unknown) => new EngineWorkbook({ data, locale: 'en_US', now: Date.UTC(2026, 2, 6) });

describe.each(SEEDS)('a workbook of chance %i', (seed) => {
  it('is loaded and written out cell by cell as the library does', () => {
    const data = workbook(randomFrom(seed));
    const first = open(data).exportData();
    expect(cellByCell(first)).toEqual(plain.get(seed));
    expect(open(structuredClone(first)).exportData()).toEqual(first);
  });
});

it('writes formulas out with the names and places that their cells have by now', () => {
  const engine = open(workbook(randomFrom(1)));
  engine.write('id0', [{ row: 0, column: 8, content: { formula: "='Key results'!A5+A5" } }]);
  const formula = () => (engine.exportData() as { sheets: { cells: Record<string, string> }[] }).sheets[0]?.cells.I1;
  expect(formula()).toBe("='Key results'!A5+A5");
  engine.run([{ type: 'RENAME_SHEET', sheetId: 'id1', oldName: 'Key results', newName: 'KRs' }]);
  expect(formula()).toBe('=KRs!A5+A5');
  const rows = { dimension: 'ROW', base: 1, quantity: 2, position: 'after' };
  engine.run([{ type: 'ADD_COLUMNS_ROWS', sheetId: 'id1', sheetName: 'KRs', ...rows }]);
  expect(formula()).toBe('=KRs!A7+A5');
  engine.undo();
  engine.undo();
  expect(formula()).toBe("='Key results'!A5+A5");
});

/** One tab of 500 rows with two columns of formulas. */
function table() {
  const column = (letter: string) =>
    Array.from({ length: 500 }, (_, row) => [`${letter}${row + 1}`, `=SUM($A${row + 1}:B${row + 1})`] as const);
  const cells = Object.fromEntries([...column('C'), ...column('D')]);
  const sheet = { id: 'a', name: 'A', rowNumber: 500, colNumber: 4, cells, styles: {}, formats: {} };
  return { version: '19.3.2', revisionId: 'START_REVISION', uniqueFigureIds: true, sheets: [sheet] };
}

const LAST = { sheet: 'a', row: 499, column: 3, rows: 1, columns: 1 };

it('has formulas read before tabs get other names, and keeps the list of those that look at hidden rows', () => {
  const sheet = (id: string, name: string, cells: object) => ({ id, name, rowNumber: 5, colNumber: 4, cells });
  const hidden = { A1: '2', A2: '3', B1: '=SUBTOTAL(109,A1:A2)', B2: '=B1+1' };
  const data = {
    ...{ version: '19.3.2', revisionId: 'START_REVISION', uniqueFigureIds: true, styles: {}, formats: {} },
    sheets: [
      { ...sheet('a', 'A', hidden), styles: {}, formats: {} },
      { ...sheet('b', 'B', { A1: '=A!A2', A2: '=C!A1' }), styles: {}, formats: {} },
    ],
  };
  const column = { row: 0, rows: 2, columns: 1 };
  const [unread, read] = [open(structuredClone(data)), open(structuredClone(data))];
  read.content({ sheet: 'b', column: 0, ...column });
  const seen = [unread, read].map((engine) => {
    engine.run([{ type: 'RENAME_SHEET', sheetId: 'a', oldName: 'A', newName: 'C' }]);
    engine.run([{ type: 'HIDE_COLUMNS_ROWS', sheetId: 'a', dimension: 'ROW', elements: [1] }]);
    return {
      formulas: engine.content({ sheet: 'b', column: 0, ...column }),
      results: engine.evaluated({ sheet: 'b', column: 0, ...column }),
      ofShown: engine.evaluated({ sheet: 'a', column: 1, ...column }),
    };
  });
  expect(seen[0]).toMatchObject({ formulas: [[{ formula: '=C!A2' }], [{ formula: '=C!A1' }]], ofShown: [[2], [3]] });
  expect(seen[0]).toEqual(seen[1]);
});

it('reads a formula once for each column of a table', () => {
  const engine = open(table());
  const cells = engine.getters.getCells('a') as unknown as readonly { compiledFormula: { tokens: unknown } }[];
  // Not public: what the library read a formula into.
  const words = new Set(cells.map(({ compiledFormula }) => compiledFormula.tokens));
  expect(words.size).toBe(2);
  expect(engine.content(LAST)).toEqual([[{ formula: '=SUM($A500:B500)' }]]);
});

it('also takes the form in which cells tell how they differ from the one above', () => {
  expect(JSON.stringify(squished)).not.toContain('=SUM($A500:B500)');
  expect(open(squished).content(LAST)).toEqual([[{ formula: '=SUM($A500:B500)' }]]);
});
