import type { TableName } from '../../src/domain/book';
import type { Deed } from '../../src/preview/runtime/meanwhile';
import { type Column, lettersOf } from '../../src/schema/table';
import { tableNames, tables } from '../../src/schema/workbook';
import type { Performance } from '../google/faults/rehearsal';
import type { Random } from '../support/random';
import { KEYS, type Sheets } from './sheets';

/** What a colleague does, and where. */
export interface Done {
  readonly deed: Deed;
  readonly table: TableName;
  /** For what is typed: the row in the sheet and the column's heading. */
  readonly row: number;
  readonly heading: string;
}

/** How often a tab is chosen: most work is done in the first two. */
const TABS: readonly TableName[] = [
  ...Array.from({ length: 8 }, (): TableName => 'keyResults'),
  ...Array.from({ length: 4 }, (): TableName => 'objectives'),
  ...(['checkIns', 'checkIns', 'scores', 'scores', 'revisions', 'initiatives', 'followUps'] as const),
  ...(['people', 'cycles', 'reflections', 'mailLog', 'history'] as const),
];

const DEEDS = [
  ...Array.from({ length: 5 }, () => 'type' as const),
  'sort',
  'sort',
  'insert',
  'insert',
  'delete',
] as const;

/** A row that the run writes into. */
interface Written {
  readonly table: TableName;
  readonly row: number;
}

/** Where something can be done. */
export interface Field {
  readonly sheets: Sheets;
  /** The tables whose tabs are there. */
  readonly tabs: ReadonlySet<TableName>;
  /** Rows that the run writes into. */
  readonly written: readonly Written[];
}

/**
 * Anything a person might do at any place of any table, two times in three in a tab that the run writes into, and there
 * mostly not far from where it writes. `seed` makes what is typed stand out.
 */
export function anyDeed(random: Random, { sheets, tabs, written }: Field, seed: number): Done {
  const near = written.length > 0 && random.chance(0.67) ? random.pick(written) : undefined;
  const table = near?.table ?? random.pick(TABS.filter((name) => tabs.has(name)));
  const { tab, columns } = tables[table];
  const last = Math.max(1, ...sheets[table].map(({ row }) => row));
  const stored = Object.values(columns).flatMap((column, index) =>
    column.formula === undefined ? [{ column, letters: lettersOf(index + 1) }] : [],
  );
  const { column, letters } = random.pick(stored.filter((one) => isTypedIn(table, one.column)));
  const does = random.pick(DEEDS);
  // below the last row a new one begins
  const lowest = Math.max(2, does === 'type' ? last + 1 : last);
  const around = near && random.chance(0.7) ? near.row + random.between(-2, 1) : random.between(2, lowest);
  const row = Math.min(lowest, Math.max(2, around));
  const place = does === 'type' ? `${letters}${row}` : does === 'sort' ? random.pick(stored).letters : String(row);
  const where = { place: `${tab}!${place}` };
  const deed: Deed = does === 'type' ? { does, ...where, text: textFor(column, random, seed) } : { does, ...where };
  return { deed, table, row, heading: column.heading };
}

/** The rows of tables that a run has written into. */
export const writtenBy = ({ touched }: Performance): readonly Written[] =>
  touched.flatMap(({ does, tab, area }) => {
    const table = tableNames.find((name) => tables[name].tab === tab);
    return does === 'write' && table && table !== 'settings' ? [{ table, row: area.row + 1 }] : [];
  });

/** Who types over an ID has made another row of it: that no ID is lost is then nobody's promise. */
const isTypedIn = (table: TableName, { heading }: Column): boolean => heading !== KEYS[table];

/** Numbers where numbers belong, else words that stand nowhere else; sometimes a word of the column's dropdown. */
function textFor({ kind, choices, choicesFrom }: Column, random: Random, seed: number): string {
  if (choices && random.chance(0.3)) return random.pick(choices);
  if (choicesFrom?.table === 'people') return `typed-${seed}@example.com`;
  if (kind === 'day' || kind === 'moment') return `${random.between(10, 28)}/10/2026`;
  const isNumber =
    kind === 'number' || kind === 'fraction' || kind === 'score' || (kind === 'any' && random.chance(0.5));
  return isNumber && random.chance(0.8) ? String(5000 + (seed % 1000)) : `typed ${seed}`;
}

export const told = ({ deed }: Done): string =>
  `${deed.does} ${deed.place}${deed.does === 'type' ? `=${deed.text}` : ''}`;
