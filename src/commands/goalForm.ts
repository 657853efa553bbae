import type { KeyResultDraft, ObjectiveDraft } from '../domain/goalDraft';
import type { GoalsDraft, OpenedGoals } from './apiGoals';
import { type Form, requestIn } from './form';

/** More than anybody hangs under one objective. */
const MOST_KEY_RESULTS = 50;

/** Takes in the goals form. @throws Problem form.unreadable */
export function readGoals(form: Form): GoalsDraft {
  return form.done({
    request: requestIn(form),
    objective: form.part('objective', readObjective),
    keyResults: form.list('keyResults', MOST_KEY_RESULTS, readKeyResult),
    reason: form.text('reason', ''),
    ...(form.has('opened') ? { opened: form.part('opened', readOpened) } : {}),
  });
}

const readOpened = (form: Form): OpenedGoals => ({
  objectives: form.list('objectives', 1, readObjective),
  keyResults: form.list('keyResults', MOST_KEY_RESULTS, readKeyResult),
});

const readObjective = (form: Form): ObjectiveDraft => ({
  id: form.text('id', '').trim(),
  title: form.text('title'),
  why: form.text('why', ''),
  level: form.text('level', ''),
  team: form.text('team', ''),
  owner: form.text('owner', ''),
  parent: form.text('parent', ''),
  cycle: form.text('cycle', ''),
  type: form.text('type', ''),
  weight: form.text('weight', ''),
  stage: form.text('stage', ''),
  waved: form.text('waved', ''),
});

const readKeyResult = (form: Form): KeyResultDraft => ({
  id: form.text('id', '').trim(),
  title: form.text('title'),
  owner: form.text('owner', ''),
  delegate: form.text('delegate', ''),
  measure: form.text('measure', ''),
  unit: form.text('unit', ''),
  start: form.text('start', ''),
  target: form.text('target', ''),
  weight: form.text('weight', ''),
  cadence: form.text('cadence', ''),
  starts: form.text('starts', ''),
  ends: form.text('ends', ''),
  scoringRule: form.text('scoringRule', ''),
  stage: form.text('stage', ''),
  waved: form.text('waved', ''),
});
