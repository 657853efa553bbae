import type { Level, Measure, ObjectiveType, OpenStatus } from '../../domain/book';
import type { Cell } from '../../domain/cell';
import type { PersonKey } from './people';
import type { CycleKey } from './plans';
import type { StoryName } from './stories';

/** A key result as it is written down here: people by their short names, and only what is not usual. */
export interface ShortKeyResult {
  readonly title: string;
  readonly owner: PersonKey;
  readonly unit: string;
  readonly start: Cell;
  readonly target: Cell;
  readonly story: StoryName;
  readonly measure?: Measure;
  readonly delegate?: PersonKey;
  readonly weight?: Cell;
  readonly rule?: string;
  /** The same word on rows that repeat one key result over several quarters. */
  readonly lineage?: string;
  readonly wrong?: Readonly<Record<string, Cell>>;
}

/** An objective as it is written down here, with its key results. */
export interface ShortObjective {
  readonly key: string;
  readonly title: string;
  readonly why: string;
  readonly level: Level;
  readonly team: string;
  readonly owner: PersonKey;
  readonly parent: string;
  readonly cycle: CycleKey;
  readonly type?: ObjectiveType;
  readonly weight?: Cell;
  readonly status?: OpenStatus;
  readonly note?: string;
  readonly keyResults: readonly ShortKeyResult[];
}

export const kr = (
  title: string,
  owner: PersonKey,
  unit: string,
  start: Cell,
  target: Cell,
  story: StoryName,
  more: Partial<ShortKeyResult> = {},
): ShortKeyResult => ({ title, owner, unit, start, target, story, ...more });
