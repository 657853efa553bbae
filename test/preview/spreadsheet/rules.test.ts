import { expect, it } from 'vitest';
import { openApp } from './support';

const VIOLATION = 'The data you entered in cell B2 violates the data validation rules set on this cell.';

it('refuses a script’s value that breaks a rule which rejects invalid data', () => {
  const { app, sheet } = openApp();
  const rule = app.newDataValidation().requireValueInList(['On track', 'At risk']).setAllowInvalid(false).build();
  sheet.getRange('B2:B5').setDataValidation(rule);
  sheet.getRange('B2').setValue('At risk');
  expect(() => sheet.getRange('B2').setValue('Fine')).toThrow(VIOLATION);
  expect(sheet.getRange('B2').getValue()).toBe('At risk');
});

it('lets invalid data through a rule that only warns', () => {
  const { app, sheet } = openApp();
  sheet.getRange('B2').setDataValidation(app.newDataValidation().requireValueInList(['a']).build());
  sheet.getRange('B2').setValue('b');
  expect(sheet.getRange('B2').getValue()).toBe('b');
});

it('checks a list that stands in a range, which follows inserted rows', () => {
  const { app, spreadsheet, sheet } = openApp();
  const people = spreadsheet.insertSheet('People list');
  people.getRange('A1:A2').setValues([['ann'], ['bob']]);
  const rule = app.newDataValidation().requireValueInRange(people.getRange('A1:A2')).setAllowInvalid(false).build();
  sheet.getRange('B2').setDataValidation(rule);
  people.insertRowsBefore(1, 2);
  sheet.getRange('B2').setValue('bob');
  expect(() => sheet.getRange('B2').setValue('eve')).toThrow(VIOLATION);
  const [range] = sheet.getRange('B2').getDataValidation()?.getCriteriaValues() ?? [];
  expect(range.getA1Notation()).toBe('A3:A4');
});

it('reads a rule back with its criterion, arguments and help', () => {
  const { app, sheet } = openApp();
  const rule = app
    .newDataValidation()
    .requireNumberBetween(0, 10)
    .setHelpText('0 to 10')
    .setAllowInvalid(false)
    .build();
  sheet.getRange('C2:C3').setDataValidation(rule);
  const read = sheet.getRange('C3').getDataValidation();
  expect(read?.getCriteriaType()).toBe(app.DataValidationCriteria.NUMBER_BETWEEN);
  expect(read?.getCriteriaValues()).toEqual([0, 10]);
  expect(read?.getHelpText()).toBe('0 to 10');
  expect(read?.getAllowInvalid()).toBe(false);
});

it('keeps rules through inserted rows, saving and loading', () => {
  const { app, sheet, engine } = openApp();
  sheet
    .getRange('B2')
    .setDataValidation(app.newDataValidation().requireValueInList(['x', 'y'], true).setHelpText('pick').build());
  sheet.insertRowsBefore(1, 1);
  const again = openApp({ data: JSON.parse(JSON.stringify(engine.exportData())) });
  const rule = again.sheet.getRange('B3').getDataValidation();
  expect(rule?.getCriteriaValues()).toEqual([['x', 'y'], true]);
  expect(rule?.getHelpText()).toBe('pick');
  expect(again.sheet.getRange('B2').getDataValidation()).toBeNull();
});

it('takes rules off only where they are cleared', () => {
  const { app, sheet } = openApp();
  sheet.getRange('B2:B4').setDataValidation(app.newDataValidation().requireDate().build());
  sheet.getRange('B3').clearDataValidations();
  expect(
    sheet
      .getRange('B2:B4')
      .getDataValidations()
      .map(([rule]) => rule !== null),
  ).toEqual([true, false, true]);
});

it('keeps validation when content is cleared', () => {
  const { app, sheet } = openApp();
  sheet.getRange('B2').setDataValidation(app.newDataValidation().requireCheckbox().build());
  sheet.getRange('B2').setValue(true).clearContent();
  expect(sheet.getRange('B2').getDataValidation()).not.toBeNull();
});

it('sets new checkboxes to false, counts them in getLastRow, and checks them', () => {
  const { sheet } = openApp();
  sheet.getRange('A2:A4').insertCheckboxes();
  expect(sheet.getRange('A2:A4').getValues()).toEqual([[false], [false], [false]]);
  expect(sheet.getLastRow()).toBe(4);
  sheet.getRange('A1:A2').check();
  expect(sheet.getRange('A1:A2').getValues()).toEqual([[''], [true]]);
  expect(sheet.getRange('A2').isChecked()).toBe(true);
  expect(sheet.getRange('A2:A3').isChecked()).toBeNull();
});

