import { expect, it } from 'vitest';
import { sourcesUnder, textOf } from '../../tooling/project';
import { differences, visible } from './content';
import { PATIENCE_MS, proveEveryFault } from './laws';
import { Rehearsal } from './rehearsal';
import { everyWorkbookOfSetUp, someSpreadsheet } from './setUpScenes';
import { chooses } from './workbook';

it(
  'setting up a spreadsheet is finished by the next time after a fault between any two writes',
  () => {
    const { workbooks, done } = proveEveryFault(someSpreadsheet(), everyWorkbookOfSetUp);
    expect(workbooks).toBeGreaterThan(20);
    const rehearsal = new Rehearsal(done);
    const { report } = rehearsal.run(chooses('setUpWorkbook'));
    expect(report.alerts.at(-1)?.message).toMatch(/Everything is in order/);
    expect(differences(visible(done), visible(rehearsal.save()))).toEqual([]);
  },
  PATIENCE_MS,
);

it('nothing on the way of a call of set-up catches its failure, so that all between two writes fail alike', () => {
  const catching = ['src/entry', 'src/commands', 'src/google', 'src/schema', 'src/domain']
    .flatMap((folder) => sourcesUnder(folder))
    .filter((path) => /\bcatch\b *[({]/.test(textOf(path)));
  expect(catching.sort()).toEqual([
    // panels, and letters
    'src/commands/all.ts',
    'src/commands/hourly.ts',
    'src/commands/run.ts',
    // tells the person
    'src/entry/main.ts',
    // dropdowns whose list is gone: the tab is painted again
    'src/google/dressed.ts',
    // the lock that is not released: the work is done
    'src/google/host.ts',
    // rows of tables: what fails is tried again in a shorter or longer tab, or fails
    'src/google/look.ts',
    'src/google/room.ts',
    'src/google/write.ts',
    // asks the language, not Google
    'src/google/zone.ts',
  ]);
});
