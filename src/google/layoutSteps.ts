import type { TableName } from '../domain/book';
import { type Actual, positionsIn, type Step } from '../schema/actual';
import type { Positions } from '../schema/positions';
import { lettersOf } from '../schema/table';
import { DASHBOARD, tableNames, tables } from '../schema/workbook';
import { addNotes } from './notes';
import { paintBase, paintTable } from './paint';
import { paintDashboard } from './paintDashboard';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A new tab has this many columns. */
const NEW_COLUMNS = 26;

/** Our tabs from left to right. */
export const ORDER = [DASHBOARD, ...tableNames.map((name) => tables[name].tab)];

/** Takes the steps of a plan, holding on to the tabs it has met. */
export class Layout {
  private readonly sheets = new Map<string, Sheet>();
  /** The names of all tabs from left to right. */
  private readonly order: string[];
  private readonly hasOwn: boolean;
  private readonly positions: Positions;
  private template: Sheet | undefined;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    actual: Actual,
  ) {
    this.positions = positionsIn(actual);
    this.order = [...actual.order];
    this.hasOwn = actual.hasOwn;
  }

  take(step: Step): void {
    switch (step.do) {
      case 'createTab':
        this.create(step.tab, step.columns);
        return;
      case 'rename':
        this.sheet(step.tab).setName(step.to);
        this.order.splice(this.order.indexOf(step.tab), 1, step.to);
        return;
      case 'grow': {
        const sheet = this.sheet(step.tab);
        const columns = sheet.getMaxColumns();
        if (columns < step.columns) sheet.insertColumnsAfter(columns, step.columns - columns);
        this.plainFrom(sheet, columns + 1);
        return;
      }
      case 'values': {
        const block = this.block(step.tab, step.row, step.column, step.values);
        // a column that comes back with its values may have been added by a run that broke off
        if (step.row === 1 && step.values.length > 1) block.clearFormat();
        block.setValues(step.values.map((row) => [...row]));
        return;
      }
      case 'formulas':
        this.block(step.tab, step.row, step.column, step.formulas).setValues(step.formulas.map((row) => [...row]));
        return;
      case 'notes':
        addNotes(this.sheet(step.tab), step.cells);
        return;
      case 'name':
        this.spreadsheet.setNamedRange(step.name, this.sheet(step.tab).getRange(step.row, step.column));
        return;
      case 'paint':
        paintTable(this.sheet(tables[step.table].tab), tables[step.table], step, (table, field) =>
          this.choices(table, field),
        );
        return;
      case 'paintDashboard':
        paintDashboard(this.sheet(DASHBOARD), step.cells, this.choices('cycles', 'id'));
        return;
    }
  }

  /** The column whose cells a dropdown offers, where it stands in this workbook. */
  private choices(table: TableName, field: string): Range {
    const letters = lettersOf(this.positions[table][field] || 1);
    return this.sheet(tables[table].tab).getRange(`${letters}2:${letters}`);
  }

  /** New columns look like the last one before: a number written into its text format would become a text. */
  private plainFrom(sheet: Sheet, first: number): void {
    const added = sheet.getMaxColumns() - first + 1;
    if (added <= 0) return;
    const range = sheet.getRange(1, first, sheet.getMaxRows(), added);
    range.clearFormat();
    range.clearDataValidations();
  }

  private block(tab: string, row: number, column: number, cells: readonly (readonly unknown[])[]): Range {
    return this.sheet(tab).getRange(row, column, cells.length, cells[0]?.length || 1);
  }

  private sheet(tab: string): Sheet {
    const sheet = this.sheets.get(tab) ?? this.spreadsheet.getSheetByName(tab);
    if (!sheet) throw new Error(`The tab ${tab} is gone`);
    this.sheets.set(tab, sheet);
    return sheet;
  }

  /** Our tabs in their order, the Dashboard first; what people had in the file before stands before them. */
  private create(tab: string, columns: number): void {
    const ahead = ORDER.slice(0, ORDER.indexOf(tab)).filter((name) => this.order.includes(name));
    const last = ahead[ahead.length - 1];
    const behind = ORDER.slice(ORDER.indexOf(tab) + 1).find((name) => this.order.includes(name));
    const nowhere = this.hasOwn ? this.order.length : 0;
    const before =
      last !== undefined ? this.order.indexOf(last) + 1 : behind !== undefined ? this.order.indexOf(behind) : nowhere;
    const sheet =
      tab === DASHBOARD ? this.spreadsheet.insertSheet(tab, before) : this.fromTemplate(tab, before, columns);
    this.order.splice(before, 0, tab);
    this.sheets.set(tab, sheet);
    if (columns > NEW_COLUMNS) sheet.insertColumnsAfter(NEW_COLUMNS, columns - NEW_COLUMNS);
  }

  /**
   * The first new tab gets the look all tables share; the others begin as copies of it, which saves a call each. Copies
   * of a tab that will be wide would be as wide.
   */
  private fromTemplate(tab: string, before: number, columns: number): Sheet {
    if (this.template) return this.spreadsheet.insertSheet(tab, before, { template: this.template });
    const sheet = this.spreadsheet.insertSheet(tab, before);
    paintBase(sheet);
    if (columns <= NEW_COLUMNS) this.template = sheet;
    return sheet;
  }
}
