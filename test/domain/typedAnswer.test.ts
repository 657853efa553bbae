import { describe, expect, it } from 'vitest';
import { answerIn, answerShown, answersByGoal, answersTo, partsThatDiffer } from '../../src/domain/answer';
import { ONE_ANSWER_DAYS } from '../../src/domain/answerEntries';
import type { Book, CheckIn, KeyResult } from '../../src/domain/book';
import type { Edit } from '../../src/domain/edit';
import { numbersOf } from '../../src/domain/numbers';
import { DEFAULT_RULES } from '../../src/domain/settings';
import { type Logged, reconcile } from '../../src/domain/typedAnswer';
import { aBook, aCheckIn, aCycle, aKeyResult, anObjective, TODAY } from '../support/builders';
import { randomFrom } from '../support/random';
import { anEdit, typing } from '../support/typing';

const MINUTE = 1 / 1440;
const NOW = TODAY + 0.5;
const BO = 'bo@example.com';
const CAI = 'cai@example.com';

const bookOf = (keyResults: readonly KeyResult[], checkIns: readonly CheckIn[] = []) =>
  aBook({ keyResults, checkIns, objectives: [anObjective()], cycles: [aCycle()] });

const logged = (book: Book, edit?: Edit, now = NOW) => {
  const today = Math.floor(now);
  return reconcile(book, typing({ now, today, edit, numbers: () => numbersOf(book, DEFAULT_RULES, today) }));
};

/** A week ago Ana said 40, On track, 7. */
const said = { value: 40, status: 'On track', confidence: 7 };
const standing = { current: 40, status: 'On track', confidence: 7, note: 'Began' };
const before = aCheckIn({ row: 2, at: NOW - 7, ...said, accomplishments: 'Began' });

/** Everything that an edit by Bo of these fields may have brought. */
const bos = (...fields: readonly string[]) => anEdit({ fields });

/** What is logged, in short: what is done, under which name, and what it says. */
const short = (entries: readonly Logged[]) =>
  entries.map((entry) => {
    if (entry.do === 'giveBack') return { note: entry.note };
    if (entry.do === 'complete') return { completes: entry.checkIn.id, ...entry.fields };
    const { by, value, status, confidence, accomplishments, source } = entry.checkIn;
    return { by, value, status, confidence, accomplishments, source };
  });
const row = (by: string, value: unknown, status: string, confidence: unknown, accomplishments = '') => ({
  ...{ by, value, status, confidence, accomplishments },
  source: 'Sheet',
});

describe('an answer typed into the sheet', () => {
  it('is logged when a new row says something for the first time', () => {
    const fresh = bookOf([aKeyResult({ status: 'On track', confidence: 6, note: 'First week' })]);
    const [first] = logged(fresh, bos('current', 'status', 'confidence', 'note'));
    expect(first).toMatchObject({
      do: 'append',
      checkIn: {
        ...{ at: NOW, goal: 'KR-1', by: BO, value: 40, progress: 0.4, status: 'On track', confidence: 6 },
        ...{ accomplishments: 'First week', source: 'Sheet', needs: '', asOf: null, cadence: 1, cycle: 'Q4 FY26' },
      },
    });
  });

  it('says with what changed how the rest stood, and no words that nobody wrote', () => {
    const typed = bookOf([aKeyResult({ ...standing, current: 50 })], [before]);
    expect(short(logged(typed, bos('current')))).toEqual([row(BO, 50, 'On track', 7)]);
  });

  it('is logged once where an ID stands twice, and waits where there is none', () => {
    const rows = [aKeyResult(), aKeyResult({ current: 70 }), aKeyResult({ id: '' })];
    expect(short(logged(bookOf(rows)))).toEqual([row('', 40, '', null)]);
  });

  it('is nobody’s without an event', () => {
    expect(short(logged(bookOf([aKeyResult({ ...standing, current: 50 })], [before])))).toEqual([
      row('', 50, 'On track', 7),
    ]);
  });
});

