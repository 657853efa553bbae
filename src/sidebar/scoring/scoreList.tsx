import type { ScoreCard } from '../../commands/apiScoring';
import type { NumberStyle } from '../../commands/apiShared';
import { Chip } from '../kit/chip';
import type { Form } from '../kit/form/form';
import { percent, scoreText } from '../kit/format';
import { Icon } from '../kit/icon';

/** All key results to score, by objective, each with where it stands. */
export function ScoreList(props: {
  readonly cards: readonly ScoreCard[];
  readonly numbers: NumberStyle;
  readonly form: Pick<Form<unknown>, 'touched' | 'offers'>;
  readonly onOpen: (id: string) => void;
}) {
  const objectives = [...new Set(props.cards.map((card) => card.objectiveId))];
  return (
    <>
      {objectives.map((id) => {
        const cards = props.cards.filter((card) => card.objectiveId === id);
        return (
          <section key={id}>
            <h2 class="section">{cards[0]?.objectiveTitle || 'Without an objective'}</h2>
            {id !== '' && <ObjectiveScore cards={cards} decimal={props.numbers.decimal} />}
            <ul class="plain-list">
              {cards.map((card) => (
                <li key={card.goal.id} class="card score-row">
                  <button type="button" class="card-button" onClick={() => props.onOpen(card.goal.id)}>
                    <span class="grow">
                      <b>{card.goal.title || card.goal.id}</b>
                      <span class="meta">
                        {card.owner.name || card.owner.email}, {percent(card.goal.progress, 'no progress')}
                        {isUnsaved(card, props.form) && ', not saved yet'}
                      </span>
                    </span>
                    <Standing card={card} decimal={props.numbers.decimal} />
                    <Icon name="right" />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

const isUnsaved = ({ goal }: ScoreCard, { touched, offers }: Pick<Form<unknown>, 'touched' | 'offers'>): boolean =>
  touched.includes(goal.id) || offers.has(goal.id);

function Standing({ card, decimal }: { card: ScoreCard; decimal: '.' | ',' }) {
  if (card.finalScore === null && card.grade === '') return <Chip word="Not scored" />;
  return (
    <span class="standing">
      {card.locked && <Icon name="lock" />}
      {card.finalScore !== null && <b>{scoreText(card.finalScore, decimal)}</b>}
      <Chip word={card.grade} />
    </span>
  );
}

function ObjectiveScore({ cards, decimal }: { cards: readonly ScoreCard[]; decimal: '.' | ',' }) {
  const card = cards[0];
  if (!card) return null;
  const { have, of } = card.objectiveScored;
  const score = card.objectiveScore === null ? 'No score yet' : `Score ${scoreText(card.objectiveScore, decimal)}`;
  return (
    <p class="meta">
      {score}, {have} of {of} scored
    </p>
  );
}
