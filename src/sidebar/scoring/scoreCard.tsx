import type { NumberStyle, ScoreCard } from '../../commands/api';
import { ChoiceChips } from '../kit/choices';
import { scoreText } from '../kit/format';
import { objectiveScoreWith } from './averages';
import { type Draft, scoreTyped } from './drafts';
import { Facts } from './facts';
import { FinalForm } from './finalForm';
import { LockedCard } from './lockedCard';
import { OwnerForm } from './ownerForm';

interface Props {
  readonly cards: readonly ScoreCard[];
  readonly card: ScoreCard;
  readonly draft: Draft;
  readonly suggested: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly reopenError: string | undefined;
  readonly numbers: NumberStyle;
  readonly locked: boolean;
  readonly onDraft: (part: Partial<Draft>) => void;
  readonly onReopen: (reason: string) => void;
}

/** One key result: what is known about it, and the part of the score that this person may give. */
export function ScoreCardView(props: Props) {
  const { card, draft, numbers, locked, onDraft } = props;
  return (
    <>
      <h2 class="card-title">{card.goal.title || card.goal.id}</h2>
      <Facts card={card} numbers={numbers} />
      {card.locked ? (
        <LockedCard card={card} numbers={numbers} locked={locked} error={props.reopenError} onReopen={props.onReopen} />
      ) : (
        <>
          <ActChoice card={card} draft={draft} locked={locked} onDraft={onDraft} />
          <Form {...props} />
        </>
      )}
      <ObjectiveLine {...props} />
    </>
  );
}

function Form(props: Props) {
  const { card, draft } = props;
  if (draft.act === 'review' && card.may.finalScore) return <FinalForm {...props} />;
  if (card.may.selfScore) return <OwnerForm {...props} />;
  return <p class="hint act">Only its owner and the owner’s manager can score this key result.</p>;
}

/** Which part is being entered; absent when there is only one. */
function ActChoice({ card, draft, locked, onDraft }: Pick<Props, 'card' | 'draft' | 'locked' | 'onDraft'>) {
  const choices = [
    ...(card.may.selfScore
      ? [
          { value: 'expect', label: 'Expected' },
          { value: 'selfScore', label: 'Self-score' },
        ]
      : []),
    ...(card.may.finalScore ? [{ value: 'review', label: 'Final' }] : []),
  ];
  if (choices.length < 2) return null;
  return (
    <div class="act">
      <ChoiceChips
        label="What do you enter?"
        choices={choices}
        value={draft.act}
        locked={locked}
        onChoose={(act) => onDraft({ act: act as Draft['act'] })}
      />
    </div>
  );
}

/** The objective's score as it becomes while one types. */
function ObjectiveLine({ cards, card, draft, suggested, numbers }: Props) {
  const final = { score: scoreTyped(draft.final, numbers.locale), grade: draft.grade || suggested };
  const typed = card.locked || !card.may.finalScore ? undefined : objectiveScoreWith(cards, card, final);
  const { score, have, of } = typed ?? { score: card.objectiveScore, ...card.objectiveScored };
  const shown = score === null ? 'no score yet' : scoreText(score, numbers.decimal);
  return (
    <p class="objective-line">
      Objective {card.objectiveId}: <b>{shown}</b>, {have} of {of} scored
      {!typed && !card.locked && card.may.finalScore && <span class="meta"> (others score parts of it too)</span>}
    </p>
  );
}
