import type { KeyResult, Objective, OpenStatus } from '../../domain/book';
import type { Cell } from '../../domain/cell';
import { Problem } from '../../domain/problem';
import type { CycleKey } from './calendar';

/** Who takes part; `manager` is an address too, '' at the top. */
export interface PersonPlan {
  readonly email: string;
  readonly name: string;
  readonly team: string;
  readonly manager: string;
  readonly role: string;
  readonly reminders: 'on' | 'off';
}

/** How a key result went so far. */
export interface Story {
  /** The way covered when `elapsed` of the cycle (0–1) has passed: `pace` × elapsed + `shift`, from 0 to `most`. */
  readonly pace: number;
  readonly shift?: number;
  readonly most?: number;
  /** By what fraction of the target a measure that is to be kept is bettered, or missed when negative. */
  readonly margin: number;
  /** What the owner says while less than `until` of the cycle has passed; the last one stays. */
  readonly says: readonly { readonly until: number; readonly status: OpenStatus; readonly confidence: number }[];
  /** Days before today from which on nobody said anything any more. */
  readonly silentDays?: number;
  /** Nobody answers more often than this. */
  readonly answers?: number;
  /** Days after the cycle's first. */
  readonly startsAfter?: number;
  readonly dropped?: boolean;
}

/** A key result as it stands before anybody answered, and how it goes on. */
export interface KeyResultPlan {
  readonly fields: Omit<KeyResult, 'row' | 'live' | 'id' | 'objective' | 'cycle' | 'starts' | 'stage'>;
  /** Names one of the stories. */
  readonly story: string;
  /** Put over what the story would write, to show what Check says. */
  readonly wrong?: Readonly<Record<string, Cell>>;
}

export interface ObjectivePlan {
  readonly key: string;
  readonly fields: Omit<Objective, 'row' | 'id' | 'parent' | 'cycle' | 'stage'>;
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

/** All that is made up; the rest follows from today. The panel Sample carries it as JSON. */
export interface SamplePlans {
  /** The head of the company first. */
  readonly people: readonly PersonPlan[];
  /** In the order of their IDs. */
  readonly objectives: readonly ObjectivePlan[];
  readonly stories: Readonly<Record<string, Story>>;
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

/** Lets plans in that are whole and refer to nothing outside. @throws Problem file.unreadable */
export function readSamplePlans(json: unknown): SamplePlans {
  if (!isWhole(json as Partial<SamplePlans> | null)) throw new Problem('file.unreadable', { file: 'Sample' });
  return json as SamplePlans; // checked above
}

function isWhole(plans: Partial<SamplePlans> | null): boolean {
  const { people, objectives, stories, words, work, scoring } = plans || {};
  if (!people?.length || !objectives || !stories || !words || !work || !scoring) return false;
  const known = new Set([...people.map(({ email }) => email), ...objectives.map(({ key }) => key)]);
  return (
    WORK_TABLES.every((table) => Array.isArray(work[table])) &&
    objectives.every(
      ({ fields, parent, keyResults }) =>
        known.has(fields.owner) &&
        (parent === '' || known.has(parent)) &&
        keyResults.every((plan) => known.has(plan.fields.owner) && plan.story in stories),
    )
  );
}
