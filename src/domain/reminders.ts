import type { Book, GoalBook, KeyResult, MailLogRow, Person, Rules } from './book';
import { isNumber, sameText } from './cell';
import { type Day, dayPart, isoOf, type Moment } from './day';
import { followed, keyOf, lookupOf } from './lookup';
import { say } from './message';
import type { KeyResultNumbers, Numbers } from './numbers';
import {
  addressIn,
  addressOf,
  calledIn,
  cleaned,
  type Directory,
  delegatesOf,
  directoryOf,
  isPersonAway,
  isReserved,
  personNamed,
} from './person';
import { nextSlot, openSlot, type Slot } from './slot';

/** What letters are planned from. */
export type ReminderBook = GoalBook & Pick<Book, 'mailLog'>;

/** The numbers of all goals as they are on a day. */
export type NumbersOn = (day: Day) => Numbers;

/** One goal that waits for an answer. */
export interface DueGoal {
  readonly keyResult: KeyResult;
  readonly numbers: KeyResultNumbers;
  readonly due: Day;
  readonly objectiveTitle: string;
  /** The owner when the letter goes to the delegate instead, else ''. */
  readonly onBehalfOf: string;
}

/** One person's letter in one slot. */
export interface Digest {
  /** `digest|2026-W47|ana@example.com`: sent once, whoever's trigger comes first. */
  readonly key: string;
  readonly slot: Slot;
  readonly to: string;
  readonly name: string;
  /** Sheet row in People, for the link that switches reminders off. */
  readonly personRow: number;
  /** The day everything in it is worked out for. */
  readonly today: Day;
  /** Most overdue first. */
  readonly goals: readonly DueGoal[];
}

export interface Skipped {
  readonly who: string;
  readonly why: string;
}

export interface DigestPlan {
  /** Null when no slot is open: then nobody gets a letter. */
  readonly slot: Slot | null;
  /** Most overdue first. */
  readonly digests: readonly Digest[];
  readonly skipped: readonly Skipped[];
}

/** A goal due this many days ahead is in the letter already, so that a midweek letter covers the end of the week. */
const AHEAD_DAYS = 2;

/** A letter that failed this often in its slot is given up: the address is wrong, or Google refuses it. */
const TRIES = 3;

/**
 * Who gets a digest now. A slot opens on the set weekday and hour of the workbook's clock and stays open for two days,
 * for runs that come late; a key that the Mail log has as Sending or Sent is never sent again (Sending may have left
 * before a crash). `numbersOn` works the goals out for a day.
 */
export function planDigests(book: ReminderBook, rules: Rules, now: Moment, numbersOn: NumbersOn): DigestPlan {
  const slot = openSlot(rules, now);
  if (slot === null) return { slot, digests: [], skipped: [] };
  const { digests, skipped } = digestsFor(book, rules, numbersOn, slot, dayPart(now));
  const final = finalKeys(book.mailLog);
  const open = digests.filter(({ key }) => !final.has(keyOf(key)));
  const done = digests.filter(({ key }) => final.has(keyOf(key)));
  return {
    slot,
    digests: open,
    skipped: [...skipped, ...done.map(({ to }) => ({ who: to, why: say('reminder.sent', { slot: slot.name }) }))],
  };
}

/** The letters of the open slot that have not left, or of the next slot as things stand, without sending any. */
export function previewDigests(
  book: ReminderBook,
  rules: Rules,
  now: Moment,
  numbersOn: NumbersOn,
): DigestPlan & { readonly slot: Slot } {
  const open = planDigests(book, rules, now, numbersOn);
  if (open.slot !== null && open.digests.length > 0) return { ...open, slot: open.slot };
  const slot = nextSlot(rules, now);
  return { slot, ...digestsFor(book, rules, numbersOn, slot, slot.day) };
}

