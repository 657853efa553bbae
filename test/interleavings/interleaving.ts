import type { Meanwhile } from '../../src/preview/runtime/meanwhile';
import type { SavedWorkbook } from '../../src/preview/saved';
import { type Act, type Performance, Rehearsal } from '../google/faults/rehearsal';
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
  const done = sheetsOf(rehearsal.save());
  rehearsal.back();
  const tabs = tablesIn(start);
  const written = writtenBy(undisturbed).filter(({ table }) => tabs.has(table));
  const field = { sheets: before, tabs, written };
  const faults: string[] = [];
  let [interleavings, unpromised] = [0, 0];
  for (let turn = 0; interleavings < count; turn += 1) {
    const deedSeed = seed + turn;
    const random = randomFrom(deedSeed ^ printOf(act));
    const deed = anyDeed(random, field, deedSeed);
    const known = { before, done, ...twoOrders(rehearsal, act, deed) };
    for (const atCall of someCalls(random, undisturbed, Math.min(CALLS_A_DEED, count - interleavings))) {
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

/** So that the same seed lets other things happen in every situation. */
const printOf = ({ functionName, args }: Act): number =>
  [...JSON.stringify([functionName, args])].reduce(
    (print, sign) => Math.imul(print ^ sign.charCodeAt(0), 16_777_619),
    1,
  );

/** Half of them spread over the whole run, half from its first write on; the run's end counts as a call. */
function someCalls(random: Random, { calls, touched }: Performance, count: number): readonly number[] {
  const firstWrite = touched.find(({ does }) => does === 'write')?.call ?? 1;
  const late = Math.floor(count / 2);
  return [
    ...spread(random, 1, calls.length + 1, count - late),
    ...spread(random, Math.max(1, firstWrite - 1), calls.length + 1, late),
  ];
}

/** One of each part of equal length. */
function spread(random: Random, first: number, last: number, count: number): readonly number[] {
  const share = (last - first + 1) / count;
  return Array.from({ length: count }, (_, part) => first + Math.floor((part + random.next()) * share));
}
