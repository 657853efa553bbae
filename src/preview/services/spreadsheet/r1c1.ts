import { columnLetters, columnOf } from '../../engine/address';

const outsideTexts = (formula: string, onCode: (code: string) => string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g, (piece) =>
    piece[0] === '"' || piece[0] === "'" ? piece : onCode(piece),
  );

/** Google writes `[0]` where the row or column is the formula's own. */
const relative = (letter: string, fixed: boolean, at: number, from: number): string =>
  fixed ? `${letter}${at + 1}` : `${letter}[${at - from}]`;

/** A formula in A1 notation as R1C1, seen from a cell (zero-based). */
export const toR1C1 = (formula: string, row: number, column: number): string =>
  outsideTexts(formula, (code) =>
    code.replace(
      /(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(.])/g,
      (_all, fixedColumn, letters, fixedRow, digits) => {
        const rowPart = relative('R', fixedRow === '$', Number(digits) - 1, row);
        return rowPart + relative('C', fixedColumn === '$', columnOf(letters), column);
      },
    ),
  );

const absolute = (text: string | undefined, from: number): { at: number; fixed: boolean } => {
  if (!text) return { at: from, fixed: false };
  return text.startsWith('[')
    ? { at: from + Number(text.slice(1, -1)), fixed: false }
    : { at: Number(text) - 1, fixed: true };
};

/** A formula in R1C1 notation as A1, seen from a cell (zero-based); references off the grid become `#REF!`. */
export const fromR1C1 = (formula: string, row: number, column: number): string =>
  outsideTexts(formula, (code) =>
    code.replace(/(?<![\w.$])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\w(.[])/g, (_all, rowText, columnText) => {
      const r = absolute(rowText, row);
      const c = absolute(columnText, column);
      if (r.at < 0 || c.at < 0) return '#REF!';
      return `${c.fixed ? '$' : ''}${columnLetters(c.at)}${r.fixed ? '$' : ''}${r.at + 1}`;
    }),
  );
