import { numberStyleOf } from '../../domain/numberStyle';
import { readNumber } from '../../domain/numberText';
import { type Figures, figuresIn } from '../../domain/wording/figures';
import { presetFor } from '../../domain/wording/presets';
import { remarksOnKeyResult } from '../../domain/wording/remarks';
import type { Rewrite } from '../../domain/wording/rewrite';
import { LongField } from '../kit/field';
import type { KeyResultProps } from './keyResultFields';
import { useSettled } from './settled';
import { TitleFigures } from './titleFigures';
import { notWaved, waving } from './waved';
import { Wording } from './wording';

/** The title of a key result, what can be said about it, and the numbers it names. */
export function KeyResultTitle(props: KeyResultProps & { readonly onRewrite: (rewrite: Rewrite) => void }) {
  const { panel, draft, cycle, team, errors, locked, onChange, onRewrite } = props;
  const title = useSettled(draft.title);
  const style = numberStyleOf(panel.numbers.locale);
  const hasStart = draft.start !== '' || draft.measure === 'Yes/No';
  const remarks = title === draft.title ? remarksOnKeyResult(title, { style, preset: presetFor(team), hasStart }) : [];
  return (
    <Wording
      title={draft.title}
      remarks={notWaved(remarks, draft.waved)}
      locked={locked}
      onRewrite={onRewrite}
      onWave={(code) => onChange({ waved: waving(draft.waved, code) })}
    >
      <LongField
        value={draft.title}
        error={errors.title}
        locked={locked}
        onText={(text) => onChange({ title: text, waved: '' })}
        label="Key result"
        hint="One outcome with a number and a date."
      />
      <TitleFigures
        figures={title === draft.title ? figuresOf(props) : null}
        draft={draft}
        from={cycle?.starts ?? ''}
        locked={locked}
        onFill={onChange}
      />
    </Wording>
  );
}

/** An end on the cycle's last day needs no saying. */
function figuresOf({ panel, draft, cycle }: KeyResultProps): Figures | null {
  const { locale } = panel.numbers;
  const typed = draft.start.trim() === '' ? null : readNumber(draft.start, locale);
  const start = typed?.ok ? typed.value : null;
  const figures = figuresIn(draft.title, { style: numberStyleOf(locale), from: cycle?.starts ?? '', start });
  return figures && figures.ends === cycle?.ends ? { ...figures, ends: '' } : figures;
}
