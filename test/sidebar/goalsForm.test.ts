import { describe, expect, it } from 'vitest';
import type { ObjectiveChoice } from '../../src/commands/apiGoals';
import {
  asksForReason,
  errorsByRow,
  formOf,
  isChanged,
  rowsToSend,
  toSend,
  withNewRow,
  withoutRow,
  withRow,
  withRowAt,
} from '../../src/sidebar/goals/form';
import { parentChoices } from '../../src/sidebar/goals/parents';
import { sharesOf } from '../../src/sidebar/goals/weights';
import { aDraft, aNewDraft, anObjectiveChoice } from './samples';

describe('the form', () => {
  it('is unchanged as it opens, with empty rows added, and when put back', () => {
    const form = formOf(aDraft());
    expect(
      [form, withNewRow(form), withRow(withRow(form, 'row-0', { target: '1' }), 'row-0', { target: '1,500' })].map(
        isChanged,
      ),
    ).toEqual([false, false, false]);
    expect(isChanged(withRow(form, 'row-0', { target: '1' }))).toBe(true);
  });

  it('sends no empty rows, and finds the row that an error is about by the order sent', () => {
    const form = withRow(withNewRow(withNewRow(formOf(aNewDraft()))), 'row-1', { title: 'Second' });
    expect(toSend(form).keyResults.map(({ title }) => title)).toEqual(['Second']);
    const keys = rowsToSend(form).map(({ key }) => key);
    expect(errorsByRow({ 'keyResults.0.target': 'bad', 'objective.title': 'worse' }, keys)).toEqual({
      'row-1.target': 'bad',
      'objective.title': 'worse',
    });
  });

  it('never gives two rows the same key, also after one was removed', () => {
    const form = withNewRow(withoutRow(withNewRow(formOf(aDraft())), 'row-1'));
    expect(new Set(form.rows.map(({ key }) => key)).size).toBe(form.rows.length);
  });

  it('puts a removed row back where it stood', () => {
    const form = formOf(aDraft());
    const [first] = form.rows;
    expect(first && withRowAt(withoutRow(form, first.key), first, 0)).toEqual(form);
  });

  it('asks for a reason when something approved changes, not for a draft or an addition', () => {
    const form = formOf(aDraft());
    const draftStage = formOf(aDraft({ objective: { ...aDraft().objective, stage: 'Draft' } }));
    const title = (of: typeof form) => ({ ...of, objective: { ...of.objective, title: 'x' } });
    expect(asksForReason(title(form))).toBe(true);
    expect(asksForReason(title(draftStage))).toBe(false);
    expect(asksForReason(withRow(form, 'row-0', { owner: 'ben@acme.test' }))).toBe(true);
    expect(asksForReason(withRow(withNewRow(form), 'row-2', { title: 'new' }))).toBe(false);
  });
});

describe('parents', () => {
  const choice = (id: string, level: string, facts: Partial<ObjectiveChoice> = {}) =>
    anObjectiveChoice({ id, title: id, level, ...facts });

  it('are the higher levels, nearest first, without dropped ones', () => {
    const all = [
      choice('C', 'Company'),
      choice('D', 'Department'),
      choice('X', 'Department', { stage: 'Dropped' }),
      choice('T', 'Team'),
      choice('?', 'Guild'),
    ];
    expect(parentChoices(all, { id: '', level: 'Team' }).map(({ value }) => value)).toEqual(['D', 'C']);
    expect(parentChoices(all, { id: '', level: '' })).toEqual([]);
  });

  it('are never below the objective itself, even where the links in the sheet are wrong', () => {
    const all = [
      choice('T', 'Team'),
      choice('C', 'Company', { parent: 'D' }),
      choice('D', 'Department', { parent: 't' }),
    ];
    expect(parentChoices(all, { id: 'T', level: 'Team' })).toEqual([]);
  });
});

describe('shares', () => {
  it.each([
    { weights: ['', ''], shares: [0.5, 0.5], when: 'empty is 1' },
    { weights: ['3', ''], shares: [0.75, 0.25], when: 'weights differ' },
    { weights: ['0', '2'], shares: [0, 1], when: '0 does not count' },
    { weights: ['-1', 'x', '2'], shares: [0, 0, 1], when: 'a negative or unreadable one does not count' },
    { weights: ['0', '0'], shares: [null, null], when: 'nothing counts' },
  ])('$weights are $shares: $when', ({ weights, shares }) => expect(sharesOf(weights, 'en_GB')).toEqual(shares));
});
