import {
  CADENCES,
  type Cycle,
  type KeyResult,
  LEVELS,
  MEASURES,
  OBJECTIVE_TYPES,
  type Objective,
  type Person,
  STAGES,
} from './book';
import { rankOf } from './cascade';
import { isNumber, sameText } from './cell';
import { choiceOf } from './choice';
import { type Day, isoOf, parseDay } from './day';
import type { KeyResultCells, ObjectiveCells } from './goalFields';
import { spanOf } from './keyResult';
import { followed, keyOf, type Lookup, lookupOf } from './lookup';
import { type MessageCode, type MessageFacts, say } from './message';
import { countsAboveOne, readNumber, readValue } from './numberText';
import type { Faults } from './problem';

/** An objective as it leaves the form: everything as typed. */
export interface ObjectiveDraft {
  /** '' for a new one. */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly level: string;
  readonly team: string;
  readonly owner: string;
  readonly parent: string;
  readonly cycle: string;
  readonly type: string;
  /** '' is 1. */
  readonly weight: string;
  readonly stage: string;
}

/** A KR as it leaves the form. Days are `2026-11-22` or ''. */
export interface KeyResultDraft {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly delegate: string;
  readonly measure: string;
  readonly unit: string;
  readonly start: string;
  readonly target: string;
  readonly weight: string;
  /** '' for the cycle's default, else 1, 2, 4 or 13. */
  readonly cadence: string;
  readonly starts: string;
  readonly ends: string;
  readonly scoringRule: string;
  readonly stage: string;
}

/** What a draft is held against. */
export interface GoalSurroundings {
  readonly objectives: readonly Objective[];
  readonly cycles: Lookup<Cycle>;
  readonly people: Lookup<Person>;
  readonly locale: string;
  /** Whether the one who saves may approve for this owner; see `permission.ts`. */
  readonly mayApprove: (owner: string) => boolean;
}

/** The stage of a new goal: a draft while goals are being written, agreed once the cycle runs. */
export const stageByPhase = (cycle: Pick<Cycle, 'phase'> | undefined): 'Draft' | 'Approved' =>
  cycle && ['drafting', 'finalization'].includes(cycle.phase.toLowerCase()) ? 'Draft' : 'Approved';

/**
 * The objectives this one may stand under (docs/numbers.md): on a higher level, not dropped, and neither itself
 * nor anything below it. Without a known level there is none.
 */
export function legalParents<Row extends Pick<Objective, 'id' | 'level' | 'parent' | 'stage'>>(
  objectives: readonly Row[],
  { id, level }: Pick<Objective, 'id' | 'level'>,
): readonly Row[] {
  const rank = rankOf(level);
  if (rank === null) return [];
  const byId = lookupOf(objectives, (objective) => objective.id);
  const self = keyOf(id);
  const leadsBack = (from: Row): boolean => {
    const passed = new Set<Row>();
    for (let at: Row | undefined = from; at && !passed.has(at); at = followed(byId, at.parent)) {
      if (self !== '' && keyOf(at.id) === self) return true;
      passed.add(at);
    }
    return false;
  };
  return [...byId.values()].filter((candidate) => {
    const above = rankOf(candidate.level);
    return above !== null && above < rank && !sameText(candidate.stage, 'Dropped') && !leadsBack(candidate);
  });
}

/** Lets in an objective, or adds what is wrong to `faults` (`objective.title`) and returns null. `standing` is its row. */
export function acceptObjective(
  draft: ObjectiveDraft,
  standing: Objective | undefined,
  around: GoalSurroundings,
  faults: Faults,
): ObjectiveCells | null {
  const form = formOf('objective', faults);
  const title = form.text(draft.title);
  if (title === '') form.fault('title', 'goal.title', { what: 'objective' });
  const level = form.choice('level', LEVELS, draft.level) || '';
  const owner = readOwner(draft.owner, standing?.owner, around, form);
  const cycle = readCycle(draft.cycle, around, form);
  const cells: ObjectiveCells = {
    title,
    why: form.text(draft.why),
    level,
    team: form.text(draft.team),
    owner,
    parent: readParent(draft, level, standing, around, form),
    cycle: cycle?.id || '',
    type: form.choice('type', OBJECTIVE_TYPES, draft.type || 'Aspirational') || '',
    weight: readWeight(draft.weight, around.locale, form),
    stage: readStage(draft.stage, standing?.stage, stageByPhase(cycle), owner, around, form),
  };
  return form.isRight() ? cells : null;
}

