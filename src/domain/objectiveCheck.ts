import { type Cycle, OBJECTIVE_TYPES, type Objective } from './book';
import { type Link, type LinkFault, rankOf } from './cascade';
import { isError } from './cell';
import { CHECKS } from './checkTexts';
import { choiceOf } from './choice';
import { linkFault } from './keyResultCheck';
import type { Directory } from './person';
import { ownerFault } from './personCheck';
import { droppedFault, faultsOf, type RowRule, stageFault, statusFault, weightFault, when } from './rowCheck';

/** What the rules know about an objective's surroundings. */
export interface ObjectiveContext {
  readonly cycle: Cycle | undefined;
  readonly link: Link;
  readonly stepsAbove: number;
  readonly idUsedTwice: boolean;
  /** It has a score: a closing word may stand in Status. */
  readonly isScored: boolean;
  readonly directory: Directory;
}

/** How many cascade steps above a goal are good practice. */
export const STEPS_ABOVE = 2;

const LINK_MESSAGES: Readonly<Record<LinkFault, string>> = {
  '': '',
  missing: CHECKS.parentUnknown,
  itself: CHECKS.parentItself,
  loop: CHECKS.parentLoop,
  level: CHECKS.parentLevel,
};

/** In the order in which Check says them. */
const RULES: readonly RowRule<Objective, ObjectiveContext>[] = [
  (_, { idUsedTwice }) => when(idUsedTwice, CHECKS.idTwice),
  ({ title }) => when(title === '', CHECKS.objectiveTitleMissing),
  ({ level }) => when(rankOf(level) === null, CHECKS.levelMissing),
  ({ owner }) => when(owner === '', CHECKS.ownerMissing),
  ({ owner }, { directory }) => ownerFault(owner, directory),
  (row, { cycle }) => linkFault(row.cycle, cycle, CHECKS.cycleMissing, CHECKS.cycleUnknown),
  // without a level of its own the row already says what to do first
  ({ level }, { link }) => when(link.fault !== 'level' || rankOf(level) !== null, LINK_MESSAGES[link.fault]),
  ({ type }) => when(type !== '' && choiceOf(OBJECTIVE_TYPES, type) === null, CHECKS.typeUnknown),
  ({ weight }) => weightFault(weight),
  (_, { stepsAbove }) => when(stepsAbove > STEPS_ABOVE, CHECKS.tooDeep),
  ({ stage }) => stageFault(stage),
  ({ status }, { isScored }) => statusFault(status, isScored),
  ({ status, stage }) => droppedFault(status, stage),
];

/** What is wrong with an objective's row, in words for its Check column; '' when all is well. */
export const objectiveCheck = (row: Objective, context: ObjectiveContext): string =>
  showsError(row) ? CHECKS.errorInRow : faultsOf(RULES, row, context);

const showsError = ({ id, title, level, owner, parent, cycle, type, stage, status }: Objective): boolean =>
  isError(id) ||
  isError(title) ||
  isError(level) ||
  isError(owner) ||
  isError(parent) ||
  isError(cycle) ||
  isError(type) ||
  isError(stage) ||
  isError(status);
