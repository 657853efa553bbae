import type { NotedCell } from '../schema/actual';

/** Adds notes to cells in one go; what stands in their notes already stays above. */
export function addNotes(sheet: GoogleAppsScript.Spreadsheet.Sheet, cells: readonly NotedCell[]): void {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const area = sheet.getRange(top, left, Math.max(...rows) - top + 1, Math.max(...columns) - left + 1);
  const notes = area.getNotes();
  for (const { row, column, note } of cells) {
    const line = notes[row - top] ?? [];
    const stands = line[column - left] ?? '';
    // a run that broke off may have written it
    if (!stands.includes(note)) line[column - left] = stands === '' ? note : `${stands}\n\n${note}`;
  }
  area.setNotes(notes);
}