/** Keys that are through: Sending and Sent are final for a slot, and so is a letter that failed three times. */
function finalKeys(mailLog: readonly MailLogRow[]): ReadonlySet<string> {
  const failures = new Map<string, number>();
  const final = new Set<string>();
  for (const { key: typed, state } of mailLog) {
    const key = keyOf(typed);
    const failed = (failures.get(key) ?? 0) + Number(sameText(state, 'Failed'));
    failures.set(key, failed);
    if (failed >= TRIES || sameText(state, 'Sending') || sameText(state, 'Sent')) final.add(key);
  }
  return final;
}

function digestsFor(
  book: ReminderBook,
  rules: Rules,
  numbersOn: NumbersOn,
  slot: Slot,
  today: Day,
): { readonly digests: readonly Digest[]; readonly skipped: readonly Skipped[] } {
  const digests: Digest[] = [];
  const skipped: Skipped[] = [];
  const directory = directoryOf(book.people);
  for (const [typed, goals] of goalsByReader(book, directory, numbersOn(today), rules, today)) {
    const person = personNamed(directory, typed);
    const why = silence(typed, person, rules, today);
    const to = person ? addressIn(person.email) : typed;
    if (!person || why !== '') skipped.push({ who: to || say('reminder.nobody', {}), why });
    else {
      digests.push({
        key: `digest|${slot.name}|${to}`,
        slot,
        to,
        name: person.name,
        personRow: person.row,
        today,
        goals: [...goals].sort((a, b) => a.due - b.due || a.keyResult.row - b.keyResult.row),
      });
    }
  }
  return { digests: digests.sort(mostOverdueFirst), skipped };
}

/**
 * Due goals by who answers for them: the delegates who are named and read mail, else the owner. Who is in People is
 * known by address, anybody else by what stands in Owner.
 */
function goalsByReader(
  book: ReminderBook,
  directory: Directory,
  numbers: Numbers,
  rules: Rules,
  today: Day,
): ReadonlyMap<string, readonly DueGoal[]> {
  const objectives = lookupOf(book.objectives, (objective) => objective.id);
  const byReader = new Map<string, DueGoal[]>();
  for (const keyResult of book.keyResults) {
    const worked = numbers.keyResults.get(keyResult.row);
    if (!worked || worked.due === null || worked.due > today + AHEAD_DAYS) continue;
    const owner = addressOf(directory, keyResult.owner) || keyOf(cleaned(keyResult.owner));
    const delegates = delegatesOf(directory, keyResult.delegate).filter(
      (delegate) => silence(delegate, personNamed(directory, delegate), rules, today) === '',
    );
    for (const reader of new Set(delegates.length > 0 ? delegates : [owner])) {
      const goal: DueGoal = {
        keyResult,
        numbers: worked,
        due: worked.due,
        objectiveTitle: followed(objectives, keyResult.objective)?.title ?? '',
        onBehalfOf: reader === owner ? '' : calledIn(directory, keyResult.owner),
      };
      const waiting = byReader.get(reader);
      if (waiting) waiting.push(goal);
      else byReader.set(reader, [goal]);
    }
  }
  return byReader;
}

/** Why somebody gets no letter, in words; '' for those who do. Letters go to rows of People, and to nobody else. */
function silence(typed: string, person: Person | undefined, rules: Rules, today: Day): string {
  if (typed === '') return say('reminder.noOwner', {});
  if (!person) return say('reminder.notInPeople', { owner: typed });
  if (isReserved(addressIn(person.email)) && !rules.exampleLetters) return say('reminder.example', {});
  if (sameText(person.reminders.trim(), 'off')) return say('reminder.off', {});
  if (isPersonAway(person, today)) return awayWords(person);
  return '';
}

const awayWords = ({ awayFrom, awayUntil }: Person): string =>
  isNumber(awayUntil)
    ? say('reminder.away', { until: isoOf(awayUntil) })
    : say('reminder.awayFrom', { from: isNumber(awayFrom) ? isoOf(awayFrom) : '' });

function mostOverdueFirst(a: Digest, b: Digest): number {
  const [oldestOfA, oldestOfB] = [a.goals[0]?.due ?? 0, b.goals[0]?.due ?? 0];
  return oldestOfA - oldestOfB || b.goals.length - a.goals.length || (a.to < b.to ? -1 : 1);
}
