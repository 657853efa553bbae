import { CYCLE_KINDS, PHASES } from '../../domain/book';
import { choice, day, helper, link, tableOf, text } from '../table';

/** A year, half, quarter or other period that goals run in. */
export const cycles = tableOf('cycles', { tab: 'Cycles', colour: '#12a4af' })({
  id: text('ID'),
  kind: choice('Kind', CYCLE_KINDS),
  parent: link('Parent', 'cycles', 'id'),
  starts: day('Starts'),
  ends: day('Ends'),
  phase: choice('Phase', PHASES),
  draftBy: day('Draft by'),
  approveBy: day('Approve by'),
  midScoring: day('Mid scoring'),
  finalScoring: day('Final scoring'),
  review: day('Review'),
  running: helper(
    'Running',
    () =>
      `=IFERROR(IF(AND(ISNUMBER({starts});ISNUMBER({ends});INT({starts})<=Today;{ends}>=Today);{ends}-{starts};"");"")`,
  ),
});
