import type { TableName } from '../../domain/book';
import { tableNames, tables } from '../workbook';
import { checkInsNotes } from './checkIns';
import { cyclesNotes } from './cycles';
import { keyResultsNotes } from './keyResults';
import { historyNotes, mailLogNotes } from './logs';
import { objectivesNotes } from './objectives';
import { peopleNotes } from './people';
import { scoresNotes } from './scores';
import { settingsNotes } from './settings';
import { followUpsNotes, initiativesNotes, reflectionsNotes, revisionsNotes } from './work';

const notes: Readonly<Record<TableName, Readonly<Record<string, string>>>> = {
  objectives: objectivesNotes,
  keyResults: keyResultsNotes,
  checkIns: checkInsNotes,
  scores: scoresNotes,
  cycles: cyclesNotes,
  people: peopleNotes,
  initiatives: initiativesNotes,
  revisions: revisionsNotes,
  reflections: reflectionsNotes,
  followUps: followUpsNotes,
  settings: settingsNotes,
  history: historyNotes,
  mailLog: mailLogNotes,
};

const HELPER = 'Behind the formulas of this tab. Leave it hidden.';

/** The note on a column's heading. Only helpers have none of their own: `NotesOf` sees to that. */
export const noteOf = (table: TableName, field: string): string => notes[table][field] ?? HELPER;

/** What the columns of a tab mean, without its helpers. */
export interface Meanings {
  readonly tab: string;
  readonly columns: readonly { readonly heading: string; readonly note: string }[];
}

/** Every tab in order. */
export const glossary = (): readonly Meanings[] =>
  tableNames.map((name) => ({
    tab: tables[name].tab,
    columns: Object.entries(tables[name].columns).flatMap(([field, { heading }]) => {
      const note = notes[name][field];
      return note === undefined ? [] : [{ heading, note }];
    }),
  }));
