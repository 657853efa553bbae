import { sameText } from '../domain/cell';
import { drop } from '../domain/goalChange';
import { keyOf } from '../domain/lookup';
import { directoryOf } from '../domain/person';
import { type Faults, refuseIfAny } from '../domain/problem';
import type { Api } from './api';
import type { GoalsSaved } from './apiGoals';
import { type Circumstances, command, set } from './command';
import { Form, requestIn } from './form';
import { type Goals, goalsPanel, objectiveOf, type PanelBook } from './goalDraft';
import { refuseStrangers, revisionChanges } from './goalRights';
import { actorOf, whoIs } from './who';

type Drop = Api['dropGoal'];

/** Gives a goal up, with a reason; an objective takes its key results along. */
export const dropGoal = command<Drop['input'], Drop['reply'], keyof PanelBook | 'revisions'>({
  kind: 'command',
  reads: ['people', 'cycles', 'revisions', 'objectives', 'keyResults'],
  log: 'revisions',
  input(json) {
    const form = Form.of(json, 'a goal to drop');
    return form.done({ request: requestIn(form), goal: form.text('goal').trim(), reason: form.text('reason', '') });
  },
  again(book, { goal }, circumstances) {
    const rows = goalsNamed(book, goal);
    const dropped = rows.length === 1 && rows.every(({ stage }) => sameText(stage, 'Dropped'));
    return dropped ? replyOf(book, goal, circumstances, false, `${goal} is dropped.`) : null;
  },
  decide(book, { goal, reason }, circumstances) {
    const who = whoIs('', circumstances.user, book);
    const directory = directoryOf(book.people);
    for (const row of goalsNamed(book, goal)) refuseStrangers(actorOf(who), row, objectiveOf(book, goal), directory);
    const faults: Faults = {};
    const done = drop(book, goal, { by: who.email, now: circumstances.now, reason, approvedBy: '' }, faults);
    refuseIfAny(faults);
    const { objectives = [], keyResults = [], revisions = [] } = done ?? {};
    const gone = new Set<object>([...objectives, ...keyResults]);
    const after = {
      ...book,
      objectives: book.objectives.map((row) => (gone.has(row) ? { ...row, stage: 'Dropped' } : row)),
      keyResults: book.keyResults.map((row) => (gone.has(row) ? { ...row, stage: 'Dropped' } : row)),
    };
    const message = `Dropped ${goal}${also(keyResults.length, objectives.length)}.`;
    return {
      changes: [
        ...revisionChanges(revisions, circumstances.earlier),
        // the objective last: it says to a retry that all of it is done
        ...keyResults.map((row) => set('keyResults', row, { stage: 'Dropped' })),
        ...objectives.map((row) => set('objectives', row, { stage: 'Dropped' })),
      ],
      reply: replyOf(after, goal, circumstances, true, message),
    };
  },
});

const goalsNamed = ({ objectives, keyResults }: Goals, goal: string) =>
  [...objectives, ...keyResults].filter(({ id }) => id !== '' && keyOf(id) === keyOf(goal));

const replyOf = (
  book: PanelBook,
  goal: string,
  circumstances: Circumstances,
  saved: boolean,
  message: string,
): GoalsSaved => ({
  saved,
  message,
  panel: goalsPanel(book, whoIs('', circumstances.user, book), objectiveOf(book, goal), circumstances),
});

const also = (keyResults: number, objectives: number): string => {
  if (objectives === 0 || keyResults === 0) return '';
  return keyResults === 1 ? ' and its key result' : ` and its ${keyResults} key results`;
};
