import type { TableName } from '../../domain/book';
import type { Glossary } from '../glossary';
import { rows } from '../settingRows';
import { tableNames, tables } from '../workbook';
import { checkInsNotes } from './checkIns';
import { cyclesNotes } from './cycles';
import { keyResultsNotes } from './keyResults';
import { historyNotes, mailLogNotes } from './logs';
import { objectivesNotes } from './objectives';
import { peopleNotes } from './people';
import { scoresNotes } from './scores';
import { settingsNotes, settingTexts } from './settings';
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

/** What the build puts into the About panel, for it to show and for set-up to read. */
export const glossary: Glossary = {
  tabs: tableNames.map((table) => ({
    table,
    tab: tables[table].tab,
    columns: Object.entries(notes[table]).map(([field, note]) => ({
      field,
      heading: tables[table].columns[field]?.heading ?? '',
      note,
    })),
  })),
  settings: rows.map((row) => ({ ...row, what: settingTexts[row.setting] })),
};
