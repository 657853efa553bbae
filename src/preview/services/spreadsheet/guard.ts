import type { Area, CellWrite } from '../../engine/engine';

/** Refuses what Google refuses: writes to protected cells and writes that break a validation rule. */
export interface Guard {
  /** Before cells of an area change; without `cells` only the right to edit is asked. @throws in Google's words */
  write(area: Area, cells: readonly CellWrite[]): void;
  /** Before rows or columns are inserted or a tab goes. @throws when the tab is protected from this person */
  structure(sheet: string): void;
}
