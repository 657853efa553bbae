import type { LocalHost } from '../../src/preview/host';
import type { SavedWorkbook } from '../../src/preview/saved';
import { DASHBOARD } from '../../src/schema/workbook';

/** More than tests fill. */
const ROWS = 80;

/**
 * Lets new tabs have few rows instead of Google's 1,000. Looks are kept cell by cell, so that empty rows cost nearly all
 * of the time; the product asks a tab how long it is, and does nothing by that number.
 */
export function withSmallTabs<Engine extends LocalHost['engine']>(engine: Engine, rows = ROWS): Engine {
  const run = engine.run.bind(engine);
  const rowsOf = (tab: unknown): number => (tab === DASHBOARD ? Math.max(rows, DASHBOARD_ROWS) : rows);
  engine.run = (commands) =>
    run(
      commands.map((command) =>
        command.type === 'CREATE_SHEET' ? { ...command, rows: rowsOf(command.name) } : command,
      ),
    );
  return engine;
}

const DASHBOARD_ROWS = 60;

/** Google's new spreadsheet, with few rows. */
export const emptyWorkbook = (world: SavedWorkbook['host']['world'], rows = ROWS): SavedWorkbook => ({
  data: { sheets: [{ id: 'Sheet1', name: 'Sheet1', rowNumber: rows, colNumber: 26 }] },
  host: { version: 1, world, properties: {}, triggers: [], outbox: [], mailUse: {}, executions: [] },
});
