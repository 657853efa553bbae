import { alone, type Basis, type Plain, type Probe, type Question, type Round } from '../probe';
import { outcome } from '../see';

type Trigger = GoogleAppsScript.Script.Trigger;

const HANDLER = 'contractTrigger';

const asked = (name: string, asks: string, basis: Basis, expected: Plain, source = '2 Clock triggers'): Question => ({
  name: `triggers.${name}`,
  asks,
  source,
  basis,
  expected,
});

const factsOf = (trigger: Trigger): Plain =>
  [trigger.getHandlerFunction(), trigger.getEventType(), trigger.getTriggerSource()].map(String);

/** Triggers are made, looked at together and taken away again. */
const made: Round = {
  questions: [
    asked('hourly', 'Can an hourly trigger be made, looked at and deleted?', 'documented', [HANDLER, 'CLOCK', 'CLOCK']),
    asked('edit', 'Can an edit trigger be made for this workbook?', 'documented', [HANDLER, 'ON_EDIT', 'SPREADSHEETS']),
    asked('unknownFunction', 'Can a trigger be made for a function that is not there?', 'unconfirmed', [
      'no such function',
      'CLOCK',
      'CLOCK',
    ]),
    asked(
      'twoOfAKind',
      'May a bound script have two clock triggers (an add-on may not)?',
      'documented',
      2,
      '2 Editor add-on limits',
    ),
    asked(
      'ofTheWorkbook',
      'Does getUserTriggers list what getProjectTriggers lists, in a bound script?',
      'documented',
      [3, 3],
    ),
  ],
  leaves: 'nothing',
  see({ spreadsheet, afterwards }, answers) {
    const own: Trigger[] = [];
    afterwards(() => {
      for (const trigger of own) ScriptApp.deleteTrigger(trigger);
    });
    const keep = (trigger: Trigger): Trigger => {
      own.push(trigger);
      return trigger;
    };
    const hourly = keep(ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create());
    answers['triggers.hourly'] = factsOf(hourly);
    answers['triggers.edit'] = factsOf(
      keep(ScriptApp.newTrigger(HANDLER).forSpreadsheet(spreadsheet).onEdit().create()),
    );
    const unknown = keep(ScriptApp.newTrigger('no such function').timeBased().everyHours(1).create());
    answers['triggers.unknownFunction'] = factsOf(unknown);
    const ids = own.map((trigger) => trigger.getUniqueId());
    const project = ScriptApp.getProjectTriggers().filter((trigger) => ids.includes(trigger.getUniqueId()));
    answers['triggers.twoOfAKind'] = project.filter((trigger) => String(trigger.getEventType()) === 'CLOCK').length;
    answers['triggers.ofTheWorkbook'] = [
      project.length,
      ScriptApp.getUserTriggers(spreadsheet).filter((trigger) => ids.includes(trigger.getUniqueId())).length,
    ];
  },
};

const probes: readonly Probe[] = [
  {
    ...asked('minutes', 'Which numbers of minutes does everyMinutes refuse?', 'documented', [
      'fails',
      'ok',
      'fails',
      'ok',
    ]),
    leaves: 'nothing',
    see() {
      const clock = ScriptApp.newTrigger(HANDLER).timeBased();
      return [2, 5, 7, 30].map((minutes) =>
        String(outcome(() => String(clock.everyMinutes(minutes)))).startsWith('fails') ? 'fails' : 'ok',
      );
    },
  },
  {
    ...asked('badZone', 'Does inTimezone refuse a zone it does not know?', 'documented', 'fails'),
    leaves: 'nothing',
    see: () =>
      String(outcome(() => String(ScriptApp.newTrigger(HANDLER).timeBased().inTimezone('Mars/Olympus')))).slice(0, 5),
  },
];

export const triggers: readonly Round[] = [made, ...probes.map(alone)];
