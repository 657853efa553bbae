import type { Objective } from '../domain/book';
import { sameText } from '../domain/cell';
import { drop } from '../domain/goalChange';
import { byAddress, keyOf } from '../domain/lookup';
import { type Faults, refuseIfAny } from '../domain/problem';
import type { Api } from './api';
import type { GoalsSaved } from './apiGoals';
import { type Command, set } from './command';
import { Form, requestIn } from './form';
import { goalsPanel, objectiveOf } from './goalDraft';
import { refuseStrangers, revisionChanges } from './goalRights';
import { actorOf, whoIs } from './who';

type Drop = Api['dropGoal'];

/** Gives a goal up, with a reason; an objective takes its key results along. */
export const dropGoal: Command<Drop['input'], Drop['reply']> = {
  kind: 'command',
  reads: ['people', 'cycles', 'revisions', 'objectives', 'keyResults'],
  input(json) {
    const form = Form.of(json, 'a goal to drop');
    return form.done({ request: requestIn(form), goal: form.text('goal').trim(), reason: form.text('reason', '') });
  },
  decide(book, { request, goal, reason }, circumstances) {
    const who = whoIs('', circumstances.user, book);
    const rows = [...book.objectives, ...book.keyResults].filter(({ id }) => id !== '' && keyOf(id) === keyOf(goal));
    const objective = objectiveOf(book, goal);
    const replyWith = (saved: boolean, message: string, after = book, shown = objective): GoalsSaved => ({
      saved,
      message,
      panel: goalsPanel(after, who, shown, circumstances),
    });
    const dropped = rows.length === 1 && rows.every(({ stage }) => sameText(stage, 'Dropped'));
    if (dropped && circumstances.requests[request]) return { reply: replyWith(false, `${goal} is dropped.`) };
    const people = byAddress(book.people);
    for (const row of rows) refuseStrangers(actorOf(who), row, objective, people);
    const faults: Faults = {};
    const revising = { by: who.email, now: circumstances.now, reason, approvedBy: '' };
    const done = drop(book, goal, revising, faults);
    refuseIfAny(faults);
    const gone = new Set<unknown>([...(done?.objectives || []), ...(done?.keyResults || [])]);
    const after = {
      ...book,
      objectives: book.objectives.map((row) => (gone.has(row) ? { ...row, stage: 'Dropped' } : row)),
      keyResults: book.keyResults.map((row) => (gone.has(row) ? { ...row, stage: 'Dropped' } : row)),
    };
    const shown: Objective | undefined = objectiveOf(after, goal);
    return {
      changes: [
        ...revisionChanges(book, done?.revisions || [], circumstances.now),
        // the objective last: it says to a retry that all of it is done
        ...(done?.keyResults || []).map(({ row }) => set('keyResults', row, { stage: 'Dropped' })),
        ...(done?.objectives || []).map(({ row }) => set('objectives', row, { stage: 'Dropped' })),
      ],
      requests: { [request]: [goal] },
      reply: replyWith(
        true,
        `Dropped ${goal}${also(done?.keyResults.length || 0, done?.objectives.length || 0)}.`,
        after,
        shown,
      ),
    };
  },
};

const also = (keyResults: number, objectives: number): string => {
  if (objectives === 0 || keyResults === 0) return '';
  return keyResults === 1 ? ' and its key result' : ` and its ${keyResults} key results`;
};
