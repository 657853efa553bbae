import { expect, it } from 'vitest';
import { kindOf } from '../../../src/preview/facade';
import { openHost } from '../host';
import { expectWhole, PATIENCE_MS, proveEveryFault, standingForAll } from './laws';
import { chooses } from './workbook';

/**
 * A call for each workbook that a fault can leave: the write that fails stands for all calls since the write before, as
 * nothing catches between them and whoever tells the person (see setUp.test.ts), and a flush writes nothing new.
 */
const eachWrite = standingForAll((calls) => [
  ...calls.flatMap((method, index) =>
    kindOf(method) === 'write' && method !== 'SpreadsheetApp.flush' ? [index + 1] : [],
  ),
  calls.length,
]);

it(
  'adding the sample team is finished by the next time after a fault between any two writes',
  () => {
    const start = openHost().save();
    const scene = { start, act: chooses('addSampleTeam'), meanwhile: chooses('showCheckIn') };
    const { workbooks, done } = proveEveryFault(scene, { of: eachWrite });
    expect(workbooks).toBeGreaterThan(4);
    expectWhole(done, 'unbroken');
  },
  PATIENCE_MS,
);
