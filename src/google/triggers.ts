/** The function that the clock calls. */
const HANDLER = 'hourly';

type Trigger = GoogleAppsScript.Script.Trigger;

/** This person's hourly triggers in this file; Google shows nobody those of others. */
const own = (): readonly Trigger[] =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);

/** Has the clock call once an hour; false when it did already. Only from a menu: Google disables what a trigger makes. */
export function startClock(): boolean {
  if (own().length > 0) return false;
  ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create();
  return true;
}

/** Stops it; false when it was not running. */
export function stopClock(): boolean {
  const triggers = own();
  for (const trigger of triggers) ScriptApp.deleteTrigger(trigger);
  return triggers.length > 0;
}
