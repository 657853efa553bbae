import type { CycleAverage } from '../../commands/apiScoring';
import type { NumberStyle } from '../../commands/apiShared';
import { scoreText } from '../kit/format';

interface Props {
  readonly average: CycleAverage;
  readonly numbers: NumberStyle;
  readonly label?: string;
}

/** The cycle's average and what it says, for all key results of the cycle. */
export function Summary({ average, numbers, label = 'Cycle average' }: Props) {
  const { mean, scored, of } = average;
  return (
    <div class="summary-box">
      <p class="row">
        <span class="grow">{label}</span>
        <b class="big">{mean === null ? 'none yet' : scoreText(mean, numbers.decimal)}</b>
      </p>
      <div class="bar" role="img" aria-label={`${scored} of ${of} scored`}>
        <div class="bar-fill" style={{ width: of > 0 ? `${(scored / of) * 100}%` : '0' }} />
      </div>
      <p class="meta">
        {scored} of {of} scored
      </p>
      {average.advice && <p class="advice">{average.advice}</p>}
    </div>
  );
}
