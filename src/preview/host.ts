import { randomUUID } from 'node:crypto';
import type { AuthMode, RunKind, World } from './context';
import { type DialogBridge, HeadlessDialogs } from './dialogs';
import { EngineWorkbook } from './engine/workbook';
import { cursorOf, membersOf, placeCursor, readRange, type Shown } from './looking';
import type { MenuEntry } from './menu';
import { readBundle } from './runtime/bundle';
import { Executor } from './runtime/executor';
import type { RunReport } from './runtime/job';
import type { InterruptedReport, Meanwhile } from './runtime/meanwhile';
import { Runtime } from './runtime/runtime';
import { Stores } from './runtime/stores';
import { type TriggerRun, Triggers, type UserEdit } from './runtime/triggers';
import type { Execution, OutboxMail, SavedWorkbook, StoredTrigger } from './saved';
import { type WorldChange, worldOf } from './world';

export interface OpenOptions {
  /** The folder that would be pushed to Google. */
  readonly bundle: string;
  readonly saved?: SavedWorkbook;
  readonly world?: WorldChange;
  readonly dialogs?: DialogBridge;
  /** Editor add-on (the stricter, and the default) or container-bound script. */
  readonly container?: 'addon' | 'bound';
  /** The minute at which hourly triggers fire; Google picks one by chance. */
  readonly hourMinute?: number;
  readonly newId?: () => string;
}

export interface RunOptions {
  readonly kind: RunKind;
  readonly user?: string;
  /** For `simple`: NONE, where an add-on is not yet used in the file, or LIMITED. */
  readonly authMode?: AuthMode;
  /** Makes the n-th service call of this run fail; 1 is the first. */
  readonly failAtCall?: number;
  /** What others do in the sheet while it runs. Their triggers run after it, as they would wait for its lock. */
  readonly meanwhile?: readonly Meanwhile[];
}

/** One workbook with the add-on's bundle running in it, in this process and synchronous. */
export class LocalHost {
  readonly engine: EngineWorkbook;
  readonly #context: Runtime;
  readonly #stores: Stores;
  readonly #executor: Executor;
  readonly #triggers: Triggers;

  /** @throws Error when the bundle folder cannot be run */
  static open(options: OpenOptions): LocalHost {
    return new LocalHost(options);
  }

