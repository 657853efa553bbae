import { TimeUp } from '../realm';
import type { Parts } from '../services/parts';
import { askedFor } from './asked';
import type { Job, RunReport, Stage } from './job';
import { actOut, Colleagues, type Meanwhile, type Told } from './meanwhile';
import type { Active } from './runtime';
import { scriptErrorOf } from './scriptError';
import { Stages } from './stages';
import { acceptArguments, handBack, shown } from './transfer';
import { isUsedUp, TIME_USED_UP } from './triggerTime';

/** A busy script is stopped at its next service call; one that calls none is cut off this much later. */
const GRACE_MS = 250;

/** Runs functions of the bundle, each in a fresh global object as Google does, and keeps the execution log. */
export class Executor {
  readonly #parts: Omit<Parts, 'enums'>;
  readonly #stages: Stages;
  #names: readonly string[] | undefined;
  /** The host's own realm with the services on it: made once, because nothing of the bundle ever runs there. */
  #own: Stage | undefined;

  constructor(parts: Omit<Parts, 'enums'>) {
    this.#parts = parts;
    this.#stages = new Stages(parts);
  }

  /** The names panels and menus can call; a name that ends in `_` is private. Loads the bundle once to see. */
  functions(): readonly string[] {
    this.#names ??= this.#listed();
    return this.#names;
  }

  run(job: Job): RunReport {
    const colleagues = new Colleagues(job.meanwhile ?? [], (deed) => this.#actOut(deed));
    const active = this.#stages.begin(job, { beforeCall: (call) => colleagues.before(call) });
    const started = performance.now();
    const outcome = this.#attempt(job, active, colleagues);
    const ms = Math.round(performance.now() - started);
    const { run, effects } = active;
    const report: RunReport = {
      functionName: job.functionName,
      ...outcome,
      ...effects,
      meanwhile: colleagues.happened,
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
    const active = this.#stages.begin(personal(user), { realm: this.#own?.realm });
    try {
      return this.#stages.within(active, () => {
        this.#own ??= this.#stages.dress(active);
        const { realm, spreadsheetApp } = this.#own;
        return context.uncounted(() => {
          const result = work({ realm, spreadsheetApp, authMode: active.run.authMode });
          context.flush();
          return result;
        });
      });
    } catch (error) {
      // An error of the script's realm is no instance of ours; callers outside it need one that is.
      throw error instanceof Error ? error : new Error(scriptErrorOf(error).message);
    }
  }

  #listed(): string[] {
    const { context, bundle } = this.#parts;
    const active = this.#stages.begin(personal(context.world.user));
    return this.#stages.within(active, () => {
      const { realm } = this.#stages.dress(active);
      realm.within(context.world.limits.runMs, () => context.uncounted(() => realm.load(bundle)));
      return realm.functions().filter((name) => !name.endsWith('_'));
    });
  }

  /**
   * What the interrupted script has written and not flushed is still on its way (platform notes, section 5): the
   * colleague neither sees it nor changes it, and Google applies it afterwards, at the addresses it was written to.
   */
  #actOut(deed: Meanwhile): Told {
    const { engine } = this.#parts.context;
    return engine.apart(() => this.asPerson(deed.user, (stage) => actOut(engine, stage, deed)));
  }

  #attempt(
    job: Job,
    active: Active,
    colleagues: Colleagues,
  ): Pick<RunReport, 'ok' | 'value' | 'lost' | 'error' | 'spoiled'> {
    try {
      return { ok: true, spoiled: false, ...this.#stages.within(active, () => this.#perform(job, active, colleagues)) };
    } catch (error) {
      const timeUp = error instanceof TimeUp;
      return { ok: false, spoiled: timeUp && active.run.calls.total > 0, error: scriptErrorOf(error) };
    }
  }

  #perform(job: Job, active: Active, colleagues: Colleagues): Pick<RunReport, 'value' | 'lost'> {
    const { context, bundle } = this.#parts;
    const { run, realm } = active;
    if (job.kind === 'trigger' && isUsedUp(this.#parts, job.effectiveUser)) throw realm.error(TIME_USED_UP);
    try {
      const stage = this.#stages.dress(active);
      const result = realm.within(run.deadline - Date.now() + GRACE_MS, () => {
        realm.load(bundle);
        const target = isCallable(job) ? realm.find(job.functionName) : undefined;
        if (!target) throw realm.error(`Script function not found: ${job.functionName}`);
        return target(...context.uncounted(() => argumentsOf(job, stage)));
      });
      if (Date.now() > run.deadline) throw new TimeUp();
      return job.kind === 'rpc' ? handBack(result) : { value: shown(result) };
    } finally {
      colleagues.atEnd(run.calls.total);
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
