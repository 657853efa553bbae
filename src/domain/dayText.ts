import { civilOf, type Day, type Moment, WEEKDAYS, weekdayOf } from './day';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `Friday 20 November`. */
export function longDay(day: Day): string {
  const { month, date } = civilOf(day);
  return `${WEEKDAYS[weekdayOf(day) - 1]} ${date} ${MONTHS[month - 1]}`;
}

/** `Fri 20 Nov`, with the year when it is another than that of `today`. */
export function shortDay(day: Day, today: Day): string {
  const { year, month, date } = civilOf(day);
  const text = `${(WEEKDAYS[weekdayOf(day) - 1] ?? '').slice(0, 3)} ${date} ${(MONTHS[month - 1] ?? '').slice(0, 3)}`;
  return year === civilOf(today).year ? text : `${text} ${year}`;
}

/** `09:30`, the time of day of a moment, to the minute. */
export function clockOf(moment: Moment): string {
  const minutes = Math.round((moment - Math.floor(moment)) * 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `due today`, `due tomorrow`, `due Fri 20 Nov`, `1 day late`, `12 days late`. */
export function dueInWords(due: Day, today: Day): string {
  const late = Math.floor(today - due);
  if (late > 0) return late === 1 ? '1 day late' : `${late} days late`;
  if (late === 0) return 'due today';
  return late === -1 ? 'due tomorrow' : `due ${shortDay(due, today)}`;
}
