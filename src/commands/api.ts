/**
 * What the panels ask for and what they get: plain JSON both ways. Days travel as `2026-11-22`, moments as
 * `2026-11-22 09:30` on the workbook's clock, fractions as 0–1, an empty number as null.
 */

import type { KeyResultDraft, ObjectiveDraft } from '../domain/goalDraft';
import type { ScoringDraft } from '../domain/scoring';

/** The panels' only door: `rpc` takes one `Ask` as JSON text and answers with one `Answer` as JSON text. */
export interface Ask<Name extends CommandName = CommandName> {
  readonly name: Name;
  readonly input: Api[Name]['input'];
}

export type Answer<Reply> =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly problem: WireProblem };

/**
 * Something the user can put right. `fields` names the form field and what is wrong with it: `KR-3.value` (goal ID and
 * field) in a check-in, `objective.title`, `keyResults.0.target` or `reason` for goals, `score`, `impact`, … in scoring.
 * Code `unexpected` alone leaves open whether something was saved; after every other one nothing was.
 */
export interface WireProblem {
  readonly code: string;
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface Api {
  openCheckIn: { input: { as?: string }; reply: CheckInPanel };
  submitCheckIn: { input: CheckInSubmission; reply: CheckInReply };
  /** `goal` absent: the goal of the selected row, else a new one. '' is a new one. A KR's ID opens its objective. */
  openGoals: { input: { goal?: string }; reply: GoalsPanel };
  saveGoals: { input: GoalsDraft; reply: GoalsSaved };
  dropGoal: { input: DropDraft; reply: GoalsSaved };
  openScoring: { input: { cycle?: string }; reply: ScoringPanel };
  saveScore: { input: ScoreDraft; reply: ScoreSaved };
  reopenScore: { input: ReopenDraft; reply: ScoreSaved };
  showCell: { input: { goal: string }; reply: { shown: boolean } };
  previewReminders: { input: Record<string, never>; reply: RemindersPreview };
}
export type CommandName = keyof Api;

export interface Who {
  /** '' when Google gives the script no address: the panel then asks who is there. */
  readonly email: string;
  readonly name: string;
  /** True when the address was picked in the panel and not proved by Google: manager actions stay locked. */
  readonly picked: boolean;
}

export interface PersonChoice {
  readonly email: string;
  readonly name: string;
  readonly team: string;
}

/** How numbers are written in this workbook, for showing; reading what is typed is the server's. */
export interface NumberStyle {
  readonly locale: string;
  readonly decimal: '.' | ',';
  readonly thousands: string;
}

export interface CheckInPanel {
  readonly who: Who;
  readonly people: readonly PersonChoice[];
  readonly today: string;
  readonly numbers: NumberStyle;
  /** Mine (owner or delegate), most overdue first. */
  readonly goals: readonly GoalCard[];
  /** My objectives, for a status update. */
  readonly objectives: readonly ObjectiveCard[];
  /** Why the lists are empty, in words and what to do; '' when they are not. */
  readonly empty: string;
}

export interface GoalCard {
  readonly id: string;
  readonly title: string;
  readonly objective: string;
  readonly cycle: string;
  readonly measure: string;
  readonly unit: string;
  readonly start: number | null;
  readonly target: number | null;
  /** As shown (`1,250`, `42 %`, `Yes`), '' when nothing is reported. */
  readonly current: string;
  readonly currentLive: boolean;
  readonly progress: number | null;
  readonly expected: number | null;
  readonly pace: string;
  readonly status: string;
  readonly confidence: number | null;
  readonly note: string;
  readonly lastCheckIn: string | null;
  readonly due: string | null;
  readonly daysLate: number | null;
  readonly check: string;
  /** Progress of the last check-ins, oldest first, at most 12, for the small trend. */
  readonly trend: readonly number[];
}

export interface ObjectiveCard {
  readonly id: string;
  readonly title: string;
  readonly cycle: string;
  readonly progress: number | null;
  readonly expected: number | null;
  readonly pace: string;
  readonly status: string;
  readonly note: string;
}

export interface CheckInSubmission {
  /** Made by the page once per submit and kept over retries. */
  readonly request: string;
  readonly as?: string;
  /** The locale in which the panel showed numbers, so that `1.250` means what its reader meant; absent: the workbook's. */
  readonly locale?: string;
  readonly answers: readonly GoalAnswer[];
}

export interface GoalAnswer {
  /** KR or objective ID. */
  readonly goal: string;
  /** As typed; '' keeps the last value. Absent on an objective and on a live KR. */
  readonly value: string;
  /** "No change": the last value, status and confidence are confirmed as they are. */
  readonly noChange: boolean;
  readonly status: string;
  /** 0–10 or '' for none. */
  readonly confidence: string;
  readonly accomplishments: string;
  readonly blockers: string;
  readonly nextSteps: string;
}

export interface CheckInReply {
  /** False when this request had been saved before and nothing was written again. */
  readonly saved: boolean;
  readonly goals: readonly GoalCard[];
  /** The objectives above the answered goals, before and after. */
  readonly objectives: readonly ObjectiveMove[];
}

export interface ObjectiveMove {
  readonly id: string;
  readonly title: string;
  readonly before: number | null;
  readonly after: number | null;
}

export interface GoalsPanel {
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

export interface CycleChoice {
  readonly id: string;
  readonly kind: string;
  readonly phase: string;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly defaultCadence: number;
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

export interface ScoringPanel {
  readonly who: Who;
  readonly numbers: NumberStyle;
  readonly cycles: readonly CycleChoice[];
  readonly cycle: string;
  /** KRs of that cycle I own or manage (Admins: all), by objective. */
  readonly keyResults: readonly ScoreCard[];
  /** Limits for the grade suggestion. */
  readonly grades: { readonly achieved: number; readonly committed: number; readonly partial: number };
  /** Of all KRs of the cycle, also those not listed. */
  readonly average: CycleAverage;
  readonly empty: string;
}

export interface CycleAverage {
  /** Plain mean of the final scores; null when none. */
  readonly mean: number | null;
  readonly scored: number;
  readonly of: number;
  readonly dropped: number;
  readonly advice: string;
}

export interface ScoreCard {
  readonly goal: GoalCard;
  readonly objectiveId: string;
  readonly objectiveTitle: string;
  readonly objectiveScore: number | null;
  readonly objectiveScored: { readonly have: number; readonly of: number };
  readonly weight: number;
  readonly committed: boolean;
  readonly scoringRule: string;
  readonly owner: PersonChoice;
  readonly history: readonly CheckInLine[];
  /** Mid round: the owner's expected score. */
  readonly expectedScore: number | null;
  readonly ownerScore: number | null;
  readonly evidence: string;
  readonly suggestedScore: number | null;
  readonly managerScore: number | null;
  readonly discussed: string;
  readonly finalScore: number | null;
  readonly grade: string;
  readonly impact: string;
  readonly deviation: string;
  readonly reason: string;
  /** When and by whom it was locked; '' when open. */
  readonly locked: string;
  readonly may: { readonly selfScore: boolean; readonly finalScore: boolean; readonly reopen: boolean };
}

export interface CheckInLine {
  readonly at: string;
  readonly by: string;
  readonly value: string;
  readonly progress: number | null;
  readonly status: string;
  readonly text: string;
}

export interface ScoreDraft extends ScoringDraft {
  readonly request: string;
  readonly keyResult: string;
}

export interface ReopenDraft {
  readonly request: string;
  readonly keyResult: string;
  readonly reason: string;
}

export interface ScoreSaved {
  readonly saved: boolean;
  readonly message: string;
  readonly card: ScoreCard;
  readonly average: CycleAverage;
}

/** The letters that the next reminder run would send; nothing is sent by looking. */
export interface RemindersPreview {
  readonly letters: readonly LetterPreview[];
  /** People who get none, each with the reason in words. */
  readonly skipped: readonly { readonly who: string; readonly why: string }[];
  /** When they leave, in words: "Friday 27 November, from 09:00". */
  readonly when: string;
}

export interface LetterPreview {
  readonly to: string;
  readonly name: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}
