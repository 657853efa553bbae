import { isDate } from 'node:util/types';
import vm from 'node:vm';
import type { Realm } from './context';
import type { Bundle } from './runtime/bundle';

export interface ScriptRealm extends Realm {
  /** Puts a service on the script's global object. */
  define(name: string, value: unknown): void;
  /** Runs the bundle's files in order; afterwards its functions can be called. */
  load(bundle: Bundle): void;
  /** Names of the top-level functions the bundle declared. */
  functions(): string[];
  /** A top-level function, or for `a.b` a method; undefined when there is none that the bundle declared. */
  find(path: string): ((...args: unknown[]) => unknown) | undefined;
  /** Does work, loading and calling included, with Google's time limit; @throws TimeUp when it is over. */
  within<T>(limitMs: number, work: () => T): T;
  /** Compiles a function expression inside the realm. */
  compile(code: string, filename: string): unknown;
}

/** The run was stopped from outside at its limit; the script could not catch it. */
export class TimeUp extends Error {
  constructor() {
    super('Exceeded maximum execution time');
    this.name = 'Exception';
  }
}

interface Makers {
  array(length: number): unknown[];
  object(): Record<string, unknown>;
  date(ms: number): Date;
  error(message: string, name: string): Error;
  isPlain(value: object): boolean;
}

// Runs first in every context: keeps what Google's V8 has, takes away what only Node's has, and hands out makers of
// realm values. The clock is the host's: scripts that ask for "now" get the world's.
const PRELUDE = `(function (now) {
  'use strict';
  delete globalThis.Atomics;
  delete globalThis.SharedArrayBuffer;
  const RealDate = Date;
  const clocked = new Proxy(RealDate, {
    construct: (target, args, wanted) => Reflect.construct(target, args.length === 0 ? [now()] : args, wanted),
    apply: () => new RealDate(now()).toString(),
    get: (target, key, self) => (key === 'now' ? now : Reflect.get(target, key, self)),
  });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: clocked, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Date', { value: clocked, writable: true, configurable: true });
  const { prototype } = Object;
  return {
    array: (length) => new Array(length),
    object: () => ({}),
    date: (ms) => new RealDate(ms),
    error: (message, name) => {
      const error = new Error(message);
      Object.defineProperty(error, 'name', { value: name, writable: true, configurable: true });
      return error;
    },
    isPlain: (value) => Object.getPrototypeOf(value) === prototype,
  };
})`;
const prelude = new vm.Script(PRELUDE, { filename: 'host:prelude' });
const CALL = '__cadenceHostCall';
const caller = new vm.Script(`(function () { const call = ${CALL}; delete globalThis.${CALL}; return call(); })()`, {
  filename: 'host:call',
});

/** A fresh global object with exactly the language, as Google gives one to every execution. */
export function createRealm(now: () => number, localise: (message: string) => string): ScriptRealm {
  const global: Record<string, unknown> = {};
  const context = vm.createContext(global, { microtaskMode: 'afterEvaluate' });
  const make = (prelude.runInContext(context) as (now: () => number) => Makers)(now);
  const builtIn = new Set<string>();
  const own = (name: string): unknown => (builtIn.has(name) ? undefined : global[name]);
  return {
    ...makersOf(make, localise),
    define(name, value) {
      Object.defineProperty(global, name, { value, writable: true, enumerable: true, configurable: true });
      builtIn.add(name);
    },
    load(bundle) {
      for (const script of bundle.scripts) script.runInContext(context, { displayErrors: false });
    },
    functions: () => Object.keys(global).filter((name) => typeof own(name) === 'function'),
    find(path) {
      const [first = '', ...rest] = path.split('.');
      if (!Object.hasOwn(global, first)) return undefined;
      let owner: unknown;
      let member = own(first);
      for (const key of rest) {
        if (member === null || (typeof member !== 'object' && typeof member !== 'function')) return undefined;
        owner = member;
        member = Reflect.get(member, key);
      }
      if (typeof member !== 'function') return undefined;
      const found = member;
      return (...args) => Reflect.apply(found, owner, args);
    },
    within<T>(limitMs: number, work: () => T): T {
      global[CALL] = work;
      try {
        // One watchdog for the whole run: each costs a thread. What the caller returns is what work returned.
        return caller.runInContext(context, { timeout: Math.max(1, Math.ceil(limitMs)), displayErrors: false }) as T;
      } catch (error) {
        throw (error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new TimeUp() : error;
      }
    },
    compile: (code, filename) => vm.runInContext(code, context, { filename }),
  };
}

function makersOf(make: Makers, localise: (message: string) => string): Realm {
  const array = <T>(items: readonly T[]): T[] => {
    // The realm's constructor is untyped; the items put in are T.
    const copy = make.array(items.length) as T[];
    for (let index = 0; index < items.length; index += 1) copy[index] = items[index] as T;
    return copy;
  };
  const copy = <T>(value: T): T => copied(value) as T;
  const copied = (value: unknown): unknown => {
    if (Array.isArray(value)) return array(value.map(copied));
    if (isDate(value)) return make.date(value.getTime());
    if (typeof value !== 'object' || value === null || !isPlainObject(value, make)) return value;
    const object = make.object();
    for (const [key, field] of Object.entries(value)) object[key] = copied(field);
    return object;
  };
  return {
    array,
    copy,
    date: (ms) => make.date(ms),
    error: (message, name = 'Exception') => make.error(localise(message), name),
    isDate: (value): value is Date => isDate(value),
  };
}

function isPlainObject(value: object, make: Makers): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || make.isPlain(value);
}
