import type { TableName } from '../domain/book';
import { Problem } from '../domain/problem';
import type { DashboardPart } from './dashboard';
import type { SettingRow } from './settingRows';
import { isHelper } from './table';
import { tableNames, tables } from './workbook';

/** A setting and what it does. */
export interface Setting extends SettingRow {
  readonly what: string;
}

/** What every column means and every setting does: needed by set-up and by readers only, so a panel carries it. */
export interface Glossary {
  readonly tabs: readonly {
    readonly table: TableName;
    readonly tab: string;
    readonly columns: readonly { readonly field: string; readonly heading: string; readonly note: string }[];
  }[];
  readonly settings: readonly Setting[];
}

/** The same, to look up in. */
export interface Texts {
  readonly noteOf: (table: TableName, field: string) => string;
  readonly settings: readonly Setting[];
  readonly dashboard: readonly DashboardPart[];
}

const HELPER = 'Behind the formulas of this tab. Leave it hidden.';

/** Lets in what leaves out no column, and has settings and a Dashboard. @throws Problem file.unreadable */
export function readTexts(json: unknown, dashboard: unknown): Texts {
  const { tabs = [], settings = [] } = (json || {}) as Partial<Glossary>; // what is missing is found below
  const notes = new Map(
    tabs.flatMap(({ table, columns }) => columns.map(({ field, note }) => [`${table}.${field}`, note] as const)),
  );
  const noteOf = (table: TableName, field: string): string => {
    const note = isHelper(tables[table], field) ? HELPER : notes.get(`${table}.${field}`);
    return note || refuse();
  };
  for (const table of tableNames) for (const field of Object.keys(tables[table].columns)) noteOf(table, field);
  if (settings.length === 0 || !Array.isArray(dashboard) || dashboard.length === 0) refuse();
  return { noteOf, settings, dashboard: dashboard as readonly DashboardPart[] }; // as our own build wrote it
}

function refuse(): never {
  throw new Problem('file.unreadable', { file: 'About' });
}