it('protects nothing until editors are removed, then keeps the others out', () => {
  const { sheet, signIn } = openApp({ user: 'ann@example.com' });
  const protection = sheet.getRange('A1:A3').protect().setDescription('computed');
  signIn('bob@example.com');
  sheet.getRange('A1').setValue(1);
  signIn('ann@example.com');
  protection.removeEditors(protection.getEditors());
  sheet.getRange('A1').setValue(2);
  signIn('bob@example.com');
  expect(() => sheet.getRange('A1').setValue(3)).toThrow('You are trying to edit a protected cell or object.');
  expect(sheet.getRange('A1').canEdit()).toBe(false);
  sheet.getRange('B1').setValue(3);
  expect(sheet.getRange('A1').getValue()).toBe(2);
});

it('lets everybody through a protection that only warns', () => {
  const { sheet, signIn } = openApp();
  sheet.getRange('A1').protect().setWarningOnly(true);
  signIn('bob@example.com');
  sheet.getRange('A1').setValue(3);
  expect(sheet.getRange('A1').getValue()).toBe(3);
});

it('protects a tab but for its unprotected ranges, which follow inserted rows', () => {
  const { app, sheet, signIn } = openApp();
  const protection = sheet.protect();
  protection.setUnprotectedRanges([sheet.getRange('B2:B3')]).removeEditors(protection.getEditors());
  sheet.insertRowsBefore(1, 1);
  signIn('bob@example.com');
  sheet.getRange('B3').setValue('open');
  expect(() => sheet.getRange('B2').setValue('closed')).toThrow('You are trying to edit a protected cell or object.');
  expect(sheet.getProtections(app.ProtectionType.SHEET)).toHaveLength(1);
  expect(sheet.protect().getUnprotectedRanges()[0]?.getA1Notation()).toBe('B3:B4');
});

it('protects the moved cells and saves what it protects', () => {
  const { app, sheet, engine } = openApp();
  sheet.getRange('A2:C2').protect().setDescription('row').setWarningOnly(true);
  sheet.insertRowsBefore(1, 2);
  const again = openApp({ data: JSON.parse(JSON.stringify(engine.exportData())) });
  const [protection] = again.sheet.getProtections(app.ProtectionType.RANGE);
  expect(protection?.getRange().getA1Notation()).toBe('A4:C4');
  expect(protection?.isWarningOnly()).toBe(true);
  expect(protection?.getDescription()).toBe('row');
});

it('keeps developer metadata on its row when rows move', () => {
  const { sheet } = openApp();
  sheet.getRange('5:5').addDeveloperMetadata('objective', 'O-1');
  sheet.insertRowsBefore(1, 2);
  const [found] = sheet.createDeveloperMetadataFinder().withKey('objective').find();
  expect(found?.getValue()).toBe('O-1');
  expect(found?.getLocation().getRow()?.getA1Notation()).toBe('A7:Z7');
  sheet.deleteRow(7);
  expect(sheet.createDeveloperMetadataFinder().withKey('objective').find()).toEqual([]);
});

it('takes back and repeats edits as one step each', () => {
  const { sheet, engine } = openApp();
  sheet.getRange('A1:B1').setValues([[1, 2]]);
  engine.flush();
  sheet.getRange('A1').setNote('n');
  engine.flush();
  engine.undo();
  expect(sheet.getRange('A1').getNote()).toBe('');
  expect(sheet.getRange('A1').getValue()).toBe(1);
  engine.undo();
  expect(sheet.getRange('A1:B1').getValues()).toEqual([['', '']]);
  engine.redo();
  expect(sheet.getRange('A1:B1').getValues()).toEqual([[1, 2]]);
});

it('holds a script’s write to a formula of one’s own, which looks at the cells as they would be', () => {
  const { app, sheet } = openApp();
  const rule = app
    .newDataValidation()
    .requireFormulaSatisfied('=COUNTIF($B$2:$B$5;B2)=1')
    .setAllowInvalid(false)
    .build();
  sheet.getRange('B2:B5').setDataValidation(rule);
  sheet.getRange('B2:B3').setValues([['O-1'], ['O-2']]);
  expect(() => sheet.getRange('B4').setValue('O-1')).toThrow(VIOLATION.replace('B2', 'B4'));
  expect(() => sheet.getRange('B4:B5').setValues([['O-3'], ['O-3']])).toThrow(VIOLATION.replace('B2', 'B4'));
  expect(sheet.getRange('B2:B5').getValues().flat()).toEqual(['O-1', 'O-2', '', '']);
  sheet.getRange('B4').setValue('O-3');
  expect(sheet.getRange('B4').getValue()).toBe('O-3');
});
