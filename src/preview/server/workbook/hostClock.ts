import { serialOf } from '../../engine/serial';
import type { LocalHost } from '../../host';
import type { AdvanceReport } from '../protocol';
import type { WaitingDialogs } from '../waitingDialogs';
import { acting } from './acting';
import type { News } from './news';
import type { Emit } from './parts';
import { triggerRunView } from './reports';

const CLOCK_STEP_MS = 5 * 60_000;
const HOUR_MS = 3_600_000;
/** How often a long run through time tells how far it is. */
const TELLING_MS = 250;

interface Surroundings {
  readonly host: LocalHost;
  readonly dialogs: WaitingDialogs;
  readonly news: News;
  readonly emit: Emit;
  /** There is something to save. */
  readonly changed: () => void;
}

/** The workbook's own time: it runs on with this machine's clock, from wherever a person sets it. */
export class HostClock {
  readonly #around: Surroundings;
  /** How far it is ahead of this machine's clock. */
  #ahead: number;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#ahead = around.host.world.now - Date.now();
  }

  /**
   * Lets the host's clock catch up with this machine's. Not at every step: a new time means that every formula is
   * worked out again. Nor past a trigger that is due: nobody's click waits for it, it fires within a minute.
   */
  catchUp(): void {
    const { host, news } = this.#around;
    const now = Date.now() + this.#ahead;
    if (now - host.world.now < CLOCK_STEP_MS && sameDay(now, host.world.now, host.world.timeZone)) return;
    if (host.isDueBy(now)) return;
    host.setNow(now);
    news.tell();
  }

  /** Fires what came due in real time. A machine that slept makes up for its last hour only. */
  pass(): void {
    const { host, news, changed } = this.#around;
    const now = Date.now() + this.#ahead;
    if (!host.isDueBy(now)) {
      this.catchUp();
      return;
    }
    if (host.world.now < now - HOUR_MS) host.setNow(now - HOUR_MS);
    this.#byItself(() => host.advanceTo(now));
    news.tell();
    changed();
  }

  /** Jumps there without firing anything. */
  set(ms: number): void {
    const { host, news } = this.#around;
    host.setNow(ms);
    this.#ahead = ms - Date.now();
    news.tell();
  }

  /** Runs through the time until then, trigger by trigger; that window hears how far it is. */
  advance(ms: number, window: string): AdvanceReport {
    const { host, news, emit } = this.#around;
    const from = host.world.now;
    const hours = (until: number) => Math.ceil((until - from) / HOUR_MS);
    let told = Date.now();
    const passing = (at: number) => {
      if (Date.now() - told < TELLING_MS) return;
      told = Date.now();
      emit({ type: 'advancing', hours: hours(at), of: hours(ms) }, window);
    };
    try {
      const runs = this.#byItself(() => host.advanceTo(ms, passing));
      return { from, to: ms, runs: runs.map(triggerRunView) };
    } finally {
      this.#ahead = host.world.now - Date.now();
      news.tell();
    }
  }

  /** What the clock starts is nobody's window. */
  #byItself<T>(work: () => T): T {
    return acting(this.#around, { window: '', user: this.#around.host.world.user }, work);
  }
}

const sameDay = (a: number, b: number, zone: string): boolean =>
  Math.floor(serialOf(a, zone)) === Math.floor(serialOf(b, zone));