describe('who said it', () => {
  const typed = (fields: Partial<KeyResult>) => bookOf([aKeyResult({ ...standing, ...fields })], [before]);

  it.each<[string, Edit, readonly object[]]>([
    ['another row', anEdit({ top: 3, bottom: 9 }), [row('', 50, 'On track', 7)]],
    ['another column', bos('status'), [row('', 50, 'On track', 7)]],
    ['another tab', anEdit({ table: 'objectives' }), [row('', 50, 'On track', 7)]],
    [
      'a block that holds it',
      anEdit({ top: 1, bottom: 9, fields: ['title', 'current'] }),
      [row(BO, 50, 'On track', 7)],
    ],
    ['the cell with what stands there', anEdit({ value: '50', oldValue: '40' }), [row(BO, 50, 'On track', 7)]],
    ['the cell with what somebody typed over', anEdit({ value: '45', oldValue: '40' }), [row('', 50, 'On track', 7)]],
    ['somebody Google does not name', anEdit({ by: '' }), [row('', 50, 'On track', 7)]],
  ])('an edit of %s', (_what, edit, rows) => {
    expect(short(logged(typed({ current: 50 }), edit))).toEqual(rows);
  });

  it('what was found beside an edit stands before it, under no name', () => {
    expect(short(logged(typed({ current: 50, status: 'At risk', note: 'Lost two' }), bos('current')))).toEqual([
      row('', 40, 'At risk', 7, 'Lost two'),
      row(BO, 50, 'At risk', 7),
    ]);
  });

  it('of a goal in another row of the book nothing is Bo’s', () => {
    const rows = [aKeyResult({ ...standing, current: 50 }), aKeyResult({ id: 'KR-2', current: 9 })];
    expect(short(logged(bookOf(rows, [before]), bos('current')))).toEqual([
      row(BO, 50, 'On track', 7),
      row('', 9, '', null),
    ]);
  });
});

