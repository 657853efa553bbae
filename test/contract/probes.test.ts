import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/contract/judge';
import { must, questions, type rounds } from '../../src/contract/probes/all';
import type { LocalHost } from '../../src/preview/host';
import type { RunReport } from '../../src/preview/runtime/job';
import { builtFiles, builtFrom, openContract } from './host';

/** What a person could do meanwhile. */
const PERSON = `
  function tabs() { return SpreadsheetApp.getActiveSpreadsheet().getSheets().map((sheet) => sheet.getName()).join(); }
  function names() { return SpreadsheetApp.getActiveSpreadsheet().getNamedRanges().length; }
  function forget(rows) {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Contract');
    sheet.deleteRows(sheet.getLastRow() - rows + 1, rows);
  }
`;

const PLANT = `
  function plant() {
    SpreadsheetApp.getActiveSpreadsheet().insertSheet('Objectives').getRange('A1').setValue('ours');
  }
`;

const namesOf = (some: typeof rounds): string[] => some.flatMap((round) => round.questions.map(({ name }) => name));
const menu = { kind: 'menu' } as const;

let host: LocalHost;
let first: RunReport;
let second: RunReport;
let afterFirst: unknown[][];
const seen = new Map<string, string>();

beforeAll(async () => {
  const files = new Map([...(await builtFiles()), ['Person.js', PERSON]]);
  host = openContract(files, { locale: 'fr_FR', timeZone: 'Europe/Paris' });
  host.typeIn('Sheet1!A1', 'mine');
  first = host.run('runContract', [], menu);
  afterFirst = host.get(`Contract!A2:D${questions.length + 1}`);
  second = host.run('runContract', [], menu);
  for (const [name, , answer] of host.get(`Contract!A2:C${questions.length + 1}`))
    seen.set(String(name), String(answer));
}, 300_000);

it.each(questions)('$name: $asks', ({ name, expected }) => {
  expect(JSON.parse(seen.get(name) ?? 'null')).toEqual(expected);
});

it('asks first what must hold, says how that went, and what is left', () => {
  const done = afterFirst.filter(([name]) => name !== null && name !== '');
  expect(done.map(([name]) => name)).toEqual(namesOf(must));
  const count = namesOf(must).length;
  expect(first.alerts[0]?.message).toBe(
    `What must hold: ${count} of ${count} as expected, in 0 seconds.\n\n` +
      `${questions.length - count} questions are left: choose Contract › Run again to go on.`,
  );
  expect(first.panels).toEqual([]);
});

it('puts the add-on into three locales, and finds every computed cell as the rules have it', () => {
  for (const locale of ['en', 'de', 'fr']) {
    expect(namesOf(must)).toContain(`workbook.${locale}Numbers`);
    expect(seen.get(`workbook.${locale}SetUp`)).toBe('14');
  }
});

it('leaves the other tabs, the locale and the zone as they were, and nothing of its own but its tabs and its clock', () => {
  expect(host.get('Sheet1!A1')).toEqual([['mine']]);
  expect(host.world).toMatchObject({ locale: 'fr_FR', timeZone: 'Europe/Paris' });
  const { value } = host.run('tabs', [], { kind: 'direct' });
  expect(value).toBe('Contract,Contract edits,Sheet1,Contract log,Contract by hand');
  expect(host.run('names', [], { kind: 'direct' }).value).toBe(0);
  expect(host.triggers.map(({ handler }) => handler)).toEqual(['contractHourly']);
  expect(host.outbox).toEqual([]);
});

it('writes one row for each question, with the time beside the answer', () => {
  const rows = host.get(`Contract!A2:H${questions.length + 1}`);
  expect(rows.map(([name]) => name)).toEqual(questions.map(({ name }) => name));
  expect(rows.filter(([, , , pass]) => pass !== 'yes').map(([name]) => name)).toEqual([]);
  expect(rows.every(([, , , , ms]) => /^\d+$/.test(String(ms)))).toBe(true);
});

it('offers the answers as JSON in a dialog, whatever they hold', () => {
  const [panel] = second.panels;
  expect(panel).toMatchObject({
    kind: 'modal',
    title: `${questions.length} of ${questions.length} answers as expected`,
  });
  const [, text = ''] = /<textarea[^>]*>([\s\S]*)<\/textarea>/.exec(panel?.html ?? '') ?? [];
  expect(text).not.toMatch(/</);
  const report: Report = JSON.parse(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
  expect(report).toMatchObject({ kind: 'cadence-contract', language: 'fr' });
  expect(report.results.map(({ name, seen }) => ({ name, seen }))).toEqual(
    questions.map(({ name, expected }) => ({ name, seen: expected })),
  );
});

describe('without the add-on', () => {
  let usual: LocalHost;
  let run: RunReport;
  beforeAll(async () => {
    usual = openContract(new Map([...(await builtFrom('test/contract/usual.ts')), ['Person.js', PERSON]]));
    run = usual.run('runUsual', [], menu);
  });

  it('asks all its questions with fewer than 600 calls to Google’s servers', () => {
    expect(run.ok).toBe(true);
    // what only names a place, or gathers what a later call sends, costs nothing
    expect(run.calls.total - run.calls.handles).toBeLessThan(600);
  });

  it('writes answers down as soon as there are twenty, so that a run cut off loses no more', () => {
    const sizes = run.value as readonly number[]; // what runUsual returns
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(290);
    expect(sizes.slice(0, -1).filter((size) => size < 20)).toEqual([]);
    expect(sizes.length).toBeGreaterThan(8);
  });

  it('goes on after a run that was stopped with what has no answer yet', () => {
    usual.run('forget', [4], { kind: 'direct' });
    const again = usual.run('runUsual', [], menu);
    expect(again.value).toEqual([4]);
    expect(again.calls.total).toBeLessThan(run.calls.total / 4);
  });

  it('takes a question that cannot be looked at for an answer too, and asks the others', () => {
    for (let failAtCall = 20; failAtCall < 400; failAtCall += 40) {
      usual.run('forget', [40], { kind: 'direct' });
      const failing = usual.run('runUsual', [], { ...menu, failAtCall });
      if (!failing.ok) continue;
      const odd = usual.get('Contract!A2:D400').filter(([name, , , pass]) => name && pass !== 'yes');
      if (odd.length === 0) continue;
      expect(String(odd[0]?.[2])).toMatch(/throws: |fails: |at the call: /);
      return;
    }
    expect.fail('no failing call became the answer of a question');
  });
});

it('leaves a workbook that somebody else set up alone, and says so', async () => {
  const other = openContract(new Map([...(await builtFiles()), ['Person.js', PLANT]]));
  other.run('plant', [], { kind: 'direct' });
  other.run('runContract', [], menu);
  expect(other.get('Objectives!A1')).toEqual([['ours']]);
  const answers = new Map(other.get(`Contract!A2:C${questions.length + 1}`).map(([name, , answer]) => [name, answer]));
  expect(answers.get('workbook.enSetUp')).toMatch(
    /There is a tab Objectives here: run the contract in a spreadsheet of/,
  );
});
