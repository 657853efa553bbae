import type { UserEdit } from '../runtime/triggers';
import type { StepsView } from './protocol';
import type { Relay } from './relay';

interface Step {
  readonly revisions: readonly string[];
  /** What the person changed in it. */
  readonly edits: readonly UserEdit[];
}

type Stacks = Map<string, Step[]>;

/** Undo per window: what a window's gesture changed (the edit, and what scripts did because of it) is one step. */
export class UndoSteps {
  readonly #relay: Relay;
  readonly #tell: (window: string, steps: StepsView) => void;
  readonly #done: Stacks = new Map();
  readonly #undone: Stacks = new Map();

  /** `tell` hears of every change of what a window can undo and redo. */
  constructor(relay: Relay, tell: (window: string, steps: StepsView) => void = () => undefined) {
    this.#relay = relay;
    this.#tell = tell;
  }

  stepsOf(window: string): StepsView {
    return { undo: this.#isThere(this.#done, window), redo: this.#isThere(this.#undone, window) };
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
        this.#tell(window, this.stepsOf(window));
      }
    }
  }

  /** @returns what was changed by it; undefined when there is nothing (any more) to undo. */
  undo(window: string): readonly UserEdit[] | undefined {
    return this.#step(window, this.#done, this.#undone, (revisions) => {
      for (const id of [...revisions].reverse()) this.#relay.undo(id);
    });
  }

  redo(window: string): readonly UserEdit[] | undefined {
    return this.#step(window, this.#undone, this.#done, (revisions) => {
      for (const id of revisions) this.#relay.redo(id);
    });
  }

  #step(
    window: string,
    from: Stacks,
    to: Stacks,
    carryOut: (revisions: readonly string[]) => void,
  ): Step['edits'] | undefined {
    const possible = this.#isThere(from, window);
    const step = stackOf(from, window).pop();
    if (step && possible) {
      carryOut(step.revisions);
      stackOf(to, window).push(step);
    }
    this.#tell(window, this.stepsOf(window));
    return possible ? step?.edits : undefined;
  }

  /** The relay forgets old revisions; steps of them can no longer be taken. */
  #isThere(stacks: Stacks, window: string): boolean {
    return (
      stackOf(stacks, window)
        .at(-1)
        ?.revisions.every((id) => this.#relay.knows(id)) ?? false
    );
  }
}

function stackOf(stacks: Stacks, window: string): Step[] {
  const found = stacks.get(window) ?? [];
  stacks.set(window, found);
  return found;
}
