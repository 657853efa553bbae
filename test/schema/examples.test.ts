import { describe, expect, it } from 'vitest';
import type { Book, TableName } from '../../src/domain/book';
import { type Cell, isError } from '../../src/domain/cell';
import { type LaidOut, layOut } from '../support/bookWorkbook';
import { aBook } from '../support/builders';
import {
  bookOfKeyResult,
  bookOfObjective,
  dayOfExample,
  KEY_RESULT_EXAMPLES,
  type KeyResultExample,
  OBJECTIVE_EXAMPLES,
  type ObjectiveExample,
} from '../support/examples';

/** The columns in which the sheet says what an example expects, by the rules' own name for it. */
const KEY_RESULT_COLUMNS = {
  progress: 'progress',
  expected: 'expected',
  pace: 'pace',
  from: 'from',
  to: 'to',
  lastCheckIn: 'lastCheckIn',
  cadence: 'cadenceUsed',
  due: 'due',
  daysLate: 'daysLate',
  expectedScore: 'expectedScore',
  score: 'score',
  grade: 'grade',
  check: 'check',
} as const;
const OBJECTIVE_COLUMNS = {
  progress: 'progress',
  expected: 'expected',
  pace: 'pace',
  score: 'score',
  keyResults: 'keyResults',
  check: 'check',
} as const;

const TABLES = ['cycles', 'objectives', 'keyResults', 'checkIns', 'scores'] as const;
const LINKS = ['id', 'objective', 'cycle', 'parent', 'goal', 'keyResult'];

/** The same book under names of its own, so that many examples stand in one workbook. */
function apart(book: Book, suffix: string): Book {
  const named = (row: object) =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]: [string, Cell]) => {
        const names = LINKS.includes(field) && typeof value === 'string' && value !== '' && !isError(value);
        return [field, names ? `${value}${suffix}` : value];
      }),
    );
  // only texts change
  return { ...book, ...Object.fromEntries(TABLES.map((name) => [name, book[name].map(named)])) } as Book;
}

/** One after the other; rows are numbered anew. */
function together(books: readonly Book[]): Book {
  const rowsOf = (name: TableName) => books.flatMap((book) => book[name].map((row) => ({ ...row, row: 0 })));
  const tables = Object.fromEntries(TABLES.map((name) => [name, rowsOf(name)]));
  return aBook({ ...tables, settings: books[0]?.settings ?? [] });
}

type Example = KeyResultExample | ObjectiveExample;

interface Shared<Each extends Example> {
  readonly laid: LaidOut;
  /** The examples, each with the sheet row it looks at. */
  readonly examples: readonly { readonly example: Each; readonly row: number }[];
}

/** Examples of the same day and settings share a workbook: laying one out costs more than its rows. */
function shared<Each extends Example>(
  examples: readonly Each[],
  bookOf: (example: Each) => Book,
  looksAt: 'keyResults' | 'objectives',
): readonly Shared<Each>[] {
  const groups = new Map<string, { example: Each; book: Book }[]>();
  examples.forEach((example, index) => {
    const book = apart(bookOf(example), ` (${index})`);
    const key = JSON.stringify([dayOfExample(example), book.settings]);
    groups.set(key, [...(groups.get(key) ?? []), { example, book }]);
  });
  return [...groups.values()].map((group) => {
    let row = 2;
    const placed = group.map(({ example, book }) => {
      const at = { example, row };
      row += book[looksAt].length;
      return at;
    });
    const [first] = group;
    const day = first ? dayOfExample(first.example) : 0;
    return { laid: layOut(together(group.map(({ book }) => book)), day), examples: placed };
  });
}

/** What the sheet says otherwise than the examples; '' in the sheet is `null` in the rules. */
function differences<Each extends Example>(
  groups: readonly Shared<Each>[],
  table: 'keyResults' | 'objectives',
  columns: Readonly<Record<string, string>>,
) {
  let compared = 0;
  const found = groups.flatMap(({ laid, examples }) =>
    examples.flatMap(({ example, row }) =>
      Object.entries(example.expected).flatMap(([key, wanted]: [string, unknown]) => {
        const column = columns[key];
        if (column === undefined) return [];
        compared += 1;
        const said = laid.column(table, column).get(row) ?? '';
        const same =
          typeof said === 'number' && typeof wanted === 'number'
            ? Math.abs(said - wanted) < 1e-9
            : said === (wanted ?? '');
        return same ? [] : [`${example.name}: ${key} is ${JSON.stringify(said)}, not ${JSON.stringify(wanted)}`];
      }),
    ),
  );
  return { compared, found };
}

describe('the sheet says what the examples say', () => {
  it('of a key result', () => {
    const groups = shared(KEY_RESULT_EXAMPLES, bookOfKeyResult, 'keyResults');
    const { compared, found } = differences(groups, 'keyResults', KEY_RESULT_COLUMNS);
    expect(found).toEqual([]);
    expect(compared).toBeGreaterThan(KEY_RESULT_EXAMPLES.length);
  });

  it('of an objective', () => {
    const groups = shared(OBJECTIVE_EXAMPLES, bookOfObjective, 'objectives');
    const { compared, found } = differences(groups, 'objectives', OBJECTIVE_COLUMNS);
    expect(found).toEqual([]);
    expect(compared).toBeGreaterThan(OBJECTIVE_EXAMPLES.length / 2);
  });
});
