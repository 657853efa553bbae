import { CYCLE_KINDS, PHASES } from '../../domain/book';
import { choice, day, helper, link, tableOf, text } from '../table';

/** A year, half, quarter or other period that goals run in. */
export const cycles = tableOf('cycles', { tab: 'Cycles', colour: '#12a4af' })({
  id: text('ID', 'Such as FY26 or Q1 FY26. Choose it once: goals refer to it.', { width: 100 }),
  kind: choice('Kind', CYCLE_KINDS, 'Year, Half, Quarter or Other. It sets how often check-ins are due.', {
    width: 75,
  }),
  parent: link('Parent', 'cycles', 'id', 'The longer cycle it lies in.', { width: 75 }),
  starts: day('Starts', 'First day.'),
  ends: day('Ends', 'Last day: progress is expected to be complete by then.'),
  phase: choice(
    'Phase',
    PHASES,
    'Drafting, Finalization, Execution, Grading, Closed. Check-ins are due in Execution and Grading.',
    { width: 100 },
  ),
  draftBy: day('Draft by', 'Drafts are written by this day.'),
  approveBy: day('Approve by', 'Goals are agreed by this day.'),
  midScoring: day('Mid scoring', 'Owners say the score they expect.'),
  finalScoring: day('Final scoring', 'Final scores are agreed.'),
  review: day('Review', 'Looking back together.'),
  running: helper(
    'Running',
    (at) =>
      `=IFERROR(IF(AND(ISNUMBER(${at('starts')});ISNUMBER(${at('ends')});${at('starts')}<=Today;${at('ends')}>=Today);${at('ends')}-${at('starts')};"");"")`,
  ),
});
