import { openByHand } from '../../src/contract/observed/byHand';
import { startClock } from '../../src/contract/observed/clock';
import { noteCopy } from '../../src/contract/observed/copy';
import { openEdits } from '../../src/contract/observed/edits';
import { openLog } from '../../src/contract/observed/log';

export {
  contractCount,
  contractHourly,
  contractOdd,
  contractPage,
  contractReport,
  contractReset,
  onEdit,
} from '../../src/contract/main';

/** What the menu item does when all questions are asked, without asking them. */
export function startRecorders(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  noteCopy(spreadsheet, false);
  openLog(spreadsheet);
  openEdits(spreadsheet);
  openByHand(spreadsheet);
  startClock(spreadsheet);
}

/** What the menu item does first, in a workbook that has answers. */
export function noticeCopy(): void {
  noteCopy(SpreadsheetApp.getActiveSpreadsheet(), true);
}
