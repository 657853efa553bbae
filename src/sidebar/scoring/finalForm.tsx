import type { ScoreCard } from '../../commands/apiScoring';
import { GRADES } from '../../domain/book';
import { asksReason } from '../../domain/grade';
import { ChoiceChips, choicesOf } from '../kit/choices';
import { LongField } from '../kit/field';
import { Fold } from '../kit/fold';
import { scoreText } from '../kit/format';
import type { Draft } from './drafts';
import type { FormProps } from './ownerForm';
import { ScoreField } from './scoreField';

interface Props extends FormProps {
  readonly card: ScoreCard;
  readonly suggested: string;
}

/** The manager's part: the agreed final score, its grade, and what is asked with it. */
export function FinalForm({ card, draft, suggested, errors, numbers, locked, onDraft }: Props) {
  const grade = draft.grade || suggested;
  return (
    <>
      <ScoreField
        label="Final score"
        value={draft.final}
        error={errors.score ?? errors.managerScore}
        numbers={numbers}
        locked={locked}
        onText={(final) => onDraft({ final })}
      />
      <Suggestion card={card} draft={draft} decimal={numbers.decimal} locked={locked} onDraft={onDraft} />
      <ChoiceChips
        label="Grade"
        choices={choicesOf(GRADES)}
        value={grade}
        error={errors.grade}
        hint={gradeHint(draft.grade, suggested)}
        locked={locked}
        onChoose={(chosen) => onDraft({ grade: chosen === suggested ? '' : chosen })}
      />
      <Text name="discussed" label="What was discussed" {...{ draft, errors, locked, onDraft }} />
      <Text
        name="impact"
        label="Impact"
        hint="What is different now, and for whom?"
        {...{ draft, errors, locked, onDraft }}
      />
      {(asksReason(grade) || draft.reason !== '' || errors.reason) && (
        <Text
          name="reason"
          label={`Why ${(grade || 'this grade').toLowerCase()}?`}
          {...{ draft, errors, locked, onDraft }}
        />
      )}
      <Fold label="Deviation" open={Boolean(draft.deviation || errors.deviation)}>
        <Text
          name="deviation"
          label="Deviation"
          hint="What went another way than planned."
          {...{ draft, errors, locked, onDraft }}
        />
      </Fold>
    </>
  );
}

function gradeHint(chosen: string, suggested: string): string {
  if (suggested === '') return 'A final score suggests one. Dropped can be chosen without a score.';
  return chosen === '' || chosen === suggested
    ? `The score suggests ${suggested}.`
    : `The score suggests ${suggested}; you chose ${chosen}.`;
}

/** The progress, offered as the score: the human decides. */
function Suggestion(props: {
  card: ScoreCard;
  decimal: '.' | ',';
  draft: Draft;
  locked: boolean;
  onDraft: FormProps['onDraft'];
}) {
  const { card, draft, locked, onDraft } = props;
  const suggestion = scoreText(card.suggestedScore, props.decimal);
  if (suggestion === '' || suggestion === draft.final) return null;
  return (
    <button type="button" class="link suggestion" disabled={locked} onClick={() => onDraft({ final: suggestion })}>
      Use the suggested {suggestion}
    </button>
  );
}

type TextName = 'discussed' | 'impact' | 'reason' | 'deviation';

function Text(
  props: Pick<Props, 'draft' | 'errors' | 'locked' | 'onDraft'> & { name: TextName; label: string; hint?: string },
) {
  const { name, label, hint, draft, errors, locked, onDraft } = props;
  return (
    <LongField
      label={label}
      hint={hint}
      optional={name === 'discussed' || name === 'deviation'}
      value={draft[name]}
      error={errors[name]}
      locked={locked}
      onText={(text) => onDraft({ [name]: text })}
    />
  );
}
