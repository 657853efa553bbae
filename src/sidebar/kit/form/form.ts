import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useFaultsLeft } from '../errors';
import { useFocusOnFirstError } from '../focus';
import type { Attempt } from '../submission';
import { useUnsentWarning } from '../unsent';
import type { Kept, Place } from './draftStore';
import type { Drafts } from './drafts';

export type Entries<Entry> = ReadonlyMap<string, Entry>;

/** How a panel's form works. A goal is named by its ID, a new one by ''. */
interface Declared<Entry> {
  readonly drafts: Drafts;
  readonly place: Place;
  /** How a goal's form opens with what is saved; undefined for a goal that this panel does not show. */
  readonly start: (goal: string) => Entry | undefined;
  /** What was filled in over how the form opened, to be kept; null for nothing. */
  readonly begun: (entry: Entry, start: Entry, goal: string) => object | null;
  /** What was begun earlier, on how the form opens now; what has come to stand there meanwhile is no change. */
  readonly resumed: (begun: unknown, start: Entry, goal: string) => Entry;
  /** Of saving it. */
  readonly attempt: Attempt & { dismiss(): void };
  /** Whether what was filled in for a goal is on its way, or was and got no answer. */
  readonly isSent: (goal: string) => boolean;
  /** Whether a field of a problem still holds what was sent. */
  readonly isAsSent: (path: string, entries: Entries<Entry>) => boolean;
}

/** What was begun earlier and not saved. */
export interface Offer {
  readonly goal: string;
  readonly at: number;
  readonly sent: boolean;
  takeUp(): void;
  throwAway(): void;
}

export interface Leaving {
  stay(): void;
  discard(): void;
  /** Leaves what was typed to be taken up later; null where nothing can be kept. */
  readonly keep: (() => void) | null;
}

export interface Form<Entry> {
  /** What was filled in, by goal. */
  readonly entries: Entries<Entry>;
  /** Goals with something to save. */
  readonly touched: readonly string[];
  /** What is still wrong after a refused save. */
  readonly faults: Readonly<Record<string, string>>;
  /** Of this panel's goals, each to be answered before its form opens. */
  readonly offers: ReadonlyMap<string, Offer>;
  /** Of goals that this panel does not show just now. */
  readonly elsewhere: readonly Offer[];
  /** A question that has to be answered before something typed is left. */
  readonly leaving: Leaving | null;
  /** Why what is typed would not outlive this panel; '' when it does, and while nothing is typed. */
  readonly notKept: string;
  change(goal: string, change: (before: Entry) => Entry): void;
  /** Saved or given up: what was filled in is gone, and so is its draft. */
  clear(goals: readonly string[]): void;
  /** Puts every entry on what its goal opens with from now on. */
  rebase(move: (entry: Entry, goal: string) => Entry): void;
  /** Goes at once, or after asking when something is not saved. */
  leave(go: () => void): void;
}

/**
 * What is filled in on a panel and not saved yet: it is kept over closing, and offered back; it is warned of before the
 * page goes away, and asked about before something else is shown; and what is wrong with it is told until it is changed.
 */
export function useForm<Entry>(declared: Declared<Entry>): Form<Entry> {
  const { drafts, place, start, begun, resumed, attempt } = declared;
  const [entries, setEntries] = useState<Entries<Entry>>(new Map());
  const [waiting, setWaiting] = useState(() => drafts.store.read(place));
  const [go, setGo] = useState<(() => void) | null>(null);

  const differs = (goal: string, entry: Entry): boolean => {
    const opened = start(goal);
    return opened !== undefined && begun(entry, opened, goal) !== null;
  };
  const earlier = (goal: string, { begun: kept }: Kept): Entry | undefined => {
    const opened = start(goal);
    return opened && resumed(kept, opened, goal);
  };
  const settle = (goal: string) => setWaiting((before) => without(before, [goal]));
  const offerOf = (goal: string, kept: Kept): Offer => ({
    goal,
    at: kept.at,
    sent: kept.sent,
    takeUp() {
      const entry = earlier(goal, kept);
      if (entry) setEntries((before) => new Map(before).set(goal, entry));
      settle(goal);
    },
    throwAway() {
      drafts.store.forget(place, goal);
      settle(goal);
    },
  });
  const touched = [...entries].filter(([goal, entry]) => differs(goal, entry)).map(([goal]) => goal);
  const known = [...waiting].filter(([goal]) => start(goal) !== undefined);
  const offered = known.filter(([goal, kept]) => differs(goal, earlier(goal, kept) as Entry)); // known: it has a start

  const clear = (goals: readonly string[]) => {
    for (const goal of goals) drafts.store.forget(place, goal);
    setEntries((before) => without(before, goals));
  };
  const faults = useFaultsLeft(attempt, (path) => declared.isAsSent(path, entries));
  useFocusOnFirstError(attempt.fields);
  useUnsentWarning(touched.length > 0);
  useKeeping(declared, entries, waiting);
  // what stands in the sheet by now needs no keeping
  useEffect(() => {
    for (const [goal, kept] of known) if (!offered.some((entry) => entry[1] === kept)) offerOf(goal, kept).throwAway();
  }, [waiting]);
  return {
    entries,
    touched,
    faults,
    offers: new Map(offered.map(([goal, kept]) => [goal, offerOf(goal, kept)])),
    elsewhere: [...waiting].flatMap(([goal, kept]) => (start(goal) === undefined ? [offerOf(goal, kept)] : [])),
    notKept: touched.length > 0 ? drafts.trouble : '',
    leaving: go && {
      stay: () => setGo(null),
      discard() {
        clear(touched);
        setGo(null);
        go();
      },
      keep:
        drafts.trouble !== ''
          ? null
          : () => {
              setGo(null);
              go();
            },
    },
    change(goal, change) {
      setEntries((before) => {
        const entry = before.get(goal) ?? start(goal);
        return entry === undefined ? before : new Map(before).set(goal, change(entry));
      });
    },
    clear,
    rebase(move) {
      setEntries((before) => new Map([...before].map(([goal, entry]) => [goal, move(entry, goal)])));
    },
    leave: (leave) => (touched.length > 0 ? setGo(() => leave) : leave()),
  };
}

/** Keeps every change as it is made, never over something that is still offered. */
function useKeeping<Entry>(
  { drafts: { store }, place, start, begun, isSent }: Declared<Entry>,
  entries: Entries<Entry>,
  waiting: ReadonlyMap<string, Kept>,
): void {
  const written = useRef(new Map<string, string>());
  // with the picture, not some time after it: an answer could come in between and what it saved be kept anew
  useLayoutEffect(() => {
    for (const goal of written.current.keys()) if (!entries.has(goal)) written.current.delete(goal);
    for (const [goal, entry] of entries) {
      const opened = start(goal);
      if (opened === undefined || waiting.has(goal)) continue;
      const now = begun(entry, opened, goal);
      const sent = isSent(goal);
      const text = now === null ? '' : JSON.stringify([now, sent]);
      if (text === written.current.get(goal)) continue;
      written.current.set(goal, text);
      if (now === null) store.forget(place, goal);
      else store.keep(place, goal, { at: Date.now(), sent, begun: now });
    }
  });
}

function without<Value>(map: ReadonlyMap<string, Value>, keys: readonly string[]): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([key]) => !keys.includes(key)));
}
