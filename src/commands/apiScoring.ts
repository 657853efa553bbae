/** What the scoring panel asks for and gets; see `api.ts` for how days and numbers travel. */

import type { ScoringDraft } from '../domain/scoring';
import type { GoalCard } from './apiCheckIn';
import type { CycleChoice, NumberStyle, PersonChoice, Who } from './apiShared';

export interface ScoringPanel {
  /** The workbook's ID at Google: what is begun in one belongs to no other. */
  readonly workbook: string;
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
  /** The key result that was scored, as the panel would open with it now. */
  readonly card: ScoreCard;
  /** The others under its objective, whose score it moves. */
  readonly siblings: readonly ScoreCard[];
  readonly average: CycleAverage;
}
