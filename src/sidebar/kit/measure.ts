import type { GoalCard } from '../../commands/apiCheckIn';
import type { NumberStyle } from '../../commands/apiShared';
import { formatValue } from '../../domain/valueText';

/** What a key result measures, in one line: "Reach 50% from 10%", "Keep at most 3 days". '' while it has no target. */
export function measured(goal: GoalCard, { locale }: NumberStyle): string {
  if (goal.measure === 'Yes/No') return 'Done or not done';
  const target = formatValue(goal.target, goal, locale);
  if (target === '') return '';
  if (goal.measure === 'At least') return `Keep at least ${target}`;
  if (goal.measure === 'At most') return `Keep at most ${target}`;
  const from = formatValue(goal.start, goal, locale);
  return `Reach ${target}${from === '' ? '' : ` from ${from}`}`;
}
