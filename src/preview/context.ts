import type { Area, CellWrite, Engine } from './engine/engine';

/** What the host pretends about the world around the workbook. All of it can be switched while it runs. */
export interface World {
  /** The signed-in address; '' is an account that hides it from scripts. */
  user: string;
  /** The instant the host calls "now", in milliseconds since 1970. */
  now: number;
  /** The workbook's zone (`getSpreadsheetTimeZone`), an IANA name. */
  timeZone: string;
  /** The workbook's locale, as Google writes it: `en_GB`, `de_DE`. */
  locale: string;
  /** The language of exception texts; only `en` is written out, any other gets a marked text. */
  errorLanguage: string;
  limits: Limits;
  /** A refused write shows at the next call that reads or flushes, or at the end of the run, as others report of Google. */
  lateErrors?: boolean;
  /** Whether a time-driven run finds the workbook as the active one, which nobody has proved for add-ons; it does when left out. */
  activeInTimeTriggers?: boolean;
  /**
   * Whether a simple trigger's event says who edited, as it does for most people of one organisation; Google gives no
   * promise, and it does not when left out.
   */
  namesEditors?: boolean;
  /** Whether undoing and redoing fire edit triggers, which nobody has proved; they do not when left out. */
  undoFiresEdit?: boolean;
}

/** Google's quotas and time limits (docs/platform.md section 4); tests set them low. */
export interface Limits {
  mailRecipientsLeft: number;
  runMs: number;
  simpleTriggerMs: number;
  propertyValueBytes: number;
  propertyStoreBytes: number;
  cacheValueBytes: number;
  lockWaitMs: number | undefined;
  /** Run time of a person's triggers in 24 hours; 90 minutes when left out. */
  triggerMsPerDay?: number;
}

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';
export type RunKind = 'menu' | 'rpc' | 'simple' | 'trigger' | 'install' | 'direct';

/** One execution of one function of the script. */
export interface RunState {
  readonly functionName: string;
  readonly kind: RunKind;
  readonly authMode: AuthMode;
  /** Who acts (`getActiveUser`) and whose rights count (`getEffectiveUser`: a trigger's creator). */
  readonly activeUser: string;
  readonly effectiveUser: string;
  readonly calls: CallCounts;
  /** When set, the n-th counted service call of this run fails (1 = the first). */
  readonly failAtCall: number | undefined;
  /** Hears of every counted call, by its number, before anything of it is done: somebody else's chance to act. */
  readonly beforeCall?: ((call: number) => void) | undefined;
  readonly deadline: number;
  readonly logs: LogLine[];
  /** Started by the clock. */
  readonly timeDriven?: boolean;
}

export interface CallCounts {
  total: number;
  reads: number;
  writes: number;
  /** Calls that ask nothing of Google's servers: they name a place or gather what a later call sends. */
  handles: number;
  /** By `Class.method`. */
  by: Record<string, number>;
  cells: CellCounts;
  /**
   * How often what was written had to leave before the script could go on: `SpreadsheetApp.flush`, and a read of the
   * spreadsheet after a write. What leaves when the run ends is not among them.
   */
  flushes: number;
}

export interface CellCounts {
  /** In ranges whose values or formulas were fetched. */
  read: number;
  written: number;
  /** Of the written ones, those that held the same before; in a row that held nothing none. */
  unchanged: number;
}

export interface LogLine {
  level: 'log' | 'info' | 'warn' | 'error';
  text: string;
}

/** Makes values with the constructors of the script's own realm, so that `instanceof` holds inside it. */
export interface Realm {
  array<T>(items: readonly T[]): T[];
  /** Deep copy of a plain value (arrays, plain objects, Dates, primitives) into the realm. */
  copy<T>(value: T): T;
  date(ms: number): Date;
  /** An `Exception` as Google throws it: a realm Error with that name and text. */
  error(message: string, name?: string): Error;
  /** True for a Date of this realm or of the host's. */
  isDate(value: unknown): value is Date;
}

/** Everything a service stand-in may lean on. One per open workbook; `run` changes with every execution. */
export interface ServiceContext {
  readonly engine: Engine;
  readonly world: World;
  readonly realm: Realm;
  readonly run: RunState;
  /**
   * Goes first in every stand-in method: counts the call, fails it when the run's mode forbids it, the time is up or
   * the fault switch says so. `method` is `Class.method` in Google's names.
   */
  enter(method: string): void;
  /** Values or formulas of these cells go to whoever runs. */
  fetched(area: Area): void;
  /** These cells of a tab are given a content; told before they are. */
  wrote(sheet: string, cells: readonly CellWrite[]): void;
  /** A write was refused: true when that is kept for later, else the refusal is to be thrown now. */
  postpone?(refusal: unknown): boolean;
  /** Buffered writes of the engine become visible; every read does this first. */
  flush(): void;
}
