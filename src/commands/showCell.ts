import { followed, lookupOf } from '../domain/lookup';
import type { Api } from './api';
import { command } from './command';
import { Form } from './form';

type Show = Api['showCell'];

/** Moves the person's cursor to a goal's answer, so that a panel can say "there". */
export const showCell = command<Show['input'], Show['reply'], 'objectives' | 'keyResults'>({
  kind: 'query',
  reads: ['objectives', 'keyResults'],
  input(json) {
    const form = Form.of(json, 'a goal to show');
    return form.done({ goal: form.text('goal') });
  },
  decide(book, { goal }) {
    const keyResult = followed(
      lookupOf(book.keyResults, (row) => row.id),
      goal,
    );
    if (keyResult) {
      return { show: { table: 'keyResults', row: keyResult.row, field: 'current' }, reply: { shown: true } };
    }
    const objective = followed(
      lookupOf(book.objectives, (row) => row.id),
      goal,
    );
    if (!objective) return { reply: { shown: false } };
    return { show: { table: 'objectives', row: objective.row, field: 'title' }, reply: { shown: true } };
  },
});
