import type { Model } from '@odoo/o-spreadsheet';
import { expect, it } from 'vitest';
import { Guard } from '../../../src/preview/page/guard';
import { now, start, update } from '../../../src/preview/page/store';

/** A workbook with one protection of A1:B2, made by Ann. */
const guardOf = (facts: object) => {
  const data = { type: 'RANGE', warningOnly: false, creator: 'ann@example.com', domainEdit: false, ...facts };
  const mark = { id: 'p', sheetId: 'Sheet1', ranges: [{ zone: { top: 0, bottom: 1, left: 0, right: 1 } }], data };
  const getters = { getMarks: () => [mark], getSheetIdByName: (name: string) => name };
  // What the guard asks of a model.
  return new Guard(() => ({ getters }) as unknown as Model);
};

it.each([
  { who: 'bo@example.com', facts: {}, may: true, when: 'nobody was taken off' },
  { who: 'ann@example.com', facts: { editors: [] }, may: true, when: 'they made it' },
  { who: 'bo@example.com', facts: { editors: ['bo@example.com'] }, may: true, when: 'they are named' },
  { who: 'bo@example.com', facts: { editors: [] }, may: false, when: 'they are not named' },
  { who: 'bo@EXAMPLE.com', facts: { editors: [], domainEdit: true }, may: true, when: 'their domain was let in' },
  { who: 'bo@elsewhere.org', facts: { editors: [], domainEdit: true }, may: false, when: 'another domain was let in' },
  { who: '', facts: { editors: [], domainEdit: true }, may: false, when: 'their address is hidden' },
])('$who may edit a protected cell: $may, when $when', ({ who, facts, may }) => {
  // Of all the page's state only who is signed in and what is asked matter here.
  start({ user: who, questions: [] } as unknown as Parameters<typeof start>[0]);
  let went = false;
  guardOf(facts).before([{ sheet: 'Sheet1', cell: 'B2', size: [1, 1] }], () => {
    went = true;
  });
  expect([went, now().questions.map(({ title }) => title)]).toEqual([may, may ? [] : ['There was a problem']]);
  update({ questions: [] });
});
