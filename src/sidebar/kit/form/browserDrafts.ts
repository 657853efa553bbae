import { type DraftStore, type Kept, keptFrom, type Place, parsed, textOf } from './draftStore';

/**
 * The browser's storage for this panel's origin; null where it gives none: browsers that block storage of frames of
 * other sites throw on the very name, and so does a frame without an origin, as in the local host.
 */
export function browserStorage(): Storage | null {
  try {
    const storage = window.localStorage;
    storage.setItem(MARK, '');
    storage.removeItem(MARK);
    return storage;
  } catch {
    // whatever the reason is: the script keeps drafts instead
    return null;
  }
}

const MARK = 'cadence draft';

/** Of the five million letters that a browser keeps for an origin. The oldest drafts make room. */
const ROOM = 1_000_000;

/** Drafts in the browser: kept with every letter typed, at no cost. `onTrouble` is told when one could not be kept. */
export function browserDrafts(storage: Storage, onTrouble: (why: string) => void): DraftStore {
  return {
    read(place) {
      const mine = entriesOf(storage).filter(({ key }) => key.startsWith(prefixOf(place)));
      return new Map(mine.flatMap(({ goal, kept }) => (kept ? [[goal, kept] as const] : [])));
    },
    keep(place, goal, kept) {
      const key = keyOf(place, goal);
      const value = `${kept.at} ${textOf(kept)}`;
      makeRoom(storage, key, ROOM - value.length);
      onTrouble(written(storage, key, value));
    },
    forget: (place, goal) => storage.removeItem(keyOf(place, goal)),
  };
}

/** '' when it is in the storage, else why it is not. */
function written(storage: Storage, key: string, value: string): string {
  try {
    storage.setItem(key, value);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function makeRoom(storage: Storage, key: string, room: number): void {
  const others = entriesOf(storage).filter((entry) => entry.key !== key);
  let used = 0;
  for (const other of others.sort((a, b) => (b.kept?.at ?? 0) - (a.kept?.at ?? 0))) {
    used += other.length;
    if (used > room) storage.removeItem(other.key);
  }
}

interface Entry {
  readonly key: string;
  readonly goal: string;
  readonly kept: Kept | null;
  readonly length: number;
}

const entriesOf = (storage: Storage): Entry[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((key) => key.startsWith(`["${MARK}",`))
    .map((key) => {
      const value = storage.getItem(key) ?? '';
      const names = parsed(key);
      const blank = value.indexOf(' ');
      return {
        key,
        goal: Array.isArray(names) ? String(names[4]) : '',
        kept: keptFrom(Number(value.slice(0, blank)), value.slice(blank + 1)),
        length: key.length + value.length,
      };
    });

const keyOf = ({ workbook, panel, person }: Place, goal: string): string =>
  JSON.stringify([MARK, workbook, panel, person, goal]);

/** What the keys of all goals of a place begin with: `["cadence draft","1x2y","Goals","ana@acme.test",`. */
const prefixOf = (place: Place): string => keyOf(place, '').slice(0, -'""]'.length);
