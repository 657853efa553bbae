import { expect, it } from 'vitest';
import { openApp } from './support';

/** A tab that others look at by formula, name and dropdown, and that carries rules and marks of its own. */
function furnished() {
  const host = openApp({ user: 'ann@example.com' });
  const { app, spreadsheet, sheet } = host;
  const people = spreadsheet.insertSheet('People');
  people
    .getRange('A1:A2')
    .setValues([['ann'], ['bob']])
    .setNumberFormat('@')
    .setNote('who');
  people.getRange('B1').insertCheckboxes();
  people.getRange('C1:C2').setValues([[1], [1]]);
  const bold = app
    .newConditionalFormatRule()
    .whenCellNotEmpty()
    .setBold(true)
    .setRanges([people.getRange('A1:A2')]);
  people.setConditionalFormatRules([bold.build()]);
  people.getRange('A1').protect().setDescription('first').setWarningOnly(true);
  people.setFrozenRows(1);
  people.setColumnWidth(1, 222);
  people.hideRows(5);
  sheet.getRange('A1').setFormula('=SUM(People!C1:C2)');
  spreadsheet.setNamedRange('Everybody', people.getRange('A1:A2'));
  const list = app.newDataValidation().requireValueInRange(people.getRange('A1:A2')).setAllowInvalid(false).build();
  sheet.getRange('B1').setDataValidation(list);
  /** What others see of it. */
  const seen = () => ({
    formula: sheet.getRange('A1').getFormula(),
    sum: sheet.getRange('A1').getValue(),
    name: spreadsheet.getRangeByName('Everybody')?.getSheet().getName(),
    allowed: ['ann', 'eve'].map((word) => {
      try {
        sheet.getRange('B1').setValue(word);
        return word;
      } catch {
        return 'refused';
      }
    }),
    protections: spreadsheet
      .getProtections(app.ProtectionType.RANGE)
      .map((each) => each.getRange().getSheet().getName()),
  });
  return { ...host, people, seen };
}

const asBefore = { sum: 2, allowed: ['ann', 'refused'] };

it('a renamed tab keeps what looks at it', () => {
  const { people, seen } = furnished();
  people.setName('All people');
  expect(seen()).toEqual({
    ...asBefore,
    formula: "=SUM('All people'!C1:C2)",
    name: 'All people',
    protections: ['All people'],
  });
});

it.each([
  [
    'moved',
    ({ spreadsheet, people }: ReturnType<typeof furnished>) => [
      spreadsheet.setActiveSheet(people),
      spreadsheet.moveActiveSheet(1),
    ],
  ],
  ['hidden', ({ people }: ReturnType<typeof furnished>) => people.hideSheet()],
])('a %s tab keeps what looks at it', (_what, change) => {
  const host = furnished();
  change(host);
  expect(host.seen()).toEqual({
    ...asBefore,
    formula: '=SUM(People!C1:C2)',
    name: 'People',
    protections: ['People'],
  });
});

it('a copied tab has values, formats, notes, rules, looks and sizes of its own, and others still look at the first', () => {
  const { people, spreadsheet, seen, sheet } = furnished();
  const copy = people.copyTo(spreadsheet).setName('Copy');
  people.getRange('A1').setValue('changed').setNote('changed');
  people.clearConditionalFormatRules();
  const cell = copy.getRange('A1');
  expect([cell.getValue(), cell.getNumberFormat(), cell.getNote()]).toEqual(['ann', '@', 'who']);
  expect(copy.getRange('B1').getDataValidation()).not.toBeNull();
  expect(copy.getConditionalFormatRules()[0]?.getRanges()[0]?.getSheet().getName()).toBe('Copy');
  expect([copy.getFrozenRows(), copy.getColumnWidth(1), copy.isRowHiddenByUser(5)]).toEqual([1, 222, true]);
  expect(sheet.getRange('A1').getFormula()).toBe('=SUM(People!C1:C2)');
  expect(seen().name).toBe('People');
});

it('a deleted tab leaves #REF! behind, and takes its names and protections along', () => {
  const { people, spreadsheet, seen } = furnished();
  spreadsheet.deleteSheet(people);
  expect(seen()).toMatchObject({ formula: '=SUM(#REF!)', sum: '#REF!', name: undefined, protections: [] });
});

it('a tab may be written in other letters, large or small, but not as another one is', () => {
  const { spreadsheet } = openApp({ user: 'ann@example.com' });
  const tab = spreadsheet.insertSheet('objectives');
  expect(tab.setName('Objectives').getName()).toBe('Objectives');
  expect(spreadsheet.getSheetByName('Objectives')?.getSheetId()).toBe(tab.getSheetId());
  expect(() => tab.setName('SHEET1')).toThrow('A sheet with the name "SHEET1" already exists.');
});
