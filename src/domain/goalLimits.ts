import { LEVELS, type Level, type Objective } from './book';
import { sameText } from './cell';
import { choiceOf } from './choice';
import { keyOf } from './lookup';

/** How many objectives of a level are good practice, per team (or person, or in all) and cycle. Never enforced. */
const OBJECTIVES_AT_MOST: Readonly<Record<Level, number>> = { Company: 5, Department: 5, Team: 4, Individual: 3 };
const KEY_RESULTS = { low: 2, high: 5 } as const;

type Counted = Pick<Objective, 'id' | 'level' | 'team' | 'owner' | 'cycle' | 'stage'>;

/**
 * Friendly warnings about an objective that is being written: too many beside it, too few or many KRs, no scoring
 * rule. `all` is every objective; the one being written is counted once.
 */
export function goalWarnings(
  objective: Counted,
  keyResults: readonly { readonly title: string; readonly scoringRule: string; readonly stage: string }[],
  all: readonly Counted[],
): readonly string[] {
  const live = keyResults.filter(({ stage }) => !sameText(stage, 'Dropped'));
  return [tooMany(objective, all), keyResultCount(live.length), unscored(live)].filter((warning) => warning !== '');
}

function tooMany(objective: Counted, all: readonly Counted[]): string {
  const level = choiceOf(LEVELS, objective.level);
  if (level === null) return '';
  const group = groupOf(objective, level);
  const others = all.filter(
    (each) =>
      (objective.id === '' || keyOf(each.id) !== keyOf(objective.id)) &&
      sameText(each.level, objective.level) &&
      sameText(each.cycle, objective.cycle) &&
      sameText(groupOf(each, level), group) &&
      !sameText(each.stage, 'Dropped'),
  );
  const count = others.length + 1;
  const limit = OBJECTIVES_AT_MOST[level];
  if (count <= limit) return '';
  const who = level === 'Company' ? 'The company' : group || `This ${level.toLowerCase()}`;
  return `${who} has ${count} objectives in ${objective.cycle || 'this cycle'}; more than ${limit} are hard to keep in mind.`;
}

const groupOf = ({ team, owner }: Counted, level: Level): string =>
  level === 'Company' ? '' : level === 'Individual' ? owner : team;

function keyResultCount(count: number): string {
  if (count > KEY_RESULTS.high) {
    return `${count} key results are many for one objective; ${KEY_RESULTS.low} to ${KEY_RESULTS.high} is a good number.`;
  }
  return count === 1 ? 'One key result rarely tells the whole story; two to five is a good number.' : '';
}

function unscored(keyResults: readonly { readonly title: string; readonly scoringRule: string }[]): string {
  const without = keyResults.filter(({ title, scoringRule }) => title.trim() !== '' && scoringRule.trim() === '');
  if (without.length === 0) return '';
  return without.length === 1
    ? 'One key result has no scoring rule yet: write how it will be scored before it is agreed.'
    : `${without.length} key results have no scoring rule yet: write how they will be scored before they are agreed.`;
}
