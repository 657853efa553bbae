import type { Probe } from '../probe';
import { failure, outcome } from '../see';

/** Builds a trigger and takes it away again; says what came of it. */
function installed(make: () => GoogleAppsScript.Script.Trigger): string[] {
  const trigger = make();
  const facts = [trigger.getHandlerFunction(), trigger.getEventType(), trigger.getTriggerSource()].map(String);
  ScriptApp.deleteTrigger(trigger);
  return facts;
}

const HANDLER = 'contractTrigger';

export const triggers: readonly Probe[] = [
  {
    name: 'triggers.hourly',
    asks: 'Can an hourly trigger be made, looked at and deleted?',
    source: '2 Clock triggers',
    basis: 'documented',
    expected: [HANDLER, 'CLOCK', 'CLOCK'],
    see: () => installed(() => ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create()),
  },
  {
    name: 'triggers.edit',
    asks: 'Can an edit trigger be made for this workbook?',
    source: '2 Clock triggers',
    basis: 'documented',
    expected: [HANDLER, 'ON_EDIT', 'SPREADSHEETS'],
    see: ({ spreadsheet }) =>
      installed(() => ScriptApp.newTrigger(HANDLER).forSpreadsheet(spreadsheet).onEdit().create()),
  },
  {
    name: 'triggers.twoOfAKind',
    asks: 'May a bound script have two clock triggers (an add-on may not)?',
    source: '2 Editor add-on limits',
    basis: 'documented',
    expected: 2,
    see({ afterwards }) {
      const made = [1, 2].map((hours) => ScriptApp.newTrigger(HANDLER).timeBased().everyHours(hours).create());
      afterwards(() => made.map((trigger) => ScriptApp.deleteTrigger(trigger)));
      const ids = made.map((trigger) => trigger.getUniqueId());
      return ScriptApp.getProjectTriggers().filter((trigger) => ids.includes(trigger.getUniqueId())).length;
    },
  },
  {
    name: 'triggers.minutes',
    asks: 'Which numbers of minutes does everyMinutes refuse?',
    source: '2 Clock triggers',
    basis: 'documented',
    expected: ['fails', 'ok', 'fails', 'ok'],
    see: () =>
      [2, 5, 7, 30].map((minutes) => {
        const made = failure(() => ScriptApp.newTrigger(HANDLER).timeBased().everyMinutes(minutes));
        return made === 'no error' ? 'ok' : 'fails';
      }),
  },
  {
    name: 'triggers.badZone',
    asks: 'Does inTimezone refuse a zone it does not know?',
    source: '2 Clock triggers',
    basis: 'documented',
    expected: 'fails',
    see: () =>
      String(outcome(() => String(ScriptApp.newTrigger(HANDLER).timeBased().inTimezone('Mars/Olympus')))).slice(0, 5),
  },
  {
    name: 'triggers.unknownFunction',
    asks: 'Can a trigger be made for a function that is not there?',
    source: '2 Clock triggers',
    basis: 'unconfirmed',
    expected: ['no such function', 'CLOCK', 'CLOCK'],
    see: () => installed(() => ScriptApp.newTrigger('no such function').timeBased().everyHours(1).create()),
  },
];
