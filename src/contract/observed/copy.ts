import { note } from './log';
import { entriesOf, type Observation, observing } from './observation';

const KEY = 'contractHere';

const copies = observing('copy', '2 Template copies');

/** Two workbooks: the one the contract was run in, and its copy. */
export const copyObservations: readonly Observation[] = [
  copies(
    'bringsNothing',
    'How many triggers and properties does a copy of the workbook bring along? (Choose Run in a copy.)',
    { basis: 'field', expected: [0, 0] },
    (log) => entriesOf(log, 'copy')[0]?.facts.brings,
  ),
];

/** Remembers where it runs; in a copy that memory is gone, or there is none to be gone. */
export function noteCopy(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, hasAnswers: boolean): void {
  const properties = PropertiesService.getDocumentProperties();
  const id = spreadsheet.getId();
  const known = properties.getProperty(KEY);
  if (known !== id && hasAnswers)
    note(spreadsheet, 'copy', { brings: [ScriptApp.getProjectTriggers().length, properties.getKeys().length] });
  if (known !== id) properties.setProperty(KEY, id);
}
