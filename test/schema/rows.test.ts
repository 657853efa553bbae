import { expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cell';
import { Problem } from '../../src/domain/problem';
import { fromGrid, type Grid, toCell } from '../../src/schema/rows';
import { storedFields, type Table } from '../../src/schema/table';
import { keyResults } from '../../src/schema/tables/keyResults';
import { people } from '../../src/schema/tables/people';
import { tableNames, tables } from '../../src/schema/workbook';
import { randomFrom } from '../support/random';

const headings = (table: Table): string[] => Object.values(table.columns).map(({ heading }) => heading);
const lineOf = (table: Table, fields: Readonly<Record<string, Cell>>): Cell[] =>
  Object.keys(table.columns).map((field) => fields[field] ?? '');

it('finds columns by heading when they were moved and strange ones stand between them', () => {
  const grid: Grid = [
    [
      'Lucky number',
      'Name',
      'Email',
      'Shoe size',
      'Team',
      'Manager',
      'Role',
      'Reminders',
      'Away until',
      'Stand-in',
      'Away from',
    ],
    [7, 'Ana', 'ana@example.com', 38, 'Growth', '', 'Admin', 'on', 46350, 'Bo', ''],
  ];
  const { rows, columns } = fromGrid(people, grid);
  expect(rows).toEqual([
    {
      row: 2,
      email: 'ana@example.com',
      name: 'Ana',
      team: 'Growth',
      manager: '',
      standIn: 'Bo',
      role: 'Admin',
      reminders: 'on',
      awayFrom: null,
      awayUntil: 46350,
    },
  ]);
  expect(columns).toMatchObject({ email: 3, name: 2, awayUntil: 9 });
});

it('says which column is missing and how to get it back', () => {
  const grid: Grid = [headings(people).filter((heading) => heading !== 'Manager')];
  expect(() => fromGrid(people, grid)).toThrow(Problem);
  expect(() => fromGrid(people, grid)).toThrow(/People has no column Manager.*Set up or repair workbook/);
});

it('takes a tab without its computed columns, since rules work them out themselves', () => {
  const grid: Grid = [storedFields(keyResults).map((field) => keyResults.columns[field as 'id'].heading), ['KR-1']];
  expect(fromGrid(keyResults, grid).rows).toMatchObject([{ id: 'KR-1', title: '', target: null }]);
});

it('passes over rows in which only strange or computed columns hold something, and never gives their place away', () => {
  const grid: Grid = [
    ['Note to self', ...headings(people)],
    ['', 'ana@example.com'],
    ['call Bo', ''],
    ['', ''],
    [false, ''],
  ];
  const { rows, free } = fromGrid(people, grid);
  expect(rows.map(({ row }) => row)).toEqual([2]);
  expect(free).toBe(4);
});

it.each(tableNames)('rows of %s read the same wherever their columns stand (seeds 1 to 30)', (name) => {
  const table = tables[name];
  const ours = headings(table);
  for (let seed = 1; seed <= 30; seed += 1) {
    const random = randomFrom(seed);
    const cell = (): Cell => random.pick<Cell>(['', null, 0, 46_350.25, true, false, 'x', "'=1", '#N/A', '__proto__']);
    const lines = Array.from({ length: 5 }, () => (random.chance(0.2) ? [] : ours.map(cell)));
    const order = [...ours, 'Mine', 'Yours'].map((heading) => ({ heading, at: random.next() }));
    const moved = order.sort((a, b) => a.at - b.at).map(({ heading }) => heading);
    const strange = lines.map((line) =>
      moved.map((heading) => (ours.includes(heading) ? (line[ours.indexOf(heading)] ?? '') : 7)),
    );
    const [straight, shuffled] = [fromGrid(table, [ours, ...lines]), fromGrid(table, [moved, ...strange])];
    expect(shuffled.rows, `seed ${seed}`).toEqual(straight.rows);
    expect(shuffled.bare, `seed ${seed}`).toEqual(straight.bare);
  }
});

it('names rows that hold none of the formulas', () => {
  const grid: Grid = [
    headings(keyResults),
    lineOf(keyResults, { id: 'KR-1', title: 'Has them', progress: 0, countsWeight: 1 }),
    lineOf(keyResults, { title: 'Was typed' }),
  ];
  expect(fromGrid(keyResults, grid).bare).toEqual([3]);
});

it('marks a key result live where Current holds a formula', () => {
  const grid: Grid = [headings(keyResults), lineOf(keyResults, { id: 'KR-1', current: 5 })];
  const row = (live: boolean) => fromGrid(keyResults, grid, () => live).rows[0];
  expect([row(true), row(false)]).toMatchObject([{ live: true }, { live: false }]);
});

it.each([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-5', "'-5"],
  ['@ana', "'@ana"],
  ["'quoted", "''quoted"],
  ['\tindented', "'\tindented"],
  ['plain', 'plain'],
  ['', ''],
] as const)('a text %j goes into a text column as %j', (text, cell) => {
  expect(toCell(people.columns.name, text)).toBe(cell);
});

it('a text in a column that is not pinned to text cannot become a date or a number', () => {
  expect(toCell(keyResults.columns.current, '1-2')).toBe("'1-2");
  expect(toCell(undefined, '007')).toBe("'007");
});

it('an error goes back as it was read', () => {
  expect(toCell(keyResults.columns.current, '#N/A')).toBe('#N/A');
});

/** What a cell reads as after it was written, where the apostrophe is hidden and where it is not. */
const hidden = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(/^'/, '') : cell);
const hiddenUnlessPinned = (cell: Cell, pinned: boolean): Cell => (pinned ? cell : hidden(cell));

it.each(
  tableNames.flatMap((name) => [
    { name, kept: false },
    { name, kept: true },
  ]),
)('a row of $name survives writing and reading; apostrophes shown in text cells: $kept', ({ name, kept }) => {
  const table = tables[name];
  const random = randomFrom(7);
  const texts = ['', 'plain', '=SUM(A1)', "'tis", '-', '1-2', 'two\nlines', 'ä€漢'];
  for (let turn = 0; turn < 40; turn += 1) {
    const fields = Object.fromEntries(
      storedFields(table).map((field): [string, Cell] => {
        const { kind } = table.columns[field] ?? { kind: 'text' };
        const text = random.pick(texts);
        if (['id', 'text', 'choice'].includes(kind)) return [field, text];
        return [field, random.chance(0.3) ? null : random.chance(0.3) && text !== '' ? text : random.next() * 100];
      }),
    );
    if (Object.values(fields).every((value) => value === null || value === '')) continue;
    const line = Object.keys(table.columns).map((field) =>
      hiddenUnlessPinned(
        toCell(table.columns[field], fields[field] ?? null),
        kept && table.columns[field]?.format === '@',
      ),
    );
    expect(fromGrid(table, [headings(table), line]).rows[0], `turn ${turn}`).toMatchObject(fields);
  }
});
