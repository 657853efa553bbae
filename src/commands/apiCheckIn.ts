/** What the check-in panel asks for and gets; see `api.ts` for how days and numbers travel. */

import type { AbsentOwner } from '../domain/orphans';
import type { ShownAnswer } from '../domain/standing';
import type { NumberStyle, PersonChoice, Who } from './apiShared';

export interface CheckInPanel {
  /** The workbook's ID at Google: what is begun in one belongs to no other. */
  readonly workbook: string;
  readonly who: Who;
  readonly people: readonly PersonChoice[];
  readonly today: string;
  readonly numbers: NumberStyle;
  /** Mine (owner or delegate), most overdue first. */
  readonly goals: readonly GoalCard[];
  /** My objectives, for a status update. */
  readonly objectives: readonly ObjectiveCard[];
  /** Owners who are not in People: they have no list and get no letters. */
  readonly absent: readonly AbsentOwner[];
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
  /** What stood there when "No change" was chosen; where something else stands now the answer is refused and both are named. */
  readonly shown?: ShownAnswer | undefined;
  /** '' keeps the last status. */
  readonly status: string;
  /** 0–10 or '' for none; absent keeps the last one. */
  readonly confidence?: string | undefined;
  readonly accomplishments: string;
  readonly blockers: string;
  readonly nextSteps: string;
}

export interface CheckInReply {
  /** False when this request had been saved before and nothing was written again. */
  readonly saved: boolean;
  /** The key results answered, as the panel would open with them now. */
  readonly goals: readonly GoalCard[];
  /** The objectives answered and those above, in the same way. */
  readonly objectives: readonly ObjectiveCard[];
  /** The objectives above the answered key results, before and after, nearest first. */
  readonly moves: readonly ObjectiveMove[];
}

export interface ObjectiveMove {
  readonly id: string;
  readonly title: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Afterwards. */
  readonly pace: string;
}
