import type { RunState } from '../context';
import { createRealm, type ScriptRealm } from '../realm';
import type { Parts } from '../services/parts';
import { enumsOf } from './enums';
import { defineGlobals } from './globals';
import type { Job, Stage } from './job';
import { type Active, noCalls, noEffects } from './runtime';
import { inTimeZone } from './scriptZone';

/** Sets up what an execution runs in: its global object, the services on it, its rights and its time. */
export class Stages {
  readonly #parts: Omit<Parts, 'enums'>;
  #runs = 0;

  constructor(parts: Omit<Parts, 'enums'>) {
    this.#parts = parts;
  }

  /** An execution of its own, in a fresh global object or in that one; `beforeCall` hears of its calls. */
  begin(
    job: Job,
    { realm, beforeCall }: { realm?: ScriptRealm | undefined; beforeCall?: RunState['beforeCall'] } = {},
  ): Active {
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
      beforeCall,
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

  /** Puts Google's services on the realm of the execution that is going on. */
  dress({ realm, run }: Active): Stage {
    const spreadsheetApp = defineGlobals({ ...this.#parts, enums: enumsOf(realm) });
    return { realm, spreadsheetApp, authMode: run.authMode };
  }

  /** Works in that execution, in the script's time zone; locks that it left are open afterwards. */
  within<T>(active: Active, work: () => T): T {
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
}