describe('one answer', () => {
  /** What stands in the log a while ago: somebody typed `fields` over what Ana said. */
  const begun = (by: string, fields: Partial<CheckIn>, minutes = 14, source = 'Sheet') =>
    aCheckIn({ row: 3, id: 'CI-2', at: NOW - minutes * MINUTE, ...said, by, source, ...fields });

  it.each<[string, CheckIn, Partial<KeyResult>, Edit, readonly object[]]>([
    [
      'the same person fills a part: completed',
      begun(BO, { value: 50 }),
      { current: 50, status: 'At risk' },
      bos('status'),
      [{ completes: 'CI-2', status: 'At risk' }],
    ],
    [
      'the same person corrects a part: completed',
      begun(BO, { value: 50 }),
      { current: 55 },
      bos('current'),
      [{ completes: 'CI-2', value: 55, progress: 0.55 }],
    ],
    [
      'another person fills a part: a row of their own',
      begun(CAI, { value: 50 }),
      { current: 50, status: 'At risk' },
      bos('status'),
      [row(BO, 50, 'At risk', 7)],
    ],
    [
      'nobody is known and a part is filled: completed',
      begun('', { value: 50 }),
      { current: 50, status: 'At risk' },
      anEdit({ by: '', fields: ['status'] }),
      [{ completes: 'CI-2', status: 'At risk' }],
    ],
    [
      'nobody is known and a part was said: a row of its own',
      begun('', { value: 50 }),
      { current: 60 },
      anEdit({ by: '' }),
      [row('', 60, 'On track', 7)],
    ],
    [
      'nobody is known and one of two parts was said: a row of its own',
      begun('', { value: 50 }),
      { current: 60, confidence: 3 },
      anEdit({ by: '', fields: ['current', 'confidence'] }),
      [row('', 60, 'On track', 3)],
    ],
    [
      'nobody is known after somebody: a row of its own',
      begun(BO, { value: 50 }),
      { current: 50, status: 'At risk' },
      anEdit({ by: '', fields: ['status'] }),
      [row('', 50, 'At risk', 7)],
    ],
    [
      'somebody after nobody: a row of their own',
      begun('', { value: 50 }),
      { current: 50, status: 'At risk' },
      bos('status'),
      [row(BO, 50, 'At risk', 7)],
    ],
    [
      'what only confirmed is no part to be filled: a row of its own',
      begun('', {}),
      { status: 'At risk' },
      anEdit({ by: '', fields: ['status'] }),
      [row('', 40, 'At risk', 7)],
    ],
    [
      '15 minutes later: a row of its own',
      begun(BO, { value: 50 }, 15),
      { current: 50, status: 'At risk' },
      bos('status'),
      [row(BO, 50, 'At risk', 7)],
    ],
    [
      'after an answer from the sidebar: a row of its own',
      begun(BO, { value: 50 }, 1, 'Sidebar'),
      { current: 50, status: 'At risk' },
      bos('status'),
      [row(BO, 50, 'At risk', 7)],
    ],
    [
      'the same person takes words back: completed',
      begun(BO, { value: 50, accomplishments: 'Wrong row' }),
      { current: 50, note: '' },
      bos('note'),
      [{ completes: 'CI-2', accomplishments: '', blockers: '', nextSteps: '' }],
    ],
    [
      'another person empties the words: they stay said',
      begun(CAI, { value: 50, accomplishments: 'Mine' }),
      { current: 50, note: '' },
      bos('note'),
      [],
    ],
    ['the same person empties Current: it stays said', begun(BO, { value: 50 }), { current: null }, bos('current'), []],
  ])('%s', (_what, last, fields, edit, entries) => {
    const book = bookOf([aKeyResult({ ...standing, ...fields })], [before, last]);
    expect(short(logged(book, edit))).toEqual(entries);
  });

  it('a completed row keeps its moment', () => expect(ONE_ANSWER_DAYS * 1440).toBe(15));

  it('of another goal is not completed', () => {
    const other = aCheckIn({ goal: 'KR-2', at: NOW, source: 'Sheet', by: BO });
    expect(short(logged(bookOf([aKeyResult()], [other]), bos('current')))).toEqual([row(BO, 40, '', null)]);
  });
});

describe('what is no answer', () => {
  it.each<[string, Partial<KeyResult>]>([
    ['a status that is a number', { status: '62' }],
    ['a word that closes the goal', { status: 'Achieved' }],
    ['a confidence of 11', { confidence: 11 }],
    ['a confidence in words', { confidence: 'high' }],
    ['a Current that cannot be read', { current: 'n/a' }],
    ['an error in Current', { current: '#N/A' }],
    ['a tick where a number belongs', { current: true }],
    ['an emptied Current', { current: null }],
    ['everything emptied', { current: null, status: '', confidence: null, note: '' }],
  ])('%s: nothing is logged', (_what, fields) => {
    const book = bookOf([aKeyResult({ ...standing, ...fields })], [before]);
    expect(logged(book, bos('current', 'status', 'confidence', 'note'))).toEqual([]);
  });

  it.each<[string, Partial<KeyResult>, object]>([
    ['a status of 62 beside a value', { status: '62', current: 50 }, row(BO, 50, '', 7)],
    ['n/a beside a status', { current: 'n/a', status: 'At risk' }, row(BO, null, 'At risk', 7)],
    ['an emptied Current beside words', { current: null, note: 'Why' }, row(BO, null, 'On track', 7, 'Why')],
    ['a confidence of 11 beside a value', { confidence: 11, current: 50 }, row(BO, 50, 'On track', null)],
  ])('%s is left out, and the rest is an answer', (_what, fields, answer) => {
    const book = bookOf([aKeyResult({ ...standing, ...fields })], [before]);
    const entries = logged(book, bos('current', 'status', 'confidence', 'note'));
    expect(short(entries)).toEqual([answer]);
    // a value that was left out is no progress of 0
    const [entry] = entries;
    if (entry?.do === 'append' && entry.checkIn.value === null) expect(entry.checkIn.progress).toBeNull();
  });
});