/**
 * Lets in the KR at `index` of the form, or adds what is wrong to `faults` (`keyResults.0.target`) and returns null.
 * A new KR runs in its objective's cycle and belongs to its objective's owner unless it says otherwise.
 */
export function acceptKeyResult(
  draft: KeyResultDraft,
  index: number,
  standing: KeyResult | undefined,
  objective: Pick<Objective, 'id' | 'owner' | 'cycle'>,
  around: GoalSurroundings,
  faults: Faults,
): KeyResultCells | null {
  const form = formOf(`keyResults.${index}`, faults);
  const title = form.text(draft.title);
  if (title === '') form.fault('title', 'goal.title', { what: 'key result' });
  const owner = readOwner(draft.owner.trim() || objective.owner, standing?.owner, around, form);
  const cycle = followed(around.cycles, standing?.cycle || objective.cycle);
  const measure = form.choice('measure', MEASURES, draft.measure || 'Reach') || '';
  const ends = readEnds(draft, measure, standing, around.locale, form);
  const days = readDays(draft, cycle, form);
  const cells: KeyResultCells = {
    title,
    objective: objective.id,
    owner,
    delegate:
      draft.delegate.trim() === '' ? '' : readPerson('delegate', draft.delegate, standing?.delegate, around, form),
    cycle: standing?.cycle || objective.cycle,
    measure,
    unit: form.text(draft.unit),
    ...ends,
    weight: readWeight(draft.weight, around.locale, form),
    cadence: readCadence(draft.cadence, form),
    ...days,
    scoringRule: form.text(draft.scoringRule),
    stage: readStage(draft.stage, standing?.stage, stageByPhase(cycle), owner, around, form),
  };
  return form.isRight() ? cells : null;
}

interface GoalForm {
  readonly text: (typed: string) => string;
  readonly choice: <Word extends string>(field: string, list: readonly Word[], typed: string) => Word | null;
  readonly fault: <Code extends MessageCode>(field: string, code: Code, facts: MessageFacts<Code>) => void;
  readonly say: (field: string, message: string) => void;
  readonly isRight: () => boolean;
}

/** One part of the form: what is wrong is kept under its path. */
function formOf(path: string, faults: Faults): GoalForm {
  const before = Object.keys(faults).length;
  const tell = (field: string, message: string) => {
    faults[`${path}.${field}`] = message;
  };
  return {
    text: (typed) => typed.trim(),
    choice: (field, list, typed) => {
      const word = choiceOf(list, typed.trim());
      const facts = { text: typed.trim(), list: list.join(', ') };
      if (word === null) tell(field, typed.trim() === '' ? say('goal.choose', facts) : say('goal.choice', facts));
      return word;
    },
    fault: (field, code, facts) => tell(field, say(code, facts)),
    say: tell,
    isRight: () => Object.keys(faults).length === before,
  };
}

function readOwner(typed: string, standing: string | undefined, around: GoalSurroundings, form: GoalForm): string {
  if (typed.trim() !== '') return readPerson('owner', typed, standing, around, form);
  form.fault('owner', 'goal.owner', {});
  return '';
}

/** Somebody from People. Who stands there already may stay, and while People is empty any address will do. */
function readPerson(
  field: 'owner' | 'delegate',
  typed: string,
  standing: string | undefined,
  { people }: GoalSurroundings,
  form: GoalForm,
): string {
  const email = typed.trim();
  const person = followed(people, email);
  if (person) return person.email;
  const fits = people.size === 0 && /^\S+@\S+$/.test(email);
  if (!fits && !sameText(email, standing || '')) form.fault(field, 'goal.person', { email });
  return email;
}

function readCycle(typed: string, { cycles }: GoalSurroundings, form: GoalForm): Cycle | undefined {
  const cycle = followed(cycles, typed.trim());
  if (typed.trim() === '') form.fault('cycle', 'goal.cycle', {});
  else if (!cycle) form.fault('cycle', 'goal.cycleUnknown', { cycle: typed.trim() });
  return cycle;
}

