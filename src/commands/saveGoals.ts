import { acceptKeyResult } from '../domain/acceptKeyResult';
import { acceptObjective } from '../domain/acceptObjective';
import type { Book, KeyResult, Objective } from '../domain/book';
import { type Cell, isBlank } from '../domain/cell';
import { addition, askReason, isAgreed, keyResultRevisions, objectiveRevisions } from '../domain/goalChange';
import type { GoalSurroundings } from '../domain/goalDraft';
import type { KeyResultCells, ObjectiveCells } from '../domain/goalFields';
import { goalIdsNamed, nextIds } from '../domain/ids';
import { keyOf, lookupOf } from '../domain/lookup';
import { mayApprove } from '../domain/permission';
import { type Faults, Problem, refuseIfAny } from '../domain/problem';
import type { NewRevision } from '../domain/revision';
import type { Api } from './api';
import type { GoalsDraft, GoalsSaved } from './apiGoals';
import { append, type Change, type Circumstances, type Command, set } from './command';
import { Form } from './form';
import { goalsPanel, keyResultDraft, objectiveDraft } from './goalDraft';
import { readGoals } from './goalForm';
import { refuseStrangers, revisionChanges } from './goalRights';
import { actorOf, whoIs } from './who';

type Save = Api['saveGoals'];

/** Saves an objective with its key results as one write. */
export const saveGoals: Command<Save['input'], Save['reply']> = {
  kind: 'command',
  reads: ['people', 'cycles', 'scores', 'checkIns', 'revisions', 'objectives', 'keyResults'],
  input: (json) => readGoals(Form.of(json, 'an objective with its key results')),
  decide(book, draft, circumstances) {
    const who = whoIs('', circumstances.user, book);
    const given = circumstances.requests[draft.request];
    const plan = planSave(book, draft, given, { ...circumstances, email: who.email });
    const after = bookAfter(book, plan);
    const objective = after.objectives.find(({ id }) => keyOf(id) === keyOf(plan.objective.id));
    const reply = (saved: boolean): GoalsSaved => ({
      saved,
      message: messageOf(plan, saved),
      panel: goalsPanel(after, who, objective, circumstances),
    });
    const changes = changesOf(book, plan, circumstances);
    if (changes.length === 0) return { reply: reply(given === undefined) };
    return {
      changes,
      lastIds: plan.lastIds,
      requests: { [draft.request]: [plan.objective.id, ...plan.keyResults.map(({ id }) => id)] },
      reply: reply(true),
    };
  },
};

interface Planned<Row, Cells> {
  readonly id: string;
  readonly standing: Row | undefined;
  readonly cells: Cells;
}

interface Plan {
  readonly objective: Planned<Objective, ObjectiveCells>;
  readonly keyResults: readonly Planned<KeyResult, KeyResultCells>[];
  readonly revisions: readonly NewRevision[];
  readonly lastIds: Readonly<Record<string, number>>;
}

/**
 * What the draft becomes. `given` are the IDs this very request was given before: rows that carry them were saved then.
 * @throws Problem form.wrong, goal.unknown, goal.twice, goal.notYours
 */
function planSave(
  book: Book,
  draft: GoalsDraft,
  given: readonly string[] | undefined,
  { email, now, locale, user, lastIds }: Circumstances & { readonly email: string },
): Plan {
  const faults: Faults = {};
  const people = lookupOf(book.people, (person) => person.email);
  const actor = actorOf({ email, name: '', picked: user === '' });
  const around: GoalSurroundings = {
    objectives: book.objectives,
    cycles: lookupOf(book.cycles, (cycle) => cycle.id),
    people,
    locale,
    mayApprove: (owner) => mayApprove(actor, { owner }, people),
  };
  const ids = idsFor(book, draft, given, lastIds);
  const objectiveRow = standingRow(book.objectives, draft.objective.id || given?.[0], draft.objective.id !== '');
  if (objectiveRow) refuseStrangers(actor, objectiveRow, undefined, people);
  const { objectives: openedObjectives = [], keyResults: openedKeyResults = [] } = draft.opened ?? {};
  const whole = withOthersWork(draft.objective, openedObjectives, objectiveRow && objectiveDraft(objectiveRow, locale));
  const objective = acceptObjective(whole, objectiveRow, around, faults);
  const head = { id: ids.objective, owner: whole.owner, cycle: whole.cycle, ...objective };
  const keyResults = draft.keyResults.map((part, index) => {
    const standing = standingRow(book.keyResults, part.id || given?.[index + 1], part.id !== '');
    if (standing) refuseStrangers(actor, standing, objectiveOf(book, standing), people);
    const mine = withOthersWork(part, openedKeyResults, standing && keyResultDraft(standing, locale));
    return {
      id: ids.keyResults[index] || '',
      standing,
      cells: acceptKeyResult(mine, index, standing, head, around, faults),
    };
  });
  const revising = { by: email, now, reason: draft.reason.trim(), approvedBy: '' };
  const revisions = [
    ...(objective
      ? objectiveRow
        ? objectiveRevisions(objectiveRow, objective, revising)
        : [addition(ids.objective, objective.title, revising)]
      : []),
    ...keyResults.flatMap(({ id, standing, cells }) => {
      if (!cells) return [];
      return standing ? keyResultRevisions(standing, cells, revising) : [addition(id, cells.title, revising)];
    }),
  ];
  const agreed = [objectiveRow, ...keyResults.map(({ standing }) => standing)].flatMap((row) =>
    row && isAgreed(row) ? [row.id] : [],
  );
  askReason(revisions, agreed, draft.reason, faults);
  refuseIfAny(faults);
  if (!objective) throw new Problem('form.unreadable', { what: 'an objective' });
  return {
    objective: { id: ids.objective, standing: objectiveRow, cells: objective },
    keyResults: keyResults.flatMap(({ cells, ...rest }) => (cells ? [{ ...rest, cells }] : [])),
    revisions,
    lastIds: ids.lastIds,
  };
}

