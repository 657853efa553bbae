import type { UserEdit } from '../runtime/triggers';
import type { Relay } from './relay';

interface Step {
  readonly revisions: readonly string[];
  /** What the person changed in it. */
  readonly edits: readonly UserEdit[];
}

/** Undo per window: what a window's gesture changed (the edit, and what scripts did because of it) is one step. */
export class UndoSteps {
  readonly #relay: Relay;
  readonly #done = new Map<string, Step[]>();
  readonly #undone = new Map<string, Step[]>();

  constructor(relay: Relay) {
    this.#relay = relay;
  }

  /** Runs `work` and keeps what it changed as one step of that window. */
  record<T>(window: string, work: () => T, edits: readonly UserEdit[] = []): T {
    const before = this.#relay.head;
    try {
      return work();
    } finally {
      const revisions = this.#relay.since(before, window);
      if (revisions.length > 0) {
        stackOf(this.#done, window).push({ revisions, edits });
        this.#undone.delete(window);
      }
    }
  }

  /** @returns what was changed by it; undefined when there is nothing (any more) to undo. */
  undo(window: string): readonly UserEdit[] | undefined {
    const step = stackOf(this.#done, window).pop();
    if (!step?.revisions.every((id) => this.#relay.knows(id))) return undefined;
    for (const id of [...step.revisions].reverse()) this.#relay.undo(id);
    stackOf(this.#undone, window).push(step);
    return step.edits;
  }

  redo(window: string): readonly UserEdit[] | undefined {
    const step = stackOf(this.#undone, window).pop();
    if (!step?.revisions.every((id) => this.#relay.knows(id))) return undefined;
    for (const id of step.revisions) this.#relay.redo(id);
    stackOf(this.#done, window).push(step);
    return step.edits;
  }
}

function stackOf(stacks: Map<string, Step[]>, window: string): Step[] {
  const found = stacks.get(window) ?? [];
  stacks.set(window, found);
  return found;
}
