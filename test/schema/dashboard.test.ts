import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/day';
import { dashboardCells } from '../../src/schema/dashboardParts/all';
import { declaredPositions } from '../../src/schema/positions';
import { layOut } from '../support/bookWorkbook';
import { aBook, aCycle, aKeyResult, anObjective, aScore, QUARTER_STARTS, TODAY } from '../support/builders';
import { randomBook } from '../support/randomBook';

/** What the Dashboard shows, by cell; `at(2, 5)` is E2. */
function shown(book: Parameters<typeof layOut>[0], today: number) {
  const { engine } = layOut(book, today, 'with Dashboard');
  const at = (row: number, column: number) =>
    engine.evaluated({ sheet: 'dashboard', row: row - 1, column: column - 1, rows: 1, columns: 1 })[0]?.[0] ?? '';
  return { engine, at };
}

describe('the Dashboard', () => {
  it('shows no error on an empty workbook and says what to do', () => {
    const { at, engine } = shown(aBook({}), dayOf(2026, 5, 14));
    const errors = dashboardCells(declaredPositions()).filter(
      ({ row, column }) => typeof at(row, column) === 'object' && at(row, column) !== null,
    );
    expect(errors).toEqual([]);
    expect(engine.unknownFunctions()).toEqual([]);
    expect(at(2, 9)).toMatch(/No cycle is running/);
    expect(at(10, 2)).toMatch(/None yet: OKRs › Add or edit goals/);
  });

  it('counts where the owner says better than the arithmetic, and nothing else', () => {
    const keyResults = ['On track', 'Off track', ''].map((status, index) => {
      const row = index + 2;
      return { ...aKeyResult({ id: `KR-${row}`, current: 1, status }), row };
    });
    const book = aBook({
      cycles: [{ ...aCycle({}), row: 2 }],
      objectives: [{ ...anObjective({}), row: 2 }],
      keyResults,
    });
    const { at } = shown(book, QUARTER_STARTS + 60);
    expect([2, 3, 4].map((row) => at(row + 8, 10)).join(' ')).toMatch(/On track, pace Off track/);
    expect(at(5, 11)).toBe(1);
  });

  it('averages the scores of the cycle without what was dropped', () => {
    const cycle = aCycle({});
    const final = (row: number, finalScore: number, grade = '') =>
      aScore({ row, id: `S-${row}`, keyResult: `KR-${row}`, round: 'Final', finalScore, grade });
    const book = aBook({
      cycles: [{ ...cycle, row: 2 }],
      objectives: [{ ...anObjective({}), row: 2 }],
      keyResults: [2, 3, 4].map((row) => ({ ...aKeyResult({ id: `KR-${row}` }), row })),
      scores: [final(2, 0.8), final(3, 0.6), final(4, 0.1, 'Dropped')],
    });
    const { at } = shown(book, QUARTER_STARTS + 30);
    expect(at(2, 5)).toBe(cycle.id);
    expect(at(5, 9)).toBe('0.70, 2 of 2 scored');
    expect(at(5, 10)).toBe('Healthy band');
  });

  it('three scores of 0.6 are in the healthy band; what was not agreed is in neither number', () => {
    const scores = [0.6, 0.6, 0.6, 1].map((finalScore, index) =>
      aScore({ id: `S-${index}`, keyResult: `KR-${index}`, finalScore }),
    );
    const keyResults = [{ weight: 0 }, {}, {}, { stage: 'Submitted' }, {}].map((fields, index) =>
      aKeyResult({ id: `KR-${index}`, ...fields }),
    );
    const { at } = shown(aBook({ cycles: [aCycle()], objectives: [anObjective()], keyResults, scores }), TODAY);
    expect([at(5, 9), at(5, 10)]).toEqual(['0.60, 3 of 4 scored', 'Healthy band']);
  });

  it.each([1, 2, 3, 4, 5])('shows no error on random workbook %i, whatever is wrong in it', (seed) => {
    const { book, today } = randomBook(seed);
    const { at } = shown(book, today);
    const errors = dashboardCells(declaredPositions())
      .map(({ row, column }) => ({ row, column, value: at(row, column) }))
      .filter(({ value }) => typeof value === 'object');
    expect(errors).toEqual([]);
  });
});
