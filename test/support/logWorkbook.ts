import type { Area, CellWrite } from '../../src/preview/engine/engine';
import type { EngineWorkbook } from '../../src/preview/engine/workbook';

export interface LogRow {
  readonly keyResult: string;
  readonly at: number;
  readonly value: number;
}

/** A log in which key results `KR-0`, `KR-1` … report one after the other, over and over. */
export const checkInsIn = ({ keyResults, checkIns }: { keyResults: number; checkIns: number }): readonly LogRow[] =>
  Array.from({ length: checkIns }, (_, row) => ({
    keyResult: `KR-${row % keyResults}`,
    at: 45_000 + row / 100,
    value: row,
  }));

/** Puts the log into a tab, and into another a row for each key result with four formulas that look through it. */
export function fillLog(
  workbook: EngineWorkbook,
  log: readonly LogRow[],
  count: number,
): { readonly keyResults: readonly string[]; readonly results: Area } {
  const size = { position: 1, rows: log.length + 500, cols: 8 };
  workbook.run([{ type: 'CREATE_SHEET', sheetId: 'log', name: 'Check-ins', ...size }]);
  const rows = log.map(({ keyResult, at, value }, row): CellWrite[] => [
    { row: row + 1, column: 0, content: `C-${row}` },
    { row: row + 1, column: 1, content: at },
    { row: row + 1, column: 2, content: keyResult },
    { row: row + 1, column: 4, content: value },
  ]);
  workbook.write('log', rows.flat());
  const keyResults = Array.from({ length: count }, (_, index) => `KR-${index}`);
  const lines = keyResults.map((id, index): CellWrite[] => [
    { row: index + 1, column: 0, content: id },
    ...formulasOf(index + 2).map((formula, at) => ({ row: index + 1, column: at + 1, content: { formula } })),
  ]);
  workbook.write('Sheet1', lines.flat());
  workbook.flush();
  return { keyResults, results: { sheet: 'Sheet1', row: 1, column: 1, rows: count, columns: 4 } };
}

const formulasOf = (row: number): readonly string[] => [
  `=MAXIFS('Check-ins'!B$2:B;'Check-ins'!C$2:C;A${row})`,
  `=COUNTIFS('Check-ins'!C$2:C;A${row};'Check-ins'!E$2:E;">100")`,
  `=IFERROR(INDEX('Check-ins'!E$2:E;MATCH(A${row};'Check-ins'!C$2:C;0));"")`,
  `=SUMIFS('Check-ins'!E$2:E;'Check-ins'!C$2:C;A${row};'Check-ins'!B$2:B;B${row})`,
];
