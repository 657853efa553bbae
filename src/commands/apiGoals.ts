/** What the goals panel asks for and gets; see `api.ts` for how days and numbers travel. */

import type { KeyResultDraft, ObjectiveDraft } from '../domain/goalDraft';
import type { CycleChoice, NumberStyle, PersonChoice, Who } from './apiShared';

export interface GoalsPanel {
  /** The workbook's ID at Google: what is begun in one belongs to no other. */
  readonly workbook: string;
  readonly who: Who;
  readonly people: readonly PersonChoice[];
  readonly numbers: NumberStyle;
  readonly cycles: readonly CycleChoice[];
  readonly defaultCycle: string;
  readonly teams: readonly string[];
  /** Every objective, with whom it could legally stand under worked out from level and links by the page's picker. */
  readonly objectives: readonly ObjectiveChoice[];
  /** The objective being edited with its KRs, or a new empty one with defaults. */
  readonly draft: GoalsDraft;
  /** Soft warnings such as "Growth has 6 objectives this quarter; 3 to 5 is a good number". */
  readonly warnings: readonly string[];
}

export interface ObjectiveChoice {
  readonly id: string;
  readonly title: string;
  readonly level: string;
  readonly team: string;
  readonly cycle: string;
  readonly parent: string;
  readonly stage: string;
}

export interface GoalsDraft {
  readonly request: string;
  readonly objective: ObjectiveDraft;
  readonly keyResults: readonly KeyResultDraft[];
  /** Asked for when an Approved goal is changed. */
  readonly reason: string;
  /** The goals as the form opened with them: what its reader left alone is not written over what others did since. */
  readonly opened?: OpenedGoals;
}

export interface OpenedGoals {
  readonly objectives: readonly ObjectiveDraft[];
  readonly keyResults: readonly KeyResultDraft[];
}

export interface GoalsSaved {
  readonly saved: boolean;
  /** What was done, in words: "Saved O-7 with 3 key results." */
  readonly message: string;
  readonly panel: GoalsPanel;
}

export interface DropDraft {
  readonly request: string;
  readonly goal: string;
  readonly reason: string;
}
