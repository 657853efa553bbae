import { expect, it } from 'vitest';
import { jsonOf, sourcesUnder } from '../tooling/project';
import { type Method, readReference } from './gasTypes';
import { type ServiceUse, serviceUseIn } from './serviceCalls';

const AUTH = 'https://www.googleapis.com/auth/';
const { oauthScopes } = jsonOf('dist/appsscript.json') as { oauthScopes: readonly string[] };
const folders = ['domain', 'schema', 'email', 'commands', 'google', 'entry'];
const uses = new Map(
  folders.flatMap((name) => sourcesUnder(`src/${name}`)).map((path) => [path, serviceUseIn(path)] as const),
);
const reference = readReference();
const all = (key: 'direct' | 'members'): Set<string> =>
  new Set([...uses.values()].flatMap((use: ServiceUse) => use[key]));

/** Events hand these to a trigger without a call of ours. */
const FROM_EVENTS = ['Spreadsheet.Spreadsheet', 'Spreadsheet.Range', 'Base.User'];

/**
 * Every method that the source could be calling: those named straight on a service, and from what these give, any
 * method of a name that occurs in the source. Without types this is more than is really called.
 */
function reachable(): Method[] {
  const members = all('members');
  const found = [...all('direct')].flatMap((call) => serviceMethods(call));
  const seen = new Set<string>();
  const queue = [...FROM_EVENTS, ...found.flatMap(({ returns }) => returns)];
  for (let owner = queue.pop(); owner; owner = queue.pop()) {
    if (seen.has(owner)) continue;
    seen.add(owner);
    const methods = (reference.get(owner) ?? []).filter(({ name }) => members.has(name));
    found.push(...methods);
    queue.push(...methods.flatMap(({ returns }) => returns));
  }
  return found;
}

function serviceMethods(call: string): Method[] {
  const [service, name] = call.split('.');
  const methods = [...reference].flatMap(([owner, list]) => (owner.endsWith(`.${service}`) ? list : []));
  return methods.filter((method) => method.name === name);
}

const isCovered = ({ scopes }: Method): boolean =>
  scopes.length === 0 || scopes.some((scope) => oauthScopes.includes(scope));

it('the manifest asks for exactly these scopes', () => {
  const names = ['spreadsheets.currentonly', 'script.container.ui', 'script.scriptapp', 'script.send_mail'];
  expect([...oauthScopes].sort()).toEqual([...names, 'userinfo.email'].map((name) => AUTH + name).sort());
});

it('the reference knows the scopes of what we call, so that the next test can fail', () => {
  const scopesOf = (call: string) => serviceMethods(call)[0]?.scopes;
  expect(scopesOf('SpreadsheetApp.openById')).toEqual([`${AUTH}spreadsheets`]);
  expect(scopesOf('MailApp.sendEmail')).toEqual([`${AUTH}script.send_mail`]);
  expect(scopesOf('GmailApp.sendEmail')).toEqual(['https://mail.google.com/']);
  expect(reachable().length).toBeGreaterThan(20);
});

it('no service call in the source needs another scope', () => {
  const uncovered = reachable().filter((method) => !isCovered(method));
  expect(uncovered.map(({ owner, name, scopes }) => `${owner}.${name} needs ${scopes.join(' or ')}`)).toEqual([]);
});

it('every scope is needed by some call', () => {
  const needed = new Set(reachable().flatMap(({ scopes }) => scopes));
  expect(oauthScopes.filter((scope) => !needed.has(scope))).toEqual([]);
});

it('every member taken from a service is one that Google documents', () => {
  expect([...all('direct')].filter((call) => serviceMethods(call).length === 0)).toEqual([]);
});

it('no service is stored or passed on, and no call to Google hides its name', () => {
  const google = [...uses].filter(([path]) => path.startsWith('src/google/'));
  const hidden = google.filter(([, { aliases, computedCalls }]) => aliases.length > 0 || computedCalls > 0);
  expect(hidden.map(([path, { aliases, computedCalls }]) => ({ path, aliases, computedCalls }))).toEqual([]);
});
