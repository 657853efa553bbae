import { expect, it } from 'vitest';
import { tableRows } from './content';
import { expectWhole, PATIENCE_MS, proveEveryFault } from './laws';
import { damagedWorkbook, everyWorkbook } from './setUpScenes';

it(
  'a repair is finished by the next time after a fault between any two writes',
  () => {
    const { workbooks, done } = proveEveryFault(damagedWorkbook(), everyWorkbook);
    expect(workbooks).toBeGreaterThan(4);
    expectWhole(done, 'unbroken');
    expect(tableRows(done, 'Key results').map(({ 'Key result': title }) => title)).toContain('Typed');
    const notes = JSON.stringify((done.data as { readonly marks: readonly unknown[] }).marks);
    for (const typed of ['Mine', 'Yours', 'Ours']) expect(notes).toContain(`this stood here: ${typed}`);
  },
  PATIENCE_MS,
);
