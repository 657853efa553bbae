import { expect, it } from 'vitest';
import { openApp } from './support';

function grouped() {
  const host = openApp();
  const { sheet } = host;
  sheet.getRange('2:8').shiftRowGroupDepth(1);
  sheet.getRange('A4:B5').shiftRowGroupDepth(1);
  const hidden = () => [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((row) => sheet.isRowHiddenByUser(row));
  return { ...host, hidden };
}

it('groups rows inside each other and tells depth, range and control', () => {
  const { app, sheet } = grouped();
  expect([1, 2, 4, 5, 8, 9].map((row) => sheet.getRowGroupDepth(row))).toEqual([0, 1, 2, 2, 1, 0]);
  const inner = sheet.getRowGroup(5, 2);
  expect([inner?.getDepth(), inner?.getRange().getA1Notation(), inner?.getControlIndex()]).toEqual([2, 'A4:Z5', 6]);
  expect(sheet.getRowGroup(2, 1)?.getRange().getA1Notation()).toBe('A2:Z8');
  expect(() => sheet.getRowGroup(2, 2)).toThrow('A group does not exist at the row index 2 and group depth 2.');
  expect(sheet.getRowGroupControlPosition()).toBe(app.GroupControlTogglePosition.AFTER);
  sheet.setRowGroupControlPosition(app.GroupControlTogglePosition.BEFORE);
  expect(sheet.getRowGroup(5, 2)?.getControlIndex()).toBe(3);
});

it('collapsing hides the rows and expanding shows them', () => {
  const { sheet, hidden } = grouped();
  const inner = sheet.getRowGroup(4, 2)?.collapse();
  expect(inner?.isCollapsed()).toBe(true);
  expect(hidden()).toEqual([4, 5]);
  sheet.collapseAllRowGroups();
  expect(hidden()).toEqual([2, 3, 4, 5, 6, 7, 8]);
  sheet.expandRowGroupsUpToDepth(1);
  expect(hidden()).toEqual([4, 5]);
  sheet.getRange('4:5').expandGroups();
  expect(hidden()).toEqual([]);
  sheet.getRange('1:9').collapseGroups();
  sheet.expandAllRowGroups();
  expect(hidden()).toEqual([]);
});

it('takes rows out of their innermost group, and a group away', () => {
  const { sheet } = grouped();
  sheet.getRange('4:4').shiftRowGroupDepth(-1);
  expect([4, 5].map((row) => sheet.getRowGroupDepth(row))).toEqual([1, 2]);
  sheet.getRowGroup(2, 1)?.remove();
  expect([2, 5, 8].map((row) => sheet.getRowGroupDepth(row))).toEqual([0, 1, 0]);
});

it('groups follow inserted rows and are saved', () => {
  const { sheet, engine } = grouped();
  sheet.getRowGroup(4, 2)?.collapse();
  sheet.insertRowsBefore(1, 2);
  const again = openApp({ data: JSON.parse(JSON.stringify(engine.exportData())) }).sheet;
  expect(again.getRowGroup(6, 2)?.getRange().getA1Notation()).toBe('A6:Z7');
  expect(again.getRowGroup(6, 2)?.isCollapsed()).toBe(true);
  expect(again.isRowHiddenByUser(6)).toBe(true);
});

it('groups columns the same way', () => {
  const { sheet } = openApp();
  sheet.getRange('B:D').shiftColumnGroupDepth(1);
  sheet.collapseAllColumnGroups();
  expect([1, 2, 4, 5].map((column) => sheet.isColumnHiddenByUser(column))).toEqual([false, true, true, false]);
  expect(sheet.getColumnGroup(3, 1)?.getRange().getA1Notation()).toBe('B1:D1000');
  sheet.expandColumnGroupsUpToDepth(1);
  expect(sheet.getColumnGroup(3, 1)?.isCollapsed()).toBe(false);
});

it('refuses groups that are too deep, and names what it lacks', () => {
  const { sheet } = openApp();
  expect(() => sheet.getRange('2:9').shiftRowGroupDepth(9)).toThrow('cannot be deeper than 8');
  sheet.getRange('2:3').shiftRowGroupDepth(1);
  expect(() => sheet.getRange('2:3').shiftRowGroupDepth(1)).toThrow(
    'not in the local host yet: two groups of exactly the same rows or columns',
  );
});
