import { expect, it } from 'vitest';
import { declaredPositions } from '../../src/schema/positions';
import { layOut } from '../support/bookWorkbook';
import { TODAY } from '../support/builders';
import { aTeam, type TeamSize } from '../support/team';
import { medianMs, ms, printTable } from './table';

const EDITS = 1_000;

/** A workbook in the engine, and a way to type one value and see what it does to the company's objective. */
function open(size: TeamSize) {
  const started = performance.now();
  const book = aTeam(size);
  const { engine, column } = layOut(book, TODAY);
  const company = book.objectives.find(({ level }) => level === 'Company')?.row ?? 0;
  const top = () => column('objectives', 'progress').get(company);
  const first = top();
  const current = (declaredPositions().keyResults.current ?? 0) - 1;
  let turn = 0;
  const edit = () => {
    turn++;
    engine.write('keyResults', [{ row: 1 + (turn % size.keyResults), column: current, content: 100 - (turn % 90) }]);
    return top();
  };
  return { openedMs: performance.now() - started, first, edit };
}

const megabytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

it('a workbook of 500 KRs with 10,000 check-ins recalculates', () => {
  const { openedMs, first, edit } = open({ owners: 100, keyResults: 500, checkIns: 10_000 });
  const one = medianMs(9, edit);
  printTable('Formulas in the local host: 500 KRs, 10,000 check-ins', [
    { what: 'open and work out everything', result: ms(openedMs) },
    { what: 'one value typed, seen at the top of the cascade', result: ms(one) },
    { what: 'memory', result: `${megabytes().toFixed(0)} MB` },
  ]);
  expect(edit()).not.toBe(first);
});

it('a thousand edits leave the memory as it was', () => {
  const { edit } = open({ owners: 10, keyResults: 40, checkIns: 400 });
  for (let n = 0; n < EDITS / 5; n++) edit();
  const settled = megabytes();
  for (let n = 0; n < EDITS; n++) edit();
  const grown = megabytes() - settled;
  printTable('Memory of the local host: 40 KRs, 400 check-ins', [
    { what: 'before', result: `${settled.toFixed(1)} MB` },
    { what: `grown by after ${EDITS} edits`, result: `${grown.toFixed(1)} MB`, limit: 'flat: at most 20 MB' },
  ]);
  expect(grown).toBeLessThan(20);
});
