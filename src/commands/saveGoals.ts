import type { GoalBook } from '../domain/book';
import { keyOf } from '../domain/lookup';
import type { Api } from './api';
import type { GoalsSaved } from './apiGoals';
import { command, GOAL_TABLES } from './command';
import { Form } from './form';
import { goalsPanel, type PanelBook } from './goalDraft';
import { readGoals } from './goalForm';
import { bookAfter, goalChanges } from './goalsWriting';
import { type GoalsPlan, planGoals } from './planGoals';
import { whoIs } from './who';

type Save = Api['saveGoals'];

/** Saves an objective with its key results as one write. */
export const saveGoals = command<Save['input'], Save['reply'], keyof PanelBook | 'revisions' | keyof GoalBook>({
  kind: 'command',
  reads: ['revisions', ...GOAL_TABLES],
  log: 'revisions',
  input: (json) => readGoals(Form.of(json, 'an objective with its key results')),
  decide(book, draft, circumstances) {
    const who = whoIs('', circumstances.user, book);
    const plan = planGoals(book, draft, who, circumstances);
    const after = bookAfter(book, plan);
    const objective = after.objectives.find(({ id }) => keyOf(id) === keyOf(plan.objective.id));
    const reply = (saved: boolean): GoalsSaved => ({
      saved,
      message: messageOf(plan, saved),
      panel: goalsPanel(after, who, objective, circumstances),
    });
    const changes = goalChanges(plan, circumstances);
    if (changes.length === 0) return { reply: reply(circumstances.earlier.length === 0) };
    return { changes, lastIds: plan.lastIds, reply: reply(true) };
  },
});

function messageOf({ objective, keyResults }: GoalsPlan, saved: boolean): string {
  const count = keyResults.length;
  const what = `${objective.id} with ${count === 1 ? 'one key result' : `${count} key results`}`;
  return saved ? `Saved ${what}.` : `${what} had been saved before; nothing was written again.`;
}
