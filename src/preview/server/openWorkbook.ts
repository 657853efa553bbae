import { quotedSheet } from '../engine/address';
import { serialOf } from '../engine/serial';
import { LocalHost } from '../host';
import type { RunReport } from '../runtime/executor';
import type { TriggerRun, UserEdit } from '../runtime/triggers';
import type { SavedWorkbook } from '../saved';
import { peopleOf } from './people';
import {
  type AdvanceReport,
  type CallReply,
  type Json,
  type Method,
  type PageEvent,
  type Params,
  type Reply,
  type Request,
  type RevisionMessage,
  type Selection,
  SHOWN_EXECUTIONS,
  type Typing,
  type WorkerMethods,
} from './protocol';
import { Relay } from './relay';
import { revisionEdits } from './revisionEdits';
import { openingTime, startingPoint } from './startingPoint';
import { triggerViews } from './triggerViews';
import { typedEdits } from './typedEdits';
import { UndoSteps } from './undo';
import { WaitingDialogs } from './waitingDialogs';

interface Asker {
  readonly window: string;
  readonly user: string;
}

interface Parts {
  readonly host: LocalHost;
  readonly relay: Relay;
  readonly undo: UndoSteps;
}

type Handlers = { [M in keyof WorkerMethods]: (params: Params<M>, asker: Asker) => Reply<M> };

const CLOCK_STEP_MS = 5 * 60_000;
const HOUR_MS = 3_600_000;
/** How often a long run through time tells how far it is. */
const TELLING_MS = 250;

const sameDay = (a: number, b: number, zone: string): boolean =>
  Math.floor(serialOf(a, zone)) === Math.floor(serialOf(b, zone));

/** These leave nothing to save; `tick` says itself when it did. */
const HARMLESS: ReadonlySet<Method> = new Set([
  'open',
  'join',
  'signIn',
  'people',
  'mail',
  'save',
  'answer',
  'left',
  'tick',
]);

/** The workbook in its worker: the host with the add-on's bundle, the relay to the pages, and the windows' undo steps. */
export class OpenWorkbook {
  readonly #bundle: string;
  readonly #emit: (event: PageEvent, window?: string) => void;
  readonly #changed: () => void;
  readonly #dialogs: WaitingDialogs;
  #parts: Parts | undefined;
  #functions: readonly string[] = [];
  #told = { mails: 0, executions: 0, triggers: '' };
  /** How far the host's clock is ahead of this machine's: it runs on while the host is open. */
  #ahead = 0;

  constructor(
    bundle: string,
    emit: (event: PageEvent, window?: string) => void,
    changed: () => void,
    wait: (answered: () => boolean) => void,
  ) {
    this.#bundle = bundle;
    this.#emit = emit;
    this.#changed = changed;
    this.#dialogs = new WaitingDialogs(emit, wait);
  }

  perform({ method, params, window, user }: Request): unknown {
    // The table holds for each method a handler of its own parameters; a request is one of those pairs.
    const handler = this.#handlers[method] as (params: unknown, asker: Asker) => unknown;
    try {
      return handler(params, { window, user });
    } finally {
      if (!HARMLESS.has(method)) this.#changed();
    }
  }

  /** For a quiet moment after opening: otherwise the first to look or to type waits for it. */
  calculate(): void {
    this.#parts?.host.engine.calculate();
  }

