import { expect, it } from 'vitest';
import { PATIENCE_MS, proveEveryFault } from './laws';
import { half, someSpreadsheet } from './setUpScenes';

it(
  'setting up a spreadsheet is finished by the next time after a fault between any two writes, the even ones',
  () => {
    const { workbooks } = proveEveryFault(someSpreadsheet(), half('even'));
    expect(workbooks).toBeGreaterThan(30);
  },
  PATIENCE_MS,
);
