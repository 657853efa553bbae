import type { CheckIn, Rules } from '../../domain/book';
import { dueAfter } from '../../domain/cadence';
import type { Cell } from '../../domain/cell';
import type { Day } from '../../domain/day';
import { progressOf } from '../../domain/keyResult';
import type { KeyResultPlan, SamplePlans } from '../../schema/sample/plans';
import type { Story } from '../../schema/sample/stories';
import type { SampleCycle } from './calendar';
import type { SampleFields } from './team';

export interface Around {
  readonly plans: SamplePlans;
  readonly today: Day;
  readonly rules: Rules;
  readonly checkInsSoFar: number;
}

type Answer = Omit<CheckIn, 'row'>;

/** One answer for each check-in day so far, some a day early, some late; silent stories stop. */
export function answersOf(
  plan: KeyResultPlan,
  story: Story,
  keyResult: SampleFields,
  cycle: SampleCycle,
  { plans, today, rules, checkInsSoFar }: Around,
): readonly Answer[] {
  const weeks = cycle.kind === 'Year' ? 4 : 1;
  const until = Math.min(today - 1, cycle.ends) - (story.silentDays ?? 0);
  const answers: Answer[] = [];
  let due = dueAfter(Number(keyResult.starts || cycle.starts), weeks, rules);
  for (let turn = 0; turn !== story.answers; turn++) {
    const day = due + offsetOf(checkInsSoFar + turn * 7);
    if (day > until) break;
    const number = checkInsSoFar + turn + 1;
    const elapsed = Math.max(0, Math.min(1, (day - cycle.starts) / (cycle.ends - cycle.starts)));
    const { status, confidence } = saidAt(story, elapsed);
    const value = valueAt(plan, story, elapsed, turn);
    const words = plans.words[status];
    answers.push({
      id: `CI-${number}`,
      at: day + (9 * 60 + ((number * 37) % 480)) / 1440,
      goal: keyResult.id,
      by: keyResult.delegate || keyResult.owner,
      value,
      progress: progressOf({ ...keyResult, current: value }),
      status,
      confidence: Math.max(0, Math.min(10, confidence + ((number % 3) - 1))),
      accomplishments: '',
      blockers: '',
      nextSteps: '',
      ...(turn % 3 === 0 && words[number % words.length]),
      needs: '',
      asOf: null,
      source: number % 4 === 0 ? 'Sheet' : 'Sidebar',
      due,
      cadence: weeks,
      cycle: cycle.id,
      request: '',
    });
    due = Math.max(due + 7 * weeks, dueAfter(day, weeks, rules));
  }
  return answers;
}

/** Most answer on the day or the one before; one in seven is three days late. */
const offsetOf = (n: number): number => [0, -1, 0, 0, -1, 3, 0][(n * 5 + Math.floor(n / 7)) % 7] || 0;

const saidAt = ({ says }: Story, elapsed: number): Story['says'][number] =>
  says.find(({ until }) => elapsed < until) || (says[says.length - 1] as Story['says'][number]); // never empty

/** The measure's value when `elapsed` of the cycle has passed, rounded as people would write it, a little uneven. */
function valueAt(
  { fields }: KeyResultPlan,
  { pace, shift = 0, most = 1, margin }: Story,
  elapsed: number,
  turn: number,
): Cell {
  const reached = Math.max(0, Math.min(most, elapsed * pace + shift));
  if (fields.measure === 'Yes/No') return reached >= 1;
  const target = Number(fields.target);
  if (fields.measure === 'At least' || fields.measure === 'At most') {
    const better = fields.measure === 'At least' ? margin : -margin;
    const value = target * (1 + better * (1 - (turn % 3) / 10));
    return rounded(fields.unit === '%' ? Math.min(value, 100) : value, target);
  }
  const start = Number(fields.start || 0);
  const uneven = reached >= 1 ? 0 : (((turn * 7) % 5) - 2) * 0.006;
  const share = Math.max(0, Math.min(1, reached + uneven));
  return rounded(start + (target - start) * share, Math.max(Math.abs(start), Math.abs(target)));
}

const rounded = (value: number, size: number): number => {
  const digits = size >= 20 ? 0 : size >= 2 ? 1 : 3;
  return Math.round(value * 10 ** digits) / 10 ** digits;
};
