import { Problem } from '../domain/problem';
import { addPeople } from './addPeople';
import type { Answer, Api, CommandName } from './api';
import type { Command } from './command';
import { dropGoal } from './dropGoal';
import { keepDrafts } from './keepDrafts';
import { openCheckIn } from './openCheckIn';
import { openDrafts } from './openDrafts';
import { openGoals } from './openGoals';
import { openScoring } from './openScoring';
import { previewReminders } from './previewReminders';
import { reopenScore } from './reopenScore';
import { type Host, run } from './run';
import { saveGoals } from './saveGoals';
import { saveScore } from './saveScore';
import { showCell } from './showCell';
import { submitCheckIn } from './submitCheckIn';

/** Everything a panel can ask for. */
export const commands: { readonly [Name in CommandName]: Command<Api[Name]['input'], Api[Name]['reply']> } = {
  openCheckIn,
  submitCheckIn,
  openGoals,
  saveGoals,
  dropGoal,
  openScoring,
  saveScore,
  reopenScore,
  showCell,
  openDrafts,
  keepDrafts,
  previewReminders,
  addPeople,
};

/**
 * Answers one `Ask`, given as JSON text, with one `Answer`. What the user can put right comes back in words; anything
 * else goes to `failed`, which logs it, and leaves open whether something was saved.
 */
export function answer(
  ask: unknown,
  host: () => Host,
  failed: (name: string, error: unknown) => void,
): Answer<unknown> {
  let name = 'unknown';
  try {
    const asked = read(ask);
    name = asked.name;
    const command = commandNamed(name);
    return { ok: true, reply: run(command, asked.input, host()) };
  } catch (error) {
    if (error instanceof Problem) {
      const { code, message, fields, stands } = error;
      return { ok: false, problem: { code, message, fields, stands } };
    }
    failed(name, error);
    return { ok: false, problem: { code: 'unexpected', message: UNEXPECTED, fields: {} } };
  }
}

const UNEXPECTED =
  'Something went wrong that should not have. It is not certain whether it was saved: look at the sheet before you try again.';

function read(ask: unknown): { readonly name: string; readonly input: unknown } {
  const parsed = parse(ask);
  const { name, input } = (parsed ?? {}) as { name?: unknown; input?: unknown }; // anything may come in
  if (typeof name !== 'string') throw new Problem('form.unreadable', { what: 'a request of this add-on' });
  return { name, input };
}

function parse(ask: unknown): unknown {
  if (typeof ask !== 'string') return null;
  try {
    return JSON.parse(ask);
  } catch {
    // not JSON: refused by the caller as any other request without a name
    return null;
  }
}

function commandNamed(name: string): Command<unknown, unknown> {
  const known = Object.keys(commands).find((candidate) => candidate === name);
  const found = commands[known as CommandName];
  if (!found) throw new Problem('form.unreadable', { what: 'a request that this version of the add-on knows' });
  // its `input` takes anything and makes it what `decide` wants
  return found as unknown as Command<unknown, unknown>;
}
