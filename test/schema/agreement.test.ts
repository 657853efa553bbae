import { expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cell';
import { numbersOf } from '../../src/domain/numbers';
import { rulesOf } from '../../src/domain/settings';
import { layOut } from '../support/bookWorkbook';
import { randomBook } from '../support/randomBook';
import { seedsOf } from '../support/seeds';

const SEEDS = seedsOf(60, 60);

const KEY_RESULT_FIELDS = [
  'progress',
  'expected',
  'pace',
  'lastCheckIn',
  'due',
  'daysLate',
  'expectedScore',
  'score',
  'grade',
  'check',
] as const;
const OBJECTIVE_FIELDS = ['progress', 'expected', 'pace', 'score', 'keyResults', 'check'] as const;

/** Where sheet and code say different things; `''` in the sheet is `null` in the code. */
function differences(seed: number): string[] {
  const { book, today } = randomBook(seed);
  const sheet = layOut(book, today);
  const code = numbersOf(book, rulesOf(book.settings), today);
  const found: string[] = [];
  const compare = (where: string, formula: Cell, rule: Cell) => {
    const blank = (cell: Cell) => cell === null || cell === '';
    const same =
      (blank(formula) && blank(rule)) ||
      (typeof formula === 'number' && typeof rule === 'number' ? Math.abs(formula - rule) <= 1e-9 : formula === rule);
    if (!same) found.push(`seed ${seed} ${where}: formula ${JSON.stringify(formula)}, rule ${JSON.stringify(rule)}`);
  };
  for (const field of KEY_RESULT_FIELDS) {
    for (const [row, value] of sheet.column('keyResults', field))
      compare(`Key results ${field} row ${row}`, value, code.keyResults.get(row)?.[field] ?? null);
  }
  for (const field of OBJECTIVE_FIELDS) {
    for (const [row, value] of sheet.column('objectives', field))
      compare(`Objectives ${field} row ${row}`, value, code.objectives.get(row)?.[field] ?? null);
  }
  return found;
}

it(`the sheet and the code work out the same numbers in random workbooks, ${SEEDS.name}`, () => {
  expect(SEEDS.list.flatMap(differences).slice(0, 20)).toEqual([]);
}, 600_000);
