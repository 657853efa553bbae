import { useState } from 'preact/hooks';
import { LongField } from '../kit/field';
import { type Answer, hasTexts } from './answers';

interface Props {
  readonly answer: Answer;
  readonly errors: Partial<Record<string, string>>;
  readonly locked: boolean;
  readonly onAnswer: (part: Partial<Answer>) => void;
}

/** The three texts of a check-in, folded until they are wanted, filled in, or wrong. */
export function AnswerTexts({ answer, errors, locked, onAnswer }: Props) {
  const [unfolded, setUnfolded] = useState(false);
  const wrong = Boolean(errors.accomplishments || errors.blockers || errors.nextSteps);
  if (!unfolded && !hasTexts(answer) && !wrong) {
    return (
      <button type="button" class="link texts" disabled={locked} onClick={() => setUnfolded(true)}>
        Add accomplishments, blockers, next steps
      </button>
    );
  }
  return (
    <>
      {TEXTS.map(([key, label]) => (
        <LongField
          key={key}
          label={label}
          optional
          value={answer[key]}
          error={errors[key]}
          locked={locked}
          onText={(text) => onAnswer({ [key]: text })}
        />
      ))}
    </>
  );
}

const TEXTS = [
  ['accomplishments', 'Accomplishments'],
  ['blockers', 'Blockers'],
  ['nextSteps', 'Next steps'],
] as const;
