import { cellName, columnOf } from '../engine/address';
import type { EngineWorkbook } from '../engine/workbook';
import type { UserEdit } from '../runtime/triggers';
import type { RevisionMessage } from './protocol';

type ChangeType = GoogleAppsScript.Events.SheetsOnChangeChangeType;

interface Command {
  readonly type: string;
  readonly sheetId?: string;
  readonly dimension?: 'ROW' | 'COL';
  readonly col?: number;
  readonly row?: number;
  readonly content?: string;
  readonly target?: readonly Zone[];
  readonly targetRange?: string;
}

interface Zone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RevisionEdits {
  /** What `onEdit` hears of it: one edit for each tab, the box around all changed cells, as a paste or fill is told. */
  edits(user: string): UserEdit[];
  /** What `onChange` hears of it beside edits. */
  readonly changeType: ChangeType | undefined;
}

/** Which triggers a change made in the grid itself (paste, fill, sort, rows, formats) fires, as in Sheets. */
export function revisionEdits(engine: EngineWorkbook, message: RevisionMessage): RevisionEdits {
  const commands = (message as { commands?: readonly Command[] }).commands ?? [];
  const changeType = commands.map(changeOf).find((change) => change !== undefined);
  const boxes = changeType === undefined ? boxesOf(commands) : new Map<string, Zone>();
  return {
    changeType: changeType ?? (commands.length > 0 && boxes.size === 0 ? ('FORMAT' as ChangeType) : undefined),
    edits: (user) => {
      const names = new Map(engine.sheets().map(({ id, name }) => [id, name]));
      return [...boxes].flatMap(([sheetId, box]): UserEdit[] => {
        const sheet = names.get(sheetId);
        return sheet === undefined ? [] : [{ user, sheet, range: a1Of(box) }];
      });
    },
  };
}

/** Google's names of what happened to the structure. */
const CHANGES: Readonly<Record<string, string>> = {
  CREATE_SHEET: 'INSERT_GRID',
  DUPLICATE_SHEET: 'INSERT_GRID',
  DELETE_SHEET: 'REMOVE_GRID',
  RENAME_SHEET: 'OTHER',
  MOVE_SHEET: 'OTHER',
  HIDE_SHEET: 'OTHER',
  SHOW_SHEET: 'OTHER',
  CREATE_CHART: 'OTHER',
  UPDATE_CHART: 'OTHER',
  CREATE_FIGURE: 'OTHER',
  UPDATE_FIGURE: 'OTHER',
  DELETE_FIGURE: 'OTHER',
  CREATE_TABLE: 'OTHER',
  UPDATE_FILTER: 'OTHER',
};

function changeOf({ type, dimension }: Command): ChangeType | undefined {
  const side = dimension === 'COL' ? 'COLUMN' : 'ROW';
  // The enum's members are its names at Google; the typings know them only as opaque values.
  if (type === 'ADD_COLUMNS_ROWS') return `INSERT_${side}` as unknown as ChangeType;
  if (type === 'REMOVE_COLUMNS_ROWS') return `REMOVE_${side}` as unknown as ChangeType;
  return CHANGES[type] as unknown as ChangeType | undefined;
}

/** Cells whose content changed, as one box for each tab. */
function boxesOf(commands: readonly Command[]): Map<string, Zone> {
  const boxes = new Map<string, Zone>();
  for (const command of commands) {
    if (!command.sheetId) continue;
    for (const zone of zonesOf(command)) boxes.set(command.sheetId, around(boxes.get(command.sheetId), zone));
  }
  return boxes;
}

function zonesOf(command: Command): readonly Zone[] {
  const { type, col, row, content, target, targetRange } = command;
  if (type === 'UPDATE_CELL' && content !== undefined && col !== undefined && row !== undefined) {
    return [{ top: row, bottom: row, left: col, right: col }];
  }
  if (type === 'SQUISHED_UPDATE_CELL' && content !== undefined && targetRange) return [zoneOf(targetRange)];
  if (type === 'CLEAR_CELLS' || type === 'DELETE_CONTENT') return target ?? [];
  return [];
}

const around = (box: Zone | undefined, zone: Zone): Zone =>
  box
    ? {
        top: Math.min(box.top, zone.top),
        left: Math.min(box.left, zone.left),
        bottom: Math.max(box.bottom, zone.bottom),
        right: Math.max(box.right, zone.right),
      }
    : zone;

function zoneOf(xc: string): Zone {
  const [from = '', to = from] = xc.replaceAll('$', '').split(':');
  const [a, b] = [cellOf(from), cellOf(to)];
  return { top: a.row, left: a.column, bottom: b.row, right: b.column };
}

function cellOf(xc: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(xc) ?? [];
  return { row: Number(digits) - 1, column: columnOf(letters) };
}

function a1Of({ top, left, bottom, right }: Zone): string {
  const [from, to] = [cellName(top, left), cellName(bottom, right)];
  return from === to ? from : `${from}:${to}`;
}
