import type { Relay } from './relay';

/** Undo per window: what a window's gesture changed (the edit, and what scripts did because of it) is one step. */
export class UndoSteps {
  readonly #relay: Relay;
  readonly #done = new Map<string, string[][]>();
  readonly #undone = new Map<string, string[][]>();

  constructor(relay: Relay) {
    this.#relay = relay;
  }

  /** Runs `work` and keeps what it changed as one step of that window. */
  record<T>(window: string, work: () => T): T {
    const before = this.#relay.head;
    try {
      return work();
    } finally {
      const step = this.#relay.since(before, window);
      if (step.length > 0) {
        stackOf(this.#done, window).push(step);
        this.#undone.delete(window);
      }
    }
  }

  /** @returns false when there is nothing (any more) to undo. */
  undo(window: string): boolean {
    const step = stackOf(this.#done, window).pop();
    if (!step?.every((id) => this.#relay.knows(id))) return false;
    for (const id of [...step].reverse()) this.#relay.undo(id);
    stackOf(this.#undone, window).push(step);
    return true;
  }

  redo(window: string): boolean {
    const step = stackOf(this.#undone, window).pop();
    if (!step?.every((id) => this.#relay.knows(id))) return false;
    for (const id of step) this.#relay.redo(id);
    stackOf(this.#done, window).push(step);
    return true;
  }
}

function stackOf(stacks: Map<string, string[][]>, window: string): string[][] {
  const found = stacks.get(window) ?? [];
  stacks.set(window, found);
  return found;
}
