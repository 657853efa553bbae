import type { RunState, ServiceContext, World } from '../../../src/preview/context';
import { EngineWorkbook } from '../../../src/preview/engine/workbook';
import { createRealm, type ScriptRealm } from '../../../src/preview/realm';
import { enumsOf } from '../../../src/preview/runtime/enums';
import { noCalls } from '../../../src/preview/runtime/runtime';
import { createSpreadsheetApp } from '../../../src/preview/services/spreadsheet/app';
import type { SpreadsheetHooks } from '../../../src/preview/services/spreadsheet/book';

export interface Setting {
  readonly locale?: string;
  readonly timeZone?: string;
  readonly now?: string;
  readonly user?: string;
  readonly data?: unknown;
  readonly hooks?: Partial<SpreadsheetHooks>;
}

/** SpreadsheetApp on a workbook of its own, without the rest of the host. */
export function openApp({
  locale = 'en_US',
  timeZone = 'UTC',
  now = '2026-11-22T09:30:00Z',
  user = 'ann@example.com',
  data,
  hooks,
}: Setting = {}) {
  const instant = Date.parse(now);
  const world: World = {
    user,
    now: instant,
    timeZone,
    locale,
    errorLanguage: 'en',
    limits: {
      mailRecipientsLeft: 100,
      runMs: 360_000,
      simpleTriggerMs: 30_000,
      propertyValueBytes: 9_000,
      propertyStoreBytes: 500_000,
      cacheValueBytes: 100_000,
      lockWaitMs: undefined,
    },
  };
  const engine = new EngineWorkbook({ locale, now: instant, timeZone, data });
  const realm: ScriptRealm = createRealm(
    () => world.now,
    (message) => message,
  );
  const counted: string[] = [];
  const run: RunState = {
    functionName: 'test',
    kind: 'menu',
    authMode: 'FULL',
    activeUser: user,
    effectiveUser: user,
    calls: noCalls(),
    failAtCall: undefined,
    deadline: Number.POSITIVE_INFINITY,
    logs: [],
  };
  const state = { run };
  const context: ServiceContext = {
    engine,
    world,
    realm,
    get run() {
      return state.run;
    },
    enter: (method) => counted.push(method),
    fetched: () => undefined,
    wrote: () => undefined,
    flush: () => engine.flush(),
  };
  const ui = () => {
    throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
  };
  const app = createSpreadsheetApp(context, ui, { enums: enumsOf(realm), toast: () => undefined, ...hooks });
  const spreadsheet = app.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheets()[0] as GoogleAppsScript.Spreadsheet.Sheet;
  const signIn = (next: string) => {
    world.user = next;
    state.run = { ...state.run, activeUser: next, effectiveUser: next };
  };
  return { app, spreadsheet, sheet, engine, world, realm, counted, signIn };
}
