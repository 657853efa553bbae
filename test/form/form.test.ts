import { describe, expect, it } from 'vitest';
import type { LocalHost } from '../../src/preview/host';
import { tableNames, tables } from '../../src/schema/workbook';
import { openSaved, SAVED, shownIn } from './saved';

const tabsOf = (host: LocalHost): readonly string[] => host.engine.sheets().map(({ name }) => name);
const ours = (tab: string) => tableNames.find((name) => tables[name].tab === tab);
const isComputed = (place: string): boolean => {
  const table = tableNames.map((name) => tables[name]).find(({ tab }) => place.startsWith(`${tab} `));
  return Object.values(table?.columns ?? {}).some(({ heading, formula }) => formula && place.endsWith(` ${heading}`));
};
const isHidden = (place: string): boolean => {
  const table = tableNames.map((name) => tables[name]).find(({ tab }) => place.startsWith(`${tab} `));
  return Object.values(table?.columns ?? {}).some(({ heading, hidden }) => hidden && place.endsWith(` ${heading}`));
};

describe.each(SAVED)('a workbook of form $form ($name)', (which) => {
  it('loses nothing when it is repaired, its numbers stay, and a second repair has nothing to do', async () => {
    const host = await openSaved(which);
    const tabs = tabsOf(host).filter((tab) => tab !== 'Dashboard' && tab !== tables.settings.tab);
    const before = shownIn(host, tabs);
    expect([...before].length).toBeGreaterThan(which.name === 'empty' ? 5 : 1_000);
    const first = host.run('setUpWorkbook', [], { kind: 'menu' });
    expect(first.logs.filter(({ level }) => level === 'error')).toEqual([]);
    const after = shownIn(host, tabs);
    const changed = [...before].filter(([place, value]) => after.get(place) !== value && !isHidden(place));
    expect(
      changed.filter(([place]) => !isComputed(place)),
      'typed',
    ).toEqual([]);
    expect(
      changed.filter(([place]) => isComputed(place)),
      'worked out',
    ).toEqual([]);
    expect(tabsOf(host).filter((tab) => !ours(tab))).toEqual(
      tabsOf(await openSaved(which)).filter((tab) => !ours(tab)),
    );
    const again = host.run('setUpWorkbook', [], { kind: 'menu' });
    expect(again.alerts.at(-1)?.message).toContain('Everything is in order');
    expect(again.calls.writes).toBe(0);
  }, 300_000);
});
