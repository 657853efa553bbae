/** What the add-on keeps beside the cells, in the document's properties: counters and recent requests. */
export interface Memory {
  readonly lastIds: Readonly<Record<string, number>>;
  /** Request → the IDs it was given, oldest first. */
  readonly requests: Readonly<Record<string, readonly string[]>>;
  readonly snapshot: Snapshot | null;
}

/** The newest snapshot and where the next one goes, so that History need not be read in a run that sends letters. */
export interface Snapshot {
  readonly day: number;
  readonly free: number;
  readonly columns: Readonly<Record<string, number>>;
}

type Properties = GoogleAppsScript.Properties.Properties;

const KEYS = { lastIds: 'lastIds', requests: 'requests', snapshot: 'snapshot' } as const;

/** Google takes 9 kB a value; a request with its IDs is well below 150 bytes. */
const REQUESTS_KEPT = 50;

/** A copy of a workbook has empty properties: then everything is as at the beginning. */
export function readMemory(properties: Properties): Memory {
  const texts = properties.getProperties();
  return {
    lastIds: parsed(texts[KEYS.lastIds]) || {},
    requests: parsed(texts[KEYS.requests]) || {},
    snapshot: parsed(texts[KEYS.snapshot]),
  };
}

/** What a workbook made a moment ago remembers: no snapshot yet, and where the first one goes. */
export const newMemory = (columns: Snapshot['columns']): Readonly<Record<string, string>> => ({
  [KEYS.snapshot]: JSON.stringify({ day: 0, free: 2, columns } satisfies Snapshot),
});

/** Writes what is new with one call; the highest number of an ID never falls. */
export function keepInMemory(properties: Properties, known: Memory, news: Partial<Memory>): Memory {
  const { lastIds, requests, snapshot = known.snapshot } = news;
  const next: Memory = {
    lastIds: { ...known.lastIds, ...lastIds },
    requests: recent({ ...known.requests, ...requests }),
    snapshot,
  };
  properties.setProperties({
    ...(lastIds ? { [KEYS.lastIds]: JSON.stringify(next.lastIds) } : {}),
    ...(requests ? { [KEYS.requests]: JSON.stringify(next.requests) } : {}),
    ...(news.snapshot ? { [KEYS.snapshot]: JSON.stringify(next.snapshot) } : {}),
  });
  return next;
}

const recent = (requests: Memory['requests']): Memory['requests'] =>
  Object.fromEntries(Object.entries(requests).slice(-REQUESTS_KEPT));

/** Written by `keepInMemory` only; the caller says what it wrote. */
const parsed = <T>(text: string | undefined): T | null => (text ? (JSON.parse(text) as T) : null);
