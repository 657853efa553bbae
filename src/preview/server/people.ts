import type { LocalHost } from '../host';

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Addresses worth signing in as: those of a People tab if there is one, and of everyone who did something here. */
export function peopleOf(host: LocalHost, others: readonly string[] = []): string[] {
  const listed = host.engine.sheets().some(({ name }) => name === 'People') ? addressesIn(host) : [];
  const known = [...others, ...host.triggers.map(({ creator }) => creator), ...host.executions.map((run) => run.user)];
  return [...new Set([...listed, ...known])].filter((address) => ADDRESS.test(address));
}

function addressesIn(host: LocalHost): string[] {
  const [sheet] = host.engine.sheets().filter(({ name }) => name === 'People');
  if (!sheet) return [];
  const { row, column } = host.engine.used(sheet.id);
  if (row < 2 || column < 1) return [];
  const [headings = [], ...rows] = host.engine.display({
    sheet: sheet.id,
    row: 0,
    column: 0,
    rows: row,
    columns: column,
  });
  const at = headings.findIndex((heading) => /e-?mail|address/i.test(heading));
  const cells = at < 0 ? rows.flat() : rows.map((cellsOfRow) => cellsOfRow[at] ?? '');
  return cells.map((cell) => cell.trim().toLowerCase()).filter((cell) => ADDRESS.test(cell));
}
