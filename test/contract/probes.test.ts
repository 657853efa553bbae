import { beforeAll, expect, it } from 'vitest';
import type { Report } from '../../src/contract/judge';
import { probes } from '../../src/contract/probes/all';
import type { LocalHost } from '../../src/preview/host';
import type { RunReport } from '../../src/preview/runtime/job';
import { builtFiles, openContract } from './host';

/** What a person could do meanwhile. */
const PERSON = `
  function tabs() { return SpreadsheetApp.getActiveSpreadsheet().getSheets().map((sheet) => sheet.getName()).join(); }
  function forget(rows) {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Contract');
    sheet.deleteRows(sheet.getLastRow() - rows + 1, rows);
  }
`;

let files: Map<string, string>;
let host: LocalHost;
let run: RunReport;
const seen = new Map<string, string>();

beforeAll(async () => {
  files = new Map([...(await builtFiles()), ['Person.js', PERSON]]);
  host = openContract(files, { locale: 'fr_FR', timeZone: 'Europe/Paris' });
  host.typeIn('Sheet1!A1', 'mine');
  run = host.run('runProbes', [], { kind: 'menu' });
  for (const [name, , answer] of host.get(`Contract!A2:C${probes.length + 1}`)) seen.set(String(name), String(answer));
}, 120_000);

it.each(probes)('$name: $asks', ({ name, expected }) => {
  expect(JSON.parse(seen.get(name) ?? 'null')).toEqual(expected);
});

it('leaves the other tabs, the locale and the zone as they were, and nothing of its own but its tab', () => {
  expect(host.get('Sheet1!A1')).toEqual([['mine']]);
  expect(host.world).toMatchObject({ locale: 'fr_FR', timeZone: 'Europe/Paris' });
  expect(host.run('tabs', [], { kind: 'direct' }).value).toBe('Contract,Sheet1');
  expect(host.triggers).toEqual([]);
  expect(host.outbox).toEqual([]);
});

it('writes one row for each probe, every one as expected whatever the workbook’s own locale', () => {
  const rows = host.get(`Contract!A2:G${probes.length + 1}`);
  expect(rows.map(([name]) => name)).toEqual(probes.map(({ name }) => name));
  expect(rows.filter(([, , , pass]) => pass !== 'yes').map(([name]) => name)).toEqual([]);
});

it('offers the answers as JSON in a dialog, whatever they hold', () => {
  const [panel] = run.panels;
  expect(panel).toMatchObject({ kind: 'modal', title: `${probes.length} of ${probes.length} probes as expected` });
  const [, text = ''] = /<textarea[^>]*>([\s\S]*)<\/textarea>/.exec(panel?.html ?? '') ?? [];
  expect(text).not.toMatch(/</);
  const report: Report = JSON.parse(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
  expect(report).toMatchObject({ kind: 'cadence-contract', language: 'fr' });
  expect(report.results.map(({ name, seen }) => ({ name, seen }))).toEqual(
    probes.map(({ name, expected }) => ({ name, seen: expected })),
  );
});

it('goes on with what has no answer yet', () => {
  host.run('forget', [3], { kind: 'direct' });
  const again = host.run('runProbes', [], { kind: 'menu' });
  expect(again.panels).toHaveLength(1);
  expect(again.calls.total).toBeLessThan(run.calls.total / 5);
  expect(host.get(`Contract!A2:A${probes.length + 1}`)).toEqual(probes.map(({ name }) => [name]));
});

it('takes a probe that cannot look for an answer too, and asks the others', () => {
  const total = probes.length;
  for (let failAtCall = 1; failAtCall < 60; failAtCall++) {
    host.run('forget', [3], { kind: 'direct' });
    const failing = host.run('runProbes', [], { kind: 'menu', failAtCall });
    if (failing.panels[0]?.title !== `${total - 1} of ${total} probes as expected`) continue;
    const odd = host.get(`Contract!A2:D${total + 1}`).filter(([, , , pass]) => pass !== 'yes');
    expect(odd).toEqual([[expect.any(String), expect.any(String), expect.stringMatching(/^"throws: /), 'no']]);
    return;
  }
  expect.fail('no failing call became the answer of a probe');
});
