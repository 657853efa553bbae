import { expect, it } from 'vitest';
import { numbersOf } from '../../src/domain/numbers';
import { DEFAULT_RULES } from '../../src/domain/settings';
import { TODAY } from '../support/builders';
import { aTeam } from '../support/team';
import { medianMs, ms, printTable } from './table';

it('the rollup takes time in proportion to the KRs', () => {
  const sizes = [1_000, 10_000];
  const times = sizes.map((keyResults) => {
    const book = aTeam({ owners: 100, keyResults, checkIns: keyResults });
    return medianMs(9, () => numbersOf(book, DEFAULT_RULES, TODAY));
  });
  const [small = 0, large = 0] = times;
  printTable('Rules in code (src/domain), four levels', [
    { what: 'all numbers of 1,000 KRs', result: ms(small) },
    { what: 'all numbers of 10,000 KRs', result: ms(large) },
    { what: 'ratio', result: (large / small).toFixed(1), limit: 'at most about 12 (10 is linear)' },
  ]);
  const { keyResults, objectives } = numbersOf(
    aTeam({ owners: 10, keyResults: 100, checkIns: 100 }),
    DEFAULT_RULES,
    TODAY,
  );
  expect([...keyResults.values()].filter(({ counts, check }) => !counts || check !== '')).toEqual([]);
  expect([...objectives.values()].filter(({ progress }) => progress === null)).toEqual([]);
});
