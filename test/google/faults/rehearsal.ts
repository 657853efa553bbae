import { join } from 'node:path';
import type { AuthMode, RunKind } from '../../../src/preview/context';
import { HeadlessDialogs } from '../../../src/preview/dialogs';
import type { Area, CellWrite } from '../../../src/preview/engine/engine';
import { EngineWorkbook } from '../../../src/preview/engine/workbook';
import type { MenuEntry } from '../../../src/preview/menu';
import { readBundle } from '../../../src/preview/runtime/bundle';
import { createEvent } from '../../../src/preview/runtime/events';
import { Executor } from '../../../src/preview/runtime/executor';
import type { RunReport } from '../../../src/preview/runtime/job';
import { actOut, type Meanwhile, type MeanwhileReport } from '../../../src/preview/runtime/meanwhile';
import { Runtime } from '../../../src/preview/runtime/runtime';
import { Stores } from '../../../src/preview/runtime/stores';
import { Triggers, type UserEdit } from '../../../src/preview/runtime/triggers';
import type { SavedWorkbook } from '../../../src/preview/saved';
import { withSmallTabs } from '../../support/smallTabs';
import { root } from '../../tooling/project';

/** Something that happens in the workbook, as Google calls the script for it. */
export interface Act {
  readonly functionName: string;
  readonly kind: RunKind;
  readonly args?: readonly unknown[];
  /** What was typed, for onEdit. */
  readonly edit?: UserEdit;
  readonly authMode?: AuthMode;
  /** What colleagues do in the sheet while it runs. */
  readonly meanwhile?: readonly Meanwhile[];
}

/** How an act went, which of Google's methods it called one after the other, and which cells it touched. */
export interface Performance {
  readonly act: Act;
  readonly report: RunReport;
  readonly calls: readonly string[];
  readonly touched: readonly Touch[];
  /** What became of what colleagues did, with the runs of their triggers. */
  readonly meanwhile: readonly MeanwhileReport[];
}

/** Cells that a call read, or gave a content; `call` counts from 1. */
export interface Touch {
  readonly does: 'read' | 'write';
  readonly call: number;
  readonly tab: string;
  readonly area: Area;
}

/**
 * A workbook in which acts can be tried over and over: `back` takes everything back that was done since it was opened,
 * which is many times faster than opening it again.
 */
export class Rehearsal {
  readonly #saved: SavedWorkbook;
  readonly #engine: () => EngineWorkbook;
  readonly #reopens: boolean;
  engine: EngineWorkbook;
  #context: WatchedRuntime;
  #stores: Stores;
  #executor: Executor;

  /** `reopens`: acts do more than the hundred steps that can be undone. */
  constructor(saved: SavedWorkbook, { rows, reopens = false }: { rows?: number; reopens?: boolean } = {}) {
    this.#saved = saved;
    this.#reopens = reopens;
    this.#engine = () => withSmallTabs(new EngineWorkbook({ data: saved.data, ...saved.host.world }), rows);
    this.engine = this.#engine();
    this.#context = new WatchedRuntime(this.engine, saved.host.world, BUNDLE.scopes);
    this.#stores = new Stores(saved.host);
    this.#executor = this.#newExecutor();
  }

  run(act: Act, failAtCall?: number): Performance {
    const { edit, args = [], ...job } = act;
    const { user } = this.#context.world;
    const calls: string[] = [];
    const touched: Touch[] = [];
    this.#context.calls = calls;
    this.#context.touched = touched;
    const report = this.#executor.run({
      ...job,
      activeUser: user,
      effectiveUser: user,
      timeDriven: job.kind === 'trigger',
      args: edit ? (stage) => [createEvent(this.#context, stage, { edit })] : args,
      ...(failAtCall === undefined ? {} : { failAtCall }),
    });
    const seen = { calls: [...calls], touched: [...touched] };
    return { act, report, ...seen, meanwhile: this.#triggers().followUp(report.meanwhile) };
  }

  /** A colleague does something while nothing runs. @throws Error when the sheet refuses it */
  colleague(deed: Meanwhile): void {
    const told = this.#executor.asPerson(deed.user, (stage) => actOut(this.engine, stage, deed));
    this.#triggers().followUp([{ deed, told }]);
  }

  #triggers(): Triggers {
    return new Triggers(this.#executor, this.#context, this.#stores, 0);
  }

  /** Whether anything was done that lasts; menus and panels do not. */
  get isTouched(): boolean {
    return this.engine.getters.canUndo() || this.#kept() !== JSON.stringify(lasting(this.#saved.host));
  }

  /** What the signed-in person's menus show. */
  menu(): readonly MenuEntry[] {
    return [...(this.#stores.menus.get(this.#context.world.user)?.values() ?? [])];
  }

  back(): void {
    if (this.#reopens) {
      this.engine = this.#engine();
      this.#context = new WatchedRuntime(this.engine, this.#saved.host.world, BUNDLE.scopes);
    } else while (this.engine.getters.canUndo()) this.engine.undo();
    this.#stores = new Stores(this.#saved.host);
    this.#executor = this.#newExecutor();
  }

  save(): SavedWorkbook {
    const { host } = this.#saved;
    return { data: this.engine.exportData(), host: { ...host, ...this.#stores.toState() } };
  }

  #kept(): string {
    return JSON.stringify(lasting({ ...this.#saved.host, ...this.#stores.toState() }));
  }

  #newExecutor(): Executor {
    let last = 0;
    return new Executor({
      context: this.#context,
      stores: this.#stores,
      dialogs: new HeadlessDialogs(),
      bundle: BUNDLE,
      container: 'bound',
      newId: () => `id-${++last}`,
    });
  }
}

const lasting = ({ properties, triggers, outbox }: SavedWorkbook['host']): unknown => ({
  properties,
  triggers,
  outbox,
});

const BUNDLE = readBundle(join(root, 'dist'));

/** Tells in which order calls are made, which reports do not. */
class WatchedRuntime extends Runtime {
  calls: string[] = [];
  touched: Touch[] = [];

  override fetched(area: Area): void {
    super.fetched(area);
    this.#touch('read', area);
  }

  #touch(does: Touch['does'], area: Area): void {
    if (!this.isCounted) return;
    const tab = this.engine.getters.getSheetName(area.sheet);
    this.touched.push({ does, call: this.calls.length, tab, area });
  }

  override wrote(sheet: string, cells: readonly CellWrite[]): void {
    super.wrote(sheet, cells);
    for (const { row, column } of cells) this.#touch('write', { sheet, row, column, rows: 1, columns: 1 });
  }

  override enter(method: string): void {
    const before = this.run.calls.total;
    try {
      super.enter(method);
    } finally {
      // the host's own use of the services is not counted
      if (this.run.calls.total > before) this.calls.push(method);
    }
  }
}
