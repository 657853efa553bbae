import type { Cell } from './cell';
import type { Day } from './day';

/** All tables. A row is kept as it was typed; the rules judge it. What works on some of them asks for those. */
export interface Book {
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly checkIns: readonly CheckIn[];
  readonly scores: readonly Score[];
  readonly initiatives: readonly Initiative[];
  readonly revisions: readonly Revision[];
  readonly reflections: readonly Reflection[];
  readonly followUps: readonly FollowUp[];
  readonly cycles: readonly Cycle[];
  readonly people: readonly Person[];
  readonly history: readonly HistoryRow[];
  readonly mailLog: readonly MailLogRow[];
  readonly settings: readonly Setting[];
}

export type TableName = keyof Book;

/** A row of a table. */
export type RowOf<Name extends TableName> = Book[Name][number];

/** What the numbers of goals are worked out from. */
export type GoalBook = Pick<Book, 'people' | 'cycles' | 'objectives' | 'keyResults' | 'scores' | 'checkIns'>;

/** Where a row stands: its 1-based sheet row. Rows made in code that are not in the sheet yet have 0. */
export interface Placed {
  readonly row: number;
}

export const LEVELS = ['Company', 'Department', 'Team', 'Individual'] as const;
export const OBJECTIVE_TYPES = ['Aspirational', 'Committed', 'Development'] as const;
export const STAGES = ['Draft', 'Submitted', 'Approved', 'Returned', 'Dropped'] as const;
export const MEASURES = ['Reach', 'At least', 'At most', 'Yes/No'] as const;
export const OPEN_STATUSES = ['On track', 'At risk', 'Off track'] as const;
export const GRADES = ['Achieved', 'Partial', 'Missed', 'Dropped'] as const;
export const STATUSES = [...OPEN_STATUSES, ...GRADES] as const;
export const CADENCES = [1, 2, 4, 13] as const;
export const CYCLE_KINDS = ['Year', 'Half', 'Quarter', 'Other'] as const;
export const PHASES = ['Drafting', 'Finalization', 'Execution', 'Grading', 'Closed'] as const;
export const ROLES = ['Member', 'Manager', 'Admin'] as const;
export const ROUNDS = ['Mid', 'Final'] as const;
/** Where a check-in came from. Live is a value that a formula gave, Away a day on which nobody could answer. */
export const SOURCES = ['Sidebar', 'Sheet', 'Page', 'Live', 'Import', 'Away'] as const;
/** What a check-in asks for. */
export const NEEDS = ['More execution', 'Other strategy', 'Resources'] as const;

export type Level = (typeof LEVELS)[number];
export type ObjectiveType = (typeof OBJECTIVE_TYPES)[number];
export type Stage = (typeof STAGES)[number];
export type Measure = (typeof MEASURES)[number];
export type OpenStatus = (typeof OPEN_STATUSES)[number];
export type Grade = (typeof GRADES)[number];
export type Status = (typeof STATUSES)[number];
export type Phase = (typeof PHASES)[number];
export type Role = (typeof ROLES)[number];
export type Round = (typeof ROUNDS)[number];
export type CheckInSource = (typeof SOURCES)[number];
/** Arithmetic's word for a goal, beside the owner's (docs/numbers.md). */
export type Pace = OpenStatus | 'Not started' | 'No data' | 'Done' | '';

/** What a group of people wants to be true. Texts are '' when empty. Choices are kept as typed, also wrong ones. */
/** What the writing assistant said about a goal's title. */
export interface Worded {
  readonly wordingSaid: string;
  /** The title it is about: shown while the goal has it. */
  readonly wordingTitle: string;
  /** Codes of the remarks on that title that its writer does not want, with a blank between them. */
  readonly wordingWaved: string;
}

export interface Objective extends Placed, Worded {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly level: string;
  readonly team: string;
  readonly owner: string;
  readonly parent: string;
  readonly cycle: string;
  readonly type: string;
  readonly weight: Cell;
  readonly stage: string;
  readonly status: string;
  readonly note: string;
}

/** What a team wants to move, and how far it has moved. */
export interface KeyResult extends Placed, Worded {
  readonly id: string;
  readonly title: string;
  readonly objective: string;
  readonly owner: string;
  readonly delegate: string;
  readonly cycle: string;
  readonly measure: string;
  readonly unit: string;
  readonly start: Cell;
  readonly target: Cell;
  readonly current: Cell;
  readonly status: string;
  readonly confidence: Cell;
  readonly note: string;
  readonly weight: Cell;
  readonly cadence: Cell;
  readonly starts: Cell;
  readonly ends: Cell;
  readonly scoringRule: string;
  readonly source: string;
  readonly lineage: string;
  readonly stage: string;
  /** A formula stands in Current: its value is logged, the cell is never written. */
  readonly live: boolean;
}