describe('"no change" typed as `same` in Note', () => {
  it.each(['same', 'SAME', ' Same '])('%j logs the values that stand and gives Note back what stood there', (note) => {
    const book = bookOf([aKeyResult({ ...standing, note })], [before]);
    expect(short(logged(book, bos('note')))).toEqual([row(BO, 40, 'On track', 7), { note: 'Began' }]);
  });

  it('gives back words that were never logged, as the event tells them', () => {
    const book = bookOf([aKeyResult({ ...standing, note: 'same' })], [before]);
    const edit = anEdit({ fields: ['note'], value: 'same', oldValue: 'Lost two' });
    expect(short(logged(book, edit))).toEqual([row(BO, 40, 'On track', 7), { note: 'Lost two' }]);
  });

  it('is nobody’s when it is found on the way', () => {
    const book = bookOf([aKeyResult({ ...standing, note: 'same' })], [before]);
    expect(short(logged(book))).toEqual([row('', 40, 'On track', 7), { note: 'Began' }]);
  });

  it('says nothing more after the same person’s other cells', () => {
    const book = bookOf([aKeyResult({ ...standing, current: 50, note: 'same' })], [before]);
    expect(short(logged(book, bos('current', 'note')))).toEqual([row(BO, 50, 'On track', 7), { note: 'Began' }]);
    const typed = aCheckIn({ row: 3, id: 'CI-2', at: NOW - MINUTE, ...said, value: 50, by: BO, source: 'Sheet' });
    const then = bookOf([aKeyResult({ ...standing, current: 50, note: 'same' })], [before, typed]);
    expect(short(logged(then, bos('note')))).toEqual([{ note: 'Began' }]);
  });

  it('is an answer of one’s own after another person’s', () => {
    const cais = aCheckIn({ row: 3, id: 'CI-2', at: NOW - MINUTE, ...said, value: 50, by: CAI, source: 'Sheet' });
    const book = bookOf([aKeyResult({ ...standing, current: 50, note: 'same' })], [before, cais]);
    expect(short(logged(book, bos('note')))).toEqual([row(BO, 50, 'On track', 7), { note: 'Began' }]);
  });

  it.each([null, 'n/a', '#N/A'])('is no answer while Current holds %j, and stays where it was typed', (current) => {
    expect(logged(bookOf([aKeyResult({ ...standing, current, note: 'same' })], [before]), bos('note'))).toEqual([]);
  });
});

describe('an unchanged value typed over itself', () => {
  /** The last answer was on Friday the 13th, so that Friday the 20th is due; Tuesday the 24th is late. */
  const due = TODAY - 4;
  const answered = aCheckIn({ row: 2, at: due - 7 + 0.4, ...said, accomplishments: 'Began' });
  const retyped = (facts: Partial<Edit> = {}) => anEdit({ value: '40', oldValue: '40', ...facts });
  const confirm = (edit: Edit, day: number, last = answered) =>
    short(logged(bookOf([aKeyResult(standing)], [last]), edit, day + 0.5));

  it.each([
    { day: due - 4, when: 'four days before the due day', entries: [] },
    { day: due - 3, when: 'three days before', entries: [row(BO, 40, 'On track', 7)] },
    { day: due, when: 'on the due day', entries: [row(BO, 40, 'On track', 7)] },
    { day: due + 4, when: 'late', entries: [row(BO, 40, 'On track', 7)] },
  ])('$when', ({ day, entries }) => {
    expect(confirm(retyped(), day)).toEqual(entries);
  });

  it.each<[string, Edit]>([
    ['a block', anEdit({ fields: ['current', 'status'] })],
    ['a pasted cell', anEdit()],
    ['a cell that was empty, as after an undo', anEdit({ value: '40' })],
    ['an undo to another value', anEdit({ value: '40', oldValue: '41' })],
    ['another column', retyped({ fields: ['status'], value: 'On track', oldValue: 'On track' })],
    ['a cell that says something else by now', retyped({ value: '39', oldValue: '39' })],
  ])('is not meant by %s', (_what, edit) => {
    expect(confirm(edit, due)).toEqual([]);
  });

  it('is no answer twice', () => {
    const mine = { ...before, at: due + 0.5 - 5 * MINUTE, by: BO, source: 'Sheet' };
    expect(confirm(retyped(), due, mine)).toEqual([]);
  });

  it('under no name where Google says none', () => {
    expect(confirm(retyped({ by: '' }), due)).toEqual([row('', 40, 'On track', 7)]);
  });
});

