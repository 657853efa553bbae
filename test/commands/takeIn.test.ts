import { describe, expect, it } from 'vitest';
import type { Change, Outcome } from '../../src/commands/command';
import { takeIn, takeInOf } from '../../src/commands/takeIn';
import { aBook, aCheckIn, aCycle, aKeyResult, anObjective, TODAY } from '../support/builders';
import { anEdit } from '../support/typing';
import { decided } from './support';

const said = aCheckIn({ row: 2, at: TODAY - 7, accomplishments: 'Began' });
const original = aKeyResult({ row: 2, note: 'Began', source: 'Typed' });
const book = aBook({ cycles: [aCycle()], objectives: [anObjective({ row: 2 })], checkIns: [said] });

const told = ({ changes = [] }: Outcome<unknown>) =>
  changes.map((change: Change) =>
    change.do === 'formulas'
      ? change
      : { ...change.fields, in: change.table, row: 'row' in change ? change.row.row : 'new' },
  );

describe('a copied row', () => {
  const copy = { ...original, row: 3 };
  const pasted = anEdit({ top: 3, bottom: 3, fields: Object.keys(original) });

  it('gets an ID of its own and its answers are logged; the upper keeps its history', () => {
    expect(told(decided(takeIn, { ...book, keyResults: [original, copy] }, pasted))).toMatchObject([
      { in: 'keyResults', row: 3, id: 'KR-2' },
      expect.objectContaining({ in: 'checkIns', row: 'new', goal: 'KR-2', by: 'bo@example.com', value: 40 }),
    ]);
  });

  it('is the lower one also when it is the original, and in other letters', () => {
    const rows = [
      { ...original, title: 'Copy' },
      { ...copy, id: 'kr-1', title: 'First' },
    ];
    expect(told(decided(takeIn, { ...book, keyResults: rows }, pasted))[0]).toMatchObject({
      in: 'keyResults',
      row: 3,
      id: 'KR-2',
    });
  });

  it('never gets an ID that was given before, and every copy gets another', () => {
    const rows = [original, copy, { ...copy, row: 4 }];
    const outcome = decided(takeIn, { ...book, keyResults: rows }, pasted, { lastIds: { KR: 7 } });
    expect(
      told(outcome).flatMap((change) =>
        'in' in change && change.in === 'keyResults' && 'id' in change ? [change.id] : [],
      ),
    ).toEqual(['KR-8', 'KR-9']);
    expect(outcome.lastIds).toMatchObject({ KR: 9 });
  });

  it('of an objective leaves the key results with the upper', () => {
    const objectives = [anObjective({ row: 2 }), anObjective({ row: 3 })];
    const edit = anEdit({ table: 'objectives', top: 3, bottom: 3, fields: ['id'] });
    expect(told(decided(takeIn, { ...book, objectives, keyResults: [original] }, edit))).toMatchObject([
      { in: 'objectives', row: 3, id: 'O-2' },
    ]);
  });

  it('of a row of a list gets an ID of its own as well', () => {
    const initiative = { row: 2, id: 'I-1', title: 'Pilot', link: '', owner: '', state: '', due: null };
    const rows = [initiative, { ...initiative, row: 3 }].map((row) => ({
      ...{ keyResult: '', because: '', share: null, moved: '', ...row },
    }));
    const command = takeInOf('initiatives');
    if (!command) throw new Error('Initiatives are not taken in');
    const edit = anEdit({ table: 'initiatives', fields: ['id'] });
    expect(told(decided(command, aBook({ initiatives: rows }), edit))).toEqual([
      { in: 'initiatives', row: 3, id: 'I-2' },
    ]);
  });

  it('with an error for an ID is no copy', () => {
    const rows = [original, { ...copy, id: '#N/A' }, { ...copy, row: 4, id: '#N/A' }];
    expect(told(decided(takeIn, { ...book, keyResults: rows }, pasted))).toEqual([]);
  });
});

it('a Note that says same gets its words back after the log says what it meant', () => {
  const outcome = decided(
    takeIn,
    { ...book, keyResults: [{ ...original, note: 'same' }] },
    anEdit({ fields: ['note'] }),
  );
  expect(told(outcome)).toEqual([
    expect.objectContaining({ in: 'checkIns', row: 'new', by: 'bo@example.com', value: 40, source: 'Sheet' }),
    { in: 'keyResults', row: 2, note: 'Began' },
  ]);
});
