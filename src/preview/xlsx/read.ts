import type { HostState, SavedWorkbook } from '../saved';
import { foreignHost } from './foreignHost';
import { importWorkbook } from './importWorkbook';
import { keepFrom } from './keep';
import { unpack } from './package';
import { findState } from './state';
import { fileTabName } from './tabNames';
import { EMPTY_COLUMNS, EMPTY_ROWS, type Workbook } from './workbookData';

const NEW_TAB = { rowNumber: EMPTY_ROWS, colNumber: EMPTY_COLUMNS };

/**
 * Opens an .xlsx of any program. One that we saved and nobody changed comes back exactly; one of ours that another
 * program saved comes back with its edits, and with all that only we know; any other is imported from its sheets.
 *
 * @throws FileProblem empty, encrypted, wrongKind, broken, huge, newer
 */
export async function fromXlsx(bytes: Uint8Array): Promise<SavedWorkbook> {
  const parts = unpack(bytes);
  const state = findState(parts);
  if (state?.current) return state.saved;
  const known = (state?.saved.data as Workbook | undefined)?.sheets ?? [];
  const taken = new Set(known.map(({ id }) => id));
  const imported = await importWorkbook(parts, (name, number) => {
    const tab = known.find((sheet) => fileTabName(sheet.name) === fileTabName(name));
    return tab ? { id: tab.id, least: tab } : { id: freeId(taken, number), least: NEW_TAB };
  });
  const host: HostState = state?.saved.host ?? foreignHost(Date.now());
  return { data: state ? keepFrom(state.saved.data as Workbook, imported) : imported, host };
}

function freeId(taken: Set<string>, number: number): string {
  let next = number;
  while (taken.has(`Sheet${next}`)) next++;
  taken.add(`Sheet${next}`);
  return `Sheet${next}`;
}
