import { type Answers, alone, type Basis, type Lab, type Plain, type Probe, type Question, type Round } from '../probe';
import { failure, outcome, plain } from '../see';

const SOURCE = '5 Structure, validation';

const list = (allowInvalid: boolean): GoogleAppsScript.Spreadsheet.DataValidation =>
  SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true).setAllowInvalid(allowInvalid).build();

const rejected = (cell: string): string =>
  `at the call: The data you entered in cell ${cell} violates the data validation rules set on this cell.`;

const asked = (name: string, asks: string, basis: Basis, expected: Plain): Question => ({
  name: `validation.${name}`,
  asks,
  source: SOURCE,
  basis,
  expected,
});

/** One strict list on several cells, and what is written into them. */
const strict: Round = {
  questions: [
    asked('rejectsScripts', 'Does a strict list refuse what a script writes, and when?', 'field', [rejected('A1'), '']),
    asked('rejectsWholeBlock', 'Is nothing of a block written when one of its cells is refused?', 'unconfirmed', [
      '',
      '',
    ]),
    asked('listCase', 'Does a strict list tell upper from lower case, and let an empty cell be?', 'unconfirmed', [
      'no error',
      'no error',
    ]),
    asked('formulaEscapes', 'Does a strict list look at what a formula gives?', 'unconfirmed', ['no error']),
    asked('existingValues', 'Can a strict rule be set on a cell whose value breaks it?', 'host', ['no error', 'c']),
    asked('checkboxes', 'Do new checkboxes hold false, and refuse other values?', 'documented', [
      false,
      false,
      null,
      rejected('C1'),
    ]),
  ],
  leaves: 'everything',
  see({ at }, answers) {
    const rule = list(false);
    at('A1:A4').setDataValidation(rule);
    SpreadsheetApp.flush();
    answers['validation.rejectsScripts'] = [failure(() => at('A1').setValue('c')), plain(at('A1').getValue())];
    failure(() => at('A2:B2').setValues([['c', 'other']]));
    answers['validation.rejectsWholeBlock'] = plain(at('A2:B2').getValues()[0]);
    answers['validation.listCase'] = [failure(() => at('A3').setValue('A')), failure(() => at('A3').setValue(''))];
    answers['validation.formulaEscapes'] = [failure(() => at('A4').setFormula('="c"'))];
    const standing = at('A6').setValue('c');
    answers['validation.existingValues'] = [
      failure(() => standing.setDataValidation(rule)),
      plain(standing.getValue()),
    ];
    checkboxes(at, answers);
  },
};

function checkboxes(at: Lab['at'], answers: Answers): void {
  const boxes = at('C1:C2').insertCheckboxes();
  const value = plain(at('C1').getValue());
  const none = plain(boxes.isChecked());
  at('C2').check();
  answers['validation.checkboxes'] = [value, none, plain(boxes.isChecked()), failure(() => at('C1').setValue('text'))];
}

const probes: readonly Probe[] = [
  {
    ...asked(
      'warnsOnly',
      'Does a list that only warns let a script write anything, and what does it read back as?',
      'documented',
      ['no error', 'c', 'VALUE_IN_LIST', [['a', 'b'], true], true, 'help'],
    ),
    see({ at }) {
      const cell = at('A1').setDataValidation(list(true).copy().setHelpText('help').build());
      const written = [failure(() => cell.setValue('c')), plain(cell.getValue())];
      const rule = cell.getDataValidation();
      const kind = String(rule?.getCriteriaType());
      const read = [plain(rule?.getCriteriaValues()), plain(rule?.getAllowInvalid()), plain(rule?.getHelpText())];
      return [...written, kind, ...read];
    },
  },
  {
    ...asked(
      'openRange',
      'Does a list from an open range of another tab follow new rows, and read back open?',
      'unconfirmed',
      ['VALUE_IN_RANGE', 'A2:A1000', 'no error'],
    ),
    see({ at, another }) {
      const other = another();
      const rule = SpreadsheetApp.newDataValidation().requireValueInRange(other.getRange('A2:A'), true);
      const cell = at('A1').setDataValidation(rule.setAllowInvalid(false).build());
      other.getRange('A900').setValue('late');
      SpreadsheetApp.flush();
      const kept = cell.getDataValidation();
      // The first criterion of such a rule is its range.
      const range = kept?.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range;
      return [String(kept?.getCriteriaType()), range.getA1Notation(), failure(() => cell.setValue('late'))];
    },
  },
  {
    ...asked('longList', 'How does a list of more than 500 items fail?', 'unconfirmed', 'fails'),
    leaves: 'nothing',
    see() {
      const items = Array.from({ length: 501 }, (_, at) => `item ${at}`);
      const built = outcome(() => String(SpreadsheetApp.newDataValidation().requireValueInList(items).build()));
      return String(built).slice(0, 5);
    },
  },
];

export const validation: readonly Round[] = [strict, ...probes.map(alone)];
