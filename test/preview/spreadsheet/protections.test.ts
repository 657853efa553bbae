import { describe, expect, it } from 'vitest';
import { openApp } from './support';

const REFUSED = 'You are trying to edit a protected cell or object.';
const ANN = 'ann@example.com';

/** A1 closed to all but Ann, who owns the file. */
function closed() {
  const host = openApp({ user: ANN, hooks: { owner: ANN } });
  const protection = host.sheet.getRange('A1').protect();
  protection.removeEditors(protection.getEditors());
  const write = (user: string, cell = 'A1') => {
    host.signIn(user);
    try {
      host.sheet.getRange(cell).setValue(user);
      return 'written';
    } catch (error) {
      return (error as Error).message.startsWith(REFUSED) ? 'refused' : String(error);
    } finally {
      host.signIn(ANN);
    }
  };
  return { ...host, protection, write };
}

describe('who may edit a protected range', () => {
  it('is its owner and its editors, for as long as they are', () => {
    const { protection, write } = closed();
    expect(['bob@example.com', ANN].map((user) => write(user))).toEqual(['refused', 'written']);
    protection.addEditor('bob@example.com').addEditors(['cy@other.org']);
    expect(['bob@example.com', 'cy@other.org', 'dea@other.org'].map((user) => write(user))).toEqual([
      ...['written', 'written', 'refused'],
    ]);
    expect(protection.getEditors().map((user) => user.getEmail())).toEqual([ANN, 'bob@example.com', 'cy@other.org']);
    protection.removeEditor('bob@example.com');
    expect(write('bob@example.com')).toBe('refused');
  });

  it('is the owner’s domain too where it is let in', () => {
    const { protection, write } = closed();
    expect(protection.canDomainEdit()).toBe(false);
    protection.setDomainEdit(true);
    expect(['bob@example.com', 'cy@other.org'].map((user) => write(user))).toEqual(['written', 'refused']);
  });

  it('always includes who made it and who owns the file', () => {
    const { protection, write, signIn, sheet } = closed();
    protection.removeEditors([ANN]);
    expect(write(ANN)).toBe('written');
    signIn('bob@example.com');
    const own = sheet.getRange('B1').protect();
    own.removeEditors(own.getEditors());
    signIn(ANN);
    expect([write('bob@example.com', 'B1'), write(ANN, 'B1'), write('cy@other.org', 'B1')]).toEqual([
      ...['written', 'written', 'refused'],
    ]);
  });

  it('may also change the protection, others may not even see its editors', () => {
    const { protection, signIn } = closed();
    signIn('bob@example.com');
    expect(protection.canEdit()).toBe(false);
    for (const act of [
      () => protection.getEditors(),
      () => protection.canDomainEdit(),
      () => protection.setWarningOnly(true),
      () => protection.remove(),
    ]) {
      expect(act).toThrow(REFUSED);
    }
    signIn(ANN);
    protection.remove();
    signIn('bob@example.com');
    expect(() => protection.isWarningOnly()).toThrow('The protection no longer exists.');
  });
});

describe('what a protected range keeps others from', () => {
  it.each<[string, (sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown]>([
    ['values', (sheet) => sheet.getRange('A1:B1').setValues([[1, 2]])],
    ['formulas', (sheet) => sheet.getRange('A1').setFormula('=1')],
    ['clearing', (sheet) => sheet.getRange('A:A').clearContent()],
    ['notes', (sheet) => sheet.getRange('A1').setNote('x')],
    ['formats', (sheet) => sheet.getRange('A1').setNumberFormat('0')],
    ['rules', (sheet) => sheet.getRange('A1').insertCheckboxes()],
    ['sorting', (sheet) => sheet.getRange('A1:A3').sort(1)],
    ['pasting', (sheet) => sheet.getRange('C1').copyTo(sheet.getRange('A1'))],
    ['deleting its row', (sheet) => sheet.deleteRow(1)],
    ['finding and replacing', (sheet) => sheet.createTextFinder('closed').replaceAllWith('open')],
  ])('%s', (_what, change) => {
    const { sheet, signIn } = closed();
    sheet.getRange('A1:A3').setValues([['closed'], ['b'], ['a']]);
    sheet.getRange('C1').setValue('c');
    signIn('bob@example.com');
    expect(() => change(sheet)).toThrow(REFUSED);
    expect(sheet.getRange('A1').getValue()).toBe('closed');
  });
});

it('lists protections of a tab and of the workbook by kind, each once or stacked as Google does', () => {
  const { app, spreadsheet, sheet } = openApp();
  const other = spreadsheet.insertSheet('Other');
  for (const each of [sheet, other]) {
    each.getRange('A1').protect().setDescription('one');
    each.getRange('A1').protect().setDescription('two');
    each.protect();
    each.protect().setDescription('tab');
  }
  const { RANGE, SHEET } = app.ProtectionType;
  expect(sheet.getProtections(RANGE).map((each) => each.getDescription())).toEqual(['one', 'two']);
  expect(spreadsheet.getProtections(RANGE)).toHaveLength(4);
  expect(spreadsheet.getProtections(SHEET).map((each) => each.getDescription())).toEqual(['tab', 'tab']);
  expect(sheet.protect().getProtectionType()).toBe(SHEET);
  const [first] = sheet.getProtections(RANGE);
  first?.setRange(sheet.getRange('C3:D4'));
  expect(first?.getRange().getA1Notation()).toBe('C3:D4');
});
