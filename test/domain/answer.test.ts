import { describe, expect, it } from 'vitest';
import {
  type AnswerPart,
  answerIn,
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
    {
      when: 'that speak of an earlier day',
      rows: [at(TODAY, 'b'), { ...at(TODAY + 2, 'a'), asOf: TODAY - 3 }, at(TODAY + 1, 'c')],
      ids: ['a', 'b', 'c'],
    },
    {
      when: 'of one day and moment, by their row',
      rows: [
        { ...at(TODAY, 'c'), row: 0 },
        { ...at(TODAY, 'b'), row: 9 },
        { ...at(TODAY, 'a'), row: 8 },
      ],
      ids: ['a', 'b', 'c'],
    },
    { when: 'when everybody was away', rows: [{ ...at(TODAY + 1, 'x'), source: 'Away' }, at(TODAY, 'a')], ids: ['a'] },
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

  it('what was said before about a part that the newest leaves out', () => {
    const partial = aCheckIn({ at: TODAY, value: null, status: 'At risk', confidence: null, source: 'Sheet' });
    expect(answerShown([first, partial])).toEqual({ value: 10, status: 'At risk', confidence: 8, note: 'Began' });
  });

  it('the value of a live formula, which says nothing else', () => {
    const live = aCheckIn({ at: TODAY, value: 12, source: 'Live', status: '', confidence: null });
    expect(answerShown([first, live])).toEqual({ value: 12, status: 'On track', confidence: 8, note: 'Began' });
  });
});

describe('what differs from the answer shown', () => {
  const shown = { value: 40, status: 'On track', confidence: 7, note: 'Two\nlines' };
  const standing = { current: 40, status: 'On track', confidence: 7, note: 'Two\nlines' };

  it.each<[string, Partial<KeyResult>, readonly AnswerPart[]]>([
    ['nothing', {}, []],
    ['another value', { current: 41 }, ['value']],
    ['an emptied value, status, confidence and note', { current: null, status: '', confidence: null, note: '' }, []],
    ['a value that differs by what sums in binary do', { current: 40 + 1e-12 }, []],
    ['a text in place of the number', { current: 'n/a' }, []],
    ['an error in place of the number', { current: '#N/A' }, []],
    ['a status that is no open word', { status: '62' }, []],
    ['a word that closes a goal', { status: 'Achieved' }, []],
    ['a status in other letters', { status: 'ON TRACK' }, []],
    ['a confidence outside 0 to 10', { confidence: 11 }, []],
    ['a confidence that is no number', { confidence: 'high' }, []],
    ['a note that says same', { note: ' Same ' }, []],
    ['another status and confidence', { status: 'At risk', confidence: 3 }, ['status', 'confidence']],
    ['a note with line ends of Windows and blanks around it', { note: ' Two\r\nlines ' }, []],
    ['a note in other words', { note: 'Three lines' }, ['note']],
  ])('%s', (_what, fields, parts) => {
    const keyResult = aKeyResult({ ...standing, ...fields });
    expect(partsThatDiffer(answerIn(keyResult), shown, keyResult)).toEqual(parts);
  });

  it.each<[KeyResult['current'], KeyResult['current'], boolean]>([
    [true, 'Yes', true],
    [1, 'yes', true],
    [false, 'No', true],
    [0, false, true],
    [true, false, false],
    ['', null, true],
    [null, false, true],
    ['done', false, true],
  ])('in a Yes/No measure %j after %j is the same answer: %j', (current, value, same) => {
    const keyResult = aKeyResult({ ...standing, measure: 'Yes/No', current });
    expect(partsThatDiffer(answerIn(keyResult), { ...shown, value }, keyResult)).toEqual(same ? [] : ['value']);
  });

  it('a ticked box is no answer where a number is asked', () => {
    const ticked = aKeyResult({ ...standing, current: true });
    expect(partsThatDiffer(answerIn(ticked), shown, ticked)).toEqual([]);
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
