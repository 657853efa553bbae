import type { Probe } from '../probe';
import { failure, plain } from '../see';

const RANGE = (): GoogleAppsScript.Spreadsheet.ProtectionType => SpreadsheetApp.ProtectionType.RANGE;

export const protection: readonly Probe[] = [
  {
    name: 'protection.rangeStacks',
    asks: 'Does protecting the same range twice make two protections, and the same tab twice one?',
    source: '5 Structure, protection',
    basis: 'documented',
    expected: [2, 1],
    see({ sheet }) {
      sheet.getRange('A1:A2').protect();
      sheet.getRange('A1:A2').protect();
      sheet.protect();
      sheet.protect();
      return [sheet.getProtections(RANGE()).length, sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];
    },
  },
  {
    name: 'protection.warningOnly',
    asks: 'Does a range that only warns let its owner’s script write, and keep its description?',
    source: '5 Structure, protection',
    basis: 'documented',
    expected: ['no error', true, 'why'],
    see({ sheet }) {
      const range = sheet.getRange('A1');
      const kept = range.protect().setDescription('why').setWarningOnly(true);
      return [failure(() => range.setValue(1)), kept.isWarningOnly(), kept.getDescription()];
    },
  },
  {
    name: 'protection.ofTheWorkbook',
    asks: 'Does getProtections of the workbook find ranges on all tabs, by which repair knows its own?',
    source: '5 Structure, protection',
    basis: 'documented',
    expected: ['on the first', 'on the second'],
    see({ spreadsheet, sheet, another }) {
      sheet.getRange('A1').protect().setDescription('on the first');
      another().getRange('A1').protect().setDescription('on the second');
      return spreadsheet
        .getProtections(RANGE())
        .map((each) => each.getDescription())
        .filter((description) => description.startsWith('on the '));
    },
  },
  {
    name: 'protection.newEditors',
    asks: 'Does a new protection list the person who made it among its editors?',
    source: '5 Structure, protection',
    basis: 'field',
    expected: [0, true],
    see({ sheet }) {
      const kept = sheet.getRange('A1').protect();
      return [kept.getEditors().length, kept.canEdit()];
    },
  },
  {
    name: 'protection.removeOneself',
    asks: 'Can the person who made it be removed from its editors?',
    source: '5 Structure, protection',
    basis: 'documented',
    expected: [true, 'no error'],
    see({ sheet }) {
      const kept = sheet.getRange('A1').protect();
      kept.removeEditors(kept.getEditors().map((user) => user.getEmail()));
      return [kept.canEdit(), failure(() => sheet.getRange('A1').setValue(1))];
    },
  },
  {
    name: 'protection.followsRows',
    asks: 'Does a protected range move with inserted rows?',
    source: '5 Structure, references',
    basis: 'unconfirmed',
    expected: 'A4:A5',
    see({ sheet }) {
      sheet.getRange('A2:A3').protect();
      sheet.insertRowsBefore(1, 2);
      return plain(sheet.getProtections(RANGE())[0]?.getRange().getA1Notation());
    },
  },
  {
    name: 'protection.wholeColumn',
    asks: 'Does a protection of a column to its end grow with rows added below?',
    source: '5 Structure, references',
    basis: 'unconfirmed',
    expected: 'A2:A1001',
    see({ sheet }) {
      sheet.getRange(2, 1, sheet.getMaxRows() - 1, 1).protect();
      sheet.insertRowsAfter(500, 1);
      return plain(sheet.getProtections(RANGE())[0]?.getRange().getA1Notation());
    },
  },
];