  private constructor({ bundle: folder, saved, world = {}, dialogs, ...rest }: OpenOptions) {
    const bundle = readBundle(folder);
    const merged = worldOf(saved?.host.world, world, bundle.timeZone);
    const { locale, now, timeZone } = merged;
    this.engine = new EngineWorkbook({ data: saved?.data, locale, now, timeZone });
    this.#context = new Runtime(this.engine, merged, bundle.scopes);
    this.#stores = new Stores(saved?.host);
    this.#executor = new Executor({
      context: this.#context,
      stores: this.#stores,
      dialogs: dialogs ?? new HeadlessDialogs(),
      bundle,
      container: rest.container ?? 'addon',
      newId: rest.newId ?? randomUUID,
    });
    this.#triggers = new Triggers(this.#executor, this.#context, this.#stores, rest.hourMinute ?? 0);
  }

  get world(): World {
    return this.#context.world;
  }

  /** All letters ever sent from this workbook, oldest first. */
  get outbox(): readonly OutboxMail[] {
    return this.#stores.outbox;
  }

  get triggers(): readonly StoredTrigger[] {
    return this.#stores.triggers;
  }

  /** The execution log, oldest first. */
  get executions(): readonly Execution[] {
    return this.#stores.executions;
  }

  /** Runs one function of the bundle; what goes wrong in it is in the report, not thrown. */
  run(functionName: string, args: readonly unknown[], options: RunOptions): InterruptedReport {
    const user = options.user ?? this.world.user;
    const report = this.#executor.run({ ...options, functionName, args, activeUser: user, effectiveUser: user });
    return { ...report, meanwhile: this.#triggers.followUp(report.meanwhile) };
  }

  /** Someone opens the workbook: `onOpen` builds their menu. */
  open(user: string = this.world.user, options: { authMode?: 'NONE' | 'LIMITED' } = {}): RunReport[] {
    this.signIn(user);
    return this.#triggers.opened(user, options.authMode ?? 'LIMITED');
  }

  /** Someone installs the add-on from inside the workbook: `onInstall`, which has full rights. */
  install(user: string = this.world.user): RunReport[] {
    this.signIn(user);
    return this.#triggers.installed(user);
  }

  menu(user: string = this.world.user): MenuEntry[] {
    return [...(this.#stores.menus.get(user)?.values() ?? [])];
  }

  functions(): string[] {
    return [...this.#executor.functions()];
  }

  /**
   * Types a text into the first cell of a range, or pastes a block there, as a person does: read by locale, checked by
   * validation and protection; then the edit triggers run. A warning that only asks is taken as answered with OK.
   * @throws Error in Google's words when the sheet refuses the input
   */
  typeIn(a1: string, text: string | readonly (readonly string[])[], { user }: { user?: string } = {}): RunReport[] {
    return this.#triggers.typed(a1, text, user ?? this.world.user);
  }

  /**
   * Edits that follow each other faster than `onEdit` can run: all of them reach the sheet, but Google keeps at most
   * two events waiting and drops the rest.
   */
  typeFast(
    edits: readonly { readonly a1: string; readonly text: string }[],
    { user }: { user?: string } = {},
  ): RunReport[] {
    return this.#triggers.typedFast(edits, user ?? this.world.user);
  }

  /** An edit that is already in the sheet (made in the page's grid): only its triggers run. */
  edited(edit: UserEdit): RunReport[] {
    return this.#triggers.edited(edit);
  }

  /** An edit that was just taken back or repeated: its triggers run where `world.undoFiresEdit` says so. */
  undone(edit: UserEdit): RunReport[] {
    return this.#triggers.undone(edit);
  }

  /** A change of structure made in the page's grid; reaches `onChange` triggers only. */
  changed(changeType: GoogleAppsScript.Events.SheetsOnChangeChangeType, user: string = this.world.user): RunReport[] {
    return this.#triggers.changed(changeType, user);
  }

  get(a1: string, what: Shown = 'values'): unknown[][] {
    return this.#executor.asPerson(this.world.user, (stage) => readRange(stage, a1, what));
  }

  /** Puts a person's cursor there; their scripts find it as the active range. Unknown places leave it where it was. */
  select(a1: string, user: string = this.world.user): void {
    this.#executor.asPerson(user, (stage) => placeCursor(stage, a1));
  }

  /** Where a person's cursor is. */
  selected(user: string = this.world.user): { readonly sheet: string; readonly range: string } {
    return this.#executor.asPerson(user, cursorOf);
  }

  /**
   * Which of these members the Google object named by script code has; none when the object cannot be had. Nothing of
   * the bundle runs.
   */
  inspect(code: string, members: readonly string[]): string[] {
    return this.#executor.asPerson(this.world.user, (stage) => membersOf(stage, code, members));
  }

  signIn(user: string): void {
    this.#context.changeWorld({ user });
  }

  /** Sets the clock without firing anything; missed triggers are not made up for, as at Google. */
  setNow(now: number): void {
    this.#triggers.setNow(now);
  }

  /**
   * Lets time pass: every due time trigger fires in order, as its creator; `passing` hears of each instant before.
   * @throws Error for an earlier instant
   */
  advanceTo(instant: number, passing?: (at: number) => void): TriggerRun[] {
    return this.#triggers.advanceTo(instant, passing);
  }

  /** Whether time passing until then would fire anything. */
  isDueBy(instant: number): boolean {
    return this.#triggers.isDueBy(instant);
  }

  /** Changes the world while the workbook is open. */
  change(world: WorldChange): void {
    this.#context.changeWorld({ ...world, limits: { ...this.world.limits, ...world.limits } });
    if (world.now !== undefined) this.setNow(world.now);
  }

  /** This person has not agreed to these scopes: calls that need them fail until it is called with none. */
  withhold(user: string, scopes: readonly string[]): void {
    this.#context.withheld.set(user, scopes);
  }

  /** Another process takes a lock and keeps it until released: `document`, `script` or `user:<address>`. */
  holdLock(name: string): () => void {
    this.#stores.locks.set(name, 'elsewhere');
    return () => this.#stores.locks.delete(name);
  }

  save(): SavedWorkbook {
    this.engine.flush();
    return {
      data: this.engine.exportData(),
      host: { version: 1, world: this.world, ...this.#stores.toState() },
    };
  }
}
