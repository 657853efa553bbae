import type { CheckInLine, ScoreCard } from '../../commands/apiScoring';
import type { NumberStyle } from '../../commands/apiShared';
import { Bar } from '../kit/bar';
import { Chip, PaceChip } from '../kit/chip';
import { Fold } from '../kit/fold';
import { counted, percent, scoreText } from '../kit/format';
import { measured } from '../kit/measure';
import { Sparkline } from '../kit/sparkline';

/** All that one should know before scoring a key result. */
export function Facts({ card, numbers }: { card: ScoreCard; numbers: NumberStyle }) {
  const { goal, owner } = card;
  return (
    <>
      <p class="meta">
        {card.objectiveTitle}
        {card.committed && ' (committed)'}
      </p>
      <Bar progress={goal.progress} expected={goal.expected} />
      <div class="row wrap">
        <b>{percent(goal.progress, 'No progress')}</b>
        <PaceChip pace={goal.pace} />
        <span class="end">
          <Sparkline points={goal.trend} />
        </span>
      </div>
      <dl class="facts-list">
        <Fact term="Owner" text={owner.name || owner.email} />
        <Fact
          term="Now"
          text={[goal.current || 'Nothing reported', measured(goal, numbers)].filter(Boolean).join('. ')}
        />
        <Fact term="Scored by" text={card.scoringRule} />
        <Fact term="Expected" text={scoreText(card.expectedScore, numbers.decimal)} />
        <Fact term="Self-score" text={scoreText(card.ownerScore, numbers.decimal)} />
        <Fact term="Evidence" text={card.evidence} />
      </dl>
      <History lines={card.history} />
    </>
  );
}

function Fact({ term, text }: { term: string; text: string }) {
  if (text === '') return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function History({ lines }: { lines: readonly CheckInLine[] }) {
  if (lines.length === 0) return <p class="meta">No check-ins.</p>;
  return (
    <Fold label={counted(lines.length, 'check-in')}>
      <ol class="plain-list history">
        {lines.map((line, index) => (
          <li key={`${line.at} ${index}`}>
            <p class="row wrap">
              <b>{line.value || 'No value'}</b>
              {line.progress !== null && <span>{percent(line.progress)}</span>}
              <Chip word={line.status} says="Status:" />
            </p>
            <p class="meta">
              {line.at} {line.by}
            </p>
            {line.text && <p class="lines">{line.text}</p>}
          </li>
        ))}
      </ol>
    </Fold>
  );
}
