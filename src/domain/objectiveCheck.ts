import { type Cycle, OBJECTIVE_TYPES, type Objective } from './book';
import { type Link, type LinkFault, rankOf } from './cascade';
import { CHECKS } from './checkTexts';
import { choiceOf } from './choice';
import { linkFault } from './keyResultCheck';
import type { Directory } from './person';
import { ownerFault } from './personCheck';
import { droppedFault, joined, showsError, stageFault, statusFault, weightFault, when } from './rowCheck';

/** What the rules know about an objective's surroundings. */
export interface ObjectiveContext {
  readonly cycle: Cycle | undefined;
  readonly link: Link;
  readonly stepsAbove: number;
  readonly idUsedTwice: boolean;
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

/** What is wrong with an objective's row, in words for its Check column; '' when all is well. */
export function objectiveCheck(row: Objective, context: ObjectiveContext): string {
  const { cycle, link, stepsAbove, idUsedTwice, directory } = context;
  const { id, title, level, owner, parent, type, stage, status } = row;
  if (showsError([id, title, level, owner, parent, row.cycle, type, stage, status])) return CHECKS.errorInRow;
  const levelKnown = rankOf(level) !== null;
  return joined([
    when(idUsedTwice, CHECKS.idTwice),
    when(title === '', CHECKS.objectiveTitleMissing),
    when(!levelKnown, CHECKS.levelMissing),
    when(owner === '', CHECKS.ownerMissing),
    ownerFault(owner, directory),
    linkFault(row.cycle, cycle, CHECKS.cycleMissing, CHECKS.cycleUnknown),
    // without a level of its own the row already says what to do first
    when(link.fault !== 'level' || levelKnown, LINK_MESSAGES[link.fault]),
    when(type !== '' && choiceOf(OBJECTIVE_TYPES, type) === null, CHECKS.typeUnknown),
    weightFault(row.weight),
    when(stepsAbove > STEPS_ABOVE, CHECKS.tooDeep),
    stageFault(stage),
    statusFault(status),
    droppedFault(status, stage),
  ]);
}
