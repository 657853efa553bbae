/**
 * What the panels ask for and what they get: plain JSON both ways. Days travel as `2026-11-22`, moments as
 * `2026-11-22 09:30` on the workbook's clock, fractions as 0–1, an empty number as null.
 */

import type { DraftPlace, StoredDraft } from '../domain/draft';
import type { CheckInPanel, CheckInReply, CheckInSubmission } from './apiCheckIn';
import type { DropDraft, GoalsDraft, GoalsPanel, GoalsSaved } from './apiGoals';
import type { PeopleAdded, PeopleToAdd, RemindersPreview } from './apiReminders';
import type { ReopenDraft, ScoreDraft, ScoreSaved, ScoringPanel } from './apiScoring';

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
 * `stands` has, by the same names, what somebody else has written into a field since the form was opened; the form sends
 * it back among `opened` when its reader has chosen. Code `unexpected` alone leaves open whether something was saved; after every other one nothing was.
 */
export interface WireProblem {
  readonly code: string;
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly stands?: Readonly<Record<string, string>>;
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
  openDrafts: { input: Pick<DraftPlace, 'panel'>; reply: { drafts: readonly StoredDraft[] } };
  keepDrafts: { input: { drafts: readonly StoredDraft[] }; reply: { kept: true } };
  previewReminders: { input: Record<string, never>; reply: RemindersPreview };
  addPeople: { input: PeopleToAdd; reply: PeopleAdded };
}
export type CommandName = keyof Api;
