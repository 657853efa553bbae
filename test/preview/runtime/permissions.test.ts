import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { coverage } from '../../../src/preview/cli/coverage';
import { scopesFor } from '../../../src/preview/runtime/permissions';
import { bundleWith, errorOf, openHost, probe, resultOf } from '../fixtures/host';

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

describe('scopes', () => {
  const listed = referenceScopes();

  it('are those of the reference for every method the host has', () => {
    const differing = coverage().flatMap(({ class: name, there }) =>
      there.flatMap((member) => {
        const reference = listed.get(`${name}.${member}`);
        const ours = [...scopesFor(`${name}.${member}`)].sort().join();
        return reference === undefined || reference === ours ? [] : [`${name}.${member}: ${ours} for ${reference}`];
      }),
    );
    expect(differing).toEqual([]);
    expect(listed.size).toBeGreaterThan(800);
  });

  it('must be in the manifest', () => {
    const host = openHost({ bundle: bundleWith({ oauthScopes: [scope('spreadsheets.currentonly')] }) });
    expect(errorOf(host, 'MailApp.sendEmail("a@example.com", "b", "c")')).toBe(
      `You do not have permission to call MailApp.sendEmail. Required permissions: ${scope('script.send_mail')}`,
    );
    expect(errorOf(host, 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))')).toContain(
      'Ui.showSidebar',
    );
    expect(probe(host, 'SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1)').ok).toBe(true);
  });

  it('of the whole spreadsheet kind name both that would do', () => {
    const host = openHost({ bundle: bundleWith({ oauthScopes: [] }) });
    expect(errorOf(host, 'SpreadsheetApp.getActiveSpreadsheet()')).toBe(
      `You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: (${scope('spreadsheets.currentonly')} || ${scope('spreadsheets')})`,
    );
  });

  it('can be withheld by a person until they agree', () => {
    const host = openHost();
    host.withhold('ann@example.com', [scope('script.send_mail')]);
    expect(errorOf(host, 'MailApp.getRemainingDailyQuota()')).toMatch(/^Authorization is required/);
    const status = 'return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus())';
    expect(resultOf(host, status)).toBe('REQUIRED');
    host.withhold('ann@example.com', []);
    expect(resultOf(host, status)).toBe('NOT_REQUIRED');
    expect(resultOf(host, 'return MailApp.getRemainingDailyQuota()')).toBe(100);
  });
});

describe('a simple trigger', () => {
  const host = openHost();
  const simple = (code: string, authMode?: 'NONE') =>
    probe(host, code, { kind: 'simple', ...(authMode ? { authMode } : {}) });

  it.each([
    { code: 'return SpreadsheetApp.getActiveSheet().getRange("A1").getValue()' },
    { code: 'return PropertiesService.getDocumentProperties().getKeys().length' },
    { code: 'return SpreadsheetApp.getUi().createMenu("x").addItem("y", "probe").addToUi()' },
    { code: 'return Utilities.formatDate(new Date(), "UTC", "yyyy")' },
  ])('under LIMITED may: $code', ({ code }) => {
    expect(simple(code)).toMatchObject({ ok: true });
  });

  it.each([
    {
      call: 'Ui.showSidebar',
      code: 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))',
      needs: 'script.container.ui',
    },
    { call: 'MailApp.sendEmail', code: 'MailApp.sendEmail("a@example.com", "b", "c")', needs: 'script.send_mail' },
    { call: 'ScriptApp.getProjectTriggers', code: 'ScriptApp.getProjectTriggers()', needs: 'script.scriptapp' },
    { call: 'ScriptApp.newTrigger', code: 'ScriptApp.newTrigger("probe")', needs: 'script.scriptapp' },
  ])('under LIMITED is refused $call', ({ call, code, needs }) => {
    expect(simple(code).error?.message).toBe(
      `You do not have permission to call ${call}. Required permissions: ${scope(needs)}`,
    );
  });

  it('does not learn who is signed in', () => {
    const code = 'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]';
    expect(simple(code).value).toEqual(['', '']);
    expect(resultOf(host, code)).toEqual(['ann@example.com', 'ann@example.com']);
  });

  it.each([
    { call: 'SpreadsheetApp.getActiveSpreadsheet', code: 'SpreadsheetApp.getActiveSpreadsheet()' },
    { call: 'PropertiesService.getDocumentProperties', code: 'PropertiesService.getDocumentProperties()' },
    { call: 'LockService.getDocumentLock', code: 'LockService.getDocumentLock()' },
    { call: 'Ui.alert', code: 'SpreadsheetApp.getUi().alert("x")' },
  ])('under NONE is refused $call', ({ call, code }) => {
    expect(simple(code, 'NONE').error?.message).toContain(`You do not have permission to call ${call}.`);
  });

  it('under NONE may build a menu', () => {
    const fresh = openHost();
    expect(fresh.open('ann@example.com', { authMode: 'NONE' })).toMatchObject([
      { ok: true, logs: [{ text: 'opened under NONE' }] },
    ]);
    expect(fresh.menu()).toHaveLength(1);
  });
});

/** `Class.method` → the scopes the reference lists, sorted; '' for none. A method's overloads all list the same. */
function referenceScopes(): Map<string, string> {
  const folder = createRequire(import.meta.url)
    .resolve('gas-types-detailed/package.json')
    .replace('package.json', '');
  const found = new Map<string, string>();
  for (const file of ['base', 'cache', 'html', 'lock', 'mail', 'properties', 'script', 'spreadsheet', 'utilities']) {
    let name = '';
    let scopes: string[] = [];
    for (const line of readFileSync(`${folder}google-apps-script.${file}.d.ts`, 'utf8').split('\n')) {
      name = /^\s*interface (\w+)/.exec(line)?.[1] ?? name;
      const listed = /^\s*\* - (https:\S+)/.exec(line)?.[1];
      if (listed) scopes.push(listed);
      const method = /^\s{6}(\w+)\(/.exec(line)?.[1];
      if (!method) continue;
      found.set(`${name}.${method}`, [...scopes].sort().join());
      scopes = [];
    }
  }
  return found;
}
