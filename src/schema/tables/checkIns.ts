import { anything, fraction, helper, id, longText, moment, number, tableOf, text } from '../table';

/** Every answer ever given, appended and never changed. */
export const checkIns = tableOf('checkIns', { tab: 'Check-ins', colour: '#f9ab00', idPrefix: 'CI' })({
  id: id('ID', 'Given by Cadence.'),
  at: moment('At', 'When it was said, on this workbook’s clock.'),
  goal: text('Goal', 'The ID of the key result or objective.', { width: 75 }),
  by: text('By', 'Who said it; empty when Google does not tell.', { width: 170 }),
  value: anything('Value', 'The value of the key result at that moment.'),
  progress: fraction('Progress', 'Progress at that moment.'),
  status: text('Status', 'The owner’s word at that moment.'),
  confidence: number('Confidence', '0 (not at all) to 10 (certain).', { format: '0', width: 100 }),
  accomplishments: longText('Accomplishments', 'What was done.'),
  blockers: longText('Blockers', 'What stands in the way.'),
  nextSteps: longText('Next steps', 'What comes next.'),
  source: text('Source', 'Sidebar, typed in the Sheet, a Live formula, or an Import.', { width: 75 }),
  due: number('Due', 'The due day this answered.', { hidden: true, format: 'd mmm yyyy' }),
  cadence: number('Cadence', 'Cadence in weeks when it was said.', { hidden: true, format: '0' }),
  cycle: text('Cycle', 'The cycle it was said in.', { hidden: true }),
  request: text('Request', 'Tells a repeated submit from a new one.', { hidden: true }),
  duePhase: helper(
    'Due phase',
    (at) => `=IFERROR(IF(OR(${at('due')}="";${at('cadence')}="");"";MOD(INT(${at('due')}/7);${at('cadence')}));"")`,
  ),
  timing: helper(
    'Timing',
    (at) => `=IFERROR(IF(${at('due')}="";"";IF(INT(${at('at')})<=${at('due')};"On time";"Late"));"")`,
  ),
});
