import { keyOf } from '../domain/lookup';
import type { Api } from './api';
import type { GoalsSaved } from './apiGoals';
import type { Command } from './command';
import { Form } from './form';
import { goalsPanel } from './goalDraft';
import { readGoals } from './goalForm';
import { bookAfter, goalChanges } from './goalsWriting';
import { type GoalsPlan, planGoals } from './planGoals';
import { whoIs } from './who';

type Save = Api['saveGoals'];

/** Saves an objective with its key results as one write. */
export const saveGoals: Command<Save['input'], Save['reply']> = {
  kind: 'command',
  reads: ['people', 'cycles', 'scores', 'checkIns', 'revisions', 'objectives', 'keyResults'],
  input: (json) => readGoals(Form.of(json, 'an objective with its key results')),
  decide(book, draft, circumstances) {
    const who = whoIs('', circumstances.user, book);
    const given = circumstances.requests[draft.request];
    const plan = planGoals(book, draft, given, { ...circumstances, email: who.email });
    const after = bookAfter(book, plan);
    const objective = after.objectives.find(({ id }) => keyOf(id) === keyOf(plan.objective.id));
    const reply = (saved: boolean): GoalsSaved => ({
      saved,
      message: messageOf(plan, saved),
      panel: goalsPanel(after, who, objective, circumstances),
    });
    const changes = goalChanges(book, plan, circumstances);
    if (changes.length === 0) return { reply: reply(given === undefined) };
    return {
      changes,
      lastIds: plan.lastIds,
      requests: { [draft.request]: [plan.objective.id, ...plan.keyResults.map(({ id }) => id)] },
      reply: reply(true),
    };
  },
};

function messageOf({ objective, keyResults }: GoalsPlan, saved: boolean): string {
  const count = keyResults.length;
  const what = `${objective.id} with ${count === 1 ? 'one key result' : `${count} key results`}`;
  return saved ? `Saved ${what}.` : `${what} had been saved before; nothing was written again.`;
}
