import { expect } from 'vitest';
import type { SavedWorkbook } from '../../../src/preview/saved';
import { cellsOf, differences, printOf, rowOf, tableRows, visible } from './content';
import { type Act, type Performance, Rehearsal } from './rehearsal';
import { asks } from './workbook';

/** An act in a workbook, and what has to be true when one of its calls fails. */
export interface Scene {
  readonly start: SavedWorkbook;
  readonly act: Act;
  /** What somebody else does in between without changing anything. */
  readonly meanwhile?: Act;
  /** What finishes it when it broke off; the act itself when left out. */
  readonly again?: Act;
  /** Repairs rows cell by cell: cells, not rows, are as they were or as they will be. */
  readonly mends?: boolean;
  /** Rows that may stand there while the act goes on, though neither before nor after. */
  readonly between?: RegExp;
  /** Whether the workbook itself tells of what failed; only a message or the log does when left out. */
  readonly tells?: (left: SavedWorkbook) => boolean;
  /** Compares what the repeat left with what an unbroken act leaves; they are the same when left out. */
  readonly settled?: (repeated: SavedWorkbook, done: SavedWorkbook, when: string) => void;
}

/** How a scene is gone through where not every call can be tried: see who asks for it. */
export interface Saving {
  /** The calls to fail, 1 is the first. */
  readonly of: (calls: readonly string[]) => readonly number[];
  /** How the workbook is opened: few rows in new tabs, or anew each time instead of being taken back. */
  readonly opening?: ConstructorParameters<typeof Rehearsal>[1];
}

/** What a scene went through. */
export interface Proof {
  readonly calls: number;
  /** How many different workbooks the faults left. */
  readonly workbooks: number;
  readonly done: SavedWorkbook;
}

type Choice = Saving['of'];

const EVERY_CALL = process.env.CADENCE_EVERY_CALL !== undefined;

/** A choice of calls that stands for all of them; with `CADENCE_EVERY_CALL` really all. */
export const standingForAll = (choice: Choice): Choice =>
  EVERY_CALL ? (calls) => calls.map((_, index) => index + 1) : choice;

const DAY_MS = 86_400_000;

/** One of so many calls is tried a day: of scenes with a choice of their own, whose runs are long, and of others. */
const ONE_OF = { chosen: 3, every: 2 };

/** Another part of the calls each day, and always the last; with `CADENCE_EVERY_CALL` all of them. */
function callsOfToday(calls: readonly number[], one: number): readonly number[] {
  if (EVERY_CALL) return calls;
  const today = Math.floor(Date.now() / DAY_MS);
  return calls.filter((_, index) => (index + today) % one === 0 || index === calls.length - 1);
}

/** As long as a scene may take. */
export const PATIENCE_MS = EVERY_CALL ? 3_600_000 : 400_000;

const NEXT: Act = asks('openCheckIn', {});

/**
 * Lets calls of an act fail in turn, other ones each day. After every fault each row is as it was or as the act leaves it, somebody is
 * told, nothing stands twice after somebody else's next action, and the same act again leaves what an unbroken one
 * leaves. What comes after a fault depends on the workbook alone, so faults that left the same one are followed up once.
 */
export function proveEveryFault(scene: Scene, saving?: Saving): Proof {
  const { act, again = act } = scene;
  const rehearsal = new Rehearsal(scene.start, saving?.opening);
  const before = rehearsal.save();
  const unbroken = rehearsal.run(act);
  expectDone(unbroken, 'unbroken');
  rehearsal.run(again);
  const done = rehearsal.save();
  rehearsal.back();
  expect(differences(visible(before), visible(rehearsal.save())), 'taken back').toEqual([]);
  const followed = new Set<string>();
  const all = unbroken.calls.map((_, index) => index + 1);
  const chosen = saving ? callsOfToday(saving.of(unbroken.calls), ONE_OF.chosen) : callsOfToday(all, ONE_OF.every);
  for (const call of chosen) {
    const when = `after a fault at call ${call} of ${unbroken.calls.length}, ${unbroken.calls[call - 1]}`;
    const broken = rehearsal.run(act, call);
    expect(broken.calls.slice(0, call), when).toEqual(unbroken.calls.slice(0, call));
    const left = rehearsal.isTouched ? rehearsal.save() : before;
    const kind = `${isTold(broken)} ${printOf(left)}`;
    if (!followed.has(kind)) {
      followed.add(kind);
      if (!isTold(broken) && !scene.tells?.(left))
        expect(differences(visible(left), visible(done)), `nobody is told ${when}`).toEqual([]);
      expectNoThirdState(left, { before, done, ...scene }, when);
      if (scene.meanwhile) expectPassive(rehearsal.run(scene.meanwhile), when);
      expectDone(rehearsal.run(again), `again ${when}`);
      const settled = scene.settled ?? expectSame;
      settled(rehearsal.save(), done, when);
      if (!saving) expectSomebodyElse(rehearsal, act, call);
    }
    rehearsal.back();
  }
  return { calls: unbroken.calls.length, workbooks: followed.size, done };
}

