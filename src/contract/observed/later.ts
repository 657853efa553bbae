import type { Question } from '../probe';
import { observations } from './all';
import { byHand } from './byHand';

/** Answered while time passes, or by what a person does: a report may leave them open. */
export const later: readonly Question[] = [...observations.map(({ answerFrom, ...question }) => question), ...byHand];
