import type { Book, GoalBook, KeyResult, MailLogRow, Person, Rules } from './book';
import { isNumber, sameText } from './cell';
import { type Day, dayPart, isoOf, type Moment } from './day';
import { byAddress, followed, keyOf, lookupOf } from './lookup';
import { say } from './message';
import type { KeyResultNumbers, Numbers } from './numbers';
import { nextSlot, openSlot, type Slot } from './slot';

/** What letters are planned from. */
export type ReminderBook = GoalBook & Pick<Book, 'people' | 'mailLog'>;

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
  /** Sheet row in People, for the link that switches reminders off; null for somebody who is not in the tab. */
  readonly personRow: number | null;
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
  const { digests, skipped } = digestsFor(book, numbersOn, slot, dayPart(now));
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
  return { slot, ...digestsFor(book, numbersOn, slot, slot.day) };
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
  numbersOn: NumbersOn,
  slot: Slot,
  today: Day,
): { readonly digests: readonly Digest[]; readonly skipped: readonly Skipped[] } {
  const people = byAddress(book.people);
  const digests: Digest[] = [];
  const skipped: Skipped[] = [];
  for (const [address, goals] of goalsByReader(book, numbersOn(today), today)) {
    const person = followed(people, address);
    const why = silence(address, person, today);
    if (why !== '') skipped.push({ who: address || say('reminder.nobody', {}), why });
    else {
      digests.push({
        key: `digest|${slot.name}|${address}`,
        slot,
        to: address,
        name: person?.name ?? '',
        personRow: person?.row ?? null,
        today,
        goals: [...goals].sort((a, b) => a.due - b.due || a.keyResult.row - b.keyResult.row),
      });
    }
  }
  return { digests: digests.sort(mostOverdueFirst), skipped };
}

/** Due goals by who answers for them: the delegate where one is named and reads mail, else the owner. */
function goalsByReader(book: ReminderBook, numbers: Numbers, today: Day): ReadonlyMap<string, readonly DueGoal[]> {
  const people = byAddress(book.people);
  const objectives = lookupOf(book.objectives, (objective) => objective.id);
  const byReader = new Map<string, DueGoal[]>();
  for (const keyResult of book.keyResults) {
    const worked = numbers.keyResults.get(keyResult.row);
    if (!worked || worked.due === null || worked.due > today + AHEAD_DAYS) continue;
    const owner = keyOf(keyResult.owner.trim());
    const delegate = keyOf(keyResult.delegate.trim());
    const handedOver = delegate !== '' && silence(delegate, followed(people, delegate), today) === '';
    const reader = handedOver ? delegate : owner;
    const goal: DueGoal = {
      keyResult,
      numbers: worked,
      due: worked.due,
      objectiveTitle: followed(objectives, keyResult.objective)?.title ?? '',
      onBehalfOf: handedOver && delegate !== owner ? followed(people, owner)?.name || owner : '',
    };
    const waiting = byReader.get(reader);
    if (waiting) waiting.push(goal);
    else byReader.set(reader, [goal]);
  }
  return byReader;
}

/** Why somebody gets no letter, in words; '' for those who do. */
function silence(address: string, person: Person | undefined, today: Day): string {
  if (address === '') return say('reminder.noOwner', {});
  if (!/^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(address)) return say('reminder.noAddress', { owner: address });
  if (person && sameText(person.reminders.trim(), 'off')) return say('reminder.off', {});
  if (person && isNumber(person.awayUntil) && person.awayUntil >= today) {
    return say('reminder.away', { until: isoOf(person.awayUntil) });
  }
  return '';
}

function mostOverdueFirst(a: Digest, b: Digest): number {
  const [oldestOfA, oldestOfB] = [a.goals[0]?.due ?? 0, b.goals[0]?.due ?? 0];
  return oldestOfA - oldestOfB || b.goals.length - a.goals.length || (a.to < b.to ? -1 : 1);
}
