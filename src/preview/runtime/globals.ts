import { facade } from '../facade';
import { createCacheService } from '../services/cache';
import { createHtmlService } from '../services/html';
import { createLockService } from '../services/lock';
import { createConsole, createLogger } from '../services/logger';
import { createMailApp } from '../services/mail';
import type { Parts } from '../services/parts';
import { createPropertiesService } from '../services/properties';
import { createScriptApp } from '../services/script';
import { createSession } from '../services/session';
import { createSpreadsheetApp } from '../services/spreadsheet/app';
import { createCharts } from '../services/spreadsheet/chartsApp';
import { FILE_ID } from '../services/triggerBuilders';
import { createBrowser, createUi } from '../services/ui';
import { createUtilities } from '../services/utilities';

/** Google services that are only there to refuse: a script that uses one gets told, not an undefined name. */
export const UNWRITTEN_SERVICES = [
  ...['CalendarApp', 'CardService', 'ContactsApp', 'ContentService', 'DocumentApp', 'DriveApp', 'FormApp'],
  ...['GmailApp', 'GroupsApp', 'Jdbc', 'LanguageApp', 'LinearOptimizationService', 'Maps', 'SitesApp', 'SlidesApp'],
  ...['UrlFetchApp', 'XmlService'],
];

/** Puts Google's global names on the realm of the execution that is about to start. */
export function defineGlobals(parts: Parts): GoogleAppsScript.Spreadsheet.SpreadsheetApp {
  const { context, enums, dialogs } = parts;
  const { realm } = context;
  const getUi = createUi(parts);
  const spreadsheetApp = createSpreadsheetApp(context, getUi, {
    enums,
    id: FILE_ID,
    toast(message, title, seconds) {
      const toast = { user: context.run.activeUser, message, title, seconds };
      context.effects.toasts.push(toast);
      dialogs.toast(toast);
    },
  });
  const utilities = createUtilities(parts);
  const services: Record<string, unknown> = {
    SpreadsheetApp: spreadsheetApp,
    Browser: createBrowser(parts, getUi),
    CacheService: createCacheService(parts),
    Charts: createCharts(context, enums),
    HtmlService: createHtmlService(parts),
    LockService: createLockService(parts),
    Logger: createLogger(context),
    MailApp: createMailApp(parts),
    PropertiesService: createPropertiesService(parts),
    ScriptApp: createScriptApp(parts),
    Session: createSession(parts),
    Utilities: utilities,
    console: createConsole(context),
  };
  for (const [name, service] of Object.entries(services)) realm.define(name, service);
  for (const name of UNWRITTEN_SERVICES) realm.define(name, facade(context, name, {}));
  return spreadsheetApp;
}
