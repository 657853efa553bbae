import { type DashboardCell, PICKER } from '../dashboard';
import { located, type Positions } from '../positions';
import { B, cell, D, E, I, LATE } from './cells';
import { attentionList, objectiveList } from './lists';
import { statusCounts } from './statusCounts';
import { tiles } from './tiles';
import { weekTable } from './weekTable';

function head(): DashboardCell[] {
  const running = '{cycles.running}';
  const current = `IFERROR(INDEX({cycles.id};MATCH(MIN(${running});${running};0));"")`;
  const parent = `INDEX({cycles.parent};MATCH(CycleShown;{cycles.id};0))`;
  return [
    cell(1, B, 'title', 'OKR dashboard'),
    cell(2, B, 'label', 'Cycle (empty: the running one)'),
    { row: PICKER.row, column: PICKER.column, look: 'input' },
    cell(2, D, 'label', 'showing'),
    cell(2, E, 'word', `=IF($C$2="";${current};$C$2)`),
    cell(
      2,
      I,
      'hint',
      `=IF(CycleShown="";"No cycle is running today. Choose one on the left or add one in Cycles.";"As of "&TEXT(Today;"d mmm yyyy")&". Every number here is a formula.")`,
    ),
    cell(2, LATE, 'hidden', `=IFERROR(IF(${parent}="";"";${parent});"")`),
  ];
}

/** Every cell of the Dashboard as it stands in this workbook. */
export function dashboardCells(positions: Positions): readonly DashboardCell[] {
  const declared = [...head(), ...tiles(), ...objectiveList(), ...attentionList(), ...statusCounts(), ...weekTable()];
  return declared.map((cell) =>
    cell.formula === undefined ? cell : { ...cell, formula: located(cell.formula, 'settings', 1, positions) },
  );
}
