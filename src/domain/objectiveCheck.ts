import { type Cycle, OBJECTIVE_TYPES, type Objective } from './book';
import { type Link, type LinkFault, rankOf } from './cascade';
import { choiceOf } from './choice';
import { linkFault } from './keyResultCheck';
import { droppedFault, ERROR_IN_ROW, joined, showsError, stageFault, statusFault, weightFault, when } from './rowCheck';

/** What the rules know about an objective's surroundings. */
export interface ObjectiveContext {
  readonly cycle: Cycle | undefined;
  readonly link: Link;
  readonly stepsAbove: number;
  readonly idUsedTwice: boolean;
}

/** How many cascade steps above a goal are good practice. */
export const STEPS_ABOVE = 2;

const LINK_MESSAGES: Readonly<Record<LinkFault, string>> = {
  '': '',
  missing: 'Parent not found.',
  itself: 'An objective cannot be its own parent.',
  loop: 'Parents form a loop.',
  level: 'Parent must be on a higher level.',
};

/** What is wrong with an objective's row, in words for its Check column; '' when all is well. */
export function objectiveCheck(row: Objective, { cycle, link, stepsAbove, idUsedTwice }: ObjectiveContext): string {
  const { id, title, level, owner, parent, type, stage, status } = row;
  if (showsError([id, title, level, owner, parent, row.cycle, type, stage, status])) return ERROR_IN_ROW;
  const levelKnown = rankOf(level) !== null;
  return joined([
    when(idUsedTwice, 'ID is used twice.'),
    when(title === '', 'Write the objective.'),
    when(!levelKnown, 'Choose a level.'),
    when(owner === '', 'Choose an owner.'),
    linkFault(row.cycle, cycle, 'Choose a cycle.', 'Cycle not found.'),
    // without a level of its own the row already says what to do first
    when(link.fault !== 'level' || levelKnown, LINK_MESSAGES[link.fault]),
    when(type !== '' && choiceOf(OBJECTIVE_TYPES, type) === null, 'Type is not one of the list.'),
    weightFault(row.weight),
    when(stepsAbove > STEPS_ABOVE, 'More than two levels above it.'),
    stageFault(stage),
    statusFault(status),
    droppedFault(status, stage),
  ]);
}
