import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/day';
import { dashboardCells } from '../../src/schema/dashboard';
import { dashboard } from '../../src/schema/dashboardParts';
import { declaredPositions } from '../../src/schema/positions';
import { layOut } from '../support/bookWorkbook';
import { aBook } from '../support/builders';
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
    const errors = dashboardCells(dashboard, declaredPositions()).filter(
      ({ row, column }) => typeof at(row, column) === 'object' && at(row, column) !== null,
    );
    expect(errors).toEqual([]);
    expect(engine.unknownFunctions()).toEqual([]);
    expect(at(2, 9)).toMatch(/No cycle is running/);
    expect(at(10, 2)).toMatch(/No objectives in this cycle yet/);
  });

  it.each([1, 2, 3, 4, 5])('shows no error on random workbook %i, whatever is wrong in it', (seed) => {
    const { book, today } = randomBook(seed);
    const { at } = shown(book, today);
    const errors = dashboardCells(dashboard, declaredPositions())
      .map(({ row, column }) => ({ row, column, value: at(row, column) }))
      .filter(({ value }) => typeof value === 'object');
    expect(errors).toEqual([]);
  });
});
