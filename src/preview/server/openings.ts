import type { EarlyWorkbook } from './earlyWorkbook';
import { Hold } from './hold';

/**
 * A window that shows a workbook early and the worker that loads it would share one machine, and a person waits for the
 * window: the worker begins when the window's grid is there. So long it waits for a window to come, and then for its grid.
 */
const WINDOW_COMES_MS = 1_500;
const GRID_COMES_MS = 3_000;

/** Told what windows can be shown before the worker is there, or that there is nothing. */
export type Begun = (early: EarlyWorkbook | undefined) => void;

const NOTHING: Promise<undefined> = Promise.resolve(undefined);

/** Workbooks are opened one after the other; who asks for one meanwhile waits, or sees early what is known of it. */
export class Openings {
  readonly #hold = new Hold();
  #early: Promise<EarlyWorkbook | undefined> = NOTHING;
  #ready: Promise<void> = NOTHING;

  /** Settles when the newest is open, or could not be opened. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /** What is being opened and is known already; nothing when windows have to wait for the worker. */
  async early(): Promise<EarlyWorkbook | undefined> {
    const early = await this.#early;
    if (early) this.#hold.extend(GRID_COMES_MS);
    return early;
  }

  inTurn(open: (begun: Begun) => Promise<void>): Promise<void> {
    this.hurry();
    let begun: Begun = () => undefined;
    const early = new Promise<EarlyWorkbook | undefined>((resolve) => {
      begun = resolve;
    });
    this.#early = early;
    const work = this.#ready
      .then(() => open(begun))
      .finally(() => {
        begun(undefined);
        if (this.#early === early) this.#early = NOTHING;
      });
    // Who waits only wants to know when it is over; how it went is told to who opened it.
    this.#ready = work.catch(() => undefined);
    return work;
  }

  /** Until a window shows its grid, or none has come, or somebody is in a hurry. */
  windowFirst(): Promise<void> {
    return this.#hold.wait(WINDOW_COMES_MS);
  }

  /** Somebody waits for what only the worker can say, or the window has what it needs. */
  hurry(): void {
    this.#hold.release();
  }
}
