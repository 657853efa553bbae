import type { Answers, Basis, Lab, Plain, Question, Round } from '../probe';
import { plain } from '../see';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const asked = (name: string, asks: string, basis: Basis, expected: Plain, source: string): Question => ({
  name,
  asks,
  source,
  basis,
  expected,
});

const NAMED = '5 Structure, named ranges';
const MARKED = '5 Structure, developer metadata';
const REFERENCES = '5 Structure, references';

const questions: readonly Question[] = [
  asked('names.afterInsert', 'Where is a name after two rows were inserted above it?', 'unconfirmed', 'B7', NAMED),
  asked('names.afterDelete', 'Where is a name after a row above it was deleted?', 'unconfirmed', 'B6', NAMED),
  asked('names.afterMove', 'Where is a name after its row was moved to row 2?', 'unconfirmed', 'B2', NAMED),
  asked('names.afterSort', 'Where is a name after its row was sorted elsewhere?', 'unconfirmed', 'B2', NAMED),
  asked('names.afterDeletingIt', 'What is left of a name when its row is deleted?', 'unconfirmed', 'gone', NAMED),
  asked('metadata.afterInsert', 'Does a row’s mark follow it when rows are inserted above?', 'unconfirmed', 7, MARKED),
  asked('metadata.afterMove', 'Does it follow when the row is moved?', 'unconfirmed', 2, MARKED),
  asked('metadata.afterSort', 'Does it follow when the row is sorted elsewhere?', 'unconfirmed', 2, MARKED),
  asked('metadata.afterDelete', 'Is it gone with its row?', 'unconfirmed', 'gone', MARKED),
  asked(
    'grid.insertRows',
    'Do formulas, formats and values move with inserted rows?',
    'documented',
    ['=A7*2', 10, '0.00'],
    '5 Structure',
  ),
  asked(
    'protection.followsRows',
    'Does a protected range move with inserted rows?',
    'unconfirmed',
    'D4:D5',
    REFERENCES,
  ),
  asked(
    'format.followsRows',
    'Does a conditional format’s range move with inserted rows?',
    'unconfirmed',
    'E4:E11',
    REFERENCES,
  ),
  asked(
    'validation.followsRows',
    'Does a rule move with its cell when rows are inserted above?',
    'unconfirmed',
    [false, true],
    REFERENCES,
  ),
  asked('looks.notesFollowRows', 'Do notes move with inserted rows?', 'host', ['', 'note'], REFERENCES),
];

/** A row with everything that should go with it: rows are inserted and deleted above it, it is moved, sorted and deleted. */
export const following: Round = {
  questions,
  leaves: 'everything',
  see(lab, answers) {
    const name = prepared(lab);
    const { sheet } = lab;
    sheet.insertRowsBefore(2, 2);
    lookAround(sheet, answers);
    look('afterInsert');
    sheet.deleteRow(1);
    answers['names.afterDelete'] = where();
    sheet.moveRows(sheet.getRange('A6'), 2);
    look('afterMove');
    sheet.getRange('A2:B4').setValues([
      [3, 'three'],
      [1, 'one'],
      [2, 'two'],
    ]);
    sheet.getRange('A2:B4').sort(1);
    look('afterSort');
    const [row] = [sheet.getRange('A2').getRow()];
    sheet.deleteRow(row);
    answers['names.afterDeletingIt'] = where();
    answers['metadata.afterDelete'] = marked(sheet);

    function look(when: string): void {
      answers[`names.${when}`] = where();
      answers[`metadata.${when}`] = marked(sheet);
    }
    function where(): Plain {
      return lab.spreadsheet.getRangeByName(name)?.getA1Notation() ?? 'gone';
    }
  },
};

/** Row 5 carries a name, a mark, values and a rule; ranges around it a protection, a format and a note. */
function prepared({ spreadsheet, sheet, nameFor }: Lab): string {
  const name = nameFor('Cell');
  sheet.getRange('A5:C5').setValues([[5, 'row 5', '=A5*2']]);
  spreadsheet.setNamedRange(name, sheet.getRange('B5'));
  sheet.getRange('5:5').addDeveloperMetadata('contract', 'objective 42');
  const list = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).setAllowInvalid(true).build();
  sheet.getRange('A5').setNumberFormat('0.00').setDataValidation(list).setNote('note');
  sheet.getRange('D2:D3').protect();
  const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=E2=1').setBackground('#ff0000');
  sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange('E2:E9')]).build()]);
  return name;
}

function lookAround(sheet: Sheet, answers: Answers): void {
  const moved = sheet.getRange('A7');
  const formula = sheet.getRange('C7');
  answers['grid.insertRows'] = [formula.getFormula(), plain(formula.getValue()), moved.getNumberFormat()];
  const [kept] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  answers['protection.followsRows'] = plain(kept?.getRange().getA1Notation());
  answers['format.followsRows'] = plain(sheet.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation());
  const before = sheet.getRange('A5');
  answers['validation.followsRows'] = [before, moved].map((cell) => cell.getDataValidation() !== null);
  answers['looks.notesFollowRows'] = [before, moved].map((cell) => cell.getNote());
}

function marked(sheet: Sheet): Plain {
  const [found] = sheet.createDeveloperMetadataFinder().withKey('contract').find();
  return found?.getLocation().getRow()?.getRow() ?? 'gone';
}
