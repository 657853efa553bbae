import { describe, expect, it } from 'vitest';
import {
  type AnswerPart,
  answerShown,
  answersByGoal,
  answersTo,
  noteOf,
  partsThatDiffer,
  sameWords,
  wordsOfNote,
} from '../../src/domain/answer';
import type { CheckIn, KeyResult } from '../../src/domain/book';
import { aCheckIn, aKeyResult, TODAY } from '../support/builders';

describe('the note of a check-in', () => {
  it.each([
    { words: ['Ten shops joined', '', ''], note: 'Ten shops joined' },
    { words: ['', 'No budget', ''], note: 'Blockers: No budget' },
    { words: ['', '', 'Ask Bo'], note: 'Next: Ask Bo' },
    { words: ['Ten shops', 'No budget', 'Ask Bo'], note: 'Ten shops\nBlockers: No budget\nNext: Ask Bo' },
    { words: ['', '', ''], note: '' },
  ])('of $words is $note', ({ words: [accomplishments = '', blockers = '', nextSteps = ''], note }) => {
    expect(noteOf({ accomplishments, blockers, nextSteps })).toBe(note);
  });

  it.each(['', 'One line', 'Two\nlines', 'Blockers: typed by hand'])('typed as %j is given back unchanged', (note) => {
    expect(noteOf(wordsOfNote(note))).toBe(note);
  });
});

describe('the check-ins of a goal', () => {
  const at = (moment: CheckIn['at'], id: string, goal = 'KR-1') => aCheckIn({ at: moment, id, goal });
  const idsOf = (rows: readonly CheckIn[], goal: string) => answersTo(answersByGoal(rows), goal).map(({ id }) => id);

  it.each([
    {
      when: 'typed in any order',
      rows: [at(TODAY, 'b'), at(TODAY - 1, 'a'), at(TODAY + 1, 'c')],
      ids: ['a', 'b', 'c'],
    },
    { when: 'of one moment', rows: [at(TODAY, 'a'), at(TODAY, 'b')], ids: ['a', 'b'] },
    { when: 'without a moment', rows: [at(null, 'x'), at('Monday', 'y'), at('#N/A', 'z'), at(TODAY, 'a')], ids: ['a'] },
    { when: 'of others', rows: [at(TODAY, 'x', 'KR-2'), at(TODAY, 'y', ''), at(TODAY, 'a', 'kr-1')], ids: ['a'] },
  ])('$when are $ids', ({ rows, ids }) => {
    expect(idsOf(rows, 'KR-1')).toEqual(ids);
  });
});

describe('the answer cells show', () => {
  const first = aCheckIn({ at: TODAY - 7, value: 10, status: 'On track', confidence: 8, accomplishments: 'Began' });
  const wordless = aCheckIn({ at: TODAY, value: 20, status: 'At risk', confidence: 5 });

  it('nothing where nobody has answered', () => {
    expect(answerShown([])).toEqual({ value: null, status: '', confidence: null, note: '' });
  });

  it('the newest value, status and confidence, and the newest words', () => {
    expect(answerShown([first, wordless])).toEqual({ value: 20, status: 'At risk', confidence: 5, note: 'Began' });
  });

  it('no note once somebody emptied it in the sheet', () => {
    expect(answerShown([first, { ...wordless, source: 'Sheet' }]).note).toBe('');
  });
});

describe('what differs from the answer shown', () => {
  const shown = { value: 40, status: 'On track', confidence: 7, note: 'Two\nlines' };
  const standing = { current: 40, status: 'On track', confidence: 7, note: 'Two\nlines' };

  it.each<[string, Partial<KeyResult>, readonly AnswerPart[]]>([
    ['nothing', {}, []],
    ['another value', { current: 41 }, ['value']],
    ['a value taken back', { current: null }, ['value']],
    ['a value that differs by what sums in binary do', { current: 40 + 1e-12 }, []],
    ['a text in place of the number', { current: '40' }, ['value']],
    ['another status and confidence', { status: 'At risk', confidence: 3 }, ['status', 'confidence']],
    ['a note with line ends of Windows and blanks around it', { note: ' Two\r\nlines ' }, []],
    ['a note in other words', { note: 'Three lines' }, ['note']],
  ])('%s', (_what, fields, parts) => {
    expect(partsThatDiffer(aKeyResult({ ...standing, ...fields }), shown)).toEqual(parts);
  });

  it.each<[KeyResult['current'], KeyResult['current'], boolean]>([
    [true, 'Yes', true],
    [1, 'yes', true],
    [false, 'No', true],
    [0, false, true],
    [true, false, false],
    ['', null, true],
    [null, false, false],
  ])('in a Yes/No measure %j after %j is the same answer: %j', (current, value, same) => {
    const keyResult = aKeyResult({ ...standing, measure: 'Yes/No', current });
    expect(partsThatDiffer(keyResult, { ...shown, value })).toEqual(same ? [] : ['value']);
  });

  it('a ticked box is not the number 1 where a number is asked', () => {
    expect(partsThatDiffer(aKeyResult({ ...standing, current: true }), { ...shown, value: 1 })).toEqual(['value']);
  });
});

it.each([
  ['Ten shops', ' Ten shops\n', true],
  ['a\r\nb', 'a\nb', true],
  ['a\rb', 'a\nb', true],
  ['a b', 'a  b', false],
  ['Shops', 'shops', false],
])('%j and %j are the same words: %j', (one, other, same) => {
  expect(sameWords(one, other)).toBe(same);
});
