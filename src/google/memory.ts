import type { Day } from '../domain/day';

/** What the add-on keeps beside the cells, in the document's properties. A handful of numbers: it never fills them. */
export interface Memory {
  /** The highest number ever given per ID prefix. */
  readonly lastIds: Readonly<Record<string, number>>;
  /** Of the newest snapshot. */
  readonly snapshotDay: Day | null;
}

type Properties = GoogleAppsScript.Properties.Properties;

const KEYS = { lastIds: 'lastIds', snapshotDay: 'snapshotDay' } as const;

/** A copy of a workbook has empty properties: then everything is as at the beginning. */
export function readMemory(properties: Properties): Memory {
  const texts = properties.getProperties();
  const day = Number(texts[KEYS.snapshotDay] ?? Number.NaN);
  return { lastIds: parsed(texts[KEYS.lastIds]), snapshotDay: Number.isFinite(day) ? day : null };
}

/** Writes what is new with one call; the highest number of an ID never falls. */
export function keepInMemory(properties: Properties, known: Memory, news: Partial<Memory>): Memory {
  const { lastIds, snapshotDay = null } = news;
  const next: Memory = {
    lastIds: { ...known.lastIds, ...lastIds },
    snapshotDay: snapshotDay ?? known.snapshotDay,
  };
  properties.setProperties({
    ...(lastIds ? { [KEYS.lastIds]: JSON.stringify(next.lastIds) } : {}),
    ...(snapshotDay === null ? {} : { [KEYS.snapshotDay]: String(snapshotDay) }),
  });
  return next;
}

/** Written by `keepInMemory` only. */
const parsed = (text: string | undefined): Memory['lastIds'] => (text ? JSON.parse(text) : {});
