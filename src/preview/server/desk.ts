import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SavedWorkbook } from '../saved';
import { earlyWorkbook } from './earlyWorkbook';
import { FileKeeper } from './fileKeeper';
import type { Files } from './files';
import { Refusal } from './http';
import { type Begun, Openings } from './openings';
import type { Asker, Method, OpeningView, PageEvent, Params, Reply, RevisionMessage, WrittenJoined } from './protocol';
import type { Sample, SampleStore } from './sampleStore';
import { Windows } from './windows';
import { WorkerLink } from './workerLink';

export interface DeskOptions {
  readonly worker: URL;
  readonly bundle: string;
  /** Where new workbooks are kept. */
  readonly folder: string;
  readonly files: Files;
  /** Where the sample of the day is kept; without it, it is made each time. */
  readonly sample?: SampleStore;
  /** How often the workbook's clock follows this machine's and fires what is due. */
  readonly tickMs?: number;
}

const MINUTE_MS = 60_000;

/** A workbook to be opened; a new one is made by running the functions that `makers` names. */
interface Opening extends Partial<Sample> {
  readonly path: string;
  readonly makers?: readonly string[];
  readonly state?: 'saved' | 'new';
}

/** Set-up and sample are the add-on's own functions, called in this order; the host only says what each does. */
const SAMPLE: Readonly<Record<string, string>> = {
  setUpWorkbook: 'Laying out the tabs',
  addSampleTeam: 'Adding a sample team with its past cycles',
};

/** One open workbook with its windows, its worker and its file. */
export class Desk {
  // When the worker is stopped before it hears of it, nothing waits for that window any more.
  readonly windows = new Windows((window) => void this.ask('left', window).catch(() => undefined));
  readonly keeper: FileKeeper;
  readonly #options: DeskOptions;
  #link: WorkerLink | undefined;
  readonly #ticks: NodeJS.Timeout;
  #ticking = false;
  #opening = false;
  /** The function of `SAMPLE` that runs. */
  #making = '';
  readonly #openings = new Openings();
  #closed = false;
  #restarting: Promise<void> | undefined;
  #kept: SavedWorkbook | undefined;
  /** Revisions made after `#kept`: with it they bring a broken worker back to where it was. */
  #since: RevisionMessage[] = [];

  constructor(options: DeskOptions) {
    this.#options = options;
    this.keeper = new FileKeeper({
      write: async (path) => options.files.save(path, await this.#takeWithResults()),
      show: (file) => this.windows.send({ type: 'file', file }),
    });
    this.#ticks = setInterval(() => void this.#tick(), options.tickMs ?? MINUTE_MS);
    this.#ticks.unref();
  }

  /** One at a time: while a script waits for a person, time does not pile up behind it. */
  async #tick(): Promise<void> {
    if (this.#ticking || !this.#link) return;
    this.#ticking = true;
    try {
      await this.ask('tick', undefined);
    } catch (error) {
      // The workbook was closed or its worker started again; the next tick comes anyway.
      console.warn(`The clock did not move on: ${(error as Error).message}`);
    } finally {
      this.#ticking = false;
    }
  }

  /** While a workbook is being opened, this waits for it. */
  ask<M extends Method>(method: M, params: Params<M>, asker?: Asker): Promise<Reply<M>> {
    this.#openings.hurry();
    return this.#askInTurn(method, params, asker);
  }

  async #askInTurn<M extends Method>(method: M, params: Params<M>, asker?: Asker): Promise<Reply<M>> {
    await this.#openings.ready;
    await this.#restarting;
    return this.#linked().ask(method, params, asker);
  }

