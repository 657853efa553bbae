import { isZone, wallClock } from '../runtime/zones';
import type { ClockRule, StoredTrigger, TriggerEvent } from '../saved';
import type { Parts } from './parts';
import { standIn } from './surface';

type Trigger = GoogleAppsScript.Script.Trigger;

/** The id of the one file there is. */
export const FILE_ID = 'local-workbook';
export const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;
const MOST_TRIGGERS = 20;
const WEEKDAY_NAMES: readonly string[] = WEEKDAYS;
const MINUTES = [1, 5, 10, 15, 30];
const LABELS: Readonly<Record<TriggerEvent, string>> = {
  CLOCK: 'time-based',
  ON_OPEN: 'open',
  ON_EDIT: 'edit',
  ON_CHANGE: 'change',
};

type Handle = (stored: StoredTrigger) => Trigger;

/** `ScriptApp.newTrigger`: what is built is kept with its creator. */
export function createTriggerBuilder(
  parts: Parts,
  handler: string,
  handleOf: Handle,
): GoogleAppsScript.Script.TriggerBuilder {
  const { context } = parts;
  const builder: GoogleAppsScript.Script.TriggerBuilder = standIn(context, 'TriggerBuilder', {
    forSpreadsheet(file: string | GoogleAppsScript.Spreadsheet.Spreadsheet) {
      const id = typeof file === 'string' ? file : context.uncounted(() => file.getId());
      if (id !== FILE_ID)
        throw context.realm.error(
          `not in the local host yet: a trigger for another file (${id}); it has only this one`,
        );
      return createSpreadsheetTriggers(parts, handler, handleOf);
    },
    timeBased: () => createClockTriggers(parts, handler, handleOf),
  });
  return builder;
}

function createSpreadsheetTriggers(
  parts: Parts,
  handler: string,
  handleOf: Handle,
): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
  let event: TriggerEvent | undefined;
  const on = (chosen: TriggerEvent) => () => {
    event = chosen;
    return builder;
  };
  const builder: GoogleAppsScript.Script.SpreadsheetTriggerBuilder = standIn(
    parts.context,
    'SpreadsheetTriggerBuilder',
    {
      onChange: on('ON_CHANGE'),
      onEdit: on('ON_EDIT'),
      onOpen: on('ON_OPEN'),
      create() {
        if (!event) throw parts.context.realm.error('Invalid argument: a trigger needs an event such as onEdit().');
        return handleOf(keep(parts, { handler, event }));
      },
    },
  );
  return builder;
}

interface ClockDraft {
  kind?: ClockRule['kind'];
  every: number;
  day?: number;
  at?: number;
  hour?: number;
  minute?: number;
  zone: string;
}

function createClockTriggers(
  parts: Parts,
  handler: string,
  handleOf: Handle,
): GoogleAppsScript.Script.ClockTriggerBuilder {
  const { context, bundle } = parts;
  const draft: ClockDraft = { every: 1, zone: bundle.timeZone };
  const set = (change: Partial<ClockDraft>) => {
    Object.assign(draft, change);
    return builder;
  };
  const whole = (value: number, least: number, most: number, name: string): number => {
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw context.realm.error(`Invalid argument: ${name}. It must be a whole number from ${least} to ${most}.`);
  };
  const builder: GoogleAppsScript.Script.ClockTriggerBuilder = standIn(context, 'ClockTriggerBuilder', {
    after: (ms) =>
      set({ kind: 'once', at: context.world.now + whole(ms, 0, Number.MAX_SAFE_INTEGER, 'durationMilliseconds') }),
    at: (date) => set({ kind: 'once', at: date.getTime() }),
    // Google only promises the day, near midnight.
    atDate: (year, month, day) => set({ kind: 'once', at: Date.UTC(year, month - 1, day) }),
    atHour: (hour) => set({ kind: draft.kind ?? 'days', hour: whole(hour, 0, 23, 'hour') }),
    everyDays: (days) => set({ kind: 'days', every: whole(days, 1, 365, 'n') }),
    everyHours: (hours) => set({ kind: 'hours', every: whole(hours, 1, 24 * 365, 'n') }),
    everyMinutes(minutes) {
      if (!MINUTES.includes(minutes))
        throw context.realm.error(
          `The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.`,
        );
      return set({ kind: 'minutes', every: minutes });
    },
    everyWeeks: (weeks) => set({ kind: 'weeks', every: whole(weeks, 1, 52, 'n') }),
    inTimezone(zone) {
      if (!isZone(zone)) throw context.realm.error(`Invalid argument: timezone. "${zone}" is not a time zone.`);
      return set({ zone });
    },
    nearMinute: (minute) => set({ minute: whole(minute, 0, 59, 'minute') }),
    onMonthDay: (day) => set({ kind: 'months', day: whole(day, 1, 31, 'day') }),
    onWeekDay(day) {
      const at = WEEKDAY_NAMES.indexOf(String(day));
      if (at === -1)
        throw context.realm.error(
          `The parameters (${day === undefined ? 'null' : typeof day}) don't match the method signature for ScriptApp.ClockTriggerBuilder.onWeekDay.`,
        );
      return set({ kind: 'weeks', day: at });
    },
    create() {
      const clock = ruleOf(draft, context.world.now);
      if (!clock) throw context.realm.error('Invalid argument: a time trigger needs a rule such as everyHours(1).');
      if (parts.container === 'addon' && clock.kind === 'minutes')
        throw context.realm.error('An add-on may run a time-based trigger at most once an hour.');
      return handleOf(keep(parts, { handler, event: 'CLOCK', clock }));
    },
  });
  return builder;
}

/** Left-out parts are those of the moment of creation, as a trigger made at 14:20 runs about then each day. */
function ruleOf({ kind, every, day, at, hour, minute, zone }: ClockDraft, now: number): ClockRule | undefined {
  if (!kind) return undefined;
  if (kind === 'once') return { kind, at: at ?? now };
  if (kind === 'minutes' || kind === 'hours') return { kind, every };
  const local = wallClock(now, zone);
  const rule = { every, hour: hour ?? local.hour, minute: minute ?? 0, timeZone: zone };
  if (kind === 'days') return { kind, ...rule };
  return { kind, ...rule, day: day ?? (kind === 'weeks' ? local.weekday : local.day) };
}

function keep(parts: Parts, made: Pick<StoredTrigger, 'handler' | 'event' | 'clock'>): StoredTrigger {
  const { context, stores, container, newId } = parts;
  const creator = context.run.effectiveUser;
  const mine = stores.triggers.filter((trigger) => trigger.creator === creator);
  if (container === 'addon' && mine.some(({ event }) => event === made.event))
    throw context.realm.error(
      `This add-on has created too many ${LABELS[made.event]} triggers in this document for this Google user account.`,
    );
  if (mine.length >= MOST_TRIGGERS)
    throw context.realm.error(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  // V8 disables triggers that a trigger run makes (issuetracker 150756612).
  const disabled = context.run.kind === 'trigger' ? { disabled: 'It was made inside a trigger run.' } : {};
  const trigger: StoredTrigger = { ...made, ...disabled, id: newId(), creator, createdAt: context.world.now };
  stores.triggers.push(trigger);
  return trigger;
}
