import type { GoalCard } from '../../commands/apiCheckIn';
import type { NumberStyle } from '../../commands/apiShared';
import { OPEN_STATUSES } from '../../domain/book';
import { ChoiceChips, ConfidenceScale, choicesOf } from '../kit/choices';
import { FieldError, TextField } from '../kit/field';
import type { Answer } from './answers';
import { AnswerTexts } from './answerTexts';
import { disagreement } from './goalFacts';

interface Props {
  readonly goal: GoalCard;
  readonly numbers: NumberStyle;
  readonly answer: Answer;
  readonly errors: Partial<Record<string, string>>;
  readonly locked: boolean;
  readonly onAnswer: (part: Partial<Answer>) => void;
}

/** A new answer about a key result: value, status, confidence, texts. */
export function GoalForm(props: Props) {
  const { goal, answer, errors, locked, onAnswer } = props;
  return (
    <>
      <NewValue {...props} />
      <ChoiceChips
        label="Status"
        choices={STATUS_CHOICES}
        value={answer.status}
        error={errors.status}
        hint={disagreement(answer.status, goal.pace)}
        locked={locked}
        onChoose={(status) => onAnswer({ status })}
      />
      <ConfidenceScale
        value={answer.confidence}
        error={errors.confidence}
        locked={locked}
        onChoose={(confidence) => onAnswer({ confidence })}
      />
      <AnswerTexts answer={answer} errors={errors} locked={locked} onAnswer={onAnswer} />
    </>
  );
}

export const STATUS_CHOICES = choicesOf(OPEN_STATUSES);
const YES_NO = choicesOf(['Yes', 'No']);

function NewValue({ goal, numbers, answer, errors, locked, onAnswer }: Props) {
  if (goal.currentLive) {
    return (
      <>
        <p class="hint live">A formula in the sheet fills in the value. It is logged with your check-in.</p>
        <FieldError error={errors.value} />
      </>
    );
  }
  const value = { value: answer.value, error: errors.value, locked };
  if (goal.measure === 'Yes/No') {
    return <ChoiceChips {...value} label="Done?" choices={YES_NO} onChoose={(text) => onAnswer({ value: text })} />;
  }
  return (
    <TextField
      {...value}
      label={goal.unit ? `New value, ${goal.unit}` : 'New value'}
      hint={answer.value === '' ? '' : exampleFor(numbers)}
      numeric
      onText={(text) => onAnswer({ value: text })}
    />
  );
}

const exampleFor = ({ decimal, thousands }: NumberStyle): string =>
  `Written like 1${thousands.trim() || ' '}250${decimal}5, 42% or 1${decimal}2k`;
