import type { TableName } from '../domain/book';
import { Problem } from '../domain/problem';
import type { DashboardPart } from './dashboard';
import { settingRows } from './settingRows';
import { isHelper } from './table';
import { tableNames, tables } from './workbook';

/** What every column means and every setting does: needed by set-up and by readers only, so a panel carries it. */
export interface Glossary {
  readonly tabs: readonly {
    readonly table: TableName;
    readonly tab: string;
    readonly columns: readonly { readonly field: string; readonly heading: string; readonly note: string }[];
  }[];
  readonly settings: readonly { readonly setting: string; readonly what: string }[];
}

/** The same, to look up in. */
export interface Texts {
  readonly noteOf: (table: TableName, field: string) => string;
  readonly whatOf: (setting: string) => string;
  readonly dashboard: readonly DashboardPart[];
}

const HELPER = 'Behind the formulas of this tab. Leave it hidden.';

/** Lets a glossary in that leaves out no column and no setting, and the cells of the Dashboard. @throws Problem file.unreadable */
export function readTexts(json: unknown, dashboard: unknown): Texts {
  const { tabs = [], settings = [] } = (json || {}) as Partial<Glossary>; // what is missing is found below
  const texts = new Map<string, string>();
  for (const { table, columns } of tabs) for (const { field, note } of columns) texts.set(`${table}.${field}`, note);
  for (const { setting, what } of settings) texts.set(setting, what);
  const found = (key: string): string => {
    const text = texts.get(key);
    if (!text) throw new Problem('file.unreadable', { file: 'About' });
    return text;
  };
  const noteOf = (table: TableName, field: string) =>
    isHelper(tables[table], field) ? HELPER : found(`${table}.${field}`);
  for (const table of tableNames) for (const field of Object.keys(tables[table].columns)) noteOf(table, field);
  for (const { setting } of settingRows) found(setting);
  if (!Array.isArray(dashboard) || dashboard.length === 0) found('dashboard');
  return { noteOf, whatOf: found, dashboard: dashboard as readonly DashboardPart[] }; // our own build wrote it
}
