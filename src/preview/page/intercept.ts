import { DispatchResult, helpers, type Model, type Zone } from '@odoo/o-spreadsheet';
import type { Typing } from '../server/protocol';
import { rowsOf } from './copiedText';
import type { Edits } from './edits';
import { asGoogleFilter, type TableCommand } from './plainFilters';
import { onWaiting } from './waitingTexts';

/** The commands that are looked at here, with the fields that matter. */
type Intercepted =
  | {
      type: 'UPDATE_CELL';
      sheetId: string;
      col: number;
      row: number;
      content?: string;
      style?: unknown;
      format?: string;
    }
  | { type: 'DELETE_CONTENT' | 'DELETE_UNFILTERED_CONTENT'; sheetId: string; target: Zone[] }
  | { type: 'PASTE_FROM_OS_CLIPBOARD'; target: Zone[]; clipboardContent: { text?: string; data?: unknown } }
  | { type: 'REQUEST_UNDO' | 'REQUEST_REDO' | 'AUTOFILL_TABLE_COLUMN' }
  | TableCommand;

/**
 * Turns what a person does in the grid into edits of the host: typed and pasted text is parsed there as Sheets would,
 * and fires triggers. Everything else (formats, rows, columns, sorting, moving) goes its way as a revision.
 */
export function intercept(model: Model, edits: Edits, composer: () => object): void {
  const original = model.dispatch;
  const dispatch = (type: string, payload: object = {}): DispatchResult => {
    const command = { ...payload, type } as Intercepted;
    if (handled(model, command, edits, composer)) return DispatchResult.Success;
    if (!edits.allow(type, payload, () => void dispatch(type, payload))) return new DispatchResult();
    const { type: sent, ...rest } = asGoogleFilter(model, command as TableCommand);
    return (original as (type: string, payload: object) => DispatchResult)(sent, rest);
  };
  onWaiting(() => model.trigger('update'));
  model.getters.canUndo = () => edits.steps.undo;
  model.getters.canRedo = () => edits.steps.redo;
  // One overload for each command of the library; this function serves them all.
  model.dispatch = dispatch as Model['dispatch'];
}

function handled(model: Model, command: Intercepted, edits: Edits, composer: () => object): boolean {
  switch (command.type) {
    case 'UPDATE_CELL': {
      if (command.content === undefined || command.style !== undefined) return false;
      const typed = 'format' in command ? rawTextOf(composer(), command.content) : command.content;
      edits.type([cellTyping(model, command.sheetId, command.col, command.row, typed)]);
      return true;
    }
    case 'DELETE_CONTENT':
    case 'DELETE_UNFILTERED_CONTENT': {
      const typing = command.target.flatMap((zone) => emptied(model, command.sheetId, zone));
      if (typing.length > 0) edits.type(typing);
      return true;
    }
    case 'PASTE_FROM_OS_CLIPBOARD':
      return pasted(model, command, edits);
    case 'REQUEST_UNDO':
      edits.undo();
      return true;
    case 'REQUEST_REDO':
      edits.redo();
      return true;
    // The library fills a table's column with a formula just typed; Sheets asks first, and the edit is not here yet.
    case 'AUTOFILL_TABLE_COLUMN':
      return true;
    default:
      return false;
  }
}

const cellTyping = (model: Model, sheetId: string, col: number, row: number, text: string): Typing => ({
  sheet: model.getters.getSheetName(sheetId),
  cell: helpers.toXC(col, row),
  text,
});

/**
 * The text as it was typed. The library hands over its own (en_US) writing of it: `1,5` has become `1.5`; it also closes
 * open brackets, which is kept.
 */
function rawTextOf(composer: object, canonical: string): string {
  // Not public, and `currentContent` already shows the cell again at this point.
  const raw = (composer as { _currentContent: string })._currentContent;
  if (canonical === '') return '';
  if (!/^[=+]/.test(raw)) return raw;
  return raw + canonical.slice(raw.length);
}

/** A deleted block as rows of empty text, cut to the cells that hold something: nobody empties 1,000 empty rows. */
function emptied(model: Model, sheetId: string, zone: Zone): Typing[] {
  const { getters } = model;
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (const cell of getters.getCells(sheetId)) {
    if (!cell.isFormula && cell.content === '') continue;
    const { col, row } = getters.getCellPosition(cell.id);
    if (col < zone.left || col > zone.right || row < zone.top || row > zone.bottom) continue;
    if (getters.isRowFiltered(sheetId, row)) continue;
    [top, left, bottom, right] = [Math.min(top, row), Math.min(left, col), Math.max(bottom, row), Math.max(right, col)];
  }
  if (bottom < 0) return [];
  return visibleRuns(model, sheetId, top, bottom).map(([from, to]) => ({
    sheet: getters.getSheetName(sheetId),
    cell: helpers.toXC(left, from),
    text: Array.from({ length: to - from + 1 }, () => Array<string>(right - left + 1).fill('')),
  }));
}

/** Rows that a filter hides are not emptied, as in Sheets. */
function visibleRuns({ getters }: Model, sheetId: string, top: number, bottom: number): [number, number][] {
  const runs: [number, number][] = [];
  for (let row = top; row <= bottom; row += 1) {
    if (getters.isRowFiltered(sheetId, row)) continue;
    const last = runs.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

/** Text from elsewhere. What was copied in a grid comes with its own data (formulas, formats) and goes the other way. */
function pasted(
  model: Model,
  command: Extract<Intercepted, { type: 'PASTE_FROM_OS_CLIPBOARD' }>,
  edits: Edits,
): boolean {
  const { text, data } = command.clipboardContent;
  const [zone] = command.target;
  if (!text || data || !zone || command.target.length > 1) return false;
  const rows = rowsOf(text);
  const { getters } = model;
  const sheetId = getters.getActiveSheetId();
  const typing = cellTyping(model, sheetId, zone.left, zone.top, '');
  edits.type([{ ...typing, text: repeated(rows, zone) }]);
  return true;
}

/** One copied cell fills the whole selection; a block is laid down once. */
function repeated(rows: string[][], zone: Zone): string[][] {
  const [first] = rows;
  if (rows.length !== 1 || first?.length !== 1) return rows;
  return Array.from({ length: zone.bottom - zone.top + 1 }, () =>
    Array<string>(zone.right - zone.left + 1).fill(first[0] ?? ''),
  );
}
