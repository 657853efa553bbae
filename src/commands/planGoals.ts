import { acceptKeyResult } from '../domain/acceptKeyResult';
import { acceptObjective } from '../domain/acceptObjective';
import type { Book, KeyResult, Objective } from '../domain/book';
import { addition, askReason, isAgreed, keyResultRevisions, objectiveRevisions } from '../domain/goalChange';
import type { GoalSurroundings, KeyResultDraft } from '../domain/goalDraft';
import type { KeyResultCells, ObjectiveCells } from '../domain/goalFields';
import { byAddress, keyOf, lookupOf } from '../domain/lookup';
import { type Actor, mayApprove } from '../domain/permission';
import { type Faults, Problem, refuseIfAny } from '../domain/problem';
import type { NewRevision, Revising } from '../domain/revision';
import type { GoalsDraft } from './apiGoals';
import type { Circumstances } from './command';
import { keyResultDraft, objectiveDraft } from './goalDraft';
import { idsFor, standingRow } from './goalIds';
import { refuseStrangers } from './goalRights';
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
  readonly book: Book;
  readonly draft: GoalsDraft;
  readonly actor: Actor;
  readonly around: GoalSurroundings;
  readonly faults: Faults;
}

/** A goal of the form; without cells where something in it is wrong. */
type Tried<Row, Cells> = Planned<Row, Cells | null>;

/**
 * What the draft becomes. `given` are the IDs this very request was given before: rows that carry them were saved then.
 * @throws Problem form.wrong, goal.unknown, goal.twice, goal.notYours
 */
export function planGoals(
  book: Book,
  draft: GoalsDraft,
  given: readonly string[] | undefined,
  { email, now, locale, user, lastIds }: Circumstances & { readonly email: string },
): GoalsPlan {
  const people = byAddress(book.people);
  const actor = actorOf({ email, name: '', picked: user === '' });
  const around: GoalSurroundings = {
    objectives: book.objectives,
    cycles: lookupOf(book.cycles, (cycle) => cycle.id),
    people,
    locale,
    mayApprove: (owner) => mayApprove(actor, { owner }, people),
  };
  const saving: Saving = { book, draft, actor, around, faults: {} };
  const ids = idsFor(book, draft, given, lastIds);
  const { head, ...objective } = tryObjective(saving, ids.objective, given?.[0]);
  const keyResults = draft.keyResults.map((part, index) =>
    tryKeyResult(saving, { part, index, id: ids.keyResults[index] || '', given: given?.[index + 1] }, head),
  );
  const revisions = revisionsFor(objective, keyResults, {
    by: email,
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
  given: string | undefined,
): Tried<Objective, ObjectiveCells> & { readonly head: Pick<Objective, 'id' | 'owner' | 'cycle'> } {
  const standing = standingRow(book.objectives, draft.objective.id || given, draft.objective.id !== '');
  if (standing) refuseStrangers(actor, standing, undefined, around.people);
  const shown = standing && objectiveDraft(standing, around.locale);
  const whole = withOthersWork(draft.objective, draft.opened?.objectives, shown);
  const cells = asItStands(acceptObjective(whole, standing, around, faults), whole, shown, standing);
  return { id, standing, cells, head: { id, owner: whole.owner, cycle: whole.cycle, ...cells } };
}

interface KeyResultPart {
  readonly part: KeyResultDraft;
  /** Its place in the form, from 0. */
  readonly index: number;
  readonly id: string;
  readonly given: string | undefined;
}

function tryKeyResult(
  { book, draft, actor, around, faults }: Saving,
  { part, index, id, given }: KeyResultPart,
  head: Pick<Objective, 'id' | 'owner' | 'cycle'>,
): Tried<KeyResult, KeyResultCells> {
  const standing = standingRow(book.keyResults, part.id || given, part.id !== '');
  if (standing) refuseStrangers(actor, standing, objectiveOf(book, standing), around.people);
  const shown = standing && keyResultDraft(standing, around.locale);
  const whole = withOthersWork(part, draft.opened?.keyResults, shown);
  const cells = acceptKeyResult(whole, index, standing, head, around, faults);
  return { id, standing, cells: asItStands(cells, whole, shown, standing) };
}

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
  return [...(ofObjective || []), ...ofKeyResults];
}

/** A form may have been open for hours: fields that its reader left alone stay as others have made them since. */
function withOthersWork<Draft extends { readonly id: string }>(
  draft: Draft,
  opened: readonly Draft[] | undefined,
  now: Draft | undefined,
): Draft {
  const before = opened?.find(({ id }) => id !== '' && id === draft.id);
  return before && now ? withSame(draft, draft, before, now) : draft;
}

/** What the form says just as it stands is no change, whatever reading it again would make of it: a blank at the end. */
const asItStands = <Cells extends object, Draft extends object>(
  cells: Cells | null,
  form: Draft,
  shown: Draft | undefined,
  standing: object | undefined,
): Cells | null => (cells && shown && standing ? withSame(cells, form, shown, standing) : cells);

/** The same fields, where `one` and `other` agree as `source` has them. */
function withSame<Fields extends object, Draft extends object>(
  fields: Fields,
  one: Draft,
  other: Draft,
  source: object,
): Fields {
  const same = (Object.keys(one) as (keyof Draft)[]).filter((field) => field in fields && one[field] === other[field]);
  const values = source as Readonly<Record<keyof Draft, unknown>>; // a row knows the fields of its form
  return { ...fields, ...Object.fromEntries(same.map((field) => [field, values[field]])) };
}

/** The objective a key result stands under now, whatever the form would move it to. */
const objectiveOf = (book: Book, { objective }: KeyResult): Objective | undefined =>
  book.objectives.find(({ id }) => keyOf(id) !== '' && keyOf(id) === keyOf(objective));
