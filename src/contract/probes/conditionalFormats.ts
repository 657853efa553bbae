import type { Probe } from '../probe';
import { failure, plain } from '../see';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SOURCE = '5 Structure, validation';

/** One conditional format with this formula on A1:A9. */
function formatBy(sheet: Sheet, formula: string): unknown {
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setBackground('#ff0000')
    .setRanges([sheet.getRange('A1:A9')])
    .build();
  return sheet.setConditionalFormatRules([rule]);
}

export const conditionalFormats: readonly Probe[] = [
  {
    name: 'format.otherTab',
    asks: 'May a conditional format look at another tab?',
    source: SOURCE,
    basis: 'field',
    expected: 'at the call: Conditional format rule cannot reference a different sheet.',
    see({ sheet, another }) {
      const name = another().getName();
      return failure(() => formatBy(sheet, `='${name}'!A1=1`));
    },
  },
  {
    name: 'format.nameOnOtherTab',
    asks: 'May it use a workbook name that is on another tab?',
    source: SOURCE,
    basis: 'field',
    expected: 'at the call: Conditional format rule cannot reference a different sheet.',
    see({ spreadsheet, sheet, another, nameFor }) {
      const name = nameFor('Far');
      spreadsheet.setNamedRange(name, another().getRange('A1'));
      return failure(() => formatBy(sheet, `=${name}=1`));
    },
  },
  {
    name: 'format.semicolons',
    asks: 'Does a conditional format take ; in its formula, and how does it read back?',
    source: SOURCE,
    basis: 'unconfirmed',
    expected: ['no error', '=IF(A1=1,TRUE,FALSE)'],
    see({ sheet }) {
      const taken = failure(() => formatBy(sheet, '=IF(A1=1;TRUE;FALSE)'));
      const condition = sheet.getConditionalFormatRules()[0]?.getBooleanCondition();
      return [taken, plain(condition?.getCriteriaValues()[0])];
    },
  },
  {
    name: 'format.replacedAsWhole',
    asks: 'Do setConditionalFormatRules replace all rules of the tab, in order?',
    source: SOURCE,
    basis: 'documented',
    expected: [1, 0],
    see({ sheet }) {
      formatBy(sheet, '=A1=1');
      formatBy(sheet, '=A1=2');
      const one = sheet.getConditionalFormatRules().length;
      sheet.setConditionalFormatRules([]);
      return [one, sheet.getConditionalFormatRules().length];
    },
  },
  {
    name: 'format.readBack',
    asks: 'What do the product’s rules read back as: a word, not empty, a colour scale?',
    source: SOURCE,
    basis: 'documented',
    expected: [['TEXT_EQUAL_TO', ['On track'], '#d9ead3'], ['CELL_NOT_EMPTY', [], '#d9ead3'], 'gradient'],
    see({ sheet }) {
      const ranges = [sheet.getRange('A1:A9')];
      const rule = () => SpreadsheetApp.newConditionalFormatRule().setRanges(ranges);
      sheet.setConditionalFormatRules([
        rule().whenTextEqualTo('On track').setBackground('#d9ead3').build(),
        rule().whenCellNotEmpty().setBackground('#d9ead3').build(),
        rule()
          .setGradientMinpointWithValue('#ffffff', SpreadsheetApp.InterpolationType.NUMBER, '0')
          .setGradientMaxpointWithValue('#00ff00', SpreadsheetApp.InterpolationType.NUMBER, '1')
          .build(),
      ]);
      return sheet.getConditionalFormatRules().map((each) => {
        const condition = each.getBooleanCondition();
        if (!condition) return each.getGradientCondition() ? 'gradient' : 'none';
        return [
          String(condition.getCriteriaType()),
          plain(condition.getCriteriaValues()),
          plain(condition.getBackground()),
        ];
      });
    },
  },
  {
    name: 'format.followsRows',
    asks: 'Does a rule’s range move with inserted rows?',
    source: '5 Structure, references',
    basis: 'unconfirmed',
    expected: 'A2:A10',
    see({ sheet }) {
      formatBy(sheet, '=A1=1');
      sheet.insertRowsBefore(1, 1);
      return plain(sheet.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation());
    },
  },
];
