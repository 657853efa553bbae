import { type Model, registries } from '@odoo/o-spreadsheet';
import { cellName, quotedSheet } from './address';

/** Formulas that use a function the engine lacks, each as `Tab!A1: NAME`. */
export function unknownFunctionsOf({ getters }: Model): string[] {
  const found: string[] = [];
  for (const sheetId of getters.getSheetIds()) {
    for (const cell of getters.getCells(sheetId)) {
      if (!cell.isFormula) continue;
      const { row, col } = getters.getCellPosition(cell.id);
      for (const name of called(cell.compiledFormula.toFormulaString(getters))) {
        if (registries.functionRegistry.contains(name)) continue;
        found.push(`${quotedSheet(getters.getSheetName(sheetId))}!${cellName(row, col)}: ${name}`);
      }
    }
  }
  return found;
}

const called = (formula: string): string[] => {
  const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
  return [...new Set([...code.matchAll(/([A-Z][A-Z0-9_.]*)\s*\(/gi)].map(([, name]) => (name ?? '').toUpperCase()))];
};
