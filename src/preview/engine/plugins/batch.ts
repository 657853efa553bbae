import { UIPlugin } from '@odoo/o-spreadsheet';

/** One command of the library, by its type and the rest of its fields. */
export interface PlainCommand {
  readonly type: string;
  readonly [field: string]: unknown;
}

interface BatchCommand {
  readonly type: 'RUN_BATCH';
  readonly commands: readonly PlainCommand[];
  /** Filled in by the plugin: the refusals, by place in `commands`. */
}

/** What was refused in the batch that ran last, for whoever dispatched it (the library returns only one verdict). */
export interface BatchRefusal {
  readonly command: PlainCommand;
  readonly reasons: readonly string[];
}

/** Runs many commands as one: one step to undo, one revision to send, one recalculation. */
export class BatchPlugin extends UIPlugin {
  static override getters = ['getBatchRefusals'] as const;
  private refusals: BatchRefusal[] = [];

  override handle(command: unknown): void {
    const batch = command as BatchCommand;
    if (batch.type !== 'RUN_BATCH') return;
    this.refusals = [];
    // The library's dispatch is typed for its own commands only; ours carry plugins' commands as well.
    const dispatch = this.dispatch as unknown as (type: string, payload: object) => { reasons: readonly string[] };
    for (const { type, ...payload } of batch.commands) {
      const reasons = dispatch(type, payload).reasons.filter(
        (reason) => reason !== 'Success' && reason !== 'NoChanges',
      );
      if (reasons.length > 0) this.refusals.push({ command: { type, ...payload }, reasons });
    }
  }

  getBatchRefusals(): readonly BatchRefusal[] {
    return this.refusals;
  }
}
