import { expect, it } from 'vitest';
import { fromGrid } from '../../src/schema/rows';
import { tables } from '../../src/schema/workbook';

const { keyResults } = tables;
const headings = (late: boolean) =>
  Object.values(keyResults.columns)
    .filter(({ beside }) => late || !beside)
    .map(({ heading }) => heading);

it('a workbook laid out before the columns beside a title works as it did', () => {
  const [row] = fromGrid(keyResults, [headings(false), ['KR-1', 'Trials rise to 100']]).rows;
  expect(row).toMatchObject({ id: 'KR-1', wordingSaid: '', wordingTitle: '', wordingWaved: '' });
});

it('a row that holds nothing but what was said about a title is none', () => {
  const line = headings(true).map((heading) => (heading.startsWith('Wording ') ? 'left over' : ''));
  expect(fromGrid(keyResults, [headings(true), line]).rows).toEqual([]);
});
