import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type Answers,
  answersToSend,
  begunAnswer,
  isAnswered,
  isAsSent,
  onNewCard,
  resumedAnswer,
  startingAnswer,
  withNewCards,
} from '../../src/sidebar/checkIn/answers';
import { disagreement } from '../../src/sidebar/checkIn/goalFacts';
import { fromTo, savedSentences } from '../../src/sidebar/checkIn/saved';
import { errorsUnder } from '../../src/sidebar/kit/errors';
import { aCheckInPanel, aGoalCard, anObjectiveCard } from './samples';

/** As an answer leaves when nothing in it was touched. */
const LEFT_ALONE = { value: '', noChange: false, status: '', accomplishments: '', blockers: '', nextSteps: '' };

const one = (answer: Answer): Answers => new Map([['KR-1', answer]]);
const stored = (begun: object | null): unknown => JSON.parse(JSON.stringify(begun));

describe('answers', () => {
  const goal = aGoalCard({ status: 'At risk', confidence: 0 });

  it('start from the last status and confidence, a confidence of 0 included', () => {
    expect(startingAnswer(goal)).toMatchObject({ status: 'At risk', confidence: '0', value: '', noChange: false });
  });

  it.each(['Achieved', 'Dropped', 'at  risk', ''])('start without a status when the last is %j', (status) => {
    expect(startingAnswer(aGoalCard({ status })).status).toBe('');
  });

  it('count only when something differs from how the form opened', () => {
    const start = startingAnswer(goal);
    const answered = (answers: Answers) => isAnswered(answers, goal);
    expect([answered(new Map()), answered(one(start))]).toEqual([false, false]);
    expect(answered(one({ ...start, confidence: '' }))).toBe(true);
    expect(answered(one({ ...start, noChange: true }))).toBe(true);
  });

  it('send "no change" without a value chosen before it, and with the words that were written', () => {
    const panel = aCheckInPanel({ goals: [goal], objectives: [] });
    const typed = { ...startingAnswer(goal), value: '12', blockers: 'x', noChange: true };
    expect(answersToSend(panel, one(typed))).toEqual([
      {
        ...{ goal: 'KR-1', ...LEFT_ALONE, noChange: true, blockers: 'x' },
        shown: { value: goal.current, status: 'At risk', confidence: 0 },
      },
    ]);
  });

  it('on newer cards keep what was entered, and take over what was left alone', () => {
    const newer = { ...goal, status: 'Off track', confidence: 3 };
    const entered = onNewCard({ ...startingAnswer(goal), value: '12', confidence: '5' }, goal, newer);
    expect(entered).toMatchObject({ value: '12', confidence: '5', status: 'Off track' });
    const now = aCheckInPanel({ goals: [newer], objectives: [] });
    expect(answersToSend(now, one(entered))[0]).toMatchObject({ status: '' });
  });

  it.each(['__proto__', 'constructor', 'KR.1'])('of a goal called %j are its own', (id) => {
    const named = aGoalCard({ id });
    const panel = aCheckInPanel({ goals: [named], objectives: [] });
    expect(isAnswered(new Map(), named)).toBe(false);
    const sent = answersToSend(panel, new Map([[id, { ...startingAnswer(named), value: '12' }]]));
    expect(sent).toMatchObject([{ goal: id, value: '12' }]);
    expect(isAsSent(sent, sent, `${id}.value`)).toBe(true);
    expect(isAsSent(sent, [], `${id}.value`)).toBe(false);
  });

  it('begun earlier are taken up on the card as it is now: what was filled in, and the rest as it stands', () => {
    const begun = stored(
      begunAnswer({ ...startingAnswer(goal), value: '12', blockers: 'x' }, startingAnswer(goal), goal),
    );
    const newer = { ...goal, status: 'Off track' };
    expect(resumedAnswer(begun, startingAnswer(newer), newer)).toMatchObject({
      value: '12',
      blockers: 'x',
      status: 'Off track',
    });
    expect(begunAnswer(startingAnswer(goal), startingAnswer(goal), goal)).toBeNull();
  });

  it('"no change" begun earlier holds while the card shows what it was about, and the words hold anyway', () => {
    const start = startingAnswer(goal);
    const begun = stored(begunAnswer({ ...start, noChange: true, blockers: 'x' }, start, goal));
    expect(resumedAnswer(begun, start, goal)).toEqual({ ...start, noChange: true, blockers: 'x' });
    const moved = { ...goal, current: '900' };
    expect(resumedAnswer(begun, startingAnswer(moved), moved)).toEqual({ ...start, blockers: 'x' });
  });

  it.each([null, 7, 'text', [], { value: 7, noChange: 'yes', strange: 'x' }, { shown: null, noChange: 1 }])(
    'are not disturbed by %j in the store',
    (junk) => expect(resumedAnswer(junk, startingAnswer(goal), goal)).toEqual(startingAnswer(goal)),
  );

  it('send only what was changed, since somebody else may have changed the rest by now', () => {
    const panel = aCheckInPanel({ goals: [goal], objectives: [] });
    const sent = (part: Partial<ReturnType<typeof startingAnswer>>) =>
      answersToSend(panel, one({ ...startingAnswer(goal), ...part }))[0];
    expect(sent({ value: '12' })).toEqual({ goal: 'KR-1', ...LEFT_ALONE, value: '12' });
    expect(sent({ status: 'Off track' })).toEqual({ goal: 'KR-1', ...LEFT_ALONE, status: 'Off track' });
    expect(sent({ confidence: '' })).toEqual({ goal: 'KR-1', ...LEFT_ALONE, confidence: '' });
  });

  it('are answered by new cards in the old order', () => {
    const panel = aCheckInPanel();
    const said = anObjectiveCard({ progress: 0.7, status: 'At risk', note: 'Two launches.' });
    const reply = { saved: true, goals: [aGoalCard({ id: 'KR-3', progress: 1 })], objectives: [said], moves: [] };
    const after = withNewCards(panel, reply);
    expect(after.goals.map(({ id }) => id)).toEqual(panel.goals.map(({ id }) => id));
    expect(after.goals[2]?.progress).toBe(1);
    expect(after.objectives).toEqual([said]);
  });
});

