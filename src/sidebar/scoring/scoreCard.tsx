import { useEffect, useRef } from 'preact/hooks';
import type { ScoreCard } from '../../commands/apiScoring';
import type { NumberStyle } from '../../commands/apiShared';
import { ChoiceChips } from '../kit/choices';
import { DraftOffer } from '../kit/form/draftOffer';
import { scoreText } from '../kit/format';
import { objectiveScoreWith } from './averages';
import type { Draft } from './drafts';
import { Facts } from './facts';
import { FinalForm } from './finalForm';
import { LockedCard } from './lockedCard';
import { type FormProps, OwnerForm } from './ownerForm';
import type { OpenCard, Reviewing } from './reviewing';

interface Props {
  readonly cards: readonly ScoreCard[];
  readonly numbers: NumberStyle;
  readonly reviewing: Reviewing;
  readonly open: OpenCard;
}

/** One key result: what is known about it, and the part of the score that this person may give. */
export function ScoreCardView(props: Props) {
  const { numbers, reviewing, open } = props;
  const { card, draft, suggested, errors } = open;
  const { locked } = reviewing;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []); // stepping on is a change of page: reading starts at its heading
  const form = { card, draft, suggested, errors, numbers, locked, onDraft: reviewing.change };
  return (
    <>
      <h2 class="card-title" ref={heading} tabIndex={-1}>
        {card.goal.title || card.goal.id}
      </h2>
      <Facts card={card} numbers={numbers} />
      {card.locked ? (
        <LockedCard
          card={card}
          numbers={numbers}
          locked={locked}
          error={open.reopenError}
          onReopen={reviewing.reopen}
        />
      ) : open.offer ? (
        <DraftOffer offer={open.offer} what={card.goal.title} locked={locked} />
      ) : (
        <>
          <ActChoice {...form} />
          <Form {...form} />
        </>
      )}
      <ObjectiveLine {...props} />
    </>
  );
}

function Form(props: FormProps & { readonly card: ScoreCard; readonly suggested: string }) {
  const { card, draft } = props;
  if (draft.act === 'review' && card.may.finalScore) return <FinalForm {...props} />;
  if (card.may.selfScore) return <OwnerForm {...props} />;
  return <p class="hint act">Only its owner and the owner’s manager can score this key result.</p>;
}

/** Which part is being entered; absent when there is only one. */
function ActChoice({
  card,
  draft,
  locked,
  onDraft,
}: Omit<FormProps, 'errors' | 'numbers'> & { readonly card: ScoreCard }) {
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
function ObjectiveLine({ cards, open: { card, typed }, numbers }: Props) {
  if (card.objectiveId === '') return null;
  const mine = card.may.finalScore && !card.locked;
  const becomes = mine ? objectiveScoreWith(cards, card, typed) : undefined;
  const { score, have, of } = becomes ?? { score: card.objectiveScore, ...card.objectiveScored };
  const shown = score === null ? 'no score yet' : scoreText(score, numbers.decimal);
  return (
    <p class="objective-line">
      Objective {card.objectiveId}: <b>{shown}</b>, {have} of {of} scored
      {mine && !becomes && <span class="meta"> (parts of it are scored elsewhere: it moves when you finish)</span>}
    </p>
  );
}
