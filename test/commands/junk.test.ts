import { expect, it } from 'vitest';
import { answer, commands } from '../../src/commands/all';
import { Problem } from '../../src/domain/problem';
import { problemOf } from './support';

const JUNK: readonly unknown[] = ['text', 7, true, [], ['x'], null];
const asking = Object.entries(commands);
/** Commands that can be asked for without saying anything more. */
const FREE = ['openCheckIn', 'openGoals', 'openScoring', 'previewReminders'];

it.each(asking)('%s refuses what is no form', (name, command) => {
  for (const json of JUNK) {
    if (json === null && FREE.includes(name)) continue;
    expect(() => command.input(json), JSON.stringify(json)).toThrow(Problem);
  }
});

it.each(asking)('%s names the fields that are of the wrong type', (name, command) => {
  if (name === 'previewReminders') return;
  const wrong = {
    as: 7,
    goal: 7,
    cycle: 7,
    request: 'request-0001',
    answers: [{ goal: 7 }],
    objective: 7,
    keyResults: 7,
    keyResult: 7,
    act: 'sing',
    people: [{ email: 7 }],
    reason: {},
    panel: 'Other',
    drafts: [{ panel: 'Goals', person: 'x'.repeat(501), goal: 7, at: -1, text: 'é'.repeat(4_251) }],
  };
  const { code, fields } = problemOf(() => command.input(wrong));
  expect(code).toBe('form.unreadable');
  expect(Object.keys(fields).length).toBeGreaterThan(0);
});

it('a text longer than a cell is refused before anything is read', () => {
  const long = { goal: 'x'.repeat(60_000) };
  expect(problemOf(() => commands.showCell.input(long)).fields).toHaveProperty('goal');
});

const noHost = () => {
  throw new Error('nothing was to be read');
};

it.each([undefined, null, 7, 'no json', '{}', '{"name":7}', '{"name":"toString","input":{}}', '{"name":"hourly"}'])(
  'the door answers %j with a problem',
  (ask) => {
    expect(answer(ask, noHost, noHost)).toMatchObject({ ok: false, problem: { code: 'form.unreadable' } });
  },
);

it('a bug is logged by name and told without details', () => {
  const logged: string[] = [];
  const told = answer('{"name":"openCheckIn","input":{}}', noHost, (name) => logged.push(name));
  expect(told).toMatchObject({ ok: false, problem: { code: 'unexpected', fields: {} } });
  expect(logged).toEqual(['openCheckIn']);
});
