import type { Model, Zone } from '@odoo/o-spreadsheet';

export interface Place {
  readonly sheetId: string;
  readonly zone: Zone;
}

/** The fields of the library's commands that say where they act. */
interface Payload {
  readonly sheetId?: string;
  readonly target?: readonly Zone[];
  readonly zone?: Zone;
  readonly elements?: readonly number[];
  readonly dimension?: 'ROW' | 'COL';
}

/** What its clipboard holds, and which cells filling goes to: parts of its plugins that no getter tells. */
interface Inner {
  readonly copiedData?: {
    readonly sheetId: string;
    readonly zones: readonly Zone[];
    /** None where a chart is copied. */
    readonly cells?: readonly unknown[][];
  };
  readonly autofillZone?: Zone;
}

/** The cells that a command of the grid would write to; none for one that writes to no cells. */
export function reachOf(model: Model, type: string, command: object): Place[] {
  const payload = command as Payload;
  const { getters } = model;
  const sheetId = payload.sheetId ?? getters.getActiveSheetId();
  const at = (zone: Zone): Place => ({ sheetId, zone });
  switch (type) {
    case 'PASTE':
      return pasteReach(model, payload.target ?? [], at);
    case 'PASTE_FROM_OS_CLIPBOARD':
      return (payload.target ?? []).map(at);
    case 'SORT_CELLS':
      return payload.zone ? [at(payload.zone)] : [];
    case 'AUTOFILL':
      return [at(innerOf(model, 'autofillZone') ?? getters.getSelectedZone())];
    case 'COPY_PASTE_CELLS_ABOVE':
    case 'COPY_PASTE_CELLS_ON_LEFT':
    case 'COPY_PASTE_CELLS_ON_ZONE':
      return getters.getSelectedZones().map(at);
    case 'REMOVE_COLUMNS_ROWS':
      return (payload.elements ?? []).map((index) => at(stripe(payload.dimension, index)));
    default:
      return [];
  }
}

/** What is copied may be larger than where the cursor stands; what is cut goes from where it was. */
function pasteReach(model: Model, targets: readonly Zone[], at: (zone: Zone) => Place): Place[] {
  const copied = innerOf(model, 'copiedData');
  if (!copied) return targets.map(at);
  // A chart lies over the cells and changes none.
  if (!copied.cells) return [];
  const isCut = model.getters.isCutOperation();
  const rows = copied.cells.length;
  const columns = copied.cells[0]?.length ?? 0;
  // As many times as it fits, at least once.
  const span = (room: number, size: number) => (isCut ? size : size * Math.max(1, Math.floor(room / size)));
  const filled = targets.map(({ top, left, bottom, right }) =>
    at({
      top,
      left,
      bottom: top + span(bottom - top + 1, rows) - 1,
      right: left + span(right - left + 1, columns) - 1,
    }),
  );
  return isCut ? [...filled, ...copied.zones.map((zone) => ({ sheetId: copied.sheetId, zone }))] : filled;
}

function innerOf<Key extends keyof Inner>(model: Model, key: Key): Inner[Key] {
  const { handlers } = model as unknown as { readonly handlers: readonly Inner[] };
  return handlers.find((handler) => handler[key] !== undefined)?.[key];
}

const EVERYWHERE = Number.MAX_SAFE_INTEGER;

const stripe = (dimension: 'ROW' | 'COL' | undefined, index: number): Zone =>
  dimension === 'COL'
    ? { top: 0, bottom: EVERYWHERE, left: index, right: index }
    : { top: index, bottom: index, left: 0, right: EVERYWHERE };
