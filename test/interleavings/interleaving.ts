import type { Meanwhile } from '../../src/preview/runtime/meanwhile';
import type { SavedWorkbook } from '../../src/preview/saved';
import { type Act, Rehearsal } from '../google/faults/rehearsal';
import { type Random, randomFrom } from '../support/random';
import { anyDeed, type Done, told, writtenBy } from './deeds';
import { type Ends, faultsIn } from './laws';
import { sheetsOf, tablesIn } from './sheets';
import { COLLEAGUE } from './workbook';

/** A run that somebody may come into. */
export interface Scene {
  readonly start: SavedWorkbook;
  readonly act: Act;
}

export interface Tally {
  readonly interleavings: number;
  /** Cells typed between our last look at them and our write into them: docs/decisions.md. */
  readonly unpromised: number;
  /** Each says its seed, what was run, what was done before which call, and what came of it. */
  readonly faults: readonly string[];
}

/** Calls before which the same deed is done, so that the two orders without interleaving are worked out once for all. */
const CALLS_A_DEED = 4;

/**
 * Lets a colleague do something before a call of a run, over and over: other deeds at other places before other calls.
 * `seed` makes it the same again.
 */
export function tryInterleavings({ start, act }: Scene, count: number, seed: number): Tally {
  const rehearsal = new Rehearsal(start);
  const before = sheetsOf(rehearsal.save());
  const undisturbed = rehearsal.run(act);
  const { calls } = undisturbed;
  const done = sheetsOf(rehearsal.save());
  rehearsal.back();
  const tabs = tablesIn(start);
  const written = writtenBy(undisturbed).filter(({ table }) => tabs.has(table));
  const field = { sheets: before, tabs, written };
  const faults: string[] = [];
  let [interleavings, unpromised] = [0, 0];
  for (let turn = 0; interleavings < count; turn += 1) {
    const deedSeed = seed * 10_000 + turn;
    const random = randomFrom(deedSeed);
    const deed = anyDeed(random, field, deedSeed);
    const known = { before, done, ...twoOrders(rehearsal, act, deed) };
    for (const atCall of someCalls(random, calls.length, Math.min(CALLS_A_DEED, count - interleavings))) {
      const performance = rehearsal.run({ ...act, meanwhile: [by(deed, atCall)] });
      const { found, isUnpromised } = faultsIn(
        { ...known, left: sheetsOf(rehearsal.save()) },
        { performance, undisturbed, done: deed, atCall },
      );
      interleavings += 1;
      if (isUnpromised) unpromised += 1;
      const when = `[seed ${deedSeed}] ${told(deed)} before call ${atCall} of ${performance.calls.length}, ${performance.calls[atCall - 1] ?? 'its end'}`;
      if (found.length > 0) faults.push(`${when}: ${inShort(found)}`);
      rehearsal.back();
    }
  }
  return { interleavings, unpromised, faults };
}

const inShort = (found: readonly string[]): string =>
  [...found.slice(0, 3), ...(found.length > 3 ? [`and ${found.length - 3} more`] : [])]
    .join('; ')
    .replaceAll('\n', '⏎');

const by = ({ deed }: Done, atCall: number): Meanwhile => ({ ...deed, atCall, user: COLLEAGUE });

/** What the workbook comes to when the colleague acts before the run, after it, and alone. */
function twoOrders(rehearsal: Rehearsal, act: Act, deed: Done): Pick<Ends, 'alone' | 'deedFirst' | 'runFirst'> {
  rehearsal.colleague(by(deed, 1));
  const alone = sheetsOf(rehearsal.save());
  rehearsal.run(act);
  const deedFirst = sheetsOf(rehearsal.save());
  rehearsal.back();
  rehearsal.run(act);
  rehearsal.colleague(by(deed, 1));
  const runFirst = sheetsOf(rehearsal.save());
  rehearsal.back();
  return { alone, deedFirst, runFirst };
}

/** Spread over the whole run, its end included. */
function someCalls(random: Random, calls: number, count: number): readonly number[] {
  const share = (calls + 1) / count;
  return Array.from({ length: count }, (_, part) => 1 + Math.floor((part + random.next()) * share));
}
