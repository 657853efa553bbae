import { expect, it } from 'vitest';
import { settledHeapMB } from './heap';
import { medianMs, ms, printTable } from './table';
import { teamInEngine } from './teamInEngine';

it('a workbook of 500 KRs with 10,000 check-ins recalculates', async () => {
  const { openedMs, first, edit } = teamInEngine({ owners: 100, keyResults: 500, checkIns: 10_000 });
  const one = medianMs(9, edit);
  printTable('Formulas in the local host: 500 KRs, 10,000 check-ins', [
    { what: 'open and work out everything', result: ms(openedMs) },
    { what: 'one value typed, seen at the top of the cascade', result: ms(one) },
    { what: 'memory', result: `${(await settledHeapMB()).toFixed(0)} MB` },
  ]);
  expect(edit()).not.toBe(first);
});
