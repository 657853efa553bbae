import { beforeAll, describe, expect, it } from 'vitest';
import { EngineWorkbook } from '../../src/preview/engine/workbook';
import type { LocalHost } from '../../src/preview/host';
import type { SavedWorkbook } from '../../src/preview/saved';
import { fromXlsx } from '../../src/preview/xlsx/read';
import type { Sheet, Workbook } from '../../src/preview/xlsx/workbookData';
import { toXlsx } from '../../src/preview/xlsx/write';
import { tables } from '../../src/schema/workbook';
import { openHost, reply, rowsOf } from '../google/host';
import { convertWithLibreOffice, describeWithLibreOffice, valuesIn } from '../support/libreoffice';
import { succeed } from '../support/teamHost';
import { compareFormulas, isComputed } from './compare';

/** The sample workbook as people get it, as of a fixed day, since LibreOffice's own TODAY is the real one. */
let host: LocalHost;
let saved: SavedWorkbook;
let bytes: Uint8Array;
beforeAll(async () => {
  host = openHost();
  succeed(host.run('addSampleTeam', [], { kind: 'menu' }));
  for (const run of host.typeIn('Settings!B2', '24/11/2026')) succeed(run);
  saved = host.save();
  bytes = await toXlsx(saved, host.engine);
}, 180_000);

const dataOf = ({ data, host: { world } }: SavedWorkbook): Workbook =>
  new EngineWorkbook({ ...world, data }).exportData() as Workbook;

/** What a person sees of a tab and can change in it. */
const PARTS = [
  ...(['name', 'id', 'cells', 'styles', 'formats', 'borders', 'merges', 'cols', 'rows', 'panes', 'color'] as const),
  ...(['isVisible', 'areGridLinesVisible', 'headerGroups', 'dataValidationRules', 'conditionalFormats'] as const),
  ...(['figures', 'tables'] as const),
] satisfies readonly (keyof Sheet)[];

/** LibreOffice writes numbers with 15 digits and colours in capitals; everything else comes back to the letter. */
function isSame(now: unknown, was: unknown): boolean {
  if (typeof now === 'string' && typeof was === 'string') {
    if (now === was) return true;
    if (/^#[0-9a-f]{6}$/i.test(was)) return now.toLowerCase() === was.toLowerCase();
    return /^-?\d+\.\d+$/.test(was) && Math.abs(Number(now) - Number(was)) <= 1e-9;
  }
  if (typeof now !== 'object' || typeof was !== 'object' || now === null || was === null) return now === was;
  return changesIn(now, was).length === 0;
}

/** The members that differ, each with what it was. */
function changesIn(now: object, was: object): string[] {
  const [nows, wases] = [now, was].map((of) => new Map(Object.entries(of))) as [
    Map<string, unknown>,
    Map<string, unknown>,
  ];
  return [...new Set([...nows.keys(), ...wases.keys()])]
    .filter((key) => !isSame(nows.get(key), wases.get(key)))
    .map((key) => `${key}: ${JSON.stringify(wases.get(key))} became ${JSON.stringify(nows.get(key))}`);
}

/** LibreOffice gives a formula the percent sign of the cell it repeats, where ours has no format of its own. */
const withoutInUse = (sheet: Sheet | undefined, part: keyof Sheet): unknown => {
  if (sheet?.name !== tables.settings.tab || part !== 'formats') return sheet?.[part];
  return Object.fromEntries(Object.entries(sheet.formats).filter(([zone]) => !/^D\d+(?::D\d+)?$/.test(zone)));
};

/** A note of a file has no id of its own. */
const marksOf = ({ marks = [] }: Workbook): string[] =>
  marks.map(({ id, kind, ...mark }) => JSON.stringify({ kind, id: kind === 'note' ? '' : id, of: mark })).sort();

/** Every calculated cell of every tab. */
const valuesOf = (engine: EngineWorkbook): unknown =>
  engine.sheets().map(({ id, name, rows, columns }) => ({
    name,
    values: engine.evaluated({ sheet: id, row: 0, column: 0, rows, columns }).map((row) =>
      // Fifteen digits of a moment are some 1e-11 days off.
      row.map((value) => (typeof value === 'number' ? Number(value.toFixed(9)) : value)),
    ),
  }));

describe('the sample workbook', () => {
  it('has something of everything that a file must bring back', () => {
    const { sheets, marks = [], namedRanges } = dataOf(saved);
    const some = (has: (sheet: Sheet) => boolean) => sheets.some(has);
    expect(some(({ dataValidationRules }) => dataValidationRules.length > 5)).toBe(true);
    expect(some(({ conditionalFormats }) => conditionalFormats.length > 2)).toBe(true);
    expect(some(({ isVisible }) => !isVisible)).toBe(true);
    expect(some(({ cols }) => Object.values(cols).some((column) => column?.isHidden))).toBe(true);
    expect(new Set(marks.map(({ kind }) => kind))).toEqual(new Set(['note', 'protection', 'chart']));
    expect(Object.keys(namedRanges ?? {})).toEqual(expect.arrayContaining(['Today', 'CycleShown']));
  });

  it('is the same after being saved, opened and saved', async () => {
    const opened = await fromXlsx(bytes);
    expect(opened).toEqual(saved);
    expect(Buffer.compare(await toXlsx(opened), bytes)).toBe(0);
  }, 180_000);
});

describeWithLibreOffice('LibreOffice and the sample workbook', () => {
  let resaved: Uint8Array;
  beforeAll(() => {
    [resaved = new Uint8Array()] = convertWithLibreOffice([bytes]);
  }, 120_000);

  it('works out what our own engine works out, in every formula', async () => {
    const { compared, differences } = compareFormulas(host.engine, await valuesIn(resaved), isComputed);
    expect(differences.slice(0, 30)).toEqual([]);
    expect(compared).toBeGreaterThan(2_000);
  }, 60_000);

  it('brings it back with all that people see and all that only we know', async () => {
    const [before, after] = [dataOf(saved), dataOf(await fromXlsx(resaved))];
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    const changes = after.sheets.flatMap((sheet, index) => {
      const of = (each: Sheet | undefined) => Object.fromEntries(PARTS.map((part) => [part, withoutInUse(each, part)]));
      return changesIn(of(sheet), of(before.sheets[index])).map((change) => `${sheet.name} ${change.slice(0, 400)}`);
    });
    expect(changes).toEqual([]);
    expect(changesIn(after.styles, before.styles)).toEqual([]);
    expect(changesIn(after.formats, before.formats)).toEqual([]);
    expect(after.namedRanges).toEqual(before.namedRanges);
    expect(marksOf(after)).toEqual(marksOf(before));
  }, 60_000);

  it('brings it back with the same numbers, and people check in on it', async () => {
    const back = openHost({}, await fromXlsx(resaved));
    expect(valuesOf(back.engine)).toEqual(valuesOf(host.engine));
    const who = rowsOf(back, 'Key results').find(({ Check, Measure }) => Check === '' && Measure === 'Reach');
    const goal = String(who?.ID);
    const answer = {
      goal,
      value: '33',
      noChange: false,
      status: 'On track',
      confidence: '7',
      accomplishments: '',
      blockers: '',
      nextSteps: '',
    };
    const submission = { request: 'request-0001', locale: 'en_GB', answers: [answer] };
    expect(reply(back, 'submitCheckIn', submission, { user: String(who?.Owner) })).toMatchObject({ saved: true });
    expect(rowsOf(back, 'Key results').find(({ ID }) => ID === goal)).toMatchObject({ Current: 33, Confidence: 7 });
  }, 120_000);
});