/** One answer about one goal. Never changed once written (save for the 15-minute rule of typed answers). */
export interface CheckIn extends Placed {
  readonly id: string;
  /** A moment on the workbook's clock. */
  readonly at: Cell;
  readonly goal: string;
  readonly by: string;
  readonly value: Cell;
  readonly progress: Cell;
  readonly status: string;
  readonly confidence: Cell;
  readonly accomplishments: string;
  readonly blockers: string;
  readonly nextSteps: string;
  /** One of NEEDS, or ''. */
  readonly needs: string;
  readonly source: string;
  /** The day it speaks of, when that is another than the day of At. */
  readonly asOf: Cell;
  /** Hidden facts for adherence, written with the row: the due day this answers, the cadence in weeks, the cycle. */
  readonly due: Cell;
  readonly cadence: Cell;
  readonly cycle: string;
  /** Hidden: the page's request id, so that a retry is recognised. '' for typed answers. */
  readonly request: string;
}

export interface Score extends Placed {
  readonly id: string;
  readonly keyResult: string;
  readonly round: string;
  readonly ownerScore: Cell;
  readonly evidence: string;
  readonly ownerAt: Cell;
  readonly managerScore: Cell;
  readonly discussed: string;
  readonly finalScore: Cell;
  readonly grade: string;
  readonly impact: string;
  readonly deviation: string;
  readonly reason: string;
  readonly finalBy: string;
  /** Set when the final score is locked. */
  readonly finalAt: Cell;
}

export interface Initiative extends Placed {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly owner: string;
  readonly state: string;
  readonly due: Cell;
  readonly keyResult: string;
  readonly because: string;
  readonly share: Cell;
  readonly moved: string;
}

export interface Revision extends Placed {
  readonly at: Cell;
  readonly by: string;
  readonly goal: string;
  readonly field: string;
  readonly from: Cell;
  readonly to: Cell;
  readonly reason: string;
  readonly approvedBy: string;
  /** Hidden: the page's request id, so that a retry is recognised. '' for what no panel asked for. */
  readonly request: string;
}

export interface Reflection extends Placed {
  readonly objective: string;
  readonly cycle: string;
  readonly worked: string;
  readonly didNot: string;
  readonly carryForward: string;
  readonly by: string;
  readonly at: Cell;
}

export interface FollowUp extends Placed {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly goal: string;
  readonly owner: string;
  readonly due: Cell;
  readonly state: string;
  readonly decision: string;
}

export interface Cycle extends Placed {
  readonly id: string;
  readonly kind: string;
  readonly parent: string;
  readonly starts: Cell;
  readonly ends: Cell;
  readonly phase: string;
  readonly draftBy: Cell;
  readonly approveBy: Cell;
  readonly midScoring: Cell;
  readonly finalScoring: Cell;
  readonly review: Cell;
}

export interface Person extends Placed {
  readonly email: string;
  readonly name: string;
  readonly team: string;
  readonly manager: string;
  /** Approves and scores in this manager's place. */
  readonly standIn: string;
  readonly role: string;
  /** 'on' or 'off'; empty means on. */
  readonly reminders: string;
  readonly awayFrom: Cell;
  readonly awayUntil: Cell;
}

/** One goal on one snapshot day. */
export interface HistoryRow extends Placed {
  readonly day: Cell;
  readonly goal: string;
  readonly cycle: string;
  readonly level: string;
  readonly team: string;
  readonly owner: string;
  readonly progress: Cell;
  readonly expected: Cell;
  readonly pace: string;
  readonly status: string;
  readonly confidence: Cell;
  readonly score: Cell;
}

export interface MailLogRow extends Placed {
  readonly key: string;
  readonly kind: string;
  readonly to: string;
  readonly slot: string;
  readonly state: string;
  readonly at: Cell;
  readonly error: string;
}

export interface Setting extends Placed {
  readonly setting: string;
  readonly value: Cell;
  readonly what: string;
}

/** The settings as the rules use them, wrong or missing ones replaced by their defaults. */
export interface Rules {
  /** Largest gap (expected − progress) that is still On track; a fraction. */
  readonly onTrackGap: number;
  /** Largest gap that is still At risk; a fraction. */
  readonly atRiskGap: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly checkInWeekday: number;
  readonly achievedFrom: number;
  readonly committedAchievedFrom: number;
  readonly partialFrom: number;
  /** When digests leave: weekday 1–7 and hour 0–23 on the workbook's clock. */
  readonly reminderWeekday: number;
  readonly reminderHour: number;
  /** Letters leave for addresses that reach nobody, as the sample team's are. */
  readonly exampleLetters: boolean;
}

export type DayOrNone = Day | null;
