import { describe, expect, it } from 'vitest';
import {
  type Answers,
  answersToSend,
  isAnswered,
  isAsSent,
  onNewCards,
  startingAnswer,
  withNewCards,
} from '../../src/sidebar/checkIn/answers';
import { disagreement } from '../../src/sidebar/checkIn/goalFacts';
import { fromTo, savedSentences } from '../../src/sidebar/checkIn/saved';
import { errorsUnder } from '../../src/sidebar/kit/errors';
import { aCheckInPanel, aGoalCard, anObjectiveCard } from './samples';

/** As an answer leaves when nothing in it was touched. */
const LEFT_ALONE = { value: '', noChange: false, status: '', accomplishments: '', blockers: '', nextSteps: '' };

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
    expect([answered({}), answered({ 'KR-1': start })]).toEqual([false, false]);
    expect(answered({ 'KR-1': { ...start, confidence: '' } })).toBe(true);
    expect(answered({ 'KR-1': { ...start, noChange: true } })).toBe(true);
  });

  it('send "no change" without a value chosen before it, and with the words that were written', () => {
    const panel = aCheckInPanel({ goals: [goal], objectives: [] });
    const typed = { ...startingAnswer(goal), value: '12', blockers: 'x', noChange: true };
    expect(answersToSend(panel, { 'KR-1': typed })).toEqual([
      {
        ...{ goal: 'KR-1', ...LEFT_ALONE, noChange: true, blockers: 'x' },
        shown: { value: goal.current, status: 'At risk', confidence: 0 },
      },
    ]);
  });

  it('on newer cards keep what was entered, and take over what was left alone', () => {
    const before = aCheckInPanel({ goals: [goal], objectives: [] });
    const now = aCheckInPanel({ goals: [{ ...goal, status: 'Off track', confidence: 3 }], objectives: [] });
    const entered = { ...startingAnswer(goal), value: '12', confidence: '5' };
    expect(onNewCards({ 'KR-1': entered }, before, now)['KR-1']).toMatchObject({
      value: '12',
      confidence: '5',
      status: 'Off track',
    });
    expect(answersToSend(now, onNewCards({ 'KR-1': entered }, before, now))[0]).toMatchObject({ status: '' });
  });

  it('send only what was changed, since somebody else may have changed the rest by now', () => {
    const panel = aCheckInPanel({ goals: [goal], objectives: [] });
    const sent = (part: Partial<ReturnType<typeof startingAnswer>>) =>
      answersToSend(panel, { 'KR-1': { ...startingAnswer(goal), ...part } })[0];
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
