import { expect } from 'vitest';
import { kindOf } from '../../../src/preview/facade';
import type { LocalHost } from '../../../src/preview/host';
import type { SavedWorkbook } from '../../../src/preview/saved';
import { GOOGLE_LIMITS } from '../../../src/preview/world';
import { lettersOf } from '../../../src/schema/table';
import { emptyWorkbook } from '../../support/smallTabs';
import { ANA, NOW } from '../host';
import { differences, visible } from './content';
import { type Saving, type Scene, standingForAll } from './laws';
import { chooses, dropTab, goalsWorkbook, typeUnseen } from './workbook';

/** Few, since every look is set cell by cell. */
const ROWS = 12;

const world = { user: ANA, now: NOW, timeZone: 'Europe/Berlin', locale: 'en_GB', errorLanguage: 'en' };

/** A spreadsheet of somebody's, with a tab of their own. */
export function someSpreadsheet(): Scene {
  const { data, host } = emptyWorkbook({ ...world, limits: GOOGLE_LIMITS }, ROWS);
  const [sheet] = (data as { readonly sheets: readonly object[] }).sheets;
  return {
    start: { data: { sheets: [{ ...sheet, cells: { B2: 'Mine', C3: '=1+1' } }] }, host },
    act: chooses('setUpWorkbook'),
    settled: expectSetUp,
  };
}

/** A tab is gone, formulas are typed over, a heading is lost, and rows were typed that no event told of. */
export const damagedWorkbook = (): Scene => ({
  start: goalsWorkbook(damage, 'with Dashboard'),
  act: chooses('setUpWorkbook'),
  mends: true,
});

function damage(host: LocalHost): void {
  typeUnseen(host);
  host.typeIn(formulaIn(host, 'Key results', 3), 'Mine');
  host.typeIn(formulaIn(host, 'Objectives', 2), 'Yours');
  host.typeIn(formulaIn(host, 'Dashboard', 5), 'Ours');
  dropTab(host, 'Follow-ups');
}

/** The first formula of a row. */
function formulaIn(host: LocalHost, tab: string, row: number): string {
  const [cells = []] = host.get(`${tab}!${row}:${row}`, 'formulas');
  const column = cells.findIndex((formula) => formula !== '');
  if (column < 0) throw new Error(`No formula in ${tab}, row ${row}`);
  return `${tab}!${lettersOf(column + 1)}${row}`;
}

/** What is remembered of an empty History is found by whoever needs it first, where set-up did not get to it. */
function expectSetUp(repeated: SavedWorkbook, done: SavedWorkbook, when: string): void {
  const differing = differences(visible(repeated), visible(done));
  expect(
    differing.filter((line) => !line.startsWith('.remembered.snapshot')),
    `again ${when}`,
  ).toEqual([]);
}

/** Set what they set, whatever stood there and however often: what a repair makes of a tab is the same after any of them. */
const LOOKS =
  /^(Range|RangeList)\.set(NumberFormats?|Wrap|VerticalAlignment|HorizontalAlignments?|Font(Color|Size|Style|Weight)|Backgrounds?|Notes|DataValidations?)$|^Sheet\.(set(ColumnWidths|FrozenRows|FrozenColumns|TabColor|HiddenGridlines|ConditionalFormatRules)|hideColumns|hideSheet)$/;

/**
 * One call for each workbook that a fault can leave. Nothing catches on the way from a call of set-up to whoever tells
 * the person, so a fault leaves what was written before it, wherever it comes between two writes: the write that fails
 * stands for all calls since the one before. Of looks one after the other, the middle one stands for all.
 */
const oneForEachWorkbook = standingForAll((calls) => {
  const writes = calls.flatMap((method, index) => (kindOf(method) === 'write' ? [index + 1] : []));
  const runs: number[][] = [];
  let isLook = false;
  for (const call of writes) {
    const wasLook = isLook;
    isLook = LOOKS.test(calls[call - 1] ?? '');
    const last = runs.at(-1);
    if (last && wasLook && isLook) last.push(call);
    else runs.push([call]);
  }
  return [...runs.flatMap((run) => run[Math.floor(run.length / 2)] ?? []), calls.length];
});

/** Of set-up, which makes rows in a new file and does more than can be undone. */
export const everyWorkbookOfSetUp: Saving = { opening: { rows: ROWS, reopens: true }, of: oneForEachWorkbook };

/** For a workbook that stands: its few tabs that are missing or damaged take few steps. */
export const everyWorkbook: Saving = { of: oneForEachWorkbook };
