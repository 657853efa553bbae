import { addSample, computedCells, errorCells, read } from '../../src/contract/product/product';
import { differing, makeWorkbook, removeWorkbook } from '../../src/contract/product/workbook';

/** The add-on's workbook with one computed cell written over and one that shows an error. */
export function lookAtBroken(): unknown {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  spreadsheet.setNamedRange('Mine', spreadsheet.getRange('A1'));
  makeWorkbook(spreadsheet);
  addSample();
  const sheet = spreadsheet.getSheetByName('Key results');
  const headings = sheet?.getSheetValues(1, 1, 1, -1)[0] ?? [];
  const column = headings.indexOf('Progress') + 1;
  sheet?.getRange(3, column).setValue(0.123);
  sheet?.getRange(4, column).setFormula('=NA()');
  const cells = read(spreadsheet);
  const compared = computedCells(spreadsheet, cells);
  const found = { compared: compared.length, differ: differing(compared), errors: errorCells(cells) };
  removeWorkbook(spreadsheet);
  const names = spreadsheet.getNamedRanges().map((named) => named.getName());
  return { ...found, tabs: spreadsheet.getSheets().length, names, few: differing(compared.slice(0, 9)) };
}
