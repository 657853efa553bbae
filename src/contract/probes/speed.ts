import type { Answers, Lab, Plain, Question, Round, Took } from '../probe';
import { changeOneValue, fillWith500, makeWorkbook, removeWorkbook } from '../product/workbook';

const ROWS = 10_000;
const COLUMNS = 18;

const asked = (name: string, asks: string, expected: Plain): Question => ({
  name: `speed.${name}`,
  asks,
  source: '12 What costs',
  basis: 'unconfirmed',
  expected,
});

/** Does work and writes down how long it took; the answer itself says that all of it was done. */
const timed = (answers: Answers, took: Took, name: string, work: () => Plain): void => {
  const started = Date.now();
  answers[`speed.${name}`] = work();
  took[`speed.${name}`] = Date.now() - started;
};

const block: Round = {
  questions: [
    asked('writeBlock', 'How long does writing 10,000 × 18 numbers in one block take?', ROWS * COLUMNS),
    asked('readBlock', 'How long does reading them take?', ROWS * COLUMNS),
    asked(
      'readFormulaColumns',
      'How long does reading them take with formulas in 6 of the 18 columns?',
      ROWS * COLUMNS,
    ),
    asked('readAgain', 'How long does reading those a second time take, with nothing changed?', ROWS * COLUMNS),
  ],
  leaves: 'everything',
  see({ sheet }, answers, took) {
    sheet.insertRowsAfter(1000, ROWS - 1000);
    const range = sheet.getRange(1, 1, ROWS, COLUMNS);
    const values = Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (__, at) => row + at));
    SpreadsheetApp.flush();
    timed(answers, took, 'writeBlock', () => {
      range.setValues(values);
      SpreadsheetApp.flush();
      return values.length * COLUMNS;
    });
    const read = (): Plain => range.getValues().reduce((sum, row) => sum + row.length, 0);
    timed(answers, took, 'readBlock', read);
    sheet.getRange(1, COLUMNS - 5, ROWS, 6).setFormula('=$A1*2+COLUMN()');
    timed(answers, took, 'readFormulaColumns', read);
    timed(answers, took, 'readAgain', read);
  },
};

const writes: Round = {
  questions: [
    asked('bufferedWrites', 'How long do 50 writes of 4 cells take that leave together?', 50),
    asked('flushedWrites', 'How long do the same 50 take with a flush after each?', 50),
    asked('properties', 'How long do 10 writes and 10 reads of a property take?', 10),
    asked('lock', 'How long do 10 times taking and opening the document’s lock take?', 10),
  ],
  leaves: 'cells',
  see: (lab, answers, took) => {
    timed(answers, took, 'bufferedWrites', () => fiftyWrites(lab, false));
    timed(answers, took, 'flushedWrites', () => fiftyWrites(lab, true));
    timed(answers, took, 'properties', () => tenProperties(lab));
    timed(answers, took, 'lock', tenLocks);
  },
};

function fiftyWrites({ sheet }: Lab, flushed: boolean): number {
  for (let row = 1; row <= 50; row++) {
    sheet.getRange(row * 2, 1, 1, 4).setValues([[row, 'On track', 7, 'note']]);
    if (flushed) SpreadsheetApp.flush();
  }
  SpreadsheetApp.flush();
  return 50;
}

function tenProperties({ afterwards }: Lab): number {
  const properties = PropertiesService.getDocumentProperties();
  afterwards(() => properties.deleteProperty('contract speed'));
  let read = 0;
  for (let at = 0; at < 10; at++) {
    properties.setProperty('contract speed', `${at}`);
    if (properties.getProperty('contract speed') === `${at}`) read += 1;
  }
  return read;
}

function tenLocks(): number {
  let taken = 0;
  for (let at = 0; at < 10; at++) {
    const lock = LockService.getDocumentLock();
    if (lock?.tryLock(5000)) taken += 1;
    lock?.releaseLock();
  }
  return taken;
}

const recalculation: Round = {
  questions: [
    asked('setUp', 'How long does setting up an empty workbook take?', true),
    asked('fill500', 'How long does writing 500 key results and 50 objectives take?', 500),
    asked(
      'recalculate500',
      'How long until the Dashboard can be read after one value changed, at 500 key results?',
      true,
    ),
    asked('recalculateAgain', 'How long after the next one?', true),
  ],
  leaves: 'nothing',
  see({ spreadsheet, afterwards }, answers, took) {
    afterwards(() => removeWorkbook(spreadsheet));
    timed(answers, took, 'setUp', () => {
      makeWorkbook(spreadsheet);
      SpreadsheetApp.flush();
      return true;
    });
    timed(answers, took, 'fill500', () => fillWith500());
    timed(answers, took, 'recalculate500', () => changeOneValue(spreadsheet, 1));
    timed(answers, took, 'recalculateAgain', () => changeOneValue(spreadsheet, 2));
  },
};

/** Milliseconds, for once the point of the question; the slowest last. */
export const speed: readonly Round[] = [writes, block, recalculation];
