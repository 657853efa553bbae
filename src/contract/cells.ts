import { messageOf } from './message';
import type { Answers, Lab, Question, Round } from './probe';
import { plain } from './see';

/** What stands in a cell after something was put there. */
export interface SeenCell {
  readonly value: Plain;
  readonly shows: string;
  /** In the locale's own separators; '' for none. */
  readonly formula: string;
  readonly format: string;
}
type Plain = ReturnType<typeof plain>;

/** A question about cells that need nothing around them: all of a locale are written in one block and read in another. */
export interface CellQuestion extends Question {
  readonly puts: readonly unknown[];
  /** Number formats set before, one for each cell. */
  readonly formats?: readonly string[];
  readonly locale?: string;
  /** Written with `setFormulas` instead of `setValues`. */
  readonly asFormulas?: boolean;
  look(seen: readonly SeenCell[]): Plain;
}

/** Left of it stands what formulas look at. */
const FIRST_COLUMN = 6;

/** @param around stands at A1 while the cells are asked about; they are in other columns */
export function cellsRound(
  asked: readonly CellQuestion[],
  locale: string,
  around: readonly (readonly unknown[])[],
): Round {
  return {
    questions: asked.map(({ puts, formats, asFormulas, look, locale: _, ...question }) => question),
    leaves: 'cells',
    locale,
    see(lab, answers) {
      const { length } = around[0] ?? [];
      lab.sheet.getRange(1, 1, around.length, length).setValues(around.map((row) => [...row]));
      // those with formats stand together: a cell that was given the automatic format may read texts otherwise
      const kinds = [
        asked.filter(({ formats, asFormulas }) => !formats && !asFormulas),
        asked.filter(({ formats }) => formats),
        asked.filter(({ asFormulas }) => asFormulas),
      ];
      kinds.forEach((kind, index) => {
        if (kind.length > 0) askBlock(lab, kind, FIRST_COLUMN + index, answers);
      });
    },
  };
}

function askBlock(lab: Lab, asked: readonly CellQuestion[], column: number, answers: Answers): void {
  const count = asked.reduce((sum, { puts }) => sum + puts.length, 0);
  const block = lab.sheet.getRange(1, column, count, 1);
  const formats = asked.flatMap((each) => each.formats ?? []);
  if (formats.length > 0) block.setNumberFormats(formats.map((format) => [format]));
  const puts = asked.flatMap((each) => each.puts.map((put) => [put]));
  try {
    if (asked[0]?.asFormulas)
      block.setFormulas(puts as string[][]); // such questions put texts
    else block.setValues(puts);
    const seen = seenIn(block);
    let at = 0;
    for (const { name, puts: own, look } of asked) {
      answers[name] = look(seen.slice(at, at + own.length));
      at += own.length;
    }
  } catch (error) {
    if (asked.length === 1) answers[asked[0]?.name ?? ''] = `throws: ${messageOf(error)}`;
    // one of them is refused: asked one by one, it alone has that for an answer
    else for (const each of asked) askBlock(lab, [each], column, answers);
  }
}

function seenIn(block: GoogleAppsScript.Spreadsheet.Range): SeenCell[] {
  const [values, shown, formulas] = [block.getValues(), block.getDisplayValues(), block.getFormulas()];
  const formats = block.getNumberFormats();
  return values.map(([value], row) => ({
    value: plain(value),
    shows: shown[row]?.[0] ?? '',
    formula: formulas[row]?.[0] ?? '',
    format: formats[row]?.[0] ?? '',
  }));
}

/** The usual looks. */
export const values = (seen: readonly SeenCell[]): Plain => seen.map(({ value }) => value);
export const theValue = ([cell]: readonly SeenCell[]): Plain => cell?.value ?? null;
export const shown = (seen: readonly SeenCell[]): Plain => seen.map(({ shows }) => shows);
