import type { KeyResultPlan, ObjectivePlan } from '../../../commands/sample/plans';
import type { Cell } from '../../../domain/cell';
import type { PersonKey } from './people';
import type { StoryName } from './stories';

/** A key result as it is written down here: people by their short names. */
export interface KeyResult extends Omit<KeyResultPlan, 'owner' | 'delegate' | 'story'> {
  readonly owner: PersonKey;
  readonly delegate?: PersonKey;
  readonly story: StoryName;
}

export interface Plan extends Omit<ObjectivePlan, 'owner' | 'keyResults'> {
  readonly owner: PersonKey;
  readonly keyResults: readonly KeyResult[];
}

export const kr = (
  title: string,
  owner: PersonKey,
  unit: string,
  start: Cell,
  target: Cell,
  story: StoryName,
  more: Partial<KeyResult> = {},
): KeyResult => ({ title, owner, unit, start, target, story, ...more });
