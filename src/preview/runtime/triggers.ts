import type { AuthMode } from '../context';
import type { StoredTrigger, TriggerEvent } from '../saved';
import { nextDue } from './clock';
import { createEvent, type Happening } from './events';
import type { Executor } from './executor';
import type { RunReport } from './job';
import type { Happened, MeanwhileReport } from './meanwhile';
import type { Runtime } from './runtime';
import type { Stores } from './stores';
import { put } from './typing';

/** An edit as the sheet saw it; a paste or fill has no `value` and `oldValue`. */
export interface UserEdit {
  readonly user: string;
  readonly sheet: string;
  /** In A1 notation, without the sheet. */
  readonly range: string;
  readonly value?: string;
  readonly oldValue?: string;
}

/** A trigger that fired while time passed. */
export interface TriggerRun {
  readonly at: number;
  readonly trigger: StoredTrigger;
  readonly report: RunReport;
}

type ChangeType = GoogleAppsScript.Events.SheetsOnChangeChangeType;

const MOST_QUEUED_EDITS = 2;

/** Which functions run when something happens: simple triggers by name, installable ones as their creators. */
export class Triggers {
  readonly #executor: Executor;
  readonly #context: Runtime;
  readonly #stores: Stores;
  readonly #hourMinute: number;

  constructor(executor: Executor, context: Runtime, stores: Stores, hourMinute: number) {
    this.#executor = executor;
    this.#context = context;
    this.#stores = stores;
    this.#hourMinute = hourMinute;
  }

  opened(user: string, authMode: 'NONE' | 'LIMITED'): RunReport[] {
    this.#stores.menus.delete(user);
    const simple = this.#simple('onOpen', user, {}, authMode);
    return [...simple, ...this.#installable('ON_OPEN', user, {})];
  }

  installed(user: string): RunReport[] {
    return this.#simple('onInstall', user, {}, 'FULL');
  }

  typed(a1: string, input: string | readonly (readonly string[])[], user: string): RunReport[] {
    return this.edited(this.#put(a1, input, user));
  }

  typedFast(edits: readonly { readonly a1: string; readonly text: string }[], user: string): RunReport[] {
    const made = edits.map(({ a1, text }) => this.#put(a1, text, user));
    return made.slice(0, MOST_QUEUED_EDITS).flatMap((edit) => this.edited(edit));
  }

  edited(edit: UserEdit): RunReport[] {
    const { user } = edit;
    const simple = this.#simple('onEdit', user, { edit });
    const installed = this.#installable('ON_EDIT', user, { edit });
    return [...simple, ...installed, ...this.changed('EDIT', user)];
  }

  /** What others did while a run went on: their triggers had to wait for its end. */
  followUp(happened: readonly Happened[]): MeanwhileReport[] {
    return happened.map((one): MeanwhileReport => {
      const { told, deed } = one;
      if (!told) return { ...one, runs: [] };
      if ('edit' in told) return { ...one, runs: this.edited(told.edit) };
      // The enum's members are its names at Google; the typings know them only as opaque values.
      return { ...one, runs: this.changed(told.changeType as unknown as ChangeType, deed.user) };
    });
  }

  /** The cells changed once more, without anybody typing: an edit that tells no values, where the world says so. */
  undone({ user, sheet, range }: UserEdit): RunReport[] {
    return this.#context.world.undoFiresEdit ? this.edited({ user, sheet, range }) : [];
  }

  changed(changeType: ChangeType, user: string): RunReport[] {
    return this.#installable('ON_CHANGE', user, { changeType });
  }

  setNow(now: number): void {
    if (!Number.isFinite(now)) throw new Error('The clock needs a date and time.');
    this.#context.changeWorld({ now });
    this.#context.engine.setNow(now);
  }

  /** Whether a time trigger comes due up to then. */
  isDueBy(instant: number): boolean {
    return this.#due(this.#context.world.now, instant, new Map()) !== undefined;
  }

  /** `passing` hears of every instant at which something fires, before it does. */
  advanceTo(instant: number, passing: (at: number) => void = () => undefined): TriggerRun[] {
    const from = this.#context.world.now;
    if (!(instant >= from))
      throw new Error(
        `Time only runs forward: it is ${new Date(from).toISOString()} in this workbook. Set the clock to go back.`,
      );
    const fired = new Map<string, number>();
    const runs: TriggerRun[] = [];
    for (let next = this.#due(from, instant, fired); next; next = this.#due(from, instant, fired)) {
      const { at, trigger } = next;
      fired.set(trigger.id, at);
      passing(at);
      this.setNow(at);
      if (trigger.clock?.kind === 'once') this.#retire(trigger);
      runs.push({ at, trigger, report: this.#asCreator(trigger, trigger.creator, { clock: at }) });
    }
    this.setNow(instant);
    return runs;
  }

  #due(
    from: number,
    until: number,
    fired: ReadonlyMap<string, number>,
  ): { at: number; trigger: StoredTrigger } | undefined {
    const rule = { zone: this.#context.world.timeZone, hourMinute: this.#hourMinute };
    let first: { at: number; trigger: StoredTrigger } | undefined;
    for (const trigger of this.#stores.triggers) {
      const at = nextDue(trigger, fired.get(trigger.id) ?? from, rule);
      if (at !== undefined && at <= until && (!first || at < first.at)) first = { at, trigger };
    }
    return first;
  }

  #put(a1: string, input: string | readonly (readonly string[])[], user: string): UserEdit {
    return this.#executor.asPerson(user, (stage) => put(this.#context.engine, stage, a1, input, user));
  }

  /** A simple trigger runs when the bundle has a function of its name, as whoever acts; installing has full rights. */
  #simple(
    name: 'onOpen' | 'onEdit' | 'onInstall',
    user: string,
    happening: Happening,
    authMode: AuthMode = 'LIMITED',
  ): RunReport[] {
    if (!this.#executor.functions().includes(name)) return [];
    const report = this.#executor.run({
      functionName: name,
      kind: name === 'onInstall' ? 'install' : 'simple',
      authMode,
      activeUser: user,
      effectiveUser: user,
      args: (stage) => [createEvent(this.#context, stage, happening)],
    });
    return [report];
  }

  #installable(event: TriggerEvent, actor: string, happening: Happening): RunReport[] {
    return this.#stores.triggers
      .filter((trigger) => trigger.event === event && trigger.disabled === undefined)
      .map((trigger) => this.#asCreator(trigger, visibleTo(trigger.creator, actor), happening));
  }

  #asCreator(trigger: StoredTrigger, activeUser: string, happening: Happening): RunReport {
    return this.#executor.run({
      functionName: trigger.handler,
      kind: 'trigger',
      activeUser,
      effectiveUser: trigger.creator,
      timeDriven: happening.clock !== undefined,
      args: (stage) => [createEvent(this.#context, stage, { ...happening, triggerUid: trigger.id })],
    });
  }

  #retire(trigger: StoredTrigger): void {
    const at = this.#stores.triggers.findIndex(({ id }) => id === trigger.id);
    if (at !== -1) this.#stores.triggers[at] = { ...trigger, disabled: 'It has fired.' };
  }
}

/** Another person's address reaches a trigger only inside the creator's own Workspace domain. */
function visibleTo(creator: string, actor: string): string {
  const domain = (address: string): string => address.slice(address.indexOf('@') + 1).toLowerCase();
  const sameDomain = domain(creator) === domain(actor) && domain(creator) !== 'gmail.com';
  return creator === actor || sameDomain ? actor : '';
}
