import type { EngineWorkbook } from '../../src/preview/engine/workbook';
import { lettersOf } from '../../src/schema/table';
import { DASHBOARD, tableNames, tables } from '../../src/schema/workbook';
import type { LibreOfficeSheets, LibreOfficeValue } from '../support/libreoffice';

/** What a formula shows when it is broken, in any of the programs. */
const ERROR = /^(?:#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)|Err:\d+)$/;

export interface Comparison {
  /** How many formula cells were held against each other. */
  readonly compared: number;
  /** `Tab!B5: ours 1, LibreOffice 2`. */
  readonly differences: readonly string[];
}

/**
 * Holds every formula of the workbook, hidden ones too, against what LibreOffice made of it: texts are equal, numbers
 * within 1e-9, and no formula shows an error. Stored cells are passed over, also those that hold a formula of a person.
 */
export function compareFormulas(engine: EngineWorkbook, theirs: LibreOfficeSheets, isOurs: IsOurs): Comparison {
  const differences: string[] = [];
  let compared = 0;
  for (const { id, name, rows, columns } of engine.sheets()) {
    const whole = { sheet: id, row: 0, column: 0, rows, columns };
    const values = engine.evaluated(whole);
    engine.content(whole).forEach((cells, row) => {
      cells.forEach((content, column) => {
        if (content === null || typeof content !== 'object' || !isOurs(name, row, column)) return;
        const address = `${lettersOf(column + 1)}${row + 1}`;
        const ours = values[row]?.[column] ?? '';
        const their = theirs.get(name)?.get(address) ?? '';
        compared += 1;
        if (!agree(ours, their))
          differences.push(`${name}!${address}: ours ${JSON.stringify(ours)}, LibreOffice ${JSON.stringify(their)}`);
      });
    });
  }
  return { compared, differences };
}

/** Is the cell one of the workbook's own formulas? Row and column count from 0. */
export type IsOurs = (tab: string, row: number, column: number) => boolean;

const computedColumns: ReadonlyMap<string, readonly boolean[]> = new Map(
  tableNames.map((name) => [
    tables[name].tab,
    Object.values(tables[name].columns).map(({ formula }) => Boolean(formula)),
  ]),
);

/** The formulas of a workbook in which every column stands where it is declared. */
export const isComputed: IsOurs = (tab, row, column) =>
  tab === DASHBOARD || (row > 0 && computedColumns.get(tab)?.[column] === true);

function agree(ours: unknown, their: LibreOfficeValue): boolean {
  if (typeof ours === 'number' && typeof their === 'number') return Math.abs(ours - their) <= 1e-9;
  return ours === their && typeof ours !== 'object' && !ERROR.test(String(their));
}
