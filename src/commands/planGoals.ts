import { acceptKeyResult } from '../domain/acceptKeyResult';
import { acceptObjective } from '../domain/acceptObjective';
import type { KeyResult, Objective, Worded } from '../domain/book';
import { addition, askReason, isAgreed, keyResultRevisions, objectiveRevisions } from '../domain/goalChange';
import type { GoalSurroundings, KeyResultDraft, ObjectiveDraft } from '../domain/goalDraft';
import type { KeyResultCells, ObjectiveCells } from '../domain/goalFields';
import { keyOf, lookupOf } from '../domain/lookup';
import { say } from '../domain/message';
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
import { changedByBoth, merged, unlessSame } from './merge';
import { actorOf } from './who';
import { keyResultWording, objectiveWording } from './wording';

interface Planned<Row, Cells> {
  readonly id: string;
  readonly standing: Row | undefined;
  readonly cells: Cells;
  /** Codes of the remarks on its title that are not wanted. */
  readonly waved: string;
}

/** A planned goal, with what is said about its title. */
type Written<Row, Cells> = Planned<Row, Cells & Worded>;

/** What a save comes to, before anything is written. */
export interface GoalsPlan {
  readonly objective: Written<Objective, ObjectiveCells>;
  readonly keyResults: readonly Written<KeyResult, KeyResultCells>[];
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
  /** What others wrote into fields of the form since it was opened. */
  readonly stands: Faults;
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
  const saving: Saving = { book, draft, actor, around, faults: {}, stands: {} };
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
  refuseIfAny(saving.faults, saving.stands);
  const { cells } = objective;
  if (!cells) throw new Problem('form.unreadable', { what: 'an objective' });
  return {
    objective: { ...objective, cells: { ...cells, ...objectiveWording(cells, locale, objective.waved) } },
    keyResults: keyResults.flatMap(({ cells: own, ...rest }) =>
      own ? [{ ...rest, cells: { ...own, ...keyResultWording(own, cells.team, locale, rest.waved) } }] : [],
    ),
    revisions,
    lastIds: ids.lastIds,
  };
}

/** The objective of the form, and what its key results take from it. */
function tryObjective(
  saving: Saving,
  id: string,
): Tried<Objective, ObjectiveCells> & { readonly head: Pick<Objective, 'id' | 'owner' | 'cycle'> } {
  const { book, draft, actor, around, faults } = saving;
  const standing = standingRow(book.objectives, id, draft.objective.id !== '');
  if (standing) refuseStrangers(actor, standing, undefined, around.directory);
  const shown = standing && objectiveDraft(standing, around);
  const opened = openedWith(draft.objective, draft.opened?.objectives);
  const whole = merged(opened, draft.objective, shown);
  const read = acceptObjective(whole, standing, around, faults);
  askWhich(saving, 'objective', opened, draft.objective, shown);
  const cells = read && shown && standing ? unlessSame(read, whole, shown, standing) : read;
  return { id, standing, cells, waved: whole.waved, head: { id, owner: whole.owner, cycle: whole.cycle, ...cells } };
}

interface KeyResultPart {
  readonly part: KeyResultDraft;
  /** Its place in the form, from 0. */
  readonly index: number;
  readonly id: string;
}

function tryKeyResult(
  saving: Saving,
  { part, index, id }: KeyResultPart,
  head: Pick<Objective, 'id' | 'owner' | 'cycle'>,
): Tried<KeyResult, KeyResultCells> {
  const { book, draft, actor, around, faults } = saving;
  const standing = standingRow(book.keyResults, id, part.id !== '');
  if (standing) refuseStrangers(actor, standing, objectiveOf(book, standing), around.directory);
  const shown = standing && keyResultDraft(standing, around);
  const opened = openedWith(part, draft.opened?.keyResults);
  const whole = merged(opened, part, shown);
  const read = acceptKeyResult(whole, index, standing, head, around, faults);
  askWhich(saving, `keyResults.${index}`, opened, part, shown);
  const cells = read && shown && standing ? unlessSame(read, whole, shown, standing) : read;
  return { id, standing, cells, waved: whole.waved };
}

/** Two people have changed the same field: the one who saves later sees both texts and chooses. */
function askWhich<Draft extends ObjectiveDraft | KeyResultDraft>(
  { faults, stands }: Saving,
  path: string,
  opened: Draft | undefined,
  form: Draft,
  now: Draft | undefined,
): void {
  for (const field of changedByBoth(opened, form, now)) {
    const [theirs, yours] = [String(now?.[field] ?? ''), String(form[field])];
    stands[`${path}.${String(field)}`] = theirs;
    faults[`${path}.${String(field)}`] = say('goal.changedSince', { theirs, yours });
  }
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
