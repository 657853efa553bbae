import type { Objective } from '../domain/book';
import { Problem } from '../domain/problem';
import type { Api } from './api';
import { type Circumstances, opening } from './command';
import { Form } from './form';
import { type Goals, goalsPanel, objectiveOf } from './goalDraft';
import { whoIs } from './who';

type Open = Api['openGoals'];

/** An objective with its key results on one screen: the one asked for, the selected row's, or a new one. */
export const openGoals = opening<Open['input'], Open['reply'], never>({
  also: [],
  input(json) {
    const form = Form.of(json ?? {}, 'a request for the goals panel');
    return form.done(form.has('goal') ? { goal: form.text('goal') } : {});
  },
  decide(book, { goal }, circumstances) {
    const objective = goal === undefined ? selected(book, circumstances) : named(book, goal);
    return { reply: goalsPanel(book, whoIs('', circumstances.user, book), objective, circumstances) };
  },
});

/** @throws Problem goal.unknown */
function named(book: Goals, goal: string): Objective | undefined {
  if (goal === '') return undefined;
  const objective = objectiveOf(book, goal);
  if (!objective) throw new Problem('goal.unknown', { goal });
  return objective;
}

function selected(book: Goals, circumstances: Circumstances): Objective | undefined {
  const place = circumstances.selected();
  if (place?.table === 'objectives') return book.objectives.find(({ row }) => row === place.row);
  const keyResult = place?.table === 'keyResults' ? book.keyResults.find(({ row }) => row === place.row) : undefined;
  return keyResult && objectiveOf(book, keyResult.id);
}
