import type { Plain } from '../probe';
import { clockObservations } from './clock';
import { copyObservations } from './copy';
import { editObservations } from './edits';
import type { Entry } from './log';
import type { Observation } from './observation';
import { pageObservations } from './page';

/** What is answered while time passes, or by what a person does. */
export const observations: readonly Observation[] = [
  ...editObservations,
  ...clockObservations,
  ...pageObservations,
  ...copyObservations,
];

export interface Seen {
  readonly observation: Observation;
  readonly seen: Plain;
}

/** Those that the log can answer by now. */
export const seenIn = (log: readonly Entry[]): Seen[] =>
  observations.flatMap((observation) => {
    const seen = observation.answerFrom(log);
    return seen === undefined ? [] : [{ observation, seen }];
  });
