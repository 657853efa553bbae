import { type EvaluationError, helpers } from '@odoo/o-spreadsheet';
import { type Criterion, isPlain, meets, placesOf, readCriterion } from './criteria';
import type { Cell, FunctionContext, Matrix, SheetFunction } from './install';
import { errorOf, replacing } from './library';

type Argument = Cell | Matrix | undefined;

interface Condition {
  readonly range: Matrix;
  readonly criterion: Criterion;
}

// `Array.isArray` does not narrow readonly arrays.
const isMatrix = (argument: Argument): argument is Matrix => Array.isArray(argument);
const asMatrix = (argument: Argument): Matrix => (isMatrix(argument) ? argument : [[argument ?? { value: null }]]);
const asCell = (argument: Argument): Cell | undefined => (isMatrix(argument) ? argument[0]?.[0] : argument);

function conditionsOf({ locale }: FunctionContext, pairs: readonly Argument[]): Condition[] | EvaluationError {
  if (pairs.length === 0 || pairs.length % 2 === 1) return errorOf('#N/A', 'Ranges and criteria go in pairs.');
  const conditions: Condition[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    conditions.push({ range: asMatrix(pairs[at]), criterion: readCriterion(asCell(pairs[at + 1]), locale) });
  }
  const [first] = conditions;
  const same = conditions.every(
    ({ range }) => range.length === first?.range.length && range[0]?.length === first?.range[0]?.length,
  );
  return same ? conditions : errorOf('#VALUE!', 'Array arguments are of different size.');
}

/** Calls back for each place (column, row) that meets all conditions. */
function visit(
  conditions: readonly Condition[],
  { locale }: FunctionContext,
  found: (c: number, r: number) => void,
): void {
  const [first] = conditions;
  if (!first) return;
  const height = first.range[0]?.length ?? 0;
  const narrowest = conditions
    .filter(({ criterion }) => isPlain(criterion))
    .map((condition) => ({ condition, places: placesOf(condition.range, condition.criterion, locale) }))
    .reduce<{ condition?: Condition; places: readonly number[] } | undefined>(
      (best, next) => (best && best.places.length <= next.places.length ? best : next),
      undefined,
    );
  const rest = conditions.filter((condition) => condition !== narrowest?.condition);
  const check = (place: number) => {
    const [c, r] = [Math.floor(place / height), place % height];
    if (rest.every(({ range, criterion }) => meets(range[c]?.[r]?.value ?? null, criterion, locale))) found(c, r);
  };
  if (narrowest) narrowest.places.forEach(check);
  else for (let place = 0; place < height * first.range.length; place++) check(place);
}

/** The numbers of a range where the conditions hold, or the first error among them. */
function matching(
  context: FunctionContext,
  target: Argument,
  pairs: readonly Argument[],
): Cell[] | Cell | EvaluationError {
  const conditions = conditionsOf(context, pairs);
  if (!Array.isArray(conditions)) return conditions;
  const range = asMatrix(target);
  const cells: Cell[] = [];
  let error: Cell | undefined;
  visit(conditions, context, (c, r) => {
    const cell = range[c]?.[r];
    if (!cell) return;
    if (typeof cell.value === 'number') cells.push(cell);
    else if (!error && helpers.isEvaluationError(cell.value)) error = cell;
  });
  return error ?? cells;
}

const result = (cells: readonly Cell[], value: number) => ({ value, format: cells[0]?.format });
const total = (cells: readonly Cell[]): number => cells.reduce((sum, { value }) => sum + Number(value), 0);
const extreme = (cells: readonly Cell[], pick: (a: number, b: number) => number): number =>
  cells.length === 0 ? 0 : cells.map(({ value }) => Number(value)).reduce((a, b) => pick(a, b));

const overMatching = (reduce: (cells: readonly Cell[]) => unknown) =>
  function (this: FunctionContext, target: Argument, ...pairs: Argument[]): unknown {
    const cells = matching(this, target, pairs);
    return Array.isArray(cells) ? reduce(cells) : cells;
  };

const counting = function (this: FunctionContext, ...pairs: Argument[]): unknown {
  const conditions = conditionsOf(this, pairs);
  if (!Array.isArray(conditions)) return conditions;
  let count = 0;
  visit(conditions, this, () => {
    count++;
  });
  return count;
};

const average = (cells: readonly Cell[]): unknown =>
  cells.length === 0 ? errorOf('#DIV/0!', 'No number meets the criteria.') : result(cells, total(cells) / cells.length);

/** With one range and criterion the range to work on may be left out: then it is the tested one. */
const single = (reduce: (cells: readonly Cell[]) => unknown) =>
  function (this: FunctionContext, range: Argument, criterion: Argument, target?: Argument): unknown {
    const tested = asMatrix(range);
    const cells = matching(this, target === undefined ? tested : target, [tested, criterion]);
    return Array.isArray(cells) ? reduce(cells) : cells;
  };

/**
 * SUMIFS and its kin with an index for "is equal to": a workbook's 500 key results each search 10,000 check-ins, which
 * the library's own functions do row by row.
 */
export const conditionalFunctions: Readonly<Record<string, SheetFunction>> = {
  COUNTIF: replacing('COUNTIF', counting),
  COUNTIFS: replacing('COUNTIFS', counting),
  SUMIF: replacing(
    'SUMIF',
    single((cells) => result(cells, total(cells))),
  ),
  SUMIFS: replacing(
    'SUMIFS',
    overMatching((cells) => result(cells, total(cells))),
  ),
  AVERAGEIF: replacing('AVERAGEIF', single(average)),
  AVERAGEIFS: replacing('AVERAGEIFS', overMatching(average)),
  MAXIFS: replacing(
    'MAXIFS',
    overMatching((cells) => result(cells, extreme(cells, Math.max))),
  ),
  MINIFS: replacing(
    'MINIFS',
    overMatching((cells) => result(cells, extreme(cells, Math.min))),
  ),
};