describe('what a save says', () => {
  it.each([
    { before: 0.41, after: 0.46, says: 'from 41% to 46%' },
    { before: 0.461, after: 0.464, says: 'stays at 46%' },
    { before: null, after: 0.1, says: 'from no progress to 10%' },
  ])('$before to $after: $says', ({ before, after, says }) => expect(fromTo(before, after)).toBe(says));

  it('names the objectives that moved, or the nearest when none did', () => {
    const move = (title: string, after: number) => ({ id: title, title, before: 0.4, after, pace: 'On track' });
    const reply = (...moves: ReturnType<typeof move>[]) => ({ saved: true, goals: [], objectives: [], moves });
    expect(savedSentences(reply(move('Near', 0.5), move('Far', 0.4)), 1).slice(1)).toEqual(['Near: from 40% to 50%.']);
    expect(savedSentences(reply(move('Near', 0.4), move('Far', 0.4)), 1).slice(1)).toEqual(['Near: stays at 40%.']);
  });

  it('tells a retry that found everything saved from a save', () => {
    const reply = { saved: false, goals: [], objectives: [], moves: [] };
    expect(savedSentences(reply, 2)).toEqual(['2 check-ins had been saved before; nothing was written twice.']);
  });
});

describe('a disagreement', () => {
  it.each([
    ['On track', 'Off track', true],
    ['On track', 'At risk', true],
    ['At risk', 'At risk', false],
    ['Off track', 'On track', false],
    ['On track', 'No data', false],
    ['', 'Off track', false],
  ])('stated %j, pace %j: said %j', (status, pace, said) => expect(disagreement(status, pace) !== '').toBe(said));
});

it('a goal takes its own errors and not those of one whose ID begins alike', () => {
  const fields = { 'KR-1.value': 'a', 'KR-10.value': 'b' };
  expect(errorsUnder(fields, 'KR-1')).toEqual({ value: 'a' });
  const dotted = { 'KR-1.value': 'a', 'KR-1.2.value': 'b', '__proto__.value': 'c' };
  expect([errorsUnder(dotted, 'KR-1'), errorsUnder(dotted, 'KR-1.2')]).toEqual([{ value: 'a' }, { value: 'b' }]);
  expect(errorsUnder(dotted, '__proto__')).toEqual({ value: 'c' });
});

describe('a field that was sent', () => {
  const goal = aGoalCard({});
  const sent = [{ goal: 'KR-1', ...startingAnswer(goal), value: '95o' }];
  it.each([
    { now: sent, stays: true },
    { now: [{ goal: 'KR-1', ...startingAnswer(goal), value: '950' }], stays: false },
    { now: [], stays: false },
  ])('is as it was sent: $stays', ({ now, stays }) => expect(isAsSent(sent, now, 'KR-1.value')).toBe(stays));
});
