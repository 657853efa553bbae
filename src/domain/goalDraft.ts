import type { Cycle, Objective } from './book';
import type { Lookup } from './lookup';
import type { Owned } from './permission';
import type { Directory } from './person';

/** An objective as it leaves the form: everything as typed. */
export interface ObjectiveDraft {
  /** '' for a new one. */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly level: string;
  readonly team: string;
  readonly owner: string;
  readonly parent: string;
  readonly cycle: string;
  readonly type: string;
  /** '' is 1. */
  readonly weight: string;
  readonly stage: string;
  /** Codes of remarks on this very title that its writer does not want, with a blank between them. */
  readonly waved: string;
}

/** A KR as it leaves the form. Days are `2026-11-22` or ''. */
export interface KeyResultDraft {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly delegate: string;
  readonly measure: string;
  readonly unit: string;
  readonly start: string;
  readonly target: string;
  readonly weight: string;
  /** '' for the cycle's default, else 1, 2, 4 or 13. */
  readonly cadence: string;
  readonly starts: string;
  readonly ends: string;
  readonly scoringRule: string;
  readonly stage: string;
  /** As in an objective. */
  readonly waved: string;
}

/** What a draft is held against. */
export interface GoalSurroundings {
  readonly objectives: readonly Objective[];
  readonly cycles: Lookup<Cycle>;
  readonly directory: Directory;
  readonly locale: string;
  /** Whether the one who saves may approve a goal that is theirs; see `permission.ts`. */
  readonly mayApprove: (goal: Owned) => boolean;
}

/** The stage of a new goal: a draft while goals are being written, agreed once the cycle runs. */
export const stageByPhase = (cycle: Pick<Cycle, 'phase'> | undefined): 'Draft' | 'Approved' =>
  cycle && ['drafting', 'finalization'].includes(cycle.phase.toLowerCase()) ? 'Draft' : 'Approved';