  readonly #handlers: Handlers = {
    open: ({ saved, then, replay, now }) => this.#open(saved as SavedWorkbook | undefined, then, replay, now),
    join: (user, { window }) => this.#join(user, window),
    revision: (message, asker) => this.#revision(message, asker),
    type: (typing, asker) => this.#type(typing, asker),
    run: ({ functionName, selection }, asker) => {
      this.#emit({ type: 'running', functionName, user: asker.user }, asker.window);
      const report = this.#execute(asker, selection, (host) =>
        host.run(functionName, [], { kind: 'menu', user: asker.user }),
      );
      this.#emit({ type: 'idle' }, asker.window);
      if (report.error) this.#emit({ type: 'problem', ...scriptProblem(report) }, asker.window);
      return null;
    },
    call: ({ functionName, args, selection }, asker) => this.#call(functionName, args, selection, asker),
    answer: ({ id, button, text }) => {
      this.#dialogs.answer(id, { button, text });
      return null;
    },
    left: (window) => {
      this.#dialogs.left(window);
      return null;
    },
    people: (_, { user }) => peopleOf(this.#now.host, [user]),
    signIn: (_, asker) => {
      const { host } = this.#now;
      for (const report of host.open(asker.user)) this.#problem(report, asker.window);
      this.#emit({ type: 'menu', menu: host.menu(asker.user), functions: this.#functions }, asker.window);
      this.#news();
      return null;
    },
    mail: (id) => {
      const found = this.#now.host.outbox.find((mail) => mail.id === id);
      if (!found) throw new Error('That letter is not in the outbox (any more).');
      return found;
    },
    undo: (_, asker) => this.#undone(asker, () => this.#now.undo.undo(asker.window)),
    redo: (_, asker) => this.#undone(asker, () => this.#now.undo.redo(asker.window)),
    setNow: (ms) => {
      this.#now.host.setNow(ms);
      this.#ahead = ms - Date.now();
      this.#news();
      return null;
    },
    advanceTo: (ms, { window }) => this.#advance(ms, window),
    tick: () => this.#pass(),
    save: () => this.#now.host.save(),
  };

  get #now(): Parts {
    if (!this.#parts) throw new Error('No workbook is open.');
    return this.#parts;
  }

  #open(
    saved: SavedWorkbook | undefined,
    then: readonly string[],
    replay: readonly RevisionMessage[],
    at: number,
  ): null {
    const now = openingTime(saved, at);
    // Before it is opened: from then on the data is the model's own.
    const base = saved && startingPoint(saved);
    const world = { now, namesEditors: true };
    const host = LocalHost.open({ bundle: this.#bundle, saved, world, dialogs: this.#dialogs });
    const relay = new Relay(host.engine, (message) => this.#emit({ type: 'revision', message }), base);
    // The bundle does not change while it is open, and asking means loading it.
    this.#functions = host.functions();
    const undo = new UndoSteps(relay, (window, steps) => this.#emit({ type: 'steps', steps }, window));
    this.#parts = { host, relay, undo };
    for (const message of replay) relay.receive(message);
    this.#ahead = host.world.now - Date.now();
    for (const functionName of then) {
      this.#emit({ type: 'making', functionName });
      const report = host.run(functionName, [], { kind: 'menu' });
      // Nobody sees its dialogs, and one of them may say why it did nothing.
      for (const { message } of report.alerts) console.log(`${functionName}: ${message}`);
      if (report.error) throw new Error(`${functionName} failed: ${report.error.message}\n${report.error.stack}`);
    }
    if (then.length > 0) relay.rebase();
    // A sample is looked at by somebody in it; set-up also lists who ran it, and that person has no goals.
    const maker = host.world.user;
    const someone = then.length > 0 ? peopleOf(host).find(({ address }) => address !== maker) : undefined;
    if (someone) host.signIn(someone.address);
    this.#told = { mails: host.outbox.length, executions: host.executions.length, triggers: '' };
    return null;
  }

  #join(user: string | null, window: string): Reply<'join'> {
    const { host, relay, undo } = this.#now;
    const person = user ?? host.world.user;
    const opened = host.open(person);
    const { now, timeZone, locale } = host.world;
    this.#news();
    return {
      user: person,
      asked: this.#dialogs.waitingFor(window),
      problems: opened.filter(({ error }) => error).map(scriptProblem),
      snapshot: relay.snapshot(),
      menu: host.menu(person),
      functions: this.#functions,
      world: { now, timeZone, locale },
      mails: host.outbox,
      executions: host.executions.slice(-SHOWN_EXECUTIONS),
      triggers: triggerViews(host.triggers, timeZone),
      steps: undo.stepsOf(window),
    };
  }

  #revision(message: RevisionMessage, asker: Asker): null {
    const { host, relay, undo } = this.#now;
    const { edits: editsBy, changeType } = revisionEdits(host.engine, message);
    const edits = editsBy(asker.user);
    undo.record(
      asker.window,
      () => {
        if (!relay.receive(message)) return;
        this.#acting(asker, () => {
          for (const edit of edits) for (const report of host.edited(edit)) this.#problem(report, asker.window);
          if (changeType) host.changed(changeType, asker.user);
        });
      },
      edits,
    );
    return this.#stepped(() => null);
  }

  #type(typing: readonly Typing[], asker: Asker): null {
    this.#tick();
    const { host, undo } = this.#now;
    const type = () => {
      for (const { sheet, cell, text } of typing) {
        const a1 = `${quotedSheet(sheet)}!${cell}`;
        for (const report of host.typeIn(a1, text, { user: asker.user })) this.#problem(report, asker.window);
      }
    };
    try {
      undo.record(asker.window, () => this.#acting(asker, type), typedEdits(typing, asker.user));
    } finally {
      this.#news();
    }
    return null;
  }

  #call(functionName: string, args: readonly Json[], selection: Selection, asker: Asker): CallReply {
    const report = this.#execute(asker, selection, (host) =>
      host.run(functionName, args, { kind: 'rpc', user: asker.user }),
    );
    if (report.error) return { ok: false, error: report.error.message };
    // A panel's call returns what google.script.run can carry, and that is JSON.
    return { ok: true, value: (report.value ?? null) as Json };
  }

  #execute(asker: Asker, selection: Selection, run: (host: LocalHost) => RunReport): RunReport {
    this.#tick();
    const { host, undo } = this.#now;
    const a1 = `${quotedSheet(selection.sheet)}!${selection.range}`;
    try {
      return undo.record(asker.window, () =>
        this.#acting(asker, () => {
          host.select(a1, asker.user);
          const report = run(host);
          const after = host.selected(asker.user);
          if (after.sheet !== selection.sheet || after.range !== selection.range) {
            this.#emit({ type: 'select', selection: after }, asker.window);
          }
          return report;
        }),
      );
    } finally {
      this.#news();
      const menu = host.menu(asker.user);
      this.#emit({ type: 'menu', menu, functions: this.#functions }, asker.window);
    }
  }

  #advance(ms: number, window: string): AdvanceReport {
    const { host } = this.#now;
    const from = host.world.now;
    const hours = (until: number) => Math.ceil((until - from) / HOUR_MS);
    let told = Date.now();
    const passing = (at: number) => {
      if (Date.now() - told < TELLING_MS) return;
      told = Date.now();
      this.#emit({ type: 'advancing', hours: hours(at), of: hours(ms) }, window);
    };
    try {
      const runs = this.#acting({ window: '', user: host.world.user }, () => host.advanceTo(ms, passing));
      return { from, to: ms, runs: runs.map(triggerRunView) };
    } finally {
      this.#ahead = host.world.now - Date.now();
      this.#news();
    }
  }

  /**
   * Lets the host's clock catch up with this machine's. Not at every step: a new time means that every formula is
   * worked out again. Nor past a trigger that is due: nobody's click waits for it, it fires within a minute.
   */
  #tick(): void {
    const { host } = this.#now;
    const now = Date.now() + this.#ahead;
    if (now - host.world.now < CLOCK_STEP_MS && sameDay(now, host.world.now, host.world.timeZone)) return;
    if (host.isDueBy(now)) return;
    host.setNow(now);
    this.#news();
  }

  /** Fires what came due in real time. A machine that slept makes up for its last hour only. */
  #pass(): null {
    if (!this.#parts) return null;
    const { host } = this.#parts;
    const now = Date.now() + this.#ahead;
    if (!host.isDueBy(now)) {
      this.#tick();
      return null;
    }
    if (host.world.now < now - HOUR_MS) host.setNow(now - HOUR_MS);
    this.#acting({ window: '', user: host.world.user }, () => host.advanceTo(now));
    this.#news();
    this.#changed();
    return null;
  }

  #acting<T>({ window, user }: Asker, work: () => T): T {
    const { host } = this.#now;
    const before = { window: this.#dialogs.window, user: host.world.user };
    this.#dialogs.window = window;
    host.signIn(user);
    try {
      return work();
    } finally {
      this.#dialogs.window = before.window;
      if (before.window) host.signIn(before.user);
    }
  }

  #undone(asker: Asker, step: () => readonly UserEdit[] | undefined): boolean {
    return this.#stepped(() => {
      const edits = step();
      this.#acting(asker, () => {
        for (const edit of edits ?? [])
          for (const report of this.#now.host.undone(edit)) this.#problem(report, asker.window);
      });
      return edits !== undefined;
    });
  }

  #stepped<T>(work: () => T): T {
    const result = work();
    this.#news();
    return result;
  }

  /** Tells the pages what is new beside the grid: letters, the log, triggers, the clock. */
  #news(): void {
    const { host } = this.#now;
    const { mails, executions } = this.#told;
    for (const mail of host.outbox.slice(mails)) this.#emit({ type: 'mail', mail });
    for (const execution of host.executions.slice(executions)) this.#emit({ type: 'execution', execution });
    const triggers = triggerViews(host.triggers, host.world.timeZone);
    const known = JSON.stringify(triggers);
    if (known !== this.#told.triggers) this.#emit({ type: 'triggers', triggers });
    const { now, timeZone, locale } = host.world;
    this.#emit({ type: 'world', world: { now, timeZone, locale } });
    this.#told = { mails: host.outbox.length, executions: host.executions.length, triggers: known };
  }

  #problem(report: RunReport, window: string): void {
    if (report.error) this.#emit({ type: 'toast', ...scriptProblem(report), seconds: 10 }, window);
  }
}

const scriptProblem = ({ functionName, error }: RunReport) => ({
  title: `${functionName} failed`,
  text: error?.message ?? '',
});

const triggerRunView = ({ at, trigger, report }: TriggerRun): AdvanceReport['runs'][number] => ({
  at,
  functionName: trigger.handler,
  user: trigger.creator,
  ms: report.ms,
  calls: report.calls.total,
  mails: report.mails.map((mail) => `"${mail.subject}" to ${mail.to.join(', ')}`),
  logs: report.logs.map(({ text }) => text),
  error: report.error?.message ?? '',
});