/** A form may have been open for hours: fields that its reader left alone stay as others have made them since. */
function withOthersWork<Draft extends { readonly id: string }>(
  draft: Draft,
  opened: readonly Draft[],
  now: Draft | undefined,
): Draft {
  const before = opened.find(({ id }) => id !== '' && id === draft.id);
  if (!before || !now) return draft;
  const untouched = (Object.keys(draft) as (keyof Draft)[]).filter((field) => draft[field] === before[field]);
  return { ...draft, ...Object.fromEntries(untouched.map((field) => [field, now[field]])) };
}

/** The objective a key result stands under now, whatever the form would move it to. */
const objectiveOf = (book: Book, { objective }: KeyResult): Objective | undefined =>
  book.objectives.find(({ id }) => keyOf(id) !== '' && keyOf(id) === keyOf(objective));

/** The row of an ID. One that the form names has to be there, one that was merely given before need not. */
function standingRow<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string | undefined,
  named: boolean,
): Row | undefined {
  if (!id) return undefined;
  const [row, second] = rows.filter((candidate) => keyOf(candidate.id) === keyOf(id));
  if (second) throw new Problem('goal.twice', { goal: id });
  if (named && !row) throw new Problem('goal.unknown', { goal: id });
  return row;
}

interface Ids {
  readonly objective: string;
  readonly keyResults: readonly string[];
  readonly lastIds: Readonly<Record<string, number>>;
}

/** New goals get the next IDs, or those that this request was given before. */
function idsFor(
  book: Book,
  draft: GoalsDraft,
  given: readonly string[] | undefined,
  lastIds: Circumstances['lastIds'],
): Ids {
  const named = goalIdsNamed(book);
  const fresh = draft.keyResults.filter(({ id }) => id === '').length;
  if (given) {
    const keyResults = draft.keyResults.map(({ id }, index) => id || given[index + 1] || '');
    if (keyResults.every((id) => id !== '')) {
      return { objective: draft.objective.id || given[0] || '', keyResults, lastIds: {} };
    }
  }
  const objective = nextIds('O', named, lastIds.O || 0, draft.objective.id === '' ? 1 : 0);
  const keyResults = nextIds('KR', named, lastIds.KR || 0, fresh);
  const queue = [...keyResults.ids];
  return {
    objective: draft.objective.id || objective.ids[0] || '',
    keyResults: draft.keyResults.map(({ id }) => id || queue.shift() || ''),
    lastIds: { O: objective.last, KR: keyResults.last },
  };
}

/** Revisions first: a change that is not told in Revisions must not happen, a told one is made by the retry. */
function changesOf(
  book: Book,
  { objective, keyResults, revisions }: Plan,
  circumstances: Circumstances,
): readonly Change[] {
  const changed = [
    ...setIfChanged('objectives', objective.standing, objective.cells),
    ...keyResults.flatMap(({ standing, cells }) => setIfChanged('keyResults', standing, cells)),
  ];
  const added = [
    ...(objective.standing ? [] : [append('objectives', { id: objective.id, ...objective.cells })]),
    ...keyResults.flatMap(({ id, standing, cells }) =>
      standing ? [] : [append('keyResults', { id, ...cells, source: 'Typed' })],
    ),
  ];
  return [...revisionChanges(book, revisions, circumstances.now), ...changed, ...added];
}

function setIfChanged(
  table: 'objectives' | 'keyResults',
  standing: Objective | KeyResult | undefined,
  cells: ObjectiveCells | KeyResultCells,
): readonly Change[] {
  if (!standing) return [];
  const before = standing as unknown as Readonly<Record<string, Cell>>; // both know the fields of their cells
  const changed = Object.entries(cells).filter(
    ([field, value]) => before[field] !== value && !(isBlank(before[field] ?? null) && isBlank(value)),
  );
  return changed.length === 0 ? [] : [set(table, standing.row, Object.fromEntries(changed))];
}

/** The book as it will be; rows not in the sheet yet come last. */
function bookAfter(book: Book, { objective, keyResults }: Plan): Book {
  const byId = new Map(keyResults.map((planned) => [planned.id, planned]));
  const fresh = { row: 0, status: '', note: '' };
  return {
    ...book,
    objectives: [
      ...book.objectives.map((row) => (row === objective.standing ? { ...row, ...objective.cells } : row)),
      ...(objective.standing ? [] : [{ ...fresh, id: objective.id, ...objective.cells }]),
    ],
    keyResults: [
      ...book.keyResults.map((row) => ({
        ...row,
        ...(byId.get(row.id)?.standing === row ? byId.get(row.id)?.cells : {}),
      })),
      ...keyResults
        .filter(({ standing }) => !standing)
        .map(({ id, cells }) => ({
          ...fresh,
          id,
          current: null,
          confidence: null,
          source: 'Typed',
          lineage: '',
          live: false,
          ...cells,
        })),
    ],
  };
}

function messageOf({ objective, keyResults }: Plan, saved: boolean): string {
  const count = keyResults.length;
  const what = `${objective.id} with ${count === 1 ? 'one key result' : `${count} key results`}`;
  return saved ? `Saved ${what}.` : `${what} had been saved before; nothing was written again.`;
}