const expectSame = (repeated: SavedWorkbook, done: SavedWorkbook, when: string): void =>
  expect(differences(visible(repeated), visible(done)), `again ${when}`).toEqual([]);

/** It ran through, and what it says is that it worked. */
function expectDone({ report, act }: Performance, when: string): void {
  expect(report.error, when).toBeUndefined();
  expect(errorsOf(report), when).toEqual([]);
  if (act.kind === 'rpc')
    expect(JSON.parse(String(report.value)), `${when}: ${report.value}`).toMatchObject({ ok: true });
}

/** It ran through and left everything as it was. */
function expectPassive(performance: Performance, when: string): void {
  expectDone(performance, `somebody else ${when}`);
  expect(performance.report.calls.writes, `somebody else ${when}`).toBe(0);
}

const errorsOf = ({ logs }: Performance['report']): readonly string[] =>
  logs.flatMap(({ level, text }) => (level === 'error' ? [text] : []));

/** A person sees that it failed, or the log has it where nobody looks on. */
const isTold = ({ report }: Performance): boolean => report.error !== undefined || errorsOf(report).length > 0;

/**
 * Nothing typed is lost and nothing invented: a cell is as it was or as it will be. A row that was not there is there
 * whole as soon as it has its key, by which the next run would take it for done.
 */
export function expectNoThirdState(
  left: SavedWorkbook,
  { before, done, between, mends }: { before: SavedWorkbook; done: SavedWorkbook } & Pick<Scene, 'between' | 'mends'>,
  when: string,
): void {
  const [was, will, is] = [cellsOf(before), cellsOf(done), cellsOf(left)];
  const third = [...new Set([...is.keys(), ...was.keys()])].flatMap((place) => {
    const text = is.get(place) ?? '';
    const isKnown = text === (was.get(place) ?? '') || text === (will.get(place) ?? '') || between?.test(text);
    return isKnown ? [] : [`${place}: ${text}\nbefore: ${was.get(place)}\ndone: ${will.get(place)}`];
  });
  expect(third, when).toEqual([]);
  if (!mends) expect(halfRows(left, before, done), `half a row ${when}`).toEqual([]);
}

/** New rows that have their key and lack a cell that they will have. */
function halfRows(left: SavedWorkbook, before: SavedWorkbook, done: SavedWorkbook): readonly string[] {
  const [was, will, is] = [before, done, left].map(cellsOf);
  const rows = new Map<string, string[]>();
  for (const place of will?.keys() ?? []) rows.set(rowOf(place), [...(rows.get(rowOf(place)) ?? []), place]);
  return [...rows].flatMap(([row, places]) => {
    const isNew = places.length > 1 && places.every((place) => !was?.has(place));
    const hasKey = places.some((place) => /!A\d+$/.test(place) && is?.has(place));
    const missing = places.filter((place) => !is?.has(place));
    return isNew && hasKey && missing.length > 0 ? [`${row} lacks ${missing.join(', ')}`] : [];
  });
}

/** Somebody opens a panel before the act is tried again: rows are taken in, each once. */
function expectSomebodyElse(rehearsal: Rehearsal, act: Act, call: number): void {
  rehearsal.back();
  rehearsal.run(act, call);
  const when = `after somebody else came between, when call ${call} had failed`;
  expectDone(rehearsal.run(NEXT), when);
  expectWhole(rehearsal.save(), when);
}

const COMPUTED = ['Progress', 'Expected', 'Pace', 'Check'];

/** Every goal has an ID of its own and its formulas; every check-in says when, on what and whence, and its goal shows it. */
export function expectWhole(saved: SavedWorkbook, when: string): void {
  for (const tab of ['Objectives', 'Key results', 'Check-ins', 'Scores', 'Initiatives', 'Follow-ups']) {
    const ids = tableRows(saved, tab).map(({ ID }) => ID);
    expect(ids, `${tab} without ID ${when}`).not.toContain('');
    expect(new Set(ids).size, `${tab} with the same ID ${when}`).toBe(ids.length);
  }
  for (const tab of ['Objectives', 'Key results'])
    for (const row of tableRows(saved, tab))
      for (const heading of COMPUTED) expect(row[heading], `${heading} of ${row.ID} ${when}`).toMatch(/^=/);
  const checkIns = tableRows(saved, 'Check-ins');
  for (const { At, Goal, Source, ID } of checkIns)
    expect([At, Goal, Source], `check-in ${ID} ${when}`).not.toContain('');
  const newest = new Map(checkIns.map((row) => [row.Goal, row]));
  for (const { ID, Current, Status } of tableRows(saved, 'Key results')) {
    const { Value = '', Status: said = '' } = newest.get(ID) ?? {};
    expect([Value, said], `${ID} and its newest check-in ${when}`).toEqual([Current, Status]);
  }
}
