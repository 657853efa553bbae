import { shortDay } from '../format';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const DAY_MS = 86_400_000;

/** A moment on the reader's clock: "today 10:40", within a week "on Tue 10:40", before that "on 3 Nov 10:40". */
export function momentText(at: number, now: number): string {
  const [then, today] = [new Date(at), new Date(now)];
  const time = `${two(then.getHours())}:${two(then.getMinutes())}`;
  if (isoDay(then) === isoDay(today)) return `today ${time}`;
  const isThisWeek = now - at > 0 && now - at < 6 * DAY_MS;
  return `on ${isThisWeek ? WEEKDAYS[then.getDay()] : shortDay(isoDay(then), isoDay(today))} ${time}`;
}

const two = (number: number): string => String(number).padStart(2, '0');

const isoDay = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
