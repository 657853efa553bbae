import type { Basis, Lab, Plain, Question, Round } from '../probe';
import { failure, plain } from '../see';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const asked = (name: string, asks: string, basis: Basis, expected: Plain): Question => ({
  name: `format.${name}`,
  asks,
  source: '5 Structure, validation',
  basis,
  expected,
});

/** A conditional format with this formula on A1:A9. */
const formatBy = (at: Lab['at'], formula: string): Rule =>
  SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setBackground('#ff0000')
    .setRanges([at('A1:A9')])
    .build();

const ELSEWHERE = 'at the call: Conditional format rule cannot reference a different sheet.';

const far: Round = {
  questions: [
    asked('otherTab', 'May a conditional format look at another tab?', 'field', ELSEWHERE),
    asked('nameOnOtherTab', 'May it use a workbook name that is on another tab?', 'field', ELSEWHERE),
  ],
  leaves: 'everything',
  see({ spreadsheet, sheet, at, another, nameFor }, answers) {
    const cell = another().getRange('A1');
    const name = nameFor('Far');
    spreadsheet.setNamedRange(name, cell);
    const set = (formula: string) => failure(() => sheet.setConditionalFormatRules([formatBy(at, formula)]));
    answers['format.otherTab'] = set("='Contract scratch 2'!A1=1");
    answers['format.nameOnOtherTab'] = set(`=${name}=1`);
  },
};

const readBack: Round = {
  questions: [
    asked('semicolons', 'Does a conditional format take ; in its formula, and how does it read back?', 'unconfirmed', [
      'no error',
      '=IF(A1=1,TRUE,FALSE)',
    ]),
    asked('readBack', 'What do the product’s rules read back as: a word, not empty, a colour scale?', 'documented', [
      ['TEXT_EQUAL_TO', ['On track'], '#d9ead3'],
      ['CELL_NOT_EMPTY', [], '#d9ead3'],
      'gradient',
    ]),
    asked(
      'replacedAsWhole',
      'Do setConditionalFormatRules replace all rules of the tab, in order?',
      'documented',
      [1, 3, 0],
    ),
  ],
  leaves: 'everything',
  see({ sheet, at }, answers) {
    const taken = failure(() => sheet.setConditionalFormatRules([formatBy(at, '=IF(A1=1;TRUE;FALSE)')]));
    const one = sheet.getConditionalFormatRules();
    answers['format.semicolons'] = [taken, plain(one[0]?.getBooleanCondition()?.getCriteriaValues()[0])];
    sheet.setConditionalFormatRules(productRules(at));
    const rules = sheet.getConditionalFormatRules();
    answers['format.readBack'] = rules.map(read);
    sheet.setConditionalFormatRules([]);
    answers['format.replacedAsWhole'] = [one, rules, sheet.getConditionalFormatRules()].map(({ length }) => length);
  },
};

function productRules(at: Lab['at']): Rule[] {
  const rule = () => SpreadsheetApp.newConditionalFormatRule().setRanges([at('A1:A9')]);
  const { NUMBER } = SpreadsheetApp.InterpolationType;
  return [
    rule().whenTextEqualTo('On track').setBackground('#d9ead3').build(),
    rule().whenCellNotEmpty().setBackground('#d9ead3').build(),
    rule()
      .setGradientMinpointWithValue('#ffffff', NUMBER, '0')
      .setGradientMaxpointWithValue('#00ff00', NUMBER, '1')
      .build(),
  ];
}

function read(rule: Rule): Plain {
  const condition = rule.getBooleanCondition();
  if (!condition) return rule.getGradientCondition() ? 'gradient' : 'none';
  return [String(condition.getCriteriaType()), plain(condition.getCriteriaValues()), plain(condition.getBackground())];
}

export const conditionalFormats: readonly Round[] = [far, readBack];
