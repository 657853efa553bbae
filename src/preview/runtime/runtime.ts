import type { CallCounts, RunState, ServiceContext, World } from '../context';
import type { AlertRequest, Panel, Toast } from '../dialogs';
import { type Area, type CellWrite, type Engine, EngineRefusal } from '../engine/engine';
import { kindOf } from '../facade';
import type { ScriptRealm } from '../realm';
import { forgetRefused, isRefusedWrite } from '../refusedWrites';
import type { OutboxMail } from '../saved';
import { surface } from '../services/surface';
import { refusal } from './permissions';

/** What an execution did that people can see, beside the workbook itself. */
export interface Effects {
  readonly mails: OutboxMail[];
  readonly toasts: Toast[];
  readonly panels: Panel[];
  readonly alerts: AlertRequest[];
}

/** One execution with the global object it runs in. */
export interface Active {
  readonly id: number;
  readonly run: RunState;
  readonly realm: ScriptRealm;
  readonly effects: Effects;
  /** The first write that was refused and not told of yet. */
  late?: unknown;
  /** Something was written to the spreadsheet and neither flushed nor read since. */
  hasUnsent?: boolean;
}

export const noEffects = (): Effects => ({ mails: [], toasts: [], panels: [], alerts: [] });

export const noCalls = (): CallCounts => ({
  ...{ total: 0, reads: 0, writes: 0, handles: 0, by: {} },
  cells: { read: 0, written: 0, unchanged: 0 },
  flushes: 0,
});

/** What every service stand-in leans on; the execution under it changes with every run, and runs can nest. */
export class Runtime implements ServiceContext {
  readonly engine: Engine;
  readonly scopes: readonly string[];
  /** Scopes a person has not agreed to, by address. */
  readonly withheld = new Map<string, readonly string[]>();
  #world: World;
  #active: Active | undefined;
  #silent = 0;

  constructor(engine: Engine, world: World, scopes: readonly string[]) {
    this.engine = engine;
    this.#world = world;
    this.scopes = scopes;
  }

  get world(): World {
    return this.#world;
  }

  changeWorld(change: Partial<World>): void {
    this.#world = { ...this.#world, ...change };
  }

  get run(): RunState {
    return this.#running().run;
  }

  get realm(): ScriptRealm {
    return this.#running().realm;
  }

  get effects(): Effects {
    return this.#running().effects;
  }

  get runId(): number {
    return this.#running().id;
  }

  get isRunning(): boolean {
    return this.#active !== undefined;
  }

  /** Makes an execution the current one while `work` runs; the one before is current again afterwards. */
  during<T>(active: Active, work: () => T): T {
    const outer = this.#active;
    this.#active = active;
    try {
      return work();
    } finally {
      this.#active = outer;
    }
  }

  /** The host's own use of the stand-ins (building an event object) is neither counted nor refused. */
  uncounted<T>(work: () => T): T {
    this.#silent += 1;
    try {
      return work();
    } finally {
      this.#silent -= 1;
    }
  }

  enter(method: string): void {
    if (this.#silent > 0) return;
    const active = this.#running();
    const { run, realm } = active;
    if (Date.now() > run.deadline) throw realm.error('Exceeded maximum execution time');
    if (kindOf(method) === 'read') this.#tellLate();
    count(active, method);
    run.beforeCall?.(run.calls.total);
    const withheld = this.withheld.get(run.effectiveUser) ?? [];
    const refused = refusal(method, { mode: run.authMode, scopes: this.scopes, withheld });
    if (refused !== undefined) throw realm.error(refused);
    if (run.calls.total === run.failAtCall)
      throw realm.error(`We're sorry, a server error occurred. Please wait a bit and try again.`);
  }

  /** Calls are counted: it is the script that calls, not the host itself. */
  protected get isCounted(): boolean {
    return this.#silent === 0;
  }

  fetched({ rows, columns }: Area): void {
    if (this.isCounted) this.run.calls.cells.read += rows * columns;
  }

  wrote(sheet: string, cells: readonly CellWrite[]): void {
    if (!this.isCounted) return;
    const { cells: counts } = this.run.calls;
    counts.written += cells.length;
    counts.unchanged += this.engine.unchanged(sheet, cells);
  }

  postpone(refusal: unknown): boolean {
    if (!this.#world.lateErrors || this.#silent > 0 || !isRefusedWrite(refusal)) return false;
    const active = this.#running();
    active.late ??= refusal;
    return true;
  }

  flush(): void {
    this.#tellLate();
    try {
      this.engine.flush();
    } catch (error) {
      // A refused write is the script's to catch, so it is an exception of its realm.
      if (error instanceof EngineRefusal && this.#active)
        throw this.realm.error(`Service Spreadsheets failed: ${error.message}`);
      throw error;
    }
  }

  #tellLate(): void {
    const active = this.#active;
    if (active?.late === undefined) return;
    const { late } = active;
    active.late = undefined;
    forgetRefused(late);
    throw late;
  }

  #running(): Active {
    if (!this.#active) throw new Error('A service was used while no script runs.');
    return this.#active;
  }
}

function count(active: Active, method: string): void {
  const { calls } = active.run;
  calls.total += 1;
  calls.by[method] = (calls.by[method] ?? 0) + 1;
  const kind = kindOf(method);
  if (kind === 'read') calls.reads += 1;
  if (kind === 'write') calls.writes += 1;
  if (kind === 'handle') calls.handles += 1;
  if (method === FLUSH || (emptiesBuffer(method) && active.hasUnsent)) calls.flushes += 1;
  if (emptiesBuffer(method)) active.hasUnsent = false;
  else if (kind === 'write' && isOfSpreadsheet(method) && !MOVES_CURSOR.test(method)) active.hasUnsent = true;
}

const FLUSH = 'SpreadsheetApp.flush';

/** Whether what was written to the spreadsheet before has left the script after this call. */
export const emptiesBuffer = (method: string): boolean =>
  method === FLUSH || (kindOf(method) === 'read' && isOfSpreadsheet(method));

/** All other services are listed. */
const isOfSpreadsheet = (method: string): boolean => !(method.slice(0, method.indexOf('.')) in surface);

const MOVES_CURSOR = /\.(activate|set(Active|Current)\w+)$/;
