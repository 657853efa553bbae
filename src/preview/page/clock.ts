import { serialOf } from '../engine/serial';

/**
 * The workbook's "now" in this page: exactly the instant the server last told, so that TODAY and NOW show here what the
 * script reads there.
 */
export class Clock {
  #serial = 0;

  set(ms: number, timeZone: string): void {
    this.#serial = serialOf(ms, timeZone);
  }

  now(): number {
    return this.#serial;
  }
}
