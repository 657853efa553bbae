import { declaredPositions } from '../../src/schema/positions';
import { layOut } from '../support/bookWorkbook';
import { TODAY } from '../support/builders';
import { aTeam, type TeamSize } from '../support/team';

/** A workbook in the engine, and a way to type one value and see what it does to the company's objective. */
export function teamInEngine(size: TeamSize) {
  const started = performance.now();
  const book = aTeam(size);
  const { engine, column } = layOut(book, TODAY);
  const company = book.objectives.find(({ level }) => level === 'Company')?.row ?? 0;
  const top = () => column('objectives', 'progress').get(company);
  const first = top();
  const current = (declaredPositions().keyResults.current ?? 0) - 1;
  let turn = 0;
  const edit = () => {
    turn++;
    engine.write('keyResults', [{ row: 1 + (turn % size.keyResults), column: current, content: 100 - (turn % 90) }]);
    return top();
  };
  return { openedMs: performance.now() - started, first, edit };
}
