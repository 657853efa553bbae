import type { GoalAnswer } from '../../src/commands/apiCheckIn';
import { isoOf } from '../../src/domain/day';
import { type CallKind, kindOf } from '../../src/preview/facade';
import type { LocalHost } from '../../src/preview/host';
import type { RunReport } from '../../src/preview/runtime/job';
import { TODAY } from './builders';
import { ask, succeed } from './teamHost';

/** What one run asked of Google. */
export interface Cost {
  /** Reads, writes and everything else that goes to Google's servers; naming a place (`getRange`) does not. */
  readonly calls: number;
  readonly reads: number;
  readonly writes: number;
  readonly mails: number;
  readonly ms: number;
}

/** What has to do with letters is counted by itself: their number is the number of people. */
export function costOf({ calls, mails, ms }: RunReport): Cost {
  const asked = Object.entries(calls.by).filter(([method]) => !method.startsWith('MailApp.'));
  const count = (fits: (kind: CallKind) => boolean) =>
    asked.reduce((sum, [method, times]) => (fits(kindOf(method)) ? sum + times : sum), 0);
  return {
    calls: count((kind) => kind !== 'handle'),
    reads: count((kind) => kind === 'read'),
    writes: count((kind) => kind === 'write'),
    mails: mails.length,
    ms,
  };
}

/** How often values were read from cells: once per tab is enough. */
export const blocksRead = ({ calls }: RunReport): number =>
  Object.entries(calls.by).reduce(
    (sum, [method, count]) => (/^(Range\.getValues?|Sheet\.getSheetValues)$/.test(method) ? sum + count : sum),
    0,
  );

export const answerOn = (goal: string, value: string): GoalAnswer => ({
  goal,
  value,
  noChange: false,
  status: 'On track',
  confidence: '7',
  accomplishments: 'Ten more shops',
  blockers: '',
  nextSteps: '',
});

/** Checks in on all these goals with one submit. `request` is 8 characters or longer. */
export function checkIn(host: LocalHost, goals: readonly string[], request: string): RunReport {
  const answers = goals.map((goal, index) => answerOn(goal, String(50 + (index % 40))));
  return ask(host, 'submitCheckIn', { request, answers, locale: host.world.locale }).run;
}

const HOUR = 3_600_000;

/**
 * Lets the clock call once, as the signed-in person's trigger does: on Friday at nine when reminders leave, or an hour
 * before. Turns reminders on first.
 */
export function hourlyRun(host: LocalHost, when: 'quiet' | 'reminders'): RunReport {
  succeed(host.run('remindersOn', [], { kind: 'menu' }));
  const friday = Date.parse(`${isoOf(REMINDERS_LEAVE)}T09:00:00Z`);
  host.setNow(when === 'reminders' ? friday - HOUR / 2 : friday - 2 * HOUR);
  const [fired, ...more] = host.advanceTo(host.world.now + HOUR);
  if (!fired || more.length > 0)
    throw new Error(`The clock fired ${fired ? more.length + 1 : 0} triggers instead of one.`);
  return succeed(fired.report);
}

/** The Friday after the builders' today. */
const REMINDERS_LEAVE = TODAY + 3;
