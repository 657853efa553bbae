import type { KeyResult, Objective, OpenStatus, Worded } from '../../domain/book';
import type { Cell } from '../../domain/cell';
import type { Story, StoryName } from './stories';

/** The year the sample lives in, its closed quarters, the running one and the one that is still being written. */
export type CycleKey = 'year' | 'q1' | 'q2' | 'now' | 'next';

/** Who takes part; `manager` is an address too, '' at the top. */
export interface PersonPlan {
  readonly email: string;
  readonly name: string;
  readonly team: string;
  readonly manager: string;
  readonly role: string;
  readonly reminders: 'on' | 'off';
}

/** A key result as it stands before anybody answered, and how it goes on. */
export interface KeyResultPlan {
  readonly fields: Omit<KeyResult, 'row' | 'live' | 'id' | 'objective' | 'cycle' | 'starts' | 'stage' | keyof Worded>;
  readonly story: StoryName;
  /** Put over what the story would write, to show what Check says. */
  readonly wrong?: Readonly<Record<string, Cell>>;
}

export interface ObjectivePlan {
  readonly key: string;
  readonly fields: Omit<Objective, 'row' | 'id' | 'parent' | 'cycle' | 'stage' | keyof Worded>;
  /** Another plan's key; '' at the top. */
  readonly parent: string;
  readonly cycle: CycleKey;
  readonly keyResults: readonly KeyResultPlan[];
}

/** A cell of the other tabs: as it is, days from today, or the ID of a key result by how its title begins. */
export type WorkCell =
  | Cell
  | { readonly days: number; readonly hour?: number }
  | { readonly keyResult: string }
  | { readonly objective: string }
  | { readonly cycle: CycleKey };

export const WORK_TABLES = ['initiatives', 'followUps', 'revisions', 'reflections'] as const;
export type WorkTable = (typeof WORK_TABLES)[number];

export interface Words {
  readonly accomplishments?: string;
  readonly blockers?: string;
  readonly nextSteps?: string;
}

/** All that is made up; the rest follows from today. */
export interface SamplePlans {
  /** The head of the company first. */
  readonly people: readonly PersonPlan[];
  /** In the order of their IDs. */
  readonly objectives: readonly ObjectivePlan[];
  readonly stories: Readonly<Record<StoryName, Story>>;
  readonly words: Readonly<Record<OpenStatus, readonly Words[]>>;
  readonly work: Readonly<Record<WorkTable, readonly Readonly<Record<string, WorkCell>>[]>>;
  readonly scoring: {
    readonly evidence: string;
    readonly agreed: string;
    readonly lowered: string;
    readonly impact: string;
    readonly smallImpact: string;
    readonly deviation: string;
    readonly reasons: readonly string[];
  };
}
