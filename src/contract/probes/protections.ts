import { alone, type Basis, type Plain, type Probe, type Question, type Round } from '../probe';
import { failure } from '../see';

const RANGE = (): GoogleAppsScript.Spreadsheet.ProtectionType => SpreadsheetApp.ProtectionType.RANGE;

const asked = (name: string, asks: string, basis: Basis, expected: Plain): Question => ({
  name: `protection.${name}`,
  asks,
  source: '5 Structure, protection',
  basis,
  expected,
});

/** Several protections side by side on one tab. */
const owned: Round = {
  questions: [
    asked(
      'warningOnly',
      'Does a range that only warns let its owner’s script write, and keep its description?',
      'documented',
      ['no error', true, 'why'],
    ),
    asked('newEditors', 'Does a new protection list the person who made it among its editors?', 'field', [0, true]),
    asked('removeOneself', 'Can the person who made it be removed from its editors?', 'documented', [true, 'no error']),
    asked(
      'rangeStacks',
      'Does protecting the same range twice make two protections, and the same tab twice one?',
      'documented',
      [2, 1],
    ),
  ],
  leaves: 'everything',
  see({ sheet, at }, answers) {
    const warned = at('A1').protect().setDescription('why').setWarningOnly(true);
    const written = failure(() => at('A1').setValue(1));
    answers['protection.warningOnly'] = [written, warned.isWarningOnly(), warned.getDescription()];
    const kept = at('B1').protect();
    const editors = kept.getEditors();
    answers['protection.newEditors'] = [editors.length, kept.canEdit()];
    kept.removeEditors(editors.map((user) => user.getEmail()));
    answers['protection.removeOneself'] = [kept.canEdit(), failure(() => at('B1').setValue(1))];
    at('B1').protect();
    sheet.protect();
    sheet.protect();
    answers['protection.rangeStacks'] = [
      sheet.getProtections(RANGE()).length - 1,
      sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length,
    ];
  },
};

const probes: readonly Probe[] = [
  {
    ...asked(
      'ofTheWorkbook',
      'Does getProtections of the workbook find ranges on all tabs, by which repair knows its own?',
      'documented',
      ['on the first', 'on the second'],
    ),
    see({ spreadsheet, at, another }) {
      at('A1').protect().setDescription('on the first');
      another().getRange('A1').protect().setDescription('on the second');
      return spreadsheet
        .getProtections(RANGE())
        .map((each) => each.getDescription())
        .filter((description) => description.startsWith('on the '))
        .sort();
    },
  },
];

export const protection: readonly Round[] = [owned, ...probes.map(alone)];