describe('a live formula in Current', () => {
  const live = (current: KeyResult['current'], fields: Partial<KeyResult> = {}) =>
    aKeyResult({ ...standing, live: true, current, ...fields });
  const liveRow = (value: number) => ({ ...row('', value, '', null), source: 'Live' });
  const logLive = (at: number, value: number) =>
    aCheckIn({ row: 3, id: 'CI-2', at, value, source: 'Live', by: '', status: '', confidence: null });

  it.each([
    { day: TODAY - 4, when: 'on Friday, and again on Tuesday', entries: [liveRow(42)] },
    { day: TODAY - 3, when: 'on Saturday, and not again before the next Saturday', entries: [] },
    { day: TODAY, when: 'today, and not again', entries: [] },
  ])('is logged once in each week that ends with a check-in day: $when', ({ day, entries }) => {
    expect(short(logged(bookOf([live(42)], [before, logLive(day + 0.3, 41)])))).toEqual(entries);
  });

  it('is logged in its week also when it stays', () => {
    expect(short(logged(bookOf([live(40)], [before])))).toEqual([liveRow(40)]);
  });

  it('is logged before whatever somebody answers', () => {
    const book = bookOf([live(42, { status: 'At risk' })], [before, logLive(TODAY + 0.3, 41)]);
    expect(short(logged(book, bos('status')))).toEqual([liveRow(42), row(BO, 42, 'At risk', 7)]);
    const again = bookOf([live(41, { status: 'At risk' })], [before, logLive(TODAY + 0.3, 41)]);
    expect(short(logged(again, bos('status')))).toEqual([row(BO, 41, 'At risk', 7)]);
  });

  it.each<[string, Partial<KeyResult>]>([
    ['an error', { current: '#N/A' }],
    ['words', { current: 'soon' }],
    ['nothing', { current: '' }],
    ['a value while the goal is not asked for', { stage: 'Dropped' }],
  ])('is not logged while it shows %s', (_what, fields) => {
    expect(logged(bookOf([live(40, fields)], [before]))).toEqual([]);
  });

  it('does not come between two cells of one answer', () => {
    const mine = aCheckIn({
      row: 3,
      id: 'CI-2',
      at: NOW - 5 * MINUTE,
      ...said,
      status: 'At risk',
      by: BO,
      source: 'Sheet',
    });
    const book = bookOf([live(40, { status: 'At risk', confidence: 4 })], [before, mine, logLive(NOW - MINUTE, 40)]);
    expect(short(logged(book, bos('confidence')))).toEqual([{ completes: 'CI-2', confidence: 4 }]);
  });
});

describe('an objective’s Status and Note', () => {
  const written = aBook({ objectives: [anObjective({ status: 'At risk', note: 'Thin team' })], cycles: [aCycle()] });

  it('are logged under the name of the edit that brought them', () => {
    const edit = anEdit({ table: 'objectives', fields: ['status', 'note'] });
    expect(short(logged(written, edit))).toEqual([row(BO, null, 'At risk', null, 'Thin team')]);
    expect(short(logged(written, anEdit({ ...edit, fields: ['note'] })))).toEqual([
      row('', null, 'At risk', null),
      row(BO, null, 'At risk', null, 'Thin team'),
    ]);
  });

  it('are no answer where the Status is no open word', () => {
    expect(logged({ ...written, objectives: [anObjective({ status: 'Done' })] })).toEqual([]);
  });
});

