import { dueInWords, longDay, shortDay } from '../domain/dayText';
import type { Digest, DueGoal } from '../domain/reminders';
import { formatFraction, formatValue, inPercents } from '../domain/valueText';
import { oneLine } from './html';

/** Where links of a letter lead: a cell of a tab. */
export type LinkTo = (table: 'keyResults' | 'people', row: number, field: string) => string;

/** A digest as both parts of the letter show it. */
export interface DigestView {
  readonly subject: string;
  readonly greeting: string;
  readonly lead: string;
  readonly goals: readonly GoalView[];
  /** "and 3 more in the sheet", or ''. */
  readonly more: string;
  readonly sheetLink: string;
  readonly why: string;
  /** How to switch letters off. */
  readonly off: string;
  readonly offLink: string;
}

export interface GoalView {
  readonly title: string;
  readonly objective: string;
  /** For whom, when the reader is the delegate; else ''. */
  readonly onBehalfOf: string;
  /** "12 days late" or "due today". */
  readonly due: string;
  readonly late: boolean;
  /** Whole percents 0–100; null when progress is unknown. */
  readonly progress: number | null;
  readonly expected: number | null;
  /** "42% done, 55% expected by now". */
  readonly numbers: string;
  /** The owner's word; '' when there is none. */
  readonly status: string;
  readonly pace: string;
  /** "Last: 1,250 customers on Fri 13 Nov", or that nothing has been said. */
  readonly last: string;
  readonly link: string;
}

/** Gmail cuts letters at about 100 kB; twenty goals stay below that and are more than anybody should have. */
export const GOALS_SHOWN = 20;

export function digestView(digest: Digest, linkTo: LinkTo, locale: string): DigestView {
  const { goals, today, name } = digest;
  const shown = goals.slice(0, GOALS_SHOWN);
  const rest = goals.length - shown.length;
  const late = goals.filter((goal) => goal.due < today).length;
  const many = goals.length === 1 ? 'One key result is' : `${goals.length} key results are`;
  return {
    subject: oneLine(subjectOf(goals, late, today)),
    greeting: name === '' ? 'Hello,' : `Hello ${name.split(' ')[0]},`,
    lead: `${many} ready for a check-in. Two minutes are enough: a number, a status, a line on what is in the way. “No change” is an answer too.`,
    goals: shown.map((goal) => goalView(goal, digest, linkTo, locale)),
    more: rest === 0 ? '' : `and ${rest} more in the sheet`,
    sheetLink: linkTo('keyResults', goals[GOALS_SHOWN]?.keyResult.row ?? goals[0]?.keyResult.row ?? 1, 'current'),
    why: `You get this on ${longDay(today)} because you answer for ${goals.length === 1 ? 'this key result. Once you have checked in, it is' : 'these key results. Once you have checked in, they are'} left out.`,
    off: 'To get none, set Reminders to off in your row of the People tab',
    offLink: linkTo('people', digest.personRow, 'reminders'),
  };
}

function subjectOf(goals: readonly DueGoal[], late: number, today: number): string {
  const first = goals[0];
  if (goals.length === 1 && first) return `Check-in: ${shortened(titleOf(first))} (${dueInWords(first.due, today)})`;
  return `Check-in: ${goals.length} key results${late === 0 ? '' : late === goals.length ? ', all late' : `, ${late} late`}`;
}

const titleOf = ({ keyResult }: Pick<DueGoal, 'keyResult'>): string => keyResult.title || keyResult.id;

/** Google refuses a letter whose subject has more than 250 characters. */
const shortened = (title: string): string => title.replace(/^(.{199}).+/su, '$1…');

function goalView(
  { keyResult, numbers, due, objectiveTitle, onBehalfOf }: DueGoal,
  digest: Digest,
  linkTo: LinkTo,
  locale: string,
): GoalView {
  const { progress, expected, pace, lastCheckIn } = numbers;
  const value = formatValue(keyResult.current, keyResult, locale);
  const said = lastCheckIn === null ? '' : ` on ${shortDay(lastCheckIn, digest.today)}`;
  return {
    title: titleOf({ keyResult }),
    objective: objectiveTitle,
    onBehalfOf: onBehalfOf === '' ? '' : `For ${onBehalfOf}`,
    due: dueInWords(due, digest.today),
    late: due < digest.today,
    progress: progress && inPercents(progress),
    expected: expected && inPercents(expected),
    numbers: numbersInWords(progress, expected, locale),
    status: keyResult.status,
    pace: paceInWords(pace),
    last: value === '' ? 'Nothing reported yet' : `Last: ${value}${said}`,
    link: linkTo('keyResults', keyResult.row, 'current'),
  };
}

function numbersInWords(progress: number | null, expected: number | null, locale: string): string {
  if (progress === null) return 'Progress cannot be worked out: the Check column says why';
  const done = `${formatFraction(progress, locale)} done`;
  return expected === null ? done : `${done}, ${formatFraction(expected, locale)} expected by now`;
}

/** "Pace: At risk", but nothing where the numbers line says it all. */
const paceInWords = (pace: string): string => (pace === '' || pace === 'No data' ? '' : `Pace: ${pace}`);
