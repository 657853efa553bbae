import { instantOf, offsetMinutes, type WallClock, wallClock, zoneLabel } from '../runtime/zones';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const TOKENS = /'((?:[^']|'')*)'|''|([A-Za-z])\2*/g;

/**
 * `Utilities.formatDate`: Java's SimpleDateFormat letters in English. `YYYY` is the week year, as in Java.
 * @throws RangeError for a letter Java does not know
 */
export function formatJavaDate(instant: number, zone: string, pattern: string): string {
  const clock = wallClock(instant, zone);
  return pattern.replace(TOKENS, (token, quoted: string | undefined, letter: string | undefined) => {
    if (token === "''") return "'";
    if (quoted !== undefined) return quoted.replace(/''/g, "'");
    return field(letter ?? '', token.length, clock, instant, zone);
  });
}

function field(letter: string, count: number, clock: WallClock, instant: number, zone: string): string {
  const number = (value: number): string => String(value).padStart(count, '0');
  const hour12 = clock.hour % 12;
  switch (letter) {
    case 'G':
      return clock.year > 0 ? 'AD' : 'BC';
    case 'y':
      return yearText(clock.year, count);
    case 'Y':
      return yearText(weekOf(clock).year, count);
    case 'M':
    case 'L':
      return nameOr(MONTHS[clock.month - 1], count, number(clock.month));
    case 'd':
      return number(clock.day);
    case 'D':
      return number(dayOfYear(clock));
    case 'E':
      return count > 3 ? (DAYS[clock.weekday] ?? '') : (DAYS[clock.weekday] ?? '').slice(0, 3);
    case 'u':
      return number(clock.weekday === 0 ? 7 : clock.weekday);
    case 'F':
      return number(Math.ceil(clock.day / 7));
    case 'w':
      return number(weekOf(clock).week);
    case 'W':
      return number(Math.ceil((clock.day + ((((clock.weekday - clock.day + 1) % 7) + 7) % 7)) / 7));
    case 'a':
      return clock.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(clock.hour);
    case 'k':
      return number(clock.hour === 0 ? 24 : clock.hour);
    case 'K':
      return number(hour12);
    case 'h':
      return number(hour12 === 0 ? 12 : hour12);
    case 'm':
      return number(clock.minute);
    case 's':
      return number(clock.second);
    case 'S':
      return number(clock.ms);
    case 'z':
      return zoneLabel(instant, zone, count > 3 ? 'long' : 'short');
    case 'Z':
      return offsetText(offsetMinutes(instant, zone), '');
    case 'X':
      return isoOffset(offsetMinutes(instant, zone), count);
    default:
      throw new RangeError(`Invalid date format: ${letter}`);
  }
}

const yearText = (year: number, count: number): string =>
  count === 2 ? String(year % 100).padStart(2, '0') : String(year).padStart(count, '0');

const nameOr = (name: string | undefined, count: number, number: string): string => {
  if (name === undefined || count < 3) return number;
  return count === 3 ? name.slice(0, 3) : name;
};

const dayOfYear = ({ year, month, day }: WallClock): number =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000) + 1;

/** US weeks, as Google's servers count: from Sunday, and the week that holds 1 January is the first. */
function weekOf(clock: WallClock): { year: number; week: number } {
  const startsOn = new Date(Date.UTC(clock.year, 0, 1)).getUTCDay();
  const week = Math.ceil((dayOfYear(clock) + startsOn) / 7);
  const nextStart = new Date(Date.UTC(clock.year + 1, 0, 1)).getUTCDay();
  const daysLeft = Math.round(
    (Date.UTC(clock.year + 1, 0, 1) - Date.UTC(clock.year, clock.month - 1, clock.day)) / 86_400_000,
  );
  return daysLeft <= nextStart ? { year: clock.year + 1, week: 1 } : { year: clock.year, week };
}

function offsetText(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`;
}

function isoOffset(minutes: number, count: number): string {
  if (minutes === 0) return 'Z';
  if (count === 1) return offsetText(minutes, '').slice(0, 3);
  return offsetText(minutes, count === 2 ? '' : ':');
}

/**
 * `Utilities.parseDate`: the reverse, for patterns of numbers, names, quoted text and punctuation. Fields that the
 * pattern leaves out are those of 1 January 1970, midnight.
 * @throws RangeError when the text does not follow the pattern
 */
export function parseJavaDate(text: string, zone: string, pattern: string): number {
  const fields = new Map<string, string>();
  const order: string[] = [];
  let expression = '';
  let done = 0;
  for (const token of pattern.matchAll(TOKENS)) {
    expression += escaped(pattern.slice(done, token.index));
    done = token.index + token[0].length;
    const letter = token[2];
    if (letter === undefined) expression += escaped(token[0] === "''" ? "'" : (token[1] ?? '').replace(/''/g, "'"));
    else {
      order.push(letter);
      const followed = /^[A-Za-z]/.test(pattern.slice(done));
      expression += capture(letter, token[0].length, followed);
    }
  }
  const found = new RegExp(`^${expression}${escaped(pattern.slice(done))}`, 'i').exec(text);
  if (!found) throw new RangeError(`Unparseable date: "${text}"`);
  order.forEach((letter, index) => {
    fields.set(letter, found[index + 1] ?? '');
  });
  return instantFrom(fields, zone, text);
}

function capture(letter: string, count: number, followed: boolean): string {
  if (letter === 'M' && count > 3) return `(${MONTHS.join('|')})`;
  if (letter === 'M' && count === 3) return `(${MONTHS.map((name) => name.slice(0, 3)).join('|')})`;
  if (letter === 'E') return `(${DAYS.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})`;
  if (letter === 'a') return '(AM|PM)';
  if (letter === 'Z') return '([+-]\\d{4})';
  if (letter === 'X') return '(Z|[+-]\\d{2}(?::?\\d{2})?)';
  if (!'yMdHkKhmsSD'.includes(letter)) throw new RangeError(`Invalid date format: ${letter}`);
  return followed ? `(\\d{${count}})` : '(\\d+)';
}

function instantFrom(fields: ReadonlyMap<string, string>, zone: string, text: string): number {
  const number = (letter: string, otherwise: number): number => Number(fields.get(letter) ?? otherwise);
  const monthText = fields.get('M') ?? '1';
  const named = MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === monthText.slice(0, 3).toLowerCase());
  const year = number('y', 1970);
  const afternoon = fields.get('a')?.toUpperCase() === 'PM' ? 12 : 0;
  const twelve = fields.has('h') ? (number('h', 0) % 12) + afternoon : number('K', 0) + afternoon;
  const hour = fields.has('H') ? number('H', 0) : fields.has('k') ? number('k', 0) % 24 : twelve;
  const clock = {
    year: (fields.get('y') ?? '').length === 2 ? 2000 + year : year,
    month: named === -1 ? Number(monthText) : named + 1,
    day: number('d', 1),
    hour,
    minute: number('m', 0),
    second: number('s', 0),
    ms: number('S', 0),
  };
  const offset = fields.get('Z') ?? fields.get('X');
  const instant = instantOf(clock, offset === undefined ? zone : zoneFor(offset));
  if (Number.isNaN(instant)) throw new RangeError(`Unparseable date: "${text}"`);
  return instant;
}

const zoneFor = (offset: string): string => (offset.toUpperCase() === 'Z' ? 'UTC' : `GMT${offset}`);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