function readParent(
  draft: ObjectiveDraft,
  level: string,
  standing: Objective | undefined,
  { objectives }: GoalSurroundings,
  form: GoalForm,
): string {
  const wanted = draft.parent.trim();
  if (wanted === '' || level === '') return wanted;
  const named = objectives.find(({ id }) => sameText(id, wanted));
  if (!named) {
    form.fault('parent', 'goal.parentUnknown', { parent: wanted });
    return '';
  }
  // a parent that was dropped since may stay
  const pool = sameText(standing?.parent || '', wanted)
    ? [...objectives].map((row) => undropped(row, wanted))
    : objectives;
  const legal = legalParents(pool, { id: draft.id, level }).some(({ id }) => sameText(id, wanted));
  if (!legal) form.fault('parent', 'goal.parentIllegal', { parent: named.id, level });
  return named.id;
}

const undropped = (row: Objective, id: string): Objective => (sameText(row.id, id) ? { ...row, stage: '' } : row);

function readWeight(typed: string, locale: string, form: GoalForm): number | null {
  if (typed.trim() === '') return null;
  const reading = readNumber(typed, locale);
  if (reading.ok && reading.value >= 0) return reading.value;
  form.fault('weight', 'goal.weight', { text: typed.trim() });
  return null;
}

/** '' keeps the stage that stands, or takes the usual one. Approving is for those who may. */
function readStage(
  typed: string,
  standing: string | undefined,
  usual: 'Draft' | 'Approved',
  owner: string,
  around: GoalSurroundings,
  form: GoalForm,
): string {
  const wanted = typed.trim() || standing || usual;
  if (standing !== undefined && sameText(wanted, standing)) return standing;
  const stage = form.choice('stage', STAGES, wanted);
  const approves = stage === 'Approved' && (standing !== undefined || usual === 'Draft');
  if (approves && !around.mayApprove(owner)) form.fault('stage', 'goal.approve', { owner });
  if (stage === 'Dropped') form.fault('stage', 'goal.useDrop', {});
  return stage || '';
}

function readEnds(
  draft: KeyResultDraft,
  measure: string,
  standing: KeyResult | undefined,
  locale: string,
  form: GoalForm,
): Pick<KeyResultCells, 'start' | 'target'> {
  if (measure === '' || measure === 'Yes/No') return { start: null, target: null };
  const start = draft.start.trim() === '' ? null : readEnd('start', draft, standing, locale, form);
  if (draft.target.trim() === '') form.fault('target', 'goal.target', {});
  const target = draft.target.trim() === '' ? null : readEnd('target', draft, standing, locale, form);
  if (measure === 'Reach' && target !== null && (start || 0) === target) form.fault('target', 'goal.noRange', {});
  return { start, target };
}

/**
 * A start or target. With the unit % both `42` and `42%` are 42, as whole percents are easiest to read; a KR that has
 * been counted in fractions so far goes on so, and 42% is 0.42.
 */
function readEnd(
  field: 'start' | 'target',
  draft: KeyResultDraft,
  standing: KeyResult | undefined,
  locale: string,
  form: GoalForm,
): number | null {
  const fractions = standing !== undefined && isNumber(standing.target) && !countsAboveOne(standing);
  const scale = draft.unit.includes('%') && !fractions ? 100 : null;
  const reading = readValue(
    draft[field],
    { measure: 'At least', unit: draft.unit, start: null, target: scale },
    locale,
  );
  if (reading.ok && isNumber(reading.value)) return reading.value;
  if (!reading.ok) form.say(field, reading.fault);
  return null;
}

function readCadence(typed: string, form: GoalForm): number | null {
  const text = typed.trim();
  if (text === '') return null;
  const weeks = CADENCES.find((each) => String(each) === text);
  if (weeks === undefined) form.fault('cadence', 'goal.cadence', { text });
  return weeks ?? null;
}

function readDays(
  draft: KeyResultDraft,
  cycle: Cycle | undefined,
  form: GoalForm,
): Pick<KeyResultCells, 'starts' | 'ends'> {
  const days = { starts: readDay('starts', draft.starts, form), ends: readDay('ends', draft.ends, form) };
  const { from, to } = spanOf(days, cycle);
  if (from !== null && to !== null && to <= from) {
    form.fault(days.ends === null && days.starts !== null ? 'starts' : 'ends', 'goal.ends', {});
  }
  return days;
}

function readDay(field: 'starts' | 'ends', typed: string, form: GoalForm): Day | null {
  const text = typed.trim();
  if (text === '') return null;
  // 30 February would quietly become a day in March
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && isoOf(parseDay(text)) === text) return parseDay(text);
  form.fault(field, 'goal.day', { text });
  return null;
}
