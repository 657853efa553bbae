import type { Model, Zone } from '@odoo/o-spreadsheet';
import type { PlainCommand } from '../engine/plugins/batch';
import type { Mark } from '../engine/plugins/marks';

interface TableConfig {
  readonly hasFilters?: boolean;
  readonly styleId?: string;
}

/** The commands by which the library's menu adds filters and takes them away. */
export type TableCommand =
  | { type: 'CREATE_TABLE'; sheetId: string; config?: TableConfig }
  | { type: 'UPDATE_TABLE'; sheetId: string; zone: Zone; config?: TableConfig };

const NO_LOOK = { bandedRows: false, automaticAutofill: false, styleId: 'None' };

/**
 * The library makes a coloured table of what gets filters, and leaves it there when the filters go. At Google a filter
 * is arrows over the headings, and nothing is left of it.
 */
export function asGoogleFilter(model: Model, command: TableCommand): PlainCommand {
  if (command.type === 'CREATE_TABLE' && command.config?.hasFilters) {
    return { ...command, config: { ...command.config, ...NO_LOOK } };
  }
  if (command.type === 'UPDATE_TABLE' && command.config?.hasFilters === false && isPlain(model, command)) {
    const { sheetId, zone } = command;
    return {
      type: 'RUN_BATCH',
      commands: [...forgotten(model, sheetId), { type: 'REMOVE_TABLE', sheetId, target: [zone] }],
    };
  }
  return command;
}

const isPlain = ({ getters }: Model, { sheetId, zone }: { sheetId: string; zone: Zone }): boolean =>
  getters.getTable({ sheetId, col: zone.left, row: zone.top })?.config.styleId === NO_LOOK.styleId;

/** What scripts let the columns of this tab show. */
function forgotten({ getters }: Model, sheetId: string): PlainCommand[] {
  // Our plugin's getter, which the library's types cannot know.
  const { getMarks } = getters as unknown as { getMarks(kind: 'filter'): readonly Mark[] };
  const marks = getMarks('filter').filter((mark) => mark.sheetId === sheetId);
  return marks.map(({ id }) => ({ type: 'REMOVE_MARK', id }));
}
