import type { CompiledFormula, FormulaRange } from './library';

/** Texts, names of tabs in quotation marks, then references; only the last have groups. */
const REFERENCE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?[A-Z]{1,3})(\$?)(\d{1,7})(?!\s*[(!])(?![\w.])/gi;

/** What a formula says about rows, said from where it stands: equal texts are the same formula further down. */
function fromRow(text: string, row: number): { readonly text: string; readonly relative: number } {
  let relative = 0;
  const said = text.replace(REFERENCE, (whole, column: string | undefined, fixed: string, digits: string) => {
    if (column === undefined || fixed) return whole;
    relative++;
    return `${column}[${Number(digits) - row}]`;
  });
  return { text: said, relative };
}

/** How many of a reference's corners move with the row it stands in; nothing where that is not plain. */
function movingCorners({ parts, unboundedZone, invalidXc }: FormulaRange): number | undefined {
  const [first, last = first] = parts;
  if (!first || !last || invalidXc !== undefined || first.rowFixed !== last.rowFixed) return undefined;
  if (first.rowFixed) return 0;
  if (unboundedZone.right === undefined) return undefined;
  if (unboundedZone.bottom === undefined) return unboundedZone.hasHeader ? undefined : 0;
  return parts.length;
}

interface Known {
  readonly formula: CompiledFormula;
  readonly row: number;
}

/**
 * Columns of a table hold one formula hundreds of times. Read as texts, each costs the library a third of a millisecond
 * and its own list of words; here the first of a column is read and the others are moved copies of it.
 */
export class SharedFormulas {
  readonly #known = new Map<string, Known>();
  readonly #rowsOf: (sheetId: string) => number;

  constructor(rowsOf: (sheetId: string) => number) {
    this.#rowsOf = rowsOf;
  }

  /** The formula of one tab at that place; `compile` reads it when nothing like it was there before. */
  at(sheetId: string, column: number, row: number, text: string, compile: () => CompiledFormula): CompiledFormula {
    const said = fromRow(text, row);
    const key = `${sheetId} ${column} ${said.text}`;
    const known = this.#known.get(key);
    const moved = known && this.#moved(known.formula, sheetId, row - known.row);
    if (moved) return moved;
    const formula = compile();
    if (!known && canMove(formula, said.relative)) this.#known.set(key, { formula, row });
    return formula;
  }

  #moved(formula: CompiledFormula, sheetId: string, by: number): CompiledFormula | undefined {
    const ranges: FormulaRange[] = [];
    for (const range of formula.rangeDependencies) {
      const moved = this.#movedRange(range, by);
      if (!moved) return undefined;
      ranges.push(moved);
    }
    return formula.constructor.CopyWithDependencies(formula, sheetId, ranges);
  }

  /** @returns nothing for a place outside its tab, which the library has its own words for */
  #movedRange(range: FormulaRange, by: number): FormulaRange | undefined {
    if (!movingCorners(range)) return range;
    const zone = { ...range.zone, top: range.zone.top + by, bottom: range.zone.bottom + by };
    if (zone.top < 0 || zone.bottom >= this.#rowsOf(range.sheetId)) return undefined;
    return { ...range, zone, unboundedZone: zone };
  }
}

/** Whether all that the text says of rows is known to move, so that a copy says what the text further down says. */
function canMove({ isBadExpression, rangeDependencies }: CompiledFormula, relative: number): boolean {
  if (isBadExpression) return false;
  let moving = 0;
  for (const range of rangeDependencies) moving += movingCorners(range) ?? Number.NaN;
  return moving === relative;
}
