import { CADENCES, type Cycle, type KeyResult, MEASURES, type Objective } from './book';
import { isNumber } from './cell';
import { type Day, isoOf, parseDay } from './day';
import { type GoalSurroundings, type KeyResultDraft, stageByPhase } from './goalDraft';
import type { KeyResultCells } from './goalFields';
import { formOf, type GoalForm, readDelegates, readOwner, readStage, readWeight } from './goalForm';
import { spanOf } from './keyResult';
import { followed } from './lookup';
import { countsAboveOne, readValue } from './numberText';
import type { Faults } from './problem';

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
  const measure = form.choice('measure', MEASURES, draft.measure || 'Reach') ?? '';
  const ends = readEnds(draft, measure, standing, around.locale, form);
  const days = readDays(draft, cycle, form);
  const delegate = readDelegates(draft.delegate, standing?.delegate, around, form);
  const cells: KeyResultCells = {
    title,
    objective: objective.id,
    owner,
    delegate,
    cycle: standing?.cycle || objective.cycle,
    measure,
    unit: form.text(draft.unit),
    ...ends,
    weight: readWeight(draft.weight, around.locale, form),
    cadence: readCadence(draft.cadence, form),
    ...days,
    scoringRule: form.text(draft.scoringRule),
    stage: readStage(draft.stage, standing, stageByPhase(cycle), { owner, delegate }, around, form),
  };
  return form.isRight() ? cells : null;
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
  const isStartKnown = start !== null || draft.start.trim() === '';
  if (measure === 'Reach' && isStartKnown && target !== null && (start ?? 0) === target)
    form.fault('target', 'goal.noRange', {});
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
  if (from !== null && to !== null && to < from) {
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
