import { type Cycle, LEVELS, OBJECTIVE_TYPES, type Objective } from './book';
import { sameText } from './cell';
import { type GoalSurroundings, type ObjectiveDraft, stageByPhase } from './goalDraft';
import type { ObjectiveCells } from './goalFields';
import { formOf, type GoalForm, readOwner, readStage, readWeight } from './goalForm';
import { legalParents } from './legalParents';
import { followed } from './lookup';
import type { Faults } from './problem';

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
  const level = form.choice('level', LEVELS, draft.level) ?? '';
  const owner = readOwner(draft.owner, standing?.owner, around, form);
  const cycle = readCycle(draft.cycle, around, form);
  const cells: ObjectiveCells = {
    title,
    why: form.text(draft.why),
    level,
    team: form.text(draft.team),
    owner,
    parent: readParent(draft, level, standing, around, form),
    cycle: cycle?.id ?? '',
    type: form.choice('type', OBJECTIVE_TYPES, draft.type || 'Aspirational') ?? '',
    weight: readWeight(draft.weight, around.locale, form),
    stage: readStage(draft.stage, standing, stageByPhase(cycle), { owner }, around, form),
  };
  return form.isRight() ? cells : null;
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
  const pool = sameText(standing?.parent ?? '', wanted)
    ? [...objectives].map((row) => undropped(row, wanted))
    : objectives;
  const legal = legalParents(pool, { id: draft.id, level }).some(({ id }) => sameText(id, wanted));
  if (!legal) form.fault('parent', 'goal.parentIllegal', { parent: named.id, level });
  return named.id;
}

const undropped = (row: Objective, id: string): Objective => (sameText(row.id, id) ? { ...row, stage: '' } : row);
