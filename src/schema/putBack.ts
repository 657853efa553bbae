import { type Cell, isBlank } from '../domain/cell';
import { type ActualTab, normalised, type Part } from './actual';
import { formulaSteps, type PlacedCell } from './blocks';

/** A cell that is ours, and the visible column it stands in. */
export interface OwnCell extends PlacedCell {
  readonly content: string;
  readonly heading?: string | undefined;
}

/** Cells of ours that hold something else, put back; what a person put there is kept in their notes. */
export function putBack(name: string, tab: ActualTab | undefined, cells: readonly OwnCell[]): Part {
  const formulaIn = ({ row, column }: PlacedCell) => tab?.formulas[row - 1]?.[column - 1] ?? '';
  const valueIn = ({ row, column }: PlacedCell) => tab?.values[row - 1]?.[column - 1] ?? null;
  const broken = cells.filter((cell) =>
    cell.content.startsWith('=')
      ? normalised(formulaIn(cell)) !== normalised(cell.content)
      : valueIn(cell) !== cell.content,
  );
  if (broken.length === 0) return { steps: [], done: [] };
  const notes = broken.flatMap((cell) => {
    const stood = formulaIn(cell) || valueIn(cell);
    // our own formula that lost a cell it named says nothing
    if (isBlank(stood) || shapeOf(String(stood)) === shapeOf(cell.content)) return [];
    return { row: cell.row, column: cell.column, note: noteOn(stood) };
  });
  return {
    steps: [
      ...(notes.length > 0 ? [{ do: 'notes', tab: name, cells: notes } as const] : []),
      ...formulaSteps(name, broken),
    ],
    done: [told(name, broken, notes.length)],
  };
}

/** What goes into the note of a cell that was overwritten. */
export const noteOn = (stood: Cell): string => `Put back by repair. Before that, this stood here: ${stood}`;

/** A formula without the cells it names: the same for every row, and when some of them are gone. */
const shapeOf = (formula: string): string =>
  normalised(formula).replace(/('[^']*'!|\w+!)?(#REF!|\$[A-Z]+(:\$[A-Z]+|\d+))/g, '#');

/** `Put 3 cells back in Key results, rows 2–3: Progress, Pace.` */
function told(name: string, broken: readonly OwnCell[], noted: number): string {
  const rows = broken.map(({ row }) => row);
  const headings = [...new Set(broken.flatMap(({ heading }) => heading || []))];
  const more = headings.splice(4).length;
  return (
    `Put ${broken.length} cell${broken.length > 1 ? 's' : ''} back in ${name}, ` +
    `${rowsOf(Math.min(...rows), Math.max(...rows))}` +
    `${headings.length > 0 ? `: ${headings.join(', ')}` : ''}${more > 0 ? ` and ${more} more` : ''}.` +
    `${noted > 0 ? ' What stood there is in notes on the cells.' : ''}`
  );
}

const rowsOf = (from: number, to: number): string => (from === to ? `row ${from}` : `rows ${from}–${to}`);
