import type { AuthMode, CallCounts, LogLine, RunKind, RunState } from '../context';
import type { AlertRequest, Panel, Toast } from '../dialogs';
import { createRealm, type ScriptRealm, TimeUp } from '../realm';
import type { OutboxMail } from '../saved';
import type { Parts } from '../services/parts';
import { enumsOf } from './enums';
import { defineGlobals } from './globals';
import { type Active, type Effects, noCalls, noEffects } from './runtime';
import { inTimeZone } from './scriptZone';
import { acceptArguments, handBack, shown } from './transfer';

/** How one execution went. */
export interface RunReport {
  readonly functionName: string;
  readonly ok: boolean;
  /** What the function returned: for a panel's call as `google.script.run` hands it over, else Dates as ISO text. */
  readonly value?: unknown;
  /** Why a panel gets null although something was returned. */
  readonly lost?: string;
  readonly error?: { readonly name: string; readonly message: string; readonly stack: string };
  readonly mails: readonly OutboxMail[];
  readonly calls: CallCounts;
  /** Wall time of the execution. */
  readonly ms: number;
  readonly logs: readonly LogLine[];
  readonly toasts: readonly Toast[];
  readonly panels: readonly Panel[];
  readonly alerts: readonly AlertRequest[];
  /** The execution was cut off in the middle of a service: open the workbook again before going on. */
  readonly spoiled: boolean;
}

/** What a run's arguments may be made from, once its realm and services stand. */
export interface Stage {
  readonly realm: ScriptRealm;
  readonly spreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly authMode: AuthMode;
}

export interface Job {
  readonly functionName: string;
  readonly kind: RunKind;
  readonly activeUser: string;
  readonly effectiveUser: string;
  readonly authMode?: AuthMode;
  readonly failAtCall?: number;
  /** Values, or a maker of an event object in the script's realm. */
  readonly args: readonly unknown[] | ((stage: Stage) => readonly unknown[]);
}

/** A busy script is stopped at its next service call; one that calls none is cut off this much later. */
const GRACE_MS = 250;

/** Runs functions of the bundle, each in a fresh global object as Google does, and keeps the execution log. */
export class Executor {
  readonly #parts: Omit<Parts, 'enums'>;
  #runs = 0;
  #names: readonly string[] | undefined;

  constructor(parts: Omit<Parts, 'enums'>) {
    this.#parts = parts;
  }

