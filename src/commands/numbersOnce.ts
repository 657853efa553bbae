import type { Rules } from '../domain/book';
import type { Day } from '../domain/day';
import { type Numbers, numbersOf } from '../domain/numbers';
import type { Circumstances } from './command';

/** Works out the numbers of a book when they are first asked for on a day, and keeps them for the run. */
export function numbersOnce(rules: Rules, today: Day): Circumstances['numbers'] {
  const known = new WeakMap<object, Map<Day, Numbers>>();
  return (book, day = today) => {
    const days = known.get(book) ?? new Map<Day, Numbers>();
    known.set(book, days);
    const numbers = days.get(day) ?? numbersOf(book, rules, day);
    days.set(day, numbers);
    return numbers;
  };
}
