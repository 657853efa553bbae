import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeadlessDialogs } from '../../src/preview/dialogs';
import { LocalHost } from '../../src/preview/host';
import type { SavedWorkbook } from '../../src/preview/saved';
import { emptyWorkbook, withSmallTabs } from '../support/smallTabs';
import { succeed } from '../support/teamHost';
import { root } from '../tooling/project';
import { ANA, NOW, openHost } from './host';

/** The built add-on with one function more, by which tests do what people do with menus of the spreadsheet itself. */
const bundle = mkdtempSync(join(tmpdir(), 'cadence-person-'));
cpSync(join(root, 'dist'), bundle, { recursive: true });
writeFileSync(
  join(bundle, 'Code.js'),
  `${readFileSync(join(root, 'dist/Code.js'), 'utf8')}
function doAsPerson(source) { return eval('(' + source + ')')(SpreadsheetApp.getActiveSpreadsheet()); }`,
);

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The workbook that everybody's tests share, for a person to change. */
export const openForPerson = (
  world: Partial<LocalHost['world']> = {},
  saved?: SavedWorkbook,
  dialogs = new HeadlessDialogs(),
): LocalHost =>
  LocalHost.open({
    bundle,
    dialogs,
    saved: saved ?? openHost().save(),
    world: { user: ANA, now: NOW, timeZone: 'Europe/Berlin', locale: 'en_GB', ...world },
  });

/** A new spreadsheet in which nothing was set up. */
export function openNew(): LocalHost {
  const world = { user: ANA, now: NOW, timeZone: 'Europe/Berlin', locale: 'en_GB', errorLanguage: 'en' as const };
  const { data, host } = emptyWorkbook({ ...world } as SavedWorkbook['host']['world']);
  const opened = openForPerson({}, { data, host });
  withSmallTabs(opened.engine);
  return opened;
}

/** Does to the spreadsheet what its own menus would. `work` may use nothing from around it; as a text it names its facts. */
export const does = <Result>(host: LocalHost, work: ((spreadsheet: Spreadsheet) => Result) | string): Result =>
  succeed(host.run('doAsPerson', [String(work)], { kind: 'menu' })).value as Result;

/** Chooses Set up or repair; returns what the person is told. */
export const repair = (host: LocalHost): string =>
  succeed(host.run('setUpWorkbook', [], { kind: 'menu' }))
    .alerts.map(({ message }) => message)
    .join('\n');

export const IN_ORDER = 'Everything is in order. Nothing was changed.';
