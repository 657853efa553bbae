import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
export const jsonOf = (path: string): unknown => JSON.parse(textOf(path));

/** Every file under a folder, as paths from the project's root. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort();
}

export const sourcesUnder = (folder: string): string[] =>
  filesUnder(folder).filter((path) => /\.(m?ts|tsx)$/.test(path));

/** The names under which Apps Script offers its services, as its manual lists them. */
export const SERVICES = [
  ...['Browser', 'CacheService', 'CalendarApp', 'CardService', 'Charts', 'ConferenceDataService', 'ContactsApp'],
  ...['ContentService', 'DataStudioApp', 'DocumentApp', 'DriveApp', 'FormApp', 'GmailApp', 'GroupsApp', 'HtmlService'],
  ...['Jdbc', 'LanguageApp', 'LinearOptimizationService', 'LockService', 'Logger', 'MailApp', 'Maps', 'MimeType'],
  ...['PropertiesService', 'ScriptApp', 'Session', 'SitesApp', 'SlidesApp', 'SpreadsheetApp', 'UrlFetchApp'],
  ...['Utilities', 'XmlService'],
];
