import { describe, expect, it } from 'vitest';
import type { LocalHost } from '../../../src/preview/host';
import type { RunReport } from '../../../src/preview/runtime/job';
import { bundleWith, openHost, resultOf } from '../fixtures/host';

/** Tries one thing of each kind and logs how it went; nothing it tries may keep the others from being tried. */
const TRYING = `
  function onOpen(e) {
    const tries = {
      menu: () => SpreadsheetApp.getUi().createMenu('Tried').addItem('x', 'onOpen').addToUi(),
      language: () => Session.getActiveUserLocale(),
      file: () => SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue('seen').getValue(),
      eventFile: () => e.source.getName(),
      properties: () => PropertiesService.getDocumentProperties().setProperty('k', 'v'),
      cache: () => CacheService.getDocumentCache().put('k', 'v'),
      lock: () => LockService.getDocumentLock().tryLock(1),
      who: () => Session.getActiveUser().getEmail() || 'nobody',
      panel: () => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')),
      mail: () => MailApp.getRemainingDailyQuota(),
      triggers: () => ScriptApp.getProjectTriggers().length,
      otherFile: () => SpreadsheetApp.openById('another'),
      fetch: () => UrlFetchApp.fetch('https://example.org'),
    };
    const seen = { mode: String(e.authMode) };
    for (const name of Object.keys(tries)) {
      try { tries[name](); seen[name] = 'works'; } catch (error) { seen[name] = error.message; }
    }
    console.log(JSON.stringify(seen));
  }
  function onInstall(e) { onOpen(e); }
  function opened(e) { onOpen(e); }
`;
const bundle = bundleWith({}, { 'Open.js': TRYING, 'install.js': '' });

const auth = (name: string): string => `https://www.googleapis.com/auth/${name}`;
const no = (call: string, ...scopes: readonly string[]): string => {
  const listed = scopes.map(auth).join(' || ');
  const needed = scopes.length > 1 ? `(${listed})` : listed;
  return `You do not have permission to call ${call}.${needed ? ` Required permissions: ${needed}` : ''}`;
};
const SHEETS = ['spreadsheets.currentonly', 'spreadsheets'];

const seenIn = ([report]: readonly (RunReport | undefined)[]): unknown => {
  if (!report?.ok) throw new Error(report?.error?.message ?? 'onOpen did not run.');
  return JSON.parse(report.logs[0]?.text ?? '');
};
const everywhere = {
  menu: 'works',
  language: 'works',
  otherFile: no('SpreadsheetApp.openById', 'spreadsheets'),
  fetch: no('UrlFetchApp.fetch', 'script.external_request'),
};

describe('onOpen', () => {
  it('under NONE builds a menu, and neither the file nor its stores nor anybody is in reach', () => {
    expect(seenIn(openHost({ bundle }).open('ann@example.com', { authMode: 'NONE' }))).toEqual({
      ...everywhere,
      mode: 'NONE',
      file: no('SpreadsheetApp.getActiveSpreadsheet', ...SHEETS),
      eventFile: "Cannot read properties of undefined (reading 'getName')",
      properties: no('PropertiesService.getDocumentProperties'),
      cache: no('CacheService.getDocumentCache'),
      lock: no('LockService.getDocumentLock'),
      who: no('Session.getActiveUser', 'userinfo.email'),
      panel: no('Ui.showSidebar', 'script.container.ui'),
      mail: no('MailApp.getRemainingDailyQuota', 'script.send_mail'),
      triggers: no('ScriptApp.getProjectTriggers', 'script.scriptapp'),
    });
  });

  const limited = {
    ...everywhere,
    mode: 'LIMITED',
    file: 'works',
    eventFile: 'works',
    properties: 'works',
    cache: 'works',
    lock: 'works',
    who: 'works',
    panel: no('Ui.showSidebar', 'script.container.ui'),
    mail: no('MailApp.getRemainingDailyQuota', 'script.send_mail'),
    triggers: no('ScriptApp.getProjectTriggers', 'script.scriptapp'),
  };

  it('under LIMITED has the file and its stores, and no service that needs authorization', () => {
    const host = openHost({ bundle });
    expect(seenIn(host.open())).toEqual(limited);
    expect(host.get('Sheet1!A1')).toEqual([['seen']]);
  });

  const full = { ...limited, mode: 'FULL', panel: 'works', mail: 'works', triggers: 'works' };

  it('under FULL, from onInstall, may do all that the manifest asks for', () => {
    expect(seenIn(openHost({ bundle }).install())).toEqual(full);
  });

  it('under FULL, as an installable trigger, may also show a panel to whoever opens the file', () => {
    const host = openHost({ bundle });
    resultOf(host, 'ScriptApp.newTrigger("opened").forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create()');
    const [simple, installed] = host.open('bo@example.com');
    expect(seenIn([simple])).toEqual(limited);
    expect(seenIn([installed])).toEqual(full);
    expect(installed?.panels).toMatchObject([{ kind: 'sidebar', user: 'bo@example.com' }]);
  });

  it('that makes a forbidden call is broken off there, and shows no menu', () => {
    const breaking = bundleWith(
      {},
      {
        'Open.js':
          'function onOpen() { MailApp.sendEmail("a@example.com", "b", "c"); SpreadsheetApp.getUi().createMenu("x").addToUi(); }',
      },
    );
    const host: LocalHost = openHost({ bundle: breaking });
    expect(host.open()).toMatchObject([{ ok: false, error: { message: no('MailApp.sendEmail', 'script.send_mail') } }]);
    expect(host.menu()).toEqual([]);
  });

  it('is not run at all where a service is asked for something while the script loads', () => {
    const loading = bundleWith({}, { 'Aaa.js': 'const zone = SpreadsheetApp.getActiveSpreadsheet().getName();' });
    const host: LocalHost = openHost({ bundle: loading });
    expect(host.open('ann@example.com', { authMode: 'NONE' })).toMatchObject([{ ok: false, logs: [] }]);
    expect(host.open('ann@example.com')).toMatchObject([{ ok: true }]);
  });
});
