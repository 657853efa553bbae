import type { GoalsPanel } from '../../commands/apiGoals';
import { LEVELS, OBJECTIVE_TYPES } from '../../domain/book';
import type { ObjectiveDraft } from '../../domain/goalDraft';
import { numberStyleOf } from '../../domain/numberStyle';
import { presetFor } from '../../domain/wording/presets';
import { remarksOnObjective } from '../../domain/wording/remarks';
import { ChoiceChips, choicesOf, SelectField } from '../kit/choices';
import { LongField, TextField } from '../kit/field';
import { Fold } from '../kit/fold';
import { peopleChoices } from '../kit/people';
import { typeMeaning } from './explained';
import { parentChoices } from './parents';
import { useSettled } from './settled';
import { TeamField } from './teamField';
import { notWaved, waving } from './waved';
import { Wording } from './wording';

interface Props {
  readonly panel: GoalsPanel;
  readonly objective: ObjectiveDraft;
  readonly errors: Partial<Record<string, string>>;
  readonly locked: boolean;
  readonly onChange: (part: Partial<ObjectiveDraft>) => void;
  /** A new key result with this title. */
  readonly onAdd: (title: string) => void;
}

export function ObjectiveFields(props: Props) {
  const { panel, objective, errors, locked, onChange } = props;
  const bound = (field: 'why' | 'weight') => ({
    value: objective[field],
    error: errors[field],
    locked,
    onText: (text: string) => onChange({ [field]: text }),
  });
  const chosen = (field: 'level' | 'owner' | 'cycle' | 'type') => ({
    value: objective[field],
    error: errors[field],
    locked,
    onChoose: (value: string) => onChange({ [field]: value }),
  });
  return (
    <>
      <ObjectiveTitle {...props} />
      <LongField {...bound('why')} label="Why now" optional />
      <ChoiceChips {...chosen('level')} label="Level" choices={choicesOf(LEVELS)} />
      <ParentField {...props} />
      <SelectField {...chosen('cycle')} label="Cycle" none="Choose" choices={panel.cycles.map(cycleChoice)} />
      <SelectField {...chosen('owner')} label="Owner" none="Choose" choices={peopleChoices(panel.people)} />
      <TeamField
        teams={panel.teams}
        value={objective.team}
        error={errors.team}
        locked={locked}
        onText={(team) => onChange({ team })}
      />
      <ChoiceChips
        {...chosen('type')}
        label="Type"
        choices={choicesOf(OBJECTIVE_TYPES)}
        hint={typeMeaning(objective.type)}
      />
      <Fold label="Weight" open={objective.weight !== '' || Boolean(errors.weight)}>
        <TextField {...bound('weight')} label="Weight under its parent" numeric hint={WEIGHT} />
      </Fold>
    </>
  );
}

function ObjectiveTitle({ panel, objective, errors, locked, onChange, onAdd }: Props) {
  const title = useSettled(objective.title);
  const context = { style: numberStyleOf(panel.numbers.locale), preset: presetFor(objective.team) };
  const remarks = title === objective.title ? remarksOnObjective(title, context) : [];
  return (
    <Wording
      title={objective.title}
      remarks={notWaved(remarks, objective.waved)}
      locked={locked}
      onRewrite={(rewrite) => {
        onChange({ title: rewrite.title, waved: '' });
        if (rewrite.keyResult !== '') onAdd(rewrite.keyResult);
      }}
      onWave={(code) => onChange({ waved: waving(objective.waved, code) })}
    >
      <LongField
        value={objective.title}
        error={errors.title}
        locked={locked}
        onText={(text) => onChange({ title: text, waved: '' })}
        label="Objective"
        hint="What should be true at the end, in words that move people."
      />
    </Wording>
  );
}

const WEIGHT = 'Empty counts as 1. With 0 it is aligned but does not count.';

const cycleChoice = ({ id, phase }: GoalsPanel['cycles'][number]) => ({
  value: id,
  label: phase ? `${id} (${phase})` : id,
});

function ParentField({ panel, objective, errors, locked, onChange }: Props) {
  const parents = parentChoices(panel.objectives, objective);
  const standing = objective.parent !== '' && !parents.some(({ value }) => value === objective.parent);
  return (
    <SelectField
      label="Stands under"
      optional
      none="Nothing above it"
      value={objective.parent}
      error={errors.parent}
      hint={standing ? ILLEGAL : parentHint(objective.level, parents.length)}
      locked={locked}
      choices={parents}
      onChoose={(parent) => onChange({ parent })}
    />
  );
}

const ILLEGAL = 'This parent is not on a higher level, or makes a loop. Choose another or none.';

function parentHint(level: string, count: number): string {
  if (level === '') return 'Choose a level first.';
  if (count > 0) return '';
  return level === 'Company' ? 'Company objectives stand on top.' : 'There is no objective on a higher level yet.';
}
