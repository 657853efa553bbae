import type { AuthMode, CallCounts, LogLine, RunKind, RunState } from '../context';
import type { AlertRequest, Panel, Toast } from '../dialogs';
import { createRealm, type ScriptRealm, TimeUp } from '../realm';
import type { OutboxMail } from '../saved';
import type { Parts } from '../services/parts';
import { askedFor } from './asked';
import { enumsOf } from './enums';
import { defineGlobals } from './globals';
import { type Active, noCalls, noEffects } from './runtime';
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
  readonly timeDriven?: boolean;
  /** Values, or a maker of an event object in the script's realm. */
  readonly args: readonly unknown[] | ((stage: Stage) => readonly unknown[]);
}

/** A busy script is stopped at its next service call; one that calls none is cut off this much later. */
const GRACE_MS = 250;
const DAY_MS = 86_400_000;
const TIME_USED_UP = 'Service using too much computer time for one day';

/** Runs functions of the bundle, each in a fresh global object as Google does, and keeps the execution log. */
export class Executor {
  readonly #parts: Omit<Parts, 'enums'>;
  #runs = 0;
  #names: readonly string[] | undefined;
  /** The host's own realm with the services on it: made once, because nothing of the bundle ever runs there. */
  #own: Stage | undefined;

  constructor(parts: Omit<Parts, 'enums'>) {
    this.#parts = parts;
  }

  /** The names panels and menus can call; a name that ends in `_` is private. Loads the bundle once to see. */
  functions(): readonly string[] {
    this.#names ??= this.#listed();
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
      ...askedFor(job),
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
    const { context } = this.#parts;
    const active = this.#active(personal(user), this.#own?.realm);
    try {
      return this.#within(active, () => {
        this.#own ??= this.#dressed(active);
        const { realm, spreadsheetApp } = this.#own;
        return context.uncounted(() => {
          const result = work({ realm, spreadsheetApp, authMode: active.run.authMode });
          context.flush();
          return result;
        });
      });
    } catch (error) {
      // An error of the script's realm is no instance of ours; callers outside it need one that is.
      throw error instanceof Error ? error : new Error(describe(error).message);
    }
  }

  #listed(): string[] {
    const { context, bundle } = this.#parts;
    const active = this.#active(personal(context.world.user));
    return this.#within(active, () => {
      const { realm } = this.#dressed(active);
      realm.within(context.world.limits.runMs, () => context.uncounted(() => realm.load(bundle)));
      return realm.functions().filter((name) => !name.endsWith('_'));
    });
  }

  #active(job: Job, realm?: ScriptRealm): Active {
    const { context } = this.#parts;
    const { limits } = context.world;
    const limit = job.kind === 'simple' ? limits.simpleTriggerMs : limits.runMs;
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
      // A trigger that is run by name is taken for one of the clock's.
      timeDriven: job.timeDriven ?? job.kind === 'trigger',
    };
    this.#runs += 1;
    return { id: this.#runs, run, realm: realm ?? this.#newRealm(), effects: noEffects() };
  }

  #newRealm(): ScriptRealm {
    const { context } = this.#parts;
    const localise = (message: string): string => {
      const { errorLanguage } = context.world;
      return errorLanguage === 'en' ? message : `[${errorLanguage}] ${message}`;
    };
    return createRealm(() => context.world.now, localise);
  }

  /** Google's services on the realm of the execution that is going on. */
  #dressed({ realm, run }: Active): Stage {
    const spreadsheetApp = defineGlobals({ ...this.#parts, enums: enumsOf(realm) });
    return { realm, spreadsheetApp, authMode: run.authMode };
  }

  #within<T>(active: Active, work: () => T): T {
    const { context, stores, bundle } = this.#parts;
    return inTimeZone(bundle.timeZone, () =>
      context.during(active, () => {
        try {
          return work();
        } finally {
          stores.releaseLocksOf(active.id);
        }
      }),
    );
  }

  #attempt(job: Job, active: Active): Pick<RunReport, 'ok' | 'value' | 'lost' | 'error' | 'spoiled'> {
    try {
      return { ok: true, spoiled: false, ...this.#within(active, () => this.#perform(job, active)) };
    } catch (error) {
      const timeUp = error instanceof TimeUp;
      return { ok: false, spoiled: timeUp && active.run.calls.total > 0, error: describe(error) };
    }
  }

  /** How long this person's triggers ran in the last 24 hours. */
  #triggerMs(user: string): number {
    const { stores, context } = this.#parts;
    return stores.executions
      .filter(({ kind, error, at }) => kind === 'trigger' && error !== TIME_USED_UP && at > context.world.now - DAY_MS)
      .filter((run) => run.user === user)
      .reduce((sum, { ms }) => sum + ms, 0);
  }

  #perform(job: Job, active: Active): Pick<RunReport, 'value' | 'lost'> {
    const { context, bundle } = this.#parts;
    const { run, realm } = active;
    if (
      job.kind === 'trigger' &&
      this.#triggerMs(job.effectiveUser) >= (context.world.limits.triggerMsPerDay ?? DAY_MS)
    )
      throw realm.error(TIME_USED_UP);
    try {
      const stage = this.#dressed(active);
      const result = realm.within(run.deadline - Date.now() + GRACE_MS, () => {
        realm.load(bundle);
        const target = isCallable(job) ? realm.find(job.functionName) : undefined;
        if (!target) throw realm.error(`Script function not found: ${job.functionName}`);
        return target(...context.uncounted(() => argumentsOf(job, stage)));
      });
      if (Date.now() > run.deadline) throw new TimeUp();
      return job.kind === 'rpc' ? handBack(result) : { value: shown(result) };
    } finally {
      // What a script wrote before it failed stays written, as at Google; a write that fails late surfaces here.
      context.flush();
    }
  }
}

/** The host acting for a person: typing, reading, looking. */
const personal = (user: string): Job => ({
  functionName: '',
  kind: 'direct',
  activeUser: user,
  effectiveUser: user,
  args: [],
});

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
