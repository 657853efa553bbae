import type { Basis, Plain, Question } from '../probe';
import type { Entry } from './log';

/** A question that only time or a person can answer: from what was written down meanwhile. */
export interface Observation extends Question {
  /** Nothing while it has not been seen. */
  answerFrom(log: readonly Entry[]): Plain | undefined;
}

export const observing =
  (group: string, source: string) =>
  (
    name: string,
    asks: string,
    about: { readonly basis: Basis; readonly expected: Plain; readonly doubt?: string },
    answerFrom: Observation['answerFrom'],
  ): Observation => ({ name: `${group}.${name}`, asks, source, ...about, answerFrom });

export const entriesOf = (log: readonly Entry[], kind: Entry['kind']): readonly Entry[] =>
  log.filter((entry) => entry.kind === kind);
