import { expect, it } from 'vitest';
import { EngineWorkbook } from '../../../src/preview/engine/workbook';
import { checkInsIn, fillLog, type LogRow } from '../../support/logWorkbook';

/** What the four formulas of a key result come to, worked out without a sheet. */
function workedOut(log: readonly LogRow[], keyResult: string): readonly (number | string)[] {
  const own = log.filter((row) => row.keyResult === keyResult);
  const newest = Math.max(0, ...own.map(({ at }) => at));
  return [
    newest,
    own.filter(({ value }) => value > 100).length,
    own[0]?.value ?? '',
    own.filter(({ at }) => at === newest).reduce((sum, { value }) => sum + value, 0),
  ];
}

it('looks up, counts and sums a log as a walk through it does, also after one of its rows has changed', () => {
  const workbook = new EngineWorkbook({ locale: 'en_US', now: Date.UTC(2026, 10, 22) });
  const log = checkInsIn({ keyResults: 50, checkIns: 1_000 });
  const { keyResults, results } = fillLog(workbook, log, 50);
  expect(workbook.evaluated(results)).toEqual(keyResults.map((id) => workedOut(log, id)));
  workbook.write('log', [{ row: 1, column: 2, content: 'KR-7' }]);
  const changed = log.map((row, index) => (index === 0 ? { ...row, keyResult: 'KR-7' } : row));
  expect(workbook.evaluated(results)).toEqual(keyResults.map((id) => workedOut(changed, id)));
});
