import { CYCLE_KINDS, PHASES } from '../../domain/book';
import { choice, day, helper, link, tableOf, text } from '../table';

/** A year, half, quarter or other period that goals run in. */
export const cycles = tableOf('cycles', { tab: 'Cycles', colour: '#12a4af' })({
  id: text('ID', { width: 100 }),
  kind: choice('Kind', CYCLE_KINDS, {
    width: 75,
  }),
  parent: link('Parent', 'cycles', 'id', { width: 75 }),
  starts: day('Starts'),
  ends: day('Ends'),
  phase: choice('Phase', PHASES, { width: 100 }),
  draftBy: day('Draft by'),
  approveBy: day('Approve by'),
  midScoring: day('Mid scoring'),
  finalScoring: day('Final scoring'),
  review: day('Review'),
  running: helper(
    'Running',
    (at) =>
      `=IFERROR(IF(AND(ISNUMBER(${at('starts')});ISNUMBER(${at('ends')});${at('starts')}<=Today;${at('ends')}>=Today);${at('ends')}-${at('starts')};"");"")`,
  ),
});
