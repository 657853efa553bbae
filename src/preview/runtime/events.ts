import { createUser } from '../services/session';
import { eventRange } from '../services/spreadsheet/eventRange';
import type { Stage } from './job';
import type { Runtime } from './runtime';
import type { UserEdit } from './triggers';
import { wallClock } from './zones';

/** What happened, from which the event object of its kind is built. */
export interface Happening {
  readonly triggerUid?: string;
  readonly edit?: UserEdit;
  readonly changeType?: string;
  /** The instant a time trigger fires. */
  readonly clock?: number;
}

/** The event object in the script's realm, with the fields Google gives that kind (platform notes, section 5). */
export function createEvent(
  context: Runtime,
  { realm, spreadsheetApp, authMode }: Stage,
  happening: Happening,
): object {
  const { edit, changeType, clock, triggerUid } = happening;
  const event: Record<string, unknown> = realm.copy({});
  event.authMode = realm.compile(`ScriptApp.AuthMode.${authMode}`, 'host:event');
  if (triggerUid !== undefined) event.triggerUid = triggerUid;
  if (clock !== undefined) return Object.assign(event, clockFields(clock));
  const isTold = authMode === 'FULL' || (authMode === 'LIMITED' && context.world.namesEditors);
  event.user = createUser(context, isTold ? context.run.activeUser : '');
  // Without any authorization the file is out of reach, also through the event.
  if (authMode === 'NONE') return event;
  const source = spreadsheetApp.getActiveSpreadsheet();
  event.source = source;
  if (changeType !== undefined) event.changeType = changeType;
  if (edit) {
    const range = source.getSheetByName(edit.sheet)?.getRange(edit.range);
    if (range) event.range = eventRange(range);
    if (edit.value !== undefined) event.value = edit.value;
    if (edit.oldValue !== undefined) event.oldValue = edit.oldValue;
  }
  return event;
}

/** Google tells the moment in UTC, whatever the trigger's zone. */
function clockFields(instant: number): Record<string, unknown> {
  const { year, month, day, hour, minute, second, weekday } = wallClock(instant, 'UTC');
  const dayOfYear = (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000 + 1;
  return {
    timezone: 'UTC',
    year,
    month,
    'day-of-month': day,
    'day-of-week': weekday === 0 ? 7 : weekday,
    'week-of-year': Math.ceil((dayOfYear + new Date(Date.UTC(year, 0, 1)).getUTCDay()) / 7),
    hour,
    minute,
    second,
  };
}
