import { expect, it } from 'vitest';
import { rewordings, wavedOf } from '../../src/commands/wording';
import { aBook, aKeyResult, anObjective } from '../support/builders';

it('says anew what is said about a title that was typed over, and leaves rows alone about which nothing was said', () => {
  const retyped = aKeyResult({
    id: 'KR-1',
    title: 'Rebuild the intranet',
    wordingTitle: 'NPS of 40',
    wordingSaid: 'x',
  });
  const silent = aKeyResult({ id: 'KR-2', title: 'Rebuild the shop' });
  const same = anObjective({ title: 'Stay secure', wordingTitle: 'Stay secure', wordingSaid: 'as it was' });
  const book = aBook({ objectives: [same], keyResults: [retyped, silent] });
  const changes = rewordings(book, 'en_GB');
  expect(changes).toEqual([
    {
      do: 'set',
      table: 'keyResults',
      row: book.keyResults[0],
      fields: {
        wordingTitle: 'Rebuild the intranet',
        wordingSaid: expect.stringContaining('“Rebuild”'),
        wordingWaved: '',
      },
    },
  ]);
});

it('what was waved off counts for the title it was about', () => {
  const row = { title: 'Stay secure', wordingTitle: 'Stay secure', wordingSaid: '', wordingWaved: 'usual' };
  expect(wavedOf(row)).toBe('usual');
  expect(wavedOf({ ...row, title: 'Stay safe' })).toBe('');
});
