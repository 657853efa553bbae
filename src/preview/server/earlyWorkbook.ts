import type { KeptResults } from '../engine/plugins/keptResults';
import type { SavedWorkbook } from '../saved';
import { SHOWN_EXECUTIONS, type WrittenJoined } from './protocol';
import { openingTime, startingPoint } from './startingPoint';
import { triggerViews } from './triggerViews';

/** A saved workbook, told to windows while the worker still loads it. */
export interface EarlyWorkbook {
  joined(user: string | null): WrittenJoined;
}

/**
 * The page takes as long to load a workbook as the worker does, so both begin at once. What only the worker can say (the
 * menus that `onOpen` builds) reaches the window later, as events.
 *
 * @param results what its formulas came to, where that is known
 * @returns nothing for a workbook that two models would load differently
 */
export function earlyWorkbook(saved: SavedWorkbook, at: number, results?: KeptResults): EarlyWorkbook | undefined {
  const point = startingPoint(saved);
  if (!point) return undefined;
  const { world, triggers, outbox, executions } = saved.host;
  const { timeZone, locale } = world;
  const kept = results && JSON.stringify(results);
  return {
    joined: (user) => ({
      user: user ?? world.user,
      asked: [],
      problems: [],
      snapshot: { data: point.json, revisions: [], results: kept },
      menu: [],
      functions: [],
      world: { now: openingTime(saved, at), timeZone, locale },
      mails: outbox,
      executions: executions.slice(-SHOWN_EXECUTIONS),
      triggers: triggerViews(triggers, timeZone),
      steps: { undo: false, redo: false },
    }),
  };
}
