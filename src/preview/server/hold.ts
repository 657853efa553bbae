/** Lets work wait until it is let go, or has waited long enough. */
export class Hold {
  #go: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** Waits for `release`, at most so long. */
  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#go = resolve;
      this.extend(ms);
    });
  }

  /** Who still waits does so at most so long from now on. */
  extend(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#go) this.#timer = setTimeout(() => this.release(), ms);
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#go?.();
    this.#go = undefined;
  }
}
