import type { CycleAverage, NumberStyle } from '../../commands/api';
import { scoreText } from '../kit/format';

/** The cycle's average and what it says, for all key results of the cycle. */
export function Summary({ average, numbers }: { average: CycleAverage; numbers: NumberStyle }) {
  const { mean, scored, of, dropped } = average;
  const left = dropped > 0 ? `, ${dropped} dropped and left out` : '';
  return (
    <div class="summary-box">
      <p class="row">
        <span class="grow">Cycle average</span>
        <b class="big">{mean === null ? 'none yet' : scoreText(mean, numbers.decimal)}</b>
      </p>
      <div class="bar" role="img" aria-label={`${scored} of ${of} scored`}>
        <div class="bar-fill" style={{ width: of > 0 ? `${(scored / of) * 100}%` : '0' }} />
      </div>
      <p class="meta">
        {scored} of {of} scored{left}
      </p>
      {average.advice && <p class="advice">{average.advice}</p>}
    </div>
  );
}