  /** While a saved workbook is being opened, a window already gets it as it was saved; menus follow. */
  async join(window: string, user: string | null): Promise<WrittenJoined> {
    const early = await this.#openings.early();
    if (!early) return this.ask('join', user, { window, user: user ?? '' });
    const joined = early.joined(user);
    // In its place among what this window asks next; `onOpen` builds the menu.
    this.#askInTurn('signIn', undefined, { window, user: joined.user }).catch((error: Error) =>
      this.windows.send({ type: 'problem', title: 'The workbook was not opened', text: error.message }, { to: window }),
    );
    return joined;
  }

  /** A window shows its grid. */
  shown(): void {
    this.#openings.hurry();
  }

  get opening(): OpeningView {
    const names = Object.keys(SAMPLE);
    return { doing: SAMPLE[this.#making] ?? '', step: names.indexOf(this.#making) + 1, of: names.length };
  }

  #linked(): WorkerLink {
    if (!this.#link) throw new Error('No workbook is open.');
    return this.#link;
  }

  /** The workbook's whole state, as it would be saved now. */
  async take(): Promise<SavedWorkbook> {
    // Not by `ask`: opening another workbook saves this one first, and would wait for itself.
    const saved = (await this.#linked().ask('save', undefined)) as SavedWorkbook;
    this.#kept = saved;
    // The worker's messages arrive in order: every revision heard so far is in what it just handed over.
    this.#since = [];
    return saved;
  }

  /** Asked for together, so that nothing comes between the workbook and what its formulas came to. */
  async #takeWithResults(): Promise<Sample> {
    const [saved, results] = await Promise.all([this.take(), this.#linked().ask('results', undefined)]);
    return { saved, results };
  }

  /** Nothing when somebody opened another workbook meanwhile. */
  #takeUnlessClosed(): Promise<Sample | undefined> {
    const link = this.#link;
    return this.#takeWithResults().catch((error) => {
      if (this.#link === link) throw error;
      return undefined;
    });
  }

  /** As `take`, for who asks while another workbook may still be on its way. */
  async takeOpened(): Promise<SavedWorkbook> {
    this.#openings.hurry();
    await this.#openings.ready;
    return this.take();
  }

  openFile(path: string): Promise<void> {
    return this.#openings.inTurn((begun) => this.#openFile(path, begun));
  }

  async #openFile(path: string, begun: Begun): Promise<void> {
    const full = resolve(path);
    if (!existsSync(full)) return this.#open({ path: full }, begun);
    await this.#open({ saved: await this.#options.files.load(full), path: full, state: 'saved' }, begun);
  }

  async openBytes(bytes: Uint8Array, name: string): Promise<void> {
    const saved = await this.#options.files.read(bytes);
    const path = this.#freePath(name.replace(/\.xlsx$/i, ''));
    await this.#openings.inTurn((begun) => this.#open({ saved, path }, begun));
  }

  openNew(kind: 'empty' | 'sample'): Promise<void> {
    if (kind === 'sample') return this.#openSample();
    return this.#openings.inTurn((begun) => this.#open({ path: this.#freePath('Untitled workbook') }, begun));
  }

  async #openSample(): Promise<void> {
    const path = this.#freePath('Sample team');
    const { sample } = this.#options;
    let made: Promise<Sample | undefined> | undefined;
    await this.#openings.inTurn(async (begun) => {
      const kept = await sample?.read();
      if (kept) return this.#open({ ...kept, path }, begun);
      await this.#open({ path, makers: Object.keys(SAMPLE) }, begun);
      // Asked for before any window can change it, and written while the window that waited is already shown.
      if (sample) made = this.#takeUnlessClosed();
    });
    const whole = await made;
    if (!sample || !whole) return;
    try {
      await sample.write(whole);
    } catch (error) {
      // It is kept for speed only, and the workbook is open by now.
      console.warn(`The sample is made again next time: ${(error as Error).message}`);
    }
  }

  /** Stops whatever script runs; the workbook goes on from the last revision. Who asks twice gets one worker. */
  restart(): Promise<void> {
    this.#restarting ??= this.#restart().finally(() => {
      this.#restarting = undefined;
    });
    return this.#restarting;
  }

  async #restart(): Promise<void> {
    // Nothing runs before there is a worker.
    if (!this.#link) return;
    await this.#link.close(new Refusal(409, 'The script was cancelled. What it had written before stays.'));
    this.windows.send({ type: 'idle' });
    await this.#start(this.#kept, [], this.#since, Date.now());
    // A save that was under way went with the worker.
    this.keeper.changed();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#openings.hurry();
    clearInterval(this.#ticks);
    // What is being done now is saved as well: saving waits for its turn in the worker.
    if (this.#link?.isBusy) this.#changed();
    await this.keeper.flush();
    this.windows.close();
    await this.#link?.close();
  }

  async #open({ saved, results, path, makers = [], state = 'new' }: Opening, begun: Begun): Promise<void> {
    await this.keeper.flush();
    this.#refuseToLose();
    await this.#link?.close();
    this.#link = undefined;
    this.#kept = saved;
    this.#since = [];
    // Named before it is opened: nothing of the new workbook may reach the old one's file.
    this.keeper.use(path, state);
    const now = Date.now();
    this.#opening = true;
    const early = saved && makers.length === 0 ? earlyWorkbook(saved, now, results) : undefined;
    begun(early);
    try {
      if (early) {
        this.windows.send({ type: 'reload' });
        // Without results the window takes as long as the worker does.
        if (results) await this.#openings.windowFirst();
      }
      if (this.#closed) throw new Error('The host was stopped before the workbook was open.');
      await this.#start(saved, makers, [], now);
    } finally {
      this.#opening = false;
      this.#making = '';
    }
    if (!early) this.windows.send({ type: 'reload' });
  }

  /** @throws Refusal while the open workbook stands nowhere but here */
  #refuseToLose(): void {
    const { state, problem } = this.keeper.view;
    if (state !== 'failed') return;
    throw new Refusal(
      409,
      `The workbook that is open could not be saved and would be lost. ${problem} Or download it first: File, Download .xlsx.`,
    );
  }

  async #start(
    saved: unknown,
    then: readonly string[],
    replay: readonly RevisionMessage[],
    now: number,
  ): Promise<void> {
    const { worker, bundle } = this.#options;
    this.#link = new WorkerLink(
      worker,
      { bundle },
      {
        event: (event, window) => this.#hear(event, window),
        changed: () => this.#changed(),
        died: (error) => void this.#revive(error),
      },
    );
    await this.#link.ask('open', { saved, then, replay, now });
  }

  async #revive(error: Error): Promise<void> {
    // Who opens it, or starts it again, hears of it: the next one would fare no better.
    if (this.#opening || this.#restarting) return;
    try {
      await this.restart();
      const text = `${error.message} It was started again and goes on from the last change.`;
      this.windows.send({ type: 'problem', title: 'The workbook had to be restarted', text });
    } catch (again) {
      const text = `${error.message} Starting it again failed: ${(again as Error).message} Stop the local host and start it anew; what was saved is in ${this.keeper.view.path}.`;
      this.windows.send({ type: 'problem', title: 'The workbook stopped', text });
    }
  }

  #hear(event: PageEvent, window: string | undefined): void {
    if (event.type === 'making') {
      this.#making = event.functionName;
      return;
    }
    if (event.type === 'revision') {
      this.#since.push(event.message);
      // The worker says so itself when the script that follows an edit is done; who stops the host has seen the edit.
      this.#changed();
    }
    this.windows.send(event, { to: window });
  }

  #changed(): void {
    if (!this.#opening) this.keeper.changed();
  }

  /** Never an existing file: two workbooks of one name stand beside each other. */
  #freePath(name: string): string {
    const path = (suffix: string) => resolve(this.#options.folder, `${name}${suffix}.xlsx`);
    for (let number = 1; ; number += 1) {
      const candidate = path(number === 1 ? '' : ` ${number}`);
      if (!existsSync(candidate)) return candidate;
    }
  }
}
