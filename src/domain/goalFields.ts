import type { KeyResult, Objective } from './book';
import type { Cell } from './cell';

/** What a form sets on an objective, with each field's heading: the word that Revisions and people use for it. */
export const OBJECTIVE_FIELDS = {
  title: 'Objective',
  why: 'Why',
  level: 'Level',
  team: 'Team',
  owner: 'Owner',
  parent: 'Parent',
  cycle: 'Cycle',
  type: 'Type',
  weight: 'Weight',
  stage: 'Stage',
} as const satisfies Partial<Record<keyof Objective, string>>;

/** The same for a KR. */
export const KEY_RESULT_FIELDS = {
  title: 'Key result',
  objective: 'Objective',
  owner: 'Owner',
  delegate: 'Delegate',
  cycle: 'Cycle',
  measure: 'Measure',
  unit: 'Unit',
  start: 'Start',
  target: 'Target',
  weight: 'Weight',
  cadence: 'Cadence (weeks)',
  starts: 'Starts',
  ends: 'Ends',
  scoringRule: 'Scoring rule',
  stage: 'Stage',
} as const satisfies Partial<Record<keyof KeyResult, string>>;

export type ObjectiveField = keyof typeof OBJECTIVE_FIELDS;
export type KeyResultField = keyof typeof KEY_RESULT_FIELDS;

/** The cells a form writes; their values have been let in. */
export type ObjectiveCells = { readonly [Field in ObjectiveField]: Field extends 'weight' ? Cell : string };
export type KeyResultCells = {
  readonly [Field in KeyResultField]: Field extends 'start' | 'target' | 'weight' | 'cadence' | 'starts' | 'ends'
    ? Cell
    : string;
};
