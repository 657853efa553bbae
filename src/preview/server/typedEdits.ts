import { cellName, readAddress } from '../engine/address';
import type { UserEdit } from '../runtime/triggers';
import type { Typing } from './protocol';

/** What was typed or pasted, as an edit that tells no values: that is what undoing it changes again. */
export const typedEdits = (typing: readonly Typing[], user: string): UserEdit[] =>
  typing.map(({ sheet, cell, text }) => ({ user, sheet, range: typeof text === 'string' ? cell : boxOf(cell, text) }));

function boxOf(cell: string, block: readonly (readonly string[])[]): string {
  const { top = 0, left = 0 } = readAddress(cell) ?? {};
  const width = Math.max(1, ...block.map((row) => row.length));
  const last = cellName(top + Math.max(1, block.length) - 1, left + width - 1);
  return last === cell ? cell : `${cell}:${last}`;
}
