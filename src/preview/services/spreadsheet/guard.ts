import type { Area, CellWrite } from '../../engine/engine';

/** Refuses what Google refuses: writes to protected cells and writes that break a validation rule. */
export interface Guard {
  /** Before cells of an area change; without `cells` only the right to edit is asked. @throws in Google's words */
  write(area: Area, cells: readonly CellWrite[]): void;
}
