import { acceptKeyResult } from '../domain/acceptKeyResult';
import { acceptObjective } from '../domain/acceptObjective';
import type { KeyResult, Objective } from '../domain/book';
import { addition, askReason, isAgreed, keyResultRevisions, objectiveRevisions } from '../domain/goalChange';
import type { GoalSurroundings, KeyResultDraft } from '../domain/goalDraft';
import type { KeyResultCells, ObjectiveCells } from '../domain/goalFields';
import { keyOf, lookupOf } from '../domain/lookup';
import { type Actor, mayApprove } from '../domain/permission';
import { directoryOf } from '../domain/person';
import { type Faults, Problem, refuseIfAny } from '../domain/problem';
import type { NewRevision, Revising } from '../domain/revision';
import type { GoalsDraft } from './apiGoals';
import type { Who } from './apiShared';
import type { Circumstances } from './command';
import { type Goals, keyResultDraft, objectiveDraft, type PanelBook } from './goalDraft';
import { idsFor, standingRow } from './goalIds';
import { refuseStrangers } from './goalRights';
import { merged, unlessSame } from './merge';
import { actorOf } from './who';

interface Planned<Row, Cells> {
  readonly id: string;
  readonly standing: Row | undefined;
  readonly cells: Cells;
}

/** What a save comes to, before anything is written. */
export interface GoalsPlan {
  readonly objective: Planned<Objective, ObjectiveCells>;
  readonly keyResults: readonly Planned<KeyResult, KeyResultCells>[];
  readonly revisions: readonly NewRevision[];
  readonly lastIds: Readonly<Record<string, number>>;
}

/** One save, and what all of it is held against. */
interface Saving {
  readonly book: PanelBook;
  readonly draft: GoalsDraft;
  readonly actor: Actor;
  readonly around: GoalSurroundings;
  readonly faults: Faults;
}

/** A goal of the form; without cells where something in it is wrong. */
type Tried<Row, Cells> = Planned<Row, Cells | null>;

/** What the draft becomes. @throws Problem form.wrong, goal.unknown, goal.twice, goal.notYours */
export function planGoals(book: PanelBook, draft: GoalsDraft, who: Who, circumstances: Circumstances): GoalsPlan {
  const { now, locale } = circumstances;
  const directory = directoryOf(book.people);
  const actor = actorOf(who);
  const around: GoalSurroundings = {
    objectives: book.objectives,
    cycles: lookupOf(book.cycles, (cycle) => cycle.id),
    directory,
    locale,
    mayApprove: (goal) => mayApprove(actor, goal, directory),
  };
  const saving: Saving = { book, draft, actor, around, faults: {} };
  const ids = idsFor(draft, circumstances);
  const { head, ...objective } = tryObjective(saving, ids.objective);
  const keyResults = draft.keyResults.map((part, index) =>
    tryKeyResult(saving, { part, index, id: ids.keyResults[index] ?? '' }, head),
  );
  const revisions = revisionsFor(objective, keyResults, {
    by: who.email,
    now,
    reason: draft.reason.trim(),
    approvedBy: '',
  });
  const agreed = [objective, ...keyResults].flatMap(({ standing }) =>
    standing && isAgreed(standing) ? standing.id : [],
  );
  askReason(revisions, agreed, draft.reason, saving.faults);
  refuseIfAny(saving.faults);
  const { cells } = objective;
  if (!cells) throw new Problem('form.unreadable', { what: 'an objective' });
  return {
    objective: { ...objective, cells },
    keyResults: keyResults.flatMap(({ cells, ...rest }) => (cells ? [{ ...rest, cells }] : [])),
    revisions,
    lastIds: ids.lastIds,
  };
}

/** The objective of the form, and what its key results take from it. */
function tryObjective(
  { book, draft, actor, around, faults }: Saving,
  id: string,
): Tried<Objective, ObjectiveCells> & { readonly head: Pick<Objective, 'id' | 'owner' | 'cycle'> } {
  const standing = standingRow(book.objectives, id, draft.objective.id !== '');
  if (standing) refuseStrangers(actor, standing, undefined, around.directory);
  const shown = standing && objectiveDraft(standing, around);
  const whole = merged(openedWith(draft.objective, draft.opened?.objectives), draft.objective, shown);
  const read = acceptObjective(whole, standing, around, faults);
  const cells = read && shown && standing ? unlessSame(read, whole, shown, standing) : read;
  return { id, standing, cells, head: { id, owner: whole.owner, cycle: whole.cycle, ...cells } };
}

interface KeyResultPart {
  readonly part: KeyResultDraft;
  /** Its place in the form, from 0. */
  readonly index: number;
  readonly id: string;
}

function tryKeyResult(
  { book, draft, actor, around, faults }: Saving,
  { part, index, id }: KeyResultPart,
  head: Pick<Objective, 'id' | 'owner' | 'cycle'>,
): Tried<KeyResult, KeyResultCells> {
  const standing = standingRow(book.keyResults, id, part.id !== '');
  if (standing) refuseStrangers(actor, standing, objectiveOf(book, standing), around.directory);
  const shown = standing && keyResultDraft(standing, around);
  const whole = merged(openedWith(part, draft.opened?.keyResults), part, shown);
  const read = acceptKeyResult(whole, index, standing, head, around, faults);
  const cells = read && shown && standing ? unlessSame(read, whole, shown, standing) : read;
  return { id, standing, cells };
}

/** The goal as the form opened with it; a new one was not there. */
const openedWith = <Draft extends { readonly id: string }>(
  { id }: Draft,
  opened: readonly Draft[] | undefined,
): Draft | undefined => (id === '' ? undefined : opened?.find((before) => before.id === id));

function revisionsFor(
  { id, standing, cells }: Tried<Objective, ObjectiveCells>,
  keyResults: readonly Tried<KeyResult, KeyResultCells>[],
  revising: Revising,
): readonly NewRevision[] {
  const added = (newId: string, title: string) => [addition(newId, title, revising)];
  const ofObjective = cells && (standing ? objectiveRevisions(standing, cells, revising) : added(id, cells.title));
  const ofKeyResults = keyResults.flatMap((keyResult) => {
    if (!keyResult.cells) return [];
    return keyResult.standing
      ? keyResultRevisions(keyResult.standing, keyResult.cells, revising)
      : added(keyResult.id, keyResult.cells.title);
  });
  return [...(ofObjective ?? []), ...ofKeyResults];
}

/** The objective a key result stands under now, whatever the form would move it to. */
const objectiveOf = (book: Goals, { objective }: KeyResult): Objective | undefined =>
  book.objectives.find(({ id }) => keyOf(id) !== '' && keyOf(id) === keyOf(objective));
