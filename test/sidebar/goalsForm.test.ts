import { describe, expect, it } from 'vitest';
import type { ObjectiveChoice } from '../../src/commands/apiGoals';
import { begunGoals, resumedGoals } from '../../src/sidebar/goals/begun';
import { measureMeaning, typeMeaning } from '../../src/sidebar/goals/explained';
import {
  asksForReason,
  errorsByRow,
  formOf,
  type GoalsForm,
  isAsSent,
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
import { toneOf } from '../../src/sidebar/kit/chip';
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

describe('what was begun', () => {
  const begun = (form: GoalsForm): unknown => JSON.parse(JSON.stringify(begunGoals(form)));
  const titled = (form: GoalsForm, title: string): GoalsForm => ({ ...form, objective: { ...form.objective, title } });

  it('is nothing in a form as it opened', () => expect(begunGoals(formOf(aDraft()))).toBeNull());

  it('comes back as it was on goals that stand as they stood: fields, new rows and the reason', () => {
    const opened = formOf(aDraft());
    const typed = withRow(withNewRow(titled(opened, 'Win them'), 'New one'), 'row-1', { target: '7' });
    const form = { ...typed, reason: 'Because' };
    expect(toSend(resumedGoals(begun(form), opened))).toEqual(toSend(form));
  });

  it('leaves alone what was left alone, and counts as opened with what stood there then', () => {
    const kept = begun(withRow(titled(formOf(aDraft()), 'Win them'), 'row-0', { target: '7' }));
    const { objective, keyResults } = aDraft();
    const now = aDraft({
      objective: { ...objective, title: 'Theirs', why: 'Theirs too' },
      keyResults: keyResults.map((draft) => ({ ...draft, unit: 'firms' })),
    });
    const resumed = resumedGoals(kept, formOf(now));
    expect(resumed.objective).toMatchObject({ title: 'Win them', why: 'Theirs too' });
    expect(resumed.opened.objective).toMatchObject({ title: objective.title, why: 'Theirs too' });
    expect(resumed.rows[0]?.draft).toMatchObject({ target: '7', unit: 'firms' });
    expect(resumed.opened.keyResults[0]).toMatchObject({ target: '1,500', unit: 'firms' });
  });

  it('is no change any more once it stands in the sheet', () => {
    const kept = begun(titled(formOf(aDraft()), 'Win them'));
    const now = formOf(aDraft({ objective: { ...aDraft().objective, title: 'Win them' } }));
    expect(isChanged(resumedGoals(kept, now))).toBe(false);
  });

  it('of a key result that stands here no more becomes a new row', () => {
    const kept = begun(withRow(formOf(aDraft()), 'row-0', { target: '7' }));
    const now = formOf(aDraft({ keyResults: aDraft().keyResults.slice(1) }));
    const last = resumedGoals(kept, now).rows.at(-1)?.draft;
    expect(last).toMatchObject({ id: '', stage: '', target: '7' });
  });

  it.each([
    null,
    7,
    [],
    { objective: 7, keyResults: [{ id: 'KR-1', fields: { target: ['1', 2], id: ['KR-1', 'x'] } }] },
  ])('is nothing where %j is in the store', (junk) =>
    expect(isChanged(resumedGoals(junk, formOf(aDraft())))).toBe(false),
  );
});

describe('a field that was sent', () => {
  it('is as it was sent until it is changed, in its row whatever stands before it', () => {
    const form = withRow(withNewRow(withNewRow(formOf(aNewDraft()))), 'row-1', { title: 'Second' });
    const [sent, keys] = [toSend(form), rowsToSend(form).map(({ key }) => key)];
    const stays = (now: GoalsForm) =>
      ['keyResults.0.title', 'objective.title', 'reason'].map((path) => isAsSent(sent, now, keys, path));
    expect(stays(form)).toEqual([true, true, true]);
    expect(stays(withRow(form, 'row-1', { title: 'Third' }))).toEqual([false, true, true]);
    expect(stays({ ...form, objective: { ...form.objective, title: 'x' }, reason: 'x' })).toEqual([true, false, false]);
    expect(stays(withoutRow(form, 'row-1'))).toEqual([false, true, true]);
  });
});

describe('what a choice means', () => {
  it.each(['__proto__', 'constructor', 'Of our own'])('is nothing for the word %j', (word) => {
    expect([measureMeaning(word), typeMeaning(word), toneOf(word)]).toEqual(['', '', 'plain']);
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
