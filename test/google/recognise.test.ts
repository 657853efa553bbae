import { beforeAll, describe, expect, it } from 'vitest';
import { HeadlessDialogs } from '../../src/preview/dialogs';
import type { LocalHost } from '../../src/preview/host';
import type { SavedWorkbook } from '../../src/preview/saved';
import { tableNames, tables } from '../../src/schema/workbook';
import { ANA, NOW, reply, rowsOf } from './host';
import { does, IN_ORDER, openForPerson, openNew, repair } from './person';

let saved: SavedWorkbook;

/** An objective with three key results of this quarter, answered. */
beforeAll(() => {
  const host = openForPerson();
  host.typeIn('Objectives!B2:F2', [['Customers love us', '', 'Team', 'Growth', ANA]]);
  host.typeIn(
    'Key results!B2:J4',
    ['One', 'Two', 'Three'].map((title) => [title, 'O-1', ANA, '', '', '', '', '0', '100']),
  );
  const texts = { accomplishments: 'Done', blockers: '', nextSteps: '' };
  const answers = [1, 2, 3].map((n) => ({
    ...{ goal: `KR-${n}`, value: String(n * 10), noChange: false, status: 'On track', confidence: '7' },
    ...texts,
  }));
  reply(host, 'submitCheckIn', { request: 'request-one', answers });
  saved = host.save();
}, 180_000);

const open = (): LocalHost => openForPerson({ now: NOW + 2 * 3_600_000 }, saved);
const numbers = (host: LocalHost) =>
  rowsOf(host, 'Key results').map(({ Progress, Expected, Pace, Check }) => [Progress, Expected, Pace, Check]);
const tabsOf = (host: LocalHost) => host.engine.sheets().map(({ name }) => name);
const errorsIn = (host: LocalHost) =>
  tabsOf(host).flatMap((tab) =>
    host
      .get(`${tab}!1:40`)
      .flat()
      .filter((cell) => typeof cell === 'string' && /^#(REF|N\/A|NAME|ERROR)/.test(cell))
      .map((cell) => `${tab}: ${cell}`),
  );
const rename = (host: LocalHost, from: string, to: string) =>
  does(
    host,
    `(spreadsheet) => void spreadsheet.getSheetByName(${JSON.stringify(from)}).setName(${JSON.stringify(to)})`,
  );

describe.each(['Dashboard', ...tableNames.map((name) => tables[name].tab)])('the tab %s is deleted', (tab) => {
  it('and a repair lays it out again: no error anywhere, and a second repair has nothing to do', () => {
    const host = open();
    does(host, `(spreadsheet) => void spreadsheet.deleteSheet(spreadsheet.getSheetByName(${JSON.stringify(tab)}))`);
    expect(repair(host)).toContain(`Added the tab ${tab}.`);
    expect(errorsIn(host)).toEqual([]);
    expect(repair(host)).toBe(IN_ORDER);
  });
});

describe.each(tableNames.map((name) => tables[name].tab))('the tab %s is renamed', (tab) => {
  it('and a repair gives it its name back, without a twin', () => {
    const host = open();
    const before = { tabs: tabsOf(host), numbers: numbers(host) };
    rename(host, tab, `Our ${tab.toLowerCase()}`);
    expect(repair(host)).toContain(`Gave the tab "Our ${tab.toLowerCase()}" its name back: ${tab}.`);
    expect(tabsOf(host)).toEqual(before.tabs);
    expect(numbers(host)).toEqual(before.numbers);
    expect(repair(host)).toBe(IN_ORDER);
  });
});

it.each([
  ['Key results', 'Target', 'Goal value'],
  ['Key results', 'Owner', 'Owner '],
  ['Key results', 'Owner', 'owner'],
  ['Key results', 'Key result', 'Key\nresult'],
  ['Key results', 'Current', 'Now\u00a0'],
  ['Objectives', 'Cycle', 'Quarter'],
  ['Cycles', 'Starts', 'From'],
  ['Check-ins', 'Value', 'Number'],
])(
  'in %s the heading %s was made %j: a repair knows the column, adds no second one, and no number changes',
  (tab, heading, typed) => {
    const host = open();
    const before = { numbers: numbers(host), headings: host.get(`${tab}!1:1`)[0] };
    const column = (before.headings ?? []).indexOf(heading);
    does(
      host,
      `(spreadsheet) => void spreadsheet.getSheetByName(${JSON.stringify(tab)}).getRange(1, ${column + 1}).setValue(${JSON.stringify(typed)})`,
    );
    repair(host);
    expect(numbers(host)).toEqual(before.numbers);
    expect(host.get(`${tab}!1:1`)[0]).toEqual(before.headings);
    expect(repair(host)).toBe(IN_ORDER);
  },
);

describe('a spreadsheet in which people work already', () => {
  const openOwn = (work: string): LocalHost => {
    const host = openNew();
    does(host, work);
    return host;
  };

  it('keeps its own tabs before ours; an empty one gets ours first', () => {
    const host = openOwn(
      "(spreadsheet) => void spreadsheet.getSheets()[0].setName('Budget').getRange('A1').setValue(7)",
    );
    repair(host);
    expect(tabsOf(host).slice(0, 2)).toEqual(['Budget', 'Dashboard']);
    const empty = openNew();
    repair(empty);
    expect(tabsOf(empty).slice(0, 2)).toEqual(['Dashboard', 'Objectives']);
  });

  it('is asked about a list of its own that has a name and headings of ours, and nothing is written', () => {
    const host = openOwn(
      "(spreadsheet) => void spreadsheet.insertSheet('Settings').getRange('A1:B2').setValues([['Setting', 'Value'], ['Rate', 3]])",
    );
    expect(repair(host)).toContain('The tab "Settings" holds something else (its first row reads: Setting, Value)');
    expect(tabsOf(host)).not.toContain('Objectives');
    expect(host.get('Settings!A1:B2')).toEqual([
      ['Setting', 'Value'],
      ['Rate', 3],
    ]);
  });
});

describe('a column that no formula names', () => {
  const renamed = (host: LocalHost) => {
    const column = (host.get('Key results!1:1')[0] ?? []).indexOf('Scoring rule') + 1;
    does(
      host,
      `(spreadsheet) => { const sheet = spreadsheet.getSheetByName('Key results'); sheet.getRange(2, ${column}).setValue('All or nothing'); sheet.getRange(1, ${column}).setValue('How we score'); }`,
    );
    return column;
  };
  const answering = (answer: 'YES' | 'NO') => openForPerson({ now: NOW }, saved, new HeadlessDialogs([answer]));

  it('is put back where the person says that it is the one', () => {
    const host = answering('YES');
    const column = renamed(host);
    const run = host.run('setUpWorkbook', [], { kind: 'menu' });
    expect(run.alerts[0]?.message).toContain(
      'The tab Key results has no column Scoring rule, and where it should stand is a column "How we score"',
    );
    expect(host.get('Key results!1:2').map((line) => line[column - 1])).toEqual(['Scoring rule', 'All or nothing']);
    expect(repair(host)).toBe(IN_ORDER);
  });

  it('is left alone where the person says that it is another', () => {
    const host = answering('NO');
    const column = renamed(host);
    repair(host);
    expect(host.get('Key results!1:2').map((line) => line[column - 1])).toEqual(['How we score', 'All or nothing']);
    expect((host.get('Key results!1:1')[0] ?? []).indexOf('Scoring rule')).toBeGreaterThan(column);
  });
});
