import { kindOf } from '../../src/preview/facade';
import type { Meanwhile } from '../../src/preview/runtime/meanwhile';
import type { SavedWorkbook } from '../../src/preview/saved';
import { type Act, type Performance, Rehearsal } from '../google/faults/rehearsal';
import { type Random, randomFrom } from '../support/random';
import { anyDeed, type Done, type Field, told, writtenBy } from './deeds';
import { type Ends, faultsIn } from './laws';
import { sheetsOf, tablesIn } from './sheets';
import { COLLEAGUE } from './workbook';

/** A run that somebody may come into. */
export interface Scene {
  readonly start: SavedWorkbook;
  readonly act: Act;
  /** A repair: what it misses because a row moves, the next one finds. */
  readonly mends?: boolean;
}

/** Calls before which the same deed is done, so that the two orders without interleaving are worked out once for all. */
const CALLS_A_DEED = 4;

/** One interleaving, and what was wrong with the workbook it left; '' when nothing was. */
export interface Tried {
  readonly fault: string;
  /** A cell was typed into between our last look at it and our write into it: docs/decisions.md. */
  readonly isUnpromised: boolean;
}

/**
 * Lets a colleague do something before a call of a run, over and over: other deeds at other places before other calls.
 * `seed` makes it the same again. Returns the faults, each with its seed, what was done before which call, and what
 * came of it.
 */
export function tryInterleavings(scene: Scene, count: number, seed: number): readonly string[] {
  const stage = new Stage(scene);
  const faults: string[] = [];
  for (let turn = 0, tried = 0; tried < count; turn += 1) {
    const random = randomFrom((seed + turn) ^ printOf(scene.act));
    const deed = anyDeed(random, stage.field, seed + turn);
    const calls = someCalls(random, stage.undisturbed, Math.min(CALLS_A_DEED, count - tried));
    tried += calls.length;
    const found = stage.tryBefore(calls, deed).flatMap(({ fault }) => fault || []);
    faults.push(...found.map((fault) => `[seed ${seed + turn}] ${fault}`));
  }
  return faults;
}

/** Does the same before every call that goes to Google, and at the run's end; naming a place changes nothing in between. */
export function tryEveryCall(scene: Scene, deedOf: (field: Field) => Done): readonly Tried[] {
  const stage = new Stage(scene);
  const asked = stage.undisturbed.calls.flatMap((method, index) => (kindOf(method) === 'handle' ? [] : [index + 1]));
  const calls = [...asked, stage.undisturbed.calls.length + 1];
  return stage.tryBefore(calls, deedOf(stage.field));
}

/** A run that is gone through over and over. */
class Stage {
  readonly undisturbed: Performance;
  readonly field: Field;
  readonly #act: Act;
  readonly #mends: boolean;
  readonly #rehearsal: Rehearsal;
  readonly #ends: Pick<Ends, 'before' | 'done'>;

  constructor({ start, act, mends = false }: Scene) {
    const rehearsal = new Rehearsal(start);
    const before = sheetsOf(rehearsal.save());
    this.undisturbed = rehearsal.run(act);
    this.#ends = { before, done: sheetsOf(rehearsal.save()) };
    rehearsal.back();
    this.#act = act;
    this.#mends = mends;
    this.#rehearsal = rehearsal;
    const tabs = tablesIn(start);
    const written = writtenBy(this.undisturbed).filter(({ table }) => tabs.has(table));
    this.field = { sheets: before, tabs, written };
  }

  tryBefore(calls: readonly number[], deed: Done): readonly Tried[] {
    const known = { ...this.#ends, ...twoOrders(this.#rehearsal, this.#act, deed) };
    return calls.map((atCall) => {
      const performance = this.#rehearsal.run({ ...this.#act, meanwhile: [by(deed, atCall)] });
      const left = sheetsOf(this.#rehearsal.save());
      this.#rehearsal.back();
      const interleaving = { performance, undisturbed: this.undisturbed, done: deed, atCall, mends: this.#mends };
      const { found, isUnpromised } = faultsIn({ ...known, left }, interleaving);
      const method = performance.calls[atCall - 1] ?? 'its end';
      const when = `${told(deed)} before call ${atCall} of ${performance.calls.length}, ${method}`;
      return { fault: found.length === 0 ? '' : `${when}: ${inShort(found)}`, isUnpromised };
    });
  }
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
