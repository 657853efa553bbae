import type { WorkbookData } from '@odoo/o-spreadsheet';
import { regionalOf } from '../engine/locale';
import type { EngineWorkbook } from '../engine/workbook';
import type { SavedWorkbook } from '../saved';
import { DATA_VERSION } from '../xlsx/workbookData';

/** What a model is made from, written out before one takes it and changes it, and the revision it stands at. */
export interface StartingPoint {
  readonly json: string;
  readonly revisionId: string;
}

/**
 * What a page's model may start from to be the same as the one a worker opens from `saved`; nothing for data that the
 * library completes by itself when it loads it, since it would do so differently each time.
 */
export function startingPoint({ data, host }: SavedWorkbook): StartingPoint | undefined {
  const { version, revisionId, uniqueFigureIds, settings } = data as Partial<WorkbookData>;
  if (version !== DATA_VERSION || !uniqueFigureIds || typeof revisionId !== 'string') return undefined;
  const { library } = regionalOf(host.world.locale);
  return { json: JSON.stringify({ ...(data as object), settings: { ...settings, locale: library } }), revisionId };
}

/** The workbook as it is now. */
export function startingNow(engine: EngineWorkbook): StartingPoint {
  const data = engine.exportData();
  const { revisionId } = data as { revisionId?: unknown };
  if (typeof revisionId !== 'string') throw new Error('The workbook export carries no revision id.');
  return { json: JSON.stringify(data), revisionId };
}

/** A workbook whose clock was moved ahead stays there; otherwise it is now. */
export const openingTime = (saved: SavedWorkbook | undefined, now: number): number =>
  Math.max(saved?.host.world.now ?? 0, now);
