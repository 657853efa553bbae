import type { GoalCard } from '../../commands/apiCheckIn';
import type { NumberStyle } from '../../commands/apiShared';
import { disagrees } from '../../domain/pace';
import { Bar } from '../kit/bar';
import { PaceChip } from '../kit/chip';
import { daysBetween, percent, shortDay } from '../kit/format';
import { measured } from '../kit/measure';
import { Sparkline } from '../kit/sparkline';

/** Where a key result stands: bar, pace, last value and when, trend, and when it is due. */
export function GoalFacts({ goal, today, numbers }: { goal: GoalCard; today: string; numbers: NumberStyle }) {
  return (
    <>
      <Bar progress={goal.progress} expected={goal.expected} />
      <div class="row wrap">
        <b>{percent(goal.progress, 'No progress yet')}</b>
        <PaceChip pace={goal.pace} />
        <Due goal={goal} today={today} />
      </div>
      <div class="row facts">
        <p class="meta grow">
          {lastValue(goal, today)}
          <br />
          {measured(goal, numbers)}
        </p>
        <Sparkline points={goal.trend} />
      </div>
      {goal.check && <p class="error">{goal.check}</p>}
    </>
  );
}

function lastValue(goal: GoalCard, today: string): string {
  if (goal.current === '') return 'Nothing reported yet';
  const value = `${goal.currentLive ? 'Live value' : 'Last'} ${goal.current}`;
  const when = goal.lastCheckIn ? `checked in ${shortDay(goal.lastCheckIn, today)}` : '';
  return [value, goal.status, when].filter(Boolean).join(', ');
}

function Due({ goal, today }: { goal: GoalCard; today: string }) {
  if (goal.due === null) return null;
  const days = daysBetween(goal.due, today);
  if (days > 0) return <span class="late end">{days === 1 ? '1 day late' : `${days} days late`}</span>;
  return <span class="meta end">{days === 0 ? 'Due today' : `Due ${shortDay(goal.due, today)}`}</span>;
}

/** What to say when the owner's word is better than the numbers'; '' otherwise. */
export const disagreement = (status: string, pace: string): string =>
  disagrees(status, pace)
    ? `The numbers say ${pace.toLowerCase()}. If you know better, say why under accomplishments or next steps.`
    : '';
