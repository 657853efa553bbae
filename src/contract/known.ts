// What `npm run contract` knows without asking Google: the questions, and how answers are judged.

import { observations } from './observed/all';
import { byHand } from './observed/byHand';
import type { Question } from './probe';

/** Answered while time passes, or by what a person does. */
export const later: readonly Question[] = [...observations.map(({ answerFrom, ...question }) => question), ...byHand];

export { ASSUMPTIONS } from '../google/assumptions';
export { assumptionsPage } from './assumptionsPage';
export { judged } from './judge';
export { questions } from './probes/all';
