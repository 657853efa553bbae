import type { ClockRule, StoredTrigger } from '../saved';
import type { TriggerView } from './protocol';

export const triggerViews = (triggers: readonly StoredTrigger[], timeZone: string): TriggerView[] =>
  triggers.map((trigger) => ({
    id: trigger.id,
    functionName: trigger.handler,
    user: trigger.creator,
    when: trigger.disabled ? `off: ${trigger.disabled}` : whenOf(trigger, timeZone),
  }));

const EVENTS = { ON_OPEN: 'when the file opens', ON_EDIT: 'on every edit', ON_CHANGE: 'on every change' };
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function whenOf({ event, clock }: StoredTrigger, timeZone: string): string {
  if (event !== 'CLOCK') return EVENTS[event];
  return clock ? clockText(clock, timeZone) : 'by the clock';
}

function clockText(rule: ClockRule, timeZone: string): string {
  const every = (unit: string, number: number) => (number === 1 ? `every ${unit}` : `every ${number} ${unit}s`);
  if (rule.kind === 'once') {
    return `once, on ${new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(rule.at)}`;
  }
  if (rule.kind === 'minutes') return every('minute', rule.every);
  if (rule.kind === 'hours') return every('hour', rule.every);
  const at = `at ${String(rule.hour).padStart(2, '0')}:${String(rule.minute).padStart(2, '0')}`;
  if (rule.kind === 'days') return `${every('day', rule.every)} ${at}`;
  if (rule.kind === 'weeks') return `${every('week', rule.every)} on ${WEEKDAYS[rule.day ?? 0]} ${at}`;
  return `${every('month', rule.every)} on day ${rule.day ?? 1} ${at}`;
}
