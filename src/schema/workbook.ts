import type { TableName } from '../domain/book';
import type { Table } from './table';
import { checkIns } from './tables/checkIns';
import { cycles } from './tables/cycles';
import { keyResults } from './tables/keyResults';
import { history, mailLog } from './tables/logs';
import { objectives } from './tables/objectives';
import { people } from './tables/people';
import { scores } from './tables/scores';
import { settings } from './tables/settings';
import { followUps, initiatives, reflections, revisions } from './tables/work';

/** Every table, in tab order; the Dashboard stands before them. */
export const tables: Readonly<Record<TableName, Table>> = {
  objectives,
  keyResults,
  checkIns,
  scores,
  cycles,
  people,
  initiatives,
  revisions,
  reflections,
  followUps,
  settings,
  history,
  mailLog,
};

export const tableNames = Object.keys(tables) as TableName[]; // the keys are exactly the Record's

export const DASHBOARD = 'Dashboard';
