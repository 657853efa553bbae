import { describe, expect, it } from 'vitest';
import type { TableName } from '../../src/domain/book';
import type { Deed } from '../../src/preview/runtime/meanwhile';
import { tables } from '../../src/schema/workbook';
import { asks } from '../google/faults/workbook';
import type { Done } from './deeds';
import { tryEveryCall } from './interleaving';
import { distinctWorkbook } from './workbook';

const answer = { noChange: false, status: 'Off track', confidence: '5', blockers: 'Rain', nextSteps: 'Wait' };

/** Key results beside each other are answered, in rows 3, 4 and 5. */
const act = asks('submitCheckIn', {
  request: 'check-in-1',
  answers: ['KR-2', 'KR-3', 'KR-4'].map((goal, at) => ({
    ...answer,
    ...{ goal, value: String(32 + at), accomplishments: `More of ${goal}` },
  })),
});

const deed = (table: TableName, does: Deed['does'], where: string, text = ''): Done => {
  const place = `${tables[table].tab}!${where}`;
  const [, row = '1'] = /(\d+)$/.exec(where) ?? [];
  return { deed: does === 'type' ? { does, place, text } : { does, place }, table, row: Number(row), heading: '' };
};

describe('a check-in, whenever somebody', () => {
  it.each([
    { what: 'inserts a row above the goals', done: deed('keyResults', 'insert', '2') },
    { what: 'deletes a goal that is answered', done: deed('keyResults', 'delete', '4') },
    { what: 'sorts the goals the other way round', done: deed('keyResults', 'sort', 'D') },
    { what: 'inserts a row above the log’s last', done: deed('checkIns', 'insert', '11') },
    {
      what: 'types a title beside the answers',
      done: { ...deed('keyResults', 'type', 'B3', 'Said'), heading: 'Key result' },
    },
    { what: 'begins a new goal below', done: { ...deed('keyResults', 'type', 'B9', 'Begun'), heading: 'Key result' } },
  ])('$what, keeps what was typed and each row its own', ({ done }) => {
    const tried = tryEveryCall({ start: distinctWorkbook(), act }, () => done);
    expect(tried.flatMap(({ fault }) => fault || [])).toEqual([]);
    expect(tried.some(({ isUnpromised }) => isUnpromised)).toBe(false);
  });

  it('types into a cell that it writes, keeps that too but in the moment between its last look and its write', () => {
    const done = { ...deed('keyResults', 'type', 'N4', 'Said meanwhile'), heading: 'Note' };
    const tried = tryEveryCall({ start: distinctWorkbook(), act }, () => done);
    expect(tried.flatMap(({ fault }) => fault || [])).toEqual([]);
    // the looks at all that is written, and the writes themselves
    expect(tried.filter(({ isUnpromised }) => isUnpromised).length).toBeLessThanOrEqual(6);
  });
});
