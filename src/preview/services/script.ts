import type { StoredTrigger } from '../saved';
import type { Parts } from './parts';
import { standIn } from './surface';
import { createTriggerBuilder, FILE_ID, WEEKDAYS } from './triggerBuilders';

type ScriptApp = GoogleAppsScript.Script.ScriptApp;
type Trigger = GoogleAppsScript.Script.Trigger;

/** Triggers belong to whoever made them; nobody sees another person's. */
export function createScriptApp(parts: Parts): ScriptApp {
  const { context, enums, stores } = parts;
  const AuthMode = enums<ScriptApp['AuthMode']>('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
  const AuthorizationStatus = enums<ScriptApp['AuthorizationStatus']>('AuthorizationStatus', [
    ...(['REQUIRED', 'NOT_REQUIRED'] as const),
  ]);
  const EventType = enums<ScriptApp['EventType']>('EventType', [
    ...(['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'] as const),
  ]);
  const TriggerSource = enums<ScriptApp['TriggerSource']>('TriggerSource', [
    ...(['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'] as const),
  ]);
  const WeekDay = enums<ScriptApp['WeekDay']>('Weekday', WEEKDAYS);

  const ids = new WeakMap<Trigger, string>();
  const handleOf = (stored: StoredTrigger): Trigger => {
    const handle = standIn(context, 'Trigger', {
      getEventType: () => EventType[stored.event],
      getHandlerFunction: () => stored.handler,
      getTriggerSource: () => (stored.event === 'CLOCK' ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS),
      // Google's declaration says string; a time trigger has no source and gives null.
      getTriggerSourceId: () => (stored.event === 'CLOCK' ? null : FILE_ID) as string,
      getUniqueId: () => stored.id,
    });
    ids.set(handle, stored.id);
    return handle;
  };
  const own = (): Trigger[] => {
    const mine = stores.triggers.filter(({ creator }) => creator === context.run.effectiveUser);
    return context.realm.array(mine.map(handleOf));
  };
  const lacking = (wanted: readonly string[] = context.scopes): string[] => {
    const withheld = context.withheld.get(context.run.effectiveUser) ?? [];
    return wanted.filter((scope) => withheld.includes(scope) || !context.scopes.includes(scope));
  };
  const require = (scopes?: readonly string[]): void => {
    if (lacking(scopes).length > 0) throw context.realm.error('Authorization is required to perform that action.');
  };
  return standIn(context, 'ScriptApp', {
    AuthMode,
    AuthorizationStatus,
    EventType,
    TriggerSource,
    WeekDay,
    deleteTrigger(trigger) {
      const at = stores.triggers.findIndex(({ id }) => id === ids.get(trigger));
      if (at === -1)
        throw context.realm.error(
          'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
        );
      stores.triggers.splice(at, 1);
    },
    getAuthorizationInfo: (_mode: unknown, scopes?: string[]) => {
      const open = lacking(scopes);
      return standIn(context, 'AuthorizationInfo', {
        getAuthorizationStatus: () =>
          open.length > 0 ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED,
        // Declared as string; Google gives null when nothing is left to authorize.
        getAuthorizationUrl: () =>
          (open.length > 0 ? 'https://script.google.com/local-host/authorize' : null) as string,
      });
    },
    getProjectTriggers: own,
    getScriptId: () => 'local-script',
    getUserTriggers: own,
    newTrigger: (handler) => createTriggerBuilder(parts, String(handler), handleOf),
    requireAllScopes: () => require(),
    requireScopes: (_mode: unknown, scopes: string[]) => require(scopes),
  });
}
