import type { Person } from '../../src/domain/book';
import type { Cell } from '../../src/domain/cell';
import { parseDay } from '../../src/domain/day';

/** Rows of People for examples of whom a cell means and of what Check says; the sheet and the code both run these. */
type Row = Partial<Omit<Person, 'row'>>;

export interface PeopleExample {
  readonly when: string;
  readonly people: readonly Row[];
  /** What stands in Owner, and the address it means. */
  readonly owners?: readonly (readonly [typed: string, address: string])[];
  /** What Check says, row by row. */
  readonly checks?: readonly string[];
}

const ANA: Row = { email: 'ana@acme.io', name: 'Ana Silva' };
const DAY = parseDay('2026-11-24');
const away = (awayFrom: Cell, awayUntil: Cell): Row => ({ ...ANA, awayFrom, awayUntil });

export const PEOPLE_EXAMPLES: readonly PeopleExample[] = [
  {
    when: 'somebody is named by address or name',
    people: [ANA, { email: 'Bo@Acme.io', name: 'Bo' }],
    owners: [
      ['ana@acme.io', 'ana@acme.io'],
      ['ANA@ACME.IO', 'ana@acme.io'],
      ['Ana Silva', 'ana@acme.io'],
      ['ana silva', 'ana@acme.io'],
      ['Bo', 'bo@acme.io'],
      ['Ana', ''],
      ['eve@acme.io', ''],
      ['', ''],
      ['Address', ''],
      ['Known as @', ''],
      ['#N/A', ''],
    ],
    checks: ['', ''],
  },
  {
    when: 'what nobody sees stands in the cell',
    people: [ANA],
    owners: [
      [' ana@acme.io ', 'ana@acme.io'],
      ['ana@acme.io\u200b', 'ana@acme.io'],
      ['\ufeffana@acme.io', 'ana@acme.io'],
      ['ana\u00ad@acme.io', 'ana@acme.io'],
      ['\u202aana@acme.io\u202c', 'ana@acme.io'],
      ['ana@acme.io\n', 'ana@acme.io'],
      ['Ana\u00a0Silva', 'ana@acme.io'],
      ['Ana \u00a0 Silva', 'ana@acme.io'],
      ['Ana\nSilva', 'ana@acme.io'],
      ['Ana\u2060 Silva\u200f', 'ana@acme.io'],
      ['AnaSilva', ''],
    ],
  },
  {
    when: 'what nobody sees stands in People',
    people: [{ email: ' ana@acme.io\u200b', name: 'Ana\u00a0 Silva\n' }],
    owners: [
      ['ana@acme.io', 'ana@acme.io'],
      ['Ana Silva', 'ana@acme.io'],
    ],
    checks: [''],
  },
  {
    when: 'a name stands twice',
    people: [
      ANA,
      { email: 'ana2@acme.io', name: 'ana  silva' },
      { email: '', name: 'Cy' },
      { email: 'cy@acme.io', name: 'Cy' },
    ],
    owners: [
      ['Ana Silva', ''],
      ['ana2@acme.io', 'ana2@acme.io'],
      ['Cy', ''],
    ],
    checks: ['', '', 'Write the e-mail address.', ''],
  },
  {
    when: 'two rows have one address',
    people: [ANA, { email: 'ANA@acme.io ', name: 'Ana Silva' }, { email: 'ana@acme.io', name: 'Annie' }],
    owners: [
      ['ana@acme.io', 'ana@acme.io'],
      ['Ana Silva', 'ana@acme.io'],
      ['Annie', ''],
    ],
    checks: [
      '',
      'The address stands in a row above, which counts.',
      'The address stands in a row above, which counts.',
    ],
  },
  {
    when: 'a name looks like an address',
    people: [
      { email: 'eve@acme.io', name: 'boss@acme.io' },
      { email: 'x@acme.io', name: '@x' },
    ],
    owners: [
      ['boss@acme.io', ''],
      ['@x', ''],
      ['eve@acme.io', 'eve@acme.io'],
    ],
    checks: ['', ''],
  },
  {
    when: 'names and addresses hold signs that formulas take for more',
    people: [
      { email: 'a*a@acme.io', name: 'Star*' },
      { email: 'q?q@acme.io', name: 'Who?' },
      { email: 'less@acme.io', name: '<b>' },
      { email: 'more@acme.io', name: '>5' },
      { email: 'same@acme.io', name: '=x' },
    ],
    owners: [
      ['a*a@acme.io', 'a*a@acme.io'],
      ['*@acme.io', ''],
      ['Star*', 'a*a@acme.io'],
      ['*', ''],
      ['Who?', 'q?q@acme.io'],
      ['Who!', ''],
      ['<b>', 'less@acme.io'],
      ['>5', 'more@acme.io'],
      ['=x', 'same@acme.io'],
    ],
    checks: ['', '', '', '', ''],
  },
  {
    when: 'an address is none',
    people: [
      '',
      'Ana',
      'ana@',
      '@acme.io',
      'a@b@c',
      'a b@acme.io',
      'a@acme.io, b@acme.io',
      '<a@acme.io>',
      'a;b@acme.io',
    ].map((email, index) => ({ email, name: `Name ${index}` })),
    owners: [
      ['Name 1', ''],
      ['Ana', ''],
      ['a@b@c', ''],
      ['<a@acme.io>', ''],
    ],
    checks: Array.from({ length: 9 }, () => 'Write the e-mail address.'),
  },
  {
    when: 'managers and stand-ins are named',
    people: [
      { ...ANA, manager: 'Bo' },
      { email: 'bo@acme.io', name: 'Bo', manager: 'eve@acme.io', standIn: 'Ana Silva' },
      { email: 'cy@acme.io', name: 'Cy', manager: ' ', standIn: 'nobody' },
      { email: 'di@acme.io', name: 'Di', manager: '#REF!' },
    ],
    checks: [
      '',
      'Not in People: the manager.',
      'Not in People: the manager. Not in People: the stand-in.',
      'A cell in this row shows an error.',
    ],
  },
  {
    when: 'somebody stands above their own manager',
    people: [
      { ...ANA, manager: 'Bo' },
      { email: 'bo@acme.io', name: 'Bo', manager: 'cy@acme.io' },
      { email: 'cy@acme.io', name: 'Cy', manager: 'Ana Silva' },
      { email: 'di@acme.io', name: 'Di', manager: 'Di' },
      { email: 'ed@acme.io', name: 'Ed', manager: 'Di' },
    ],
    checks: [...Array.from({ length: 4 }, () => 'Stands above their own manager.'), ''],
  },
  {
    when: 'somebody is away',
    people: [
      away(null, null),
      { ...away(DAY, DAY), email: 'b@acme.io' },
      { ...away(DAY + 0.5, DAY), email: 'c@acme.io' },
    ],
    checks: ['', '', ''],
  },
  {
    when: 'days of absence are wrong',
    people: [
      away(DAY, DAY - 1),
      { ...away('May', null), email: 'b@acme.io' },
      { ...away(DAY, 'June'), email: 'c@acme.io' },
      { ...away('#N/A', DAY), email: 'd@acme.io' },
    ],
    checks: [
      'Away until is before Away from.',
      'Away from is not a date.',
      'Away until is not a date.',
      'Away from is not a date.',
    ],
  },
];
