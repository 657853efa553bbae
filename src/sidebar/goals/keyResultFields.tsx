import type { GoalsPanel } from '../../commands/apiGoals';
import type { CycleChoice } from '../../commands/apiShared';
import { MEASURES } from '../../domain/book';
import type { KeyResultDraft } from '../../domain/goalDraft';
import type { Rewrite } from '../../domain/wording/rewrite';
import { ChoiceChips, choicesOf, SelectField } from '../kit/choices';
import { Field, LongField, TextField, textTo } from '../kit/field';
import { Fold } from '../kit/fold';
import { percent } from '../kit/format';
import { peopleChoices } from '../kit/people';
import { CADENCE_CHOICES, defaultRhythm, measureMeaning } from './explained';
import { KeyResultTitle } from './keyResultTitle';

export interface KeyResultProps {
  readonly panel: GoalsPanel;
  readonly cycle: CycleChoice | undefined;
  readonly draft: KeyResultDraft;
  readonly share: number | null;
  readonly errors: Partial<Record<string, string>>;
  readonly locked: boolean;
  readonly onChange: (part: Partial<KeyResultDraft>) => void;
  /** A new key result with this title, in its own row. */
  readonly onAdd: (title: string) => void;
  /** The team whose goals are written: some read words in their own way. */
  readonly team: string;
}

type TextName = 'title' | 'unit' | 'start' | 'target' | 'weight' | 'scoringRule';
type ChoiceName = 'owner' | 'delegate' | 'measure' | 'cadence';

export function KeyResultFields(props: KeyResultProps) {
  const { panel, draft } = props;
  const people = peopleChoices(panel.people);
  return (
    <>
      <KeyResultTitle {...props} onRewrite={(rewrite) => rewritten(props, rewrite)} />
      <ChoiceChips
        {...choice(props, 'measure')}
        label="Measure"
        choices={choicesOf(MEASURES)}
        hint={measureMeaning(draft.measure)}
      />
      {draft.measure !== 'Yes/No' && (
        <div class="thirds">
          <TextField {...text(props, 'start')} label="Start" numeric />
          <TextField {...text(props, 'target')} label="Target" numeric />
          <TextField {...text(props, 'unit')} label="Unit" />
        </div>
      )}
      <SelectField {...choice(props, 'owner')} label="Owner" none="Choose" choices={people} />
      <LongField {...text(props, 'scoringRule')} label="How it will be scored" hint={RULE} />
      <More {...props} />
    </>
  );
}

function rewritten({ onChange, onAdd }: KeyResultProps, { title, keyResult }: Rewrite): void {
  onChange({ title, waved: '' });
  if (keyResult !== '') onAdd(keyResult);
}

const RULE = 'Agreed before work begins: what is 0.4, 0.7 and 1.0?';
const MORE: readonly (keyof KeyResultDraft)[] = ['delegate', 'weight', 'cadence', 'starts', 'ends'];

function More(props: KeyResultProps) {
  const { panel, cycle, draft, share, errors } = props;
  return (
    <Fold
      label="Weight, rhythm, days, delegate"
      open={MORE.some((field) => draft[field] !== '' || Boolean(errors[field]))}
    >
      <TextField {...text(props, 'weight')} label="Weight" numeric hint={weightHint(share)} />
      <SelectField
        {...choice(props, 'cadence')}
        label="Check-in rhythm"
        none={defaultRhythm(cycle?.defaultCadence)}
        choices={CADENCE_CHOICES}
      />
      <div class="pair">
        <DayField {...props} name="starts" label="Starts" />
        <DayField {...props} name="ends" label="Ends" />
      </div>
      <p class="hint">Empty days are those of the cycle.</p>
      <SelectField
        {...choice(props, 'delegate')}
        label="Delegate"
        optional
        none="Nobody"
        hint="Checks in for the owner, who stays accountable."
        choices={peopleChoices(panel.people)}
      />
    </Fold>
  );
}

function weightHint(share: number | null): string {
  if (share === null) return 'Empty counts as 1. With 0 it is shown but does not count.';
  return share === 0 ? 'Does not count.' : `Empty counts as 1. Now ${percent(share)} of this objective's key results.`;
}

function DayField({
  draft,
  errors,
  locked,
  onChange,
  name,
  label,
}: KeyResultProps & { name: 'starts' | 'ends'; label: string }) {
  return (
    <Field label={label} error={errors[name]}>
      {(wired) => (
        <input
          {...wired}
          type="date"
          value={draft[name]}
          readOnly={locked}
          onInput={textTo((day) => onChange({ [name]: day }))}
        />
      )}
    </Field>
  );
}

const text = ({ draft, errors, locked, onChange }: KeyResultProps, field: TextName) => ({
  value: draft[field],
  error: errors[field],
  locked,
  onText: (value: string) => onChange({ [field]: value }),
});

const choice = ({ draft, errors, locked, onChange }: KeyResultProps, field: ChoiceName) => ({
  value: draft[field],
  error: errors[field],
  locked,
  onChoose: (value: string) => onChange({ [field]: value }),
});