/** The book when what was logged stands in it. */
function withLogged(book: Book, entries: readonly Logged[]): Book {
  const fields = new Map(entries.flatMap((entry) => (entry.do === 'complete' ? [[entry.checkIn, entry.fields]] : [])));
  const notes = new Map(entries.flatMap((entry) => (entry.do === 'giveBack' ? [[entry.keyResult, entry.note]] : [])));
  const checkIns = book.checkIns.map((checkIn) => ({ ...checkIn, ...fields.get(checkIn) }));
  for (const entry of entries)
    if (entry.do === 'append')
      checkIns.push({ ...entry.checkIn, row: checkIns.length + 2, id: `CI-${checkIns.length + 1}` });
  const keyResults = book.keyResults.map((each) => ({ ...each, note: notes.get(each) ?? each.note }));
  return { ...book, keyResults, checkIns };
}

describe('over random edits by three people, one of them without a name, some never told of, seeds 1–80', () => {
  const PEOPLE = [BO, CAI, ''];

  it('what makes sense in the cells is what the log says, nothing is logged twice, and what a person said stays', () => {
    for (let seed = 1; seed <= 80; seed++) {
      const random = randomFrom(seed);
      let book = bookOf([aKeyResult({ current: null })]);
      let now = NOW;
      /** What was logged as said, and by whom: by whom else it may never be changed. */
      let words: readonly { readonly by: string; readonly text: string }[] = [];
      for (let step = 0; step < 30; step++) {
        now += random.int(20) * MINUTE;
        const by = random.pick(PEOPLE);
        const [field, cell] = random.pick<readonly [keyof KeyResult, KeyResult['current']]>([
          ['current', random.int(100)],
          ['current', random.pick([null, 'n/a', '#N/A'])],
          ['status', random.pick(['On track', 'At risk', 'off track', '', '62', 'Missed'])],
          ['confidence', random.pick([random.int(11), null, 12, 'high'])],
          ['note', random.pick(['', 'same', `word ${seed}-${step}`])],
        ]);
        const [keyResult = aKeyResult()] = book.keyResults;
        book = { ...book, keyResults: [{ ...keyResult, [field]: cell }] };
        if (random.chance(0.3)) continue; // its event was lost
        const edit = anEdit({ by, fields: [field] });
        const entries = logged(book, edit, now);
        for (const entry of entries) {
          if (entry.do !== 'complete') continue;
          const { by: whose, accomplishments } = entry.checkIn;
          if (whose !== by) expect(whose, `seed ${seed} step ${step}: somebody else’s row`).toBe('');
          const text = entry.fields.accomplishments;
          if (accomplishments !== '' && text !== undefined) expect(whose, `seed ${seed} step ${step}`).not.toBe('');
        }
        book = withLogged(book, entries);
        const at = `seed ${seed} step ${step}`;
        expect(logged(book, edit, now), at).toEqual([]);
        expect(logged(book, undefined, now + 20 * MINUTE), at).toEqual([]);
        const spoken = book.checkIns.filter(({ accomplishments }) => accomplishments !== '');
        const lost = words.filter(
          ({ by: whose, text }) => whose !== by && !spoken.some((each) => each.accomplishments === text),
        );
        expect(lost, at).toEqual([]);
        words = spoken.map((each) => ({ by: each.by, text: each.accomplishments }));
        // a name stands only in rows that came with an event of that person
        expect(
          book.checkIns.every(({ by: whose }) => PEOPLE.includes(whose)),
          at,
        ).toBe(true);
        const shown = answerShown(answersTo(answersByGoal(book.checkIns), 'KR-1'));
        const [stands = aKeyResult()] = book.keyResults;
        expect(partsThatDiffer(answerIn(stands), shown, stands), at).toEqual([]);
      }
    }
  });
});
