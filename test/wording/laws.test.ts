import { expect, it } from 'vitest';
import { figuresIn } from '../../src/domain/wording/figures';
import { type Remark, remarksOnKeyResult, remarksOnObjective } from '../../src/domain/wording/remarks';
import { predict } from './score';
import { FURTHER, LABELLED } from './statements';

const TITLES = [...LABELLED, ...FURTHER].map(({ text }) => text);

/** Titles nobody would write: pieces of real ones and stray marks, in any order. The same for the same seed. */
function oddTitles(seed: number, count: number): readonly string[] {
  let state = seed;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const marks = [
    '→',
    '%',
    '(',
    ')',
    ',',
    '…',
    '"',
    '€',
    '-',
    '12',
    '3/4',
    '—',
    '😀',
    '\n',
    'X%',
    '1.2.3',
    'by',
    '0',
    '٣',
    '{words}',
    '$&',
  ];
  const pieces = [...TITLES.flatMap((title) => title.split(' ')), ...marks.flatMap((mark) => Array(40).fill(mark))];
  return Array.from({ length: count }, () =>
    Array.from({ length: next(14) }, () => pieces[next(pieces.length)]).join(' '),
  );
}

const ALL = [...TITLES, ...oddTitles(20261201, 600), ' ', '.', '…', '12', '((((', 'a'.repeat(600)];

const remarksOn = (title: string): readonly Remark[] => {
  const context = { style: { decimal: '.' }, preset: null, hasStart: false } as const;
  return [...remarksOnKeyResult(title, context), ...remarksOnObjective(title, context)];
};
const numbersIn = (text: string): string => [...text.matchAll(/\d+/g)].map(String).sort().join(' ');

it('never throws and says the same each time (seed 20261201)', () => {
  for (const title of ALL) {
    const once = JSON.stringify([predict({ kind: 'key_result', text: title }), remarksOn(title)]);
    expect(JSON.stringify([predict({ kind: 'key_result', text: title }), remarksOn(title)]), title).toBe(once);
    expect(() => figuresIn(title, { style: { decimal: ',' }, from: '2026-10-01', start: 7 }), title).not.toThrow();
  }
});

it('the words of a remark stand in the title', () => {
  for (const title of ALL) {
    for (const { code, words } of remarksOn(title)) {
      expect(words.length, `${code}: ${title}`).toBeGreaterThan(0);
      for (const word of words) expect(title).toContain(word);
    }
  }
});

it('a remark quotes its words, and no gap in its sentences stays open', () => {
  for (const title of TITLES) {
    for (const { words, says, asks } of remarksOn(title)) {
      for (const word of words) expect(says).toContain(word);
      expect(`${says}${asks}`).not.toMatch(/[{}]|undefined/);
      expect(asks).toMatch(/\?$/);
    }
  }
});

it('a rewrite keeps every number of the title', () => {
  for (const title of TITLES) {
    for (const { code, rewrite } of remarksOn(title)) {
      const kept = numbersIn(`${rewrite.title} ${rewrite.keyResult}`).split(' ');
      const lost = numbersIn(title)
        .split(' ')
        .filter((number) => number !== '' && !kept.includes(number));
      expect(lost, `${code}: ${title} → ${rewrite.title} | ${rewrite.keyResult}`).toEqual([]);
    }
  }
});

it('a rewrite changes the title', () => {
  for (const title of TITLES)
    for (const { code, rewrite } of remarksOn(title)) expect(rewrite.title, code).not.toBe(title);
});
