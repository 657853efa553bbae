import type { CellWrite } from '../../engine/engine';
import type { GoogleRange } from './book';
import { fromR1C1, toR1C1 } from './r1c1';
import { RangeCore } from './range';

function formulasOf({ book, area }: RangeCore): string[][] {
  book.context.fetched(area);
  return book.engine
    .content(area)
    .map((row) => row.map((content) => (content !== null && typeof content === 'object' ? content.formula : '')));
}

const formulaOf = ({ book, area }: RangeCore): string =>
  formulasOf(new RangeCore(book, { ...area, rows: 1, columns: 1 }))[0]?.[0] ?? '';

/** `setFormula` does not need the leading `=`; an empty text empties the cell. */
const asFormula = (text: string): CellWrite['content'] => {
  if (text === '') return null;
  return { formula: text.startsWith('=') ? text : `=${text}` };
};

function writeFormulas(range: RangeCore, formulas: readonly (readonly string[])[]): void {
  const { book, area } = range;
  const cells = formulas.flatMap((row, r) =>
    row.map(
      (text, c): CellWrite => ({ row: area.row + r, column: area.column + c, content: asFormula(String(text ?? '')) }),
    ),
  );
  book.guard.write(area, cells);
  book.write(area.sheet, cells);
}

/** Formulas, in A1 and in R1C1. */
export const rangeFormulas = {
  getFormula(this: RangeCore) {
    return formulaOf(this);
  },
  getFormulas(this: RangeCore) {
    return this.grid(formulasOf(this));
  },
  getFormulaR1C1(this: RangeCore) {
    const formula = formulaOf(this);
    return formula === '' ? null : toR1C1(formula, this.area.row, this.area.column);
  },
  getFormulasR1C1(this: RangeCore) {
    const { row, column } = this.area;
    return this.grid(
      formulasOf(this).map((line, r) =>
        line.map((formula, c) => (formula === '' ? null : toR1C1(formula, row + r, column + c))),
      ),
    );
  },
  setFormula(this: RangeCore, formula: string) {
    const { row, column } = this.area;
    // Over several cells, references move along as when the formula is filled.
    const moving = toR1C1(String(asText(formula)), row, column);
    const formulas = this.filled(moving).map((line, r) => line.map((text, c) => fromR1C1(text, row + r, column + c)));
    writeFormulas(this, this.area.rows * this.area.columns === 1 ? this.filled(asText(formula)) : formulas);
    return this.self;
  },
  setFormulas(this: RangeCore, formulas: string[][]) {
    writeFormulas(this, this.checked(formulas));
    return this.self;
  },
  setFormulaR1C1(this: RangeCore, formula: string) {
    const { row, column } = this.area;
    writeFormulas(
      this,
      this.filled(asText(formula)).map((line, r) => line.map((text, c) => fromR1C1(text, row + r, column + c))),
    );
    return this.self;
  },
  setFormulasR1C1(this: RangeCore, formulas: string[][]) {
    const { row, column } = this.area;
    const texts: string[][] = this.checked(formulas);
    writeFormulas(
      this,
      texts.map((line, r) => line.map((text, c) => fromR1C1(text, row + r, column + c))),
    );
    return this.self;
  },
} satisfies Partial<GoogleRange>;

const asText = (formula: unknown): string => (formula === null || formula === undefined ? '' : String(formula));