  /** The names panels and menus can call; a name that ends in `_` is private. Loads the bundle once to see. */
  functions(): readonly string[] {
    this.#names ??= this.#staged(this.#job({ functionName: '' }), ({ realm }) =>
      realm.functions().filter((name) => !name.endsWith('_')),
    );
    return this.#names;
  }

  run(job: Job): RunReport {
    const active = this.#active(job);
    const started = performance.now();
    const outcome = this.#attempt(job, active);
    const ms = Math.round(performance.now() - started);
    const { run, effects } = active;
    const report: RunReport = {
      functionName: job.functionName,
      ...outcome,
      ...effects,
      calls: run.calls,
      logs: run.logs,
      ms,
    };
    this.#parts.stores.executions.push({
      at: this.#parts.context.world.now,
      user: job.effectiveUser,
      functionName: job.functionName,
      kind: job.kind,
      ms,
      calls: run.calls.total,
      ...(report.error ? { error: report.error.message } : {}),
    });
    return report;
  }

  /**
   * The host's own use of Google's services as that person: not counted, not logged, nothing of the bundle runs.
   * @throws Error with Google's text when the workbook refuses
   */
  asPerson<T>(user: string, work: (stage: Stage) => T): T {
    try {
      return this.#staged(this.#job({ functionName: '(typing)', user }), work, false);
    } catch (error) {
      // An error of the script's realm is no instance of ours; callers outside it need one that is.
      throw error instanceof Error ? error : new Error(describe(error).message);
    }
  }

  #job({ functionName, user = this.#parts.context.world.user }: { functionName: string; user?: string }): Job {
    return { functionName, kind: 'direct', activeUser: user, effectiveUser: user, args: [] };
  }

  #staged<T>(job: Job, work: (stage: Stage) => T, withBundle = true): T {
    const active = this.#active(job);
    const { context, bundle } = this.#parts;
    return this.#within(active, (stage) =>
      context.uncounted(() => {
        if (withBundle) active.realm.load(bundle, context.world.limits.runMs);
        const result = work(stage);
        context.flush();
        return result;
      }),
    );
  }

  #active(job: Job): Active & { effects: Effects } {
    const { context } = this.#parts;
    const { limits, errorLanguage } = context.world;
    const limit = job.kind === 'simple' ? limits.simpleTriggerMs : limits.runMs;
    const localise = (message: string): string => (errorLanguage === 'en' ? message : `[${errorLanguage}] ${message}`);
    const run: RunState = {
      functionName: job.functionName,
      kind: job.kind,
      authMode: job.authMode ?? (job.kind === 'simple' ? 'LIMITED' : 'FULL'),
      activeUser: job.activeUser,
      effectiveUser: job.effectiveUser,
      calls: noCalls(),
      failAtCall: job.failAtCall,
      deadline: Date.now() + limit,
      logs: [],
    };
    this.#runs += 1;
    return { id: this.#runs, run, realm: createRealm(() => context.world.now, localise), effects: noEffects() };
  }

  #within<T>(active: Active, work: (stage: Stage) => T): T {
    const { context, stores, bundle } = this.#parts;
    return inTimeZone(bundle.timeZone, () =>
      context.during(active, () => {
        const { realm } = active;
        const spreadsheetApp = defineGlobals({ ...this.#parts, enums: enumsOf(realm) });
        try {
          return work({ realm, spreadsheetApp, authMode: active.run.authMode });
        } finally {
          stores.releaseLocksOf(active.id);
        }
      }),
    );
  }

  #attempt(job: Job, active: Active): Pick<RunReport, 'ok' | 'value' | 'lost' | 'error' | 'spoiled'> {
    try {
      return { ok: true, spoiled: false, ...this.#within(active, (stage) => this.#perform(job, active, stage)) };
    } catch (error) {
      const timeUp = error instanceof TimeUp;
      return { ok: false, spoiled: timeUp && active.run.calls.total > 0, error: describe(error) };
    }
  }

  #perform(job: Job, { run, realm }: Active, stage: Stage): Pick<RunReport, 'value' | 'lost'> {
    const { context, bundle } = this.#parts;
    const left = (): number => run.deadline - Date.now() + GRACE_MS;
    try {
      realm.load(bundle, left());
      const target = isCallable(job) ? realm.find(job.functionName) : undefined;
      if (!target) throw realm.error(`Script function not found: ${job.functionName}`);
      const given =
        typeof job.args === 'function' ? context.uncounted(() => argumentsOf(job, stage)) : argumentsOf(job, stage);
      const result = realm.call(target, given, left());
      if (Date.now() > run.deadline) throw new TimeUp();
      return job.kind === 'rpc' ? handBack(result) : { value: shown(result) };
    } finally {
      // What a script wrote before it failed stays written, as at Google; a write that fails late surfaces here.
      context.flush();
    }
  }
}

function argumentsOf(job: Job, stage: Stage): readonly unknown[] {
  if (typeof job.args === 'function') return job.args(stage);
  return job.kind === 'rpc'
    ? acceptArguments(job.args).map((value) => stage.realm.copy(value))
    : stage.realm.copy(job.args);
}

/** Panels reach plain top-level names only; menus and triggers also `object.method` (platform notes, section 1). */
const isCallable = ({ functionName, kind }: Job): boolean => {
  if (kind === 'menu' || kind === 'trigger') return true;
  return !functionName.includes('.') && (kind === 'simple' || !functionName.endsWith('_'));
};

function describe(error: unknown): { name: string; message: string; stack: string } {
  if (typeof error !== 'object' || error === null) return { name: 'Error', message: String(error), stack: '' };
  const { name, message, stack } = error as { name?: unknown; message?: unknown; stack?: unknown };
  const frames = String(stack ?? '').split('\n');
  // Only the script's own frames mean something to its author.
  const own = frames.filter(
    (line) => !/^\s+at /.test(line) || !/node:|host:|[\\/]preview[\\/]|[\\/]build[\\/]/.test(line),
  );
  return { name: String(name ?? 'Error'), message: String(message ?? error), stack: own.join('\n') };
}
