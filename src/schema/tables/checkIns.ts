import { NEEDS } from '../../domain/book';
import { anything, choice, day, fraction, helper, id, longText, moment, number, tableOf, text } from '../table';

/** Every answer ever given, appended and never changed. */
export const checkIns = tableOf('checkIns', { tab: 'Check-ins', colour: '#f9ab00', idPrefix: 'CI' })({
  id: id('ID'),
  at: moment('At'),
  goal: text('Goal'),
  by: text('By', { width: 170 }),
  value: anything('Value'),
  progress: fraction('Progress'),
  status: text('Status'),
  confidence: number('Confidence', { format: '0' }),
  accomplishments: longText('Accomplishments'),
  blockers: longText('Blockers'),
  nextSteps: longText('Next steps'),
  needs: choice('Needs', NEEDS),
  source: text('Source'),
  asOf: day('As of'),
  due: number('Due', { hidden: true, format: 'd mmm yyyy' }),
  cadence: number('Cadence', { hidden: true, format: '0' }),
  cycle: text('Cycle', { hidden: true }),
  request: text('Request', { hidden: true }),
  duePhase: helper('Due phase', () => `=IFERROR(IF(OR({due}="";{cadence}="");"";MOD(INT({due}/7);{cadence}));"")`),
  timing: helper('Timing', () => `=IFERROR(IF({due}="";"";IF(INT({at})<={due};"On time";"Late"));"")`),
});
