import { expect, it } from 'vitest';
import type { Book, KeyResult } from '../../src/domain/book';
import type { Cell } from '../../src/domain/cell';
import type { EngineWorkbook } from '../../src/preview/engine/workbook';
import { foreignHost } from '../../src/preview/xlsx/foreignHost';
import { toXlsx } from '../../src/preview/xlsx/write';
import { DASHBOARD, tableNames, tables } from '../../src/schema/workbook';
import { layOut } from '../support/bookWorkbook';
import { aSetting } from '../support/builders';
import { csvFromLibreOffice, describeWithLibreOffice } from '../support/libreoffice';
import { randomBook } from '../support/randomBook';
import { seedsOf } from '../support/seeds';
import { compareFormulas, isComputed } from './compare';

const SEEDS = seedsOf(6, 8);

/** Tabs with formulas of ours. */
const TABS = [
  DASHBOARD,
  ...tableNames
    .filter((name) => name === 'settings' || Object.values(tables[name].columns).some(({ formula }) => formula))
    .map((name) => tables[name].tab),
];

/**
 * The one difference that is left standing: LibreOffice takes TRUE for a number (1) in ISNUMBER, Google and Excel do
 * not. So where a number belongs a word stands instead of TRUE; in Yes/No measures, where TRUE belongs, it stays.
 */
function withWordsForBooleans(book: Book): Book {
  const worded = <Row extends object>(row: Row, keep: (field: string) => boolean = () => false): Row =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]) => [
        field,
        typeof value === 'boolean' && field !== 'live' && !keep(field) ? 'yes' : value,
      ]),
    ) as Row; // the same fields; a Cell may be a word as well as a boolean
  const isYesNo = ({ measure }: KeyResult) => measure.toLowerCase() === 'yes/no';
  return {
    ...book,
    keyResults: book.keyResults.map((row) => worded(row, (field) => field === 'current' && isYesNo(row))),
    objectives: book.objectives.map((row) => worded(row)),
    scores: book.scores.map((row) => worded(row)),
    settings: book.settings.map((row) => worded(row)),
  };
}

/** Laid out as of a fixed day, since LibreOffice's own TODAY is the real one. */
function laidOut(seed: number): EngineWorkbook {
  const { book, today } = randomBook(seed);
  const settings = [...book.settings, aSetting('Today', today satisfies Cell)];
  return layOut(withWordsForBooleans({ ...book, settings }), today, 'with Dashboard').engine;
}

describeWithLibreOffice('LibreOffice works out what our own engine works out', () => {
  it(`in every formula of random workbooks with their Dashboards, ${SEEDS.name}`, async () => {
    const engines = SEEDS.list.map(laidOut);
    const files: Uint8Array[] = [];
    for (const engine of engines) {
      const saved = { data: engine.exportData(), host: foreignHost(Date.UTC(2026, 10, 22)) };
      files.push(await toXlsx(saved, engine));
    }
    const found = csvFromLibreOffice(files, TABS).map((theirs, index) => {
      const { compared, differences } = compareFormulas(engines[index] as EngineWorkbook, theirs, isComputed);
      return { compared, differences: differences.map((text) => `seed ${SEEDS.list[index]} ${text}`) };
    });
    expect(found.flatMap(({ differences }) => differences).slice(0, 30)).toEqual([]);
    // Some workbooks are nearly empty: only their Dashboards have formulas.
    expect(Math.min(...found.map(({ compared }) => compared))).toBeGreaterThan(300);
    expect(found.reduce((sum, { compared }) => sum + compared, 0)).toBeGreaterThan(SEEDS.list.length * 800);
  }, 600_000);
});
