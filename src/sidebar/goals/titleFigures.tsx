import type { KeyResultDraft } from '../../domain/goalDraft';
import type { Figures } from '../../domain/wording/figures';
import { shortDay } from '../kit/format';

type Fills = Partial<Pick<KeyResultDraft, 'measure' | 'start' | 'target' | 'unit' | 'ends'>>;

/** What the title says about its numbers, offered to the fields below it; nothing when they say it already. */
export function TitleFigures(props: {
  readonly figures: Figures | null;
  readonly draft: KeyResultDraft;
  /** The cycle's first day, whose year need not be said. */
  readonly from: string;
  readonly locked: boolean;
  readonly onFill: (fills: Fills) => void;
}) {
  const { figures, draft, from, locked, onFill } = props;
  const fills = figures && newIn(figures, draft);
  if (!figures || !fills) return null;
  return (
    <div class="row title-figures">
      <p class="grow">
        <span class="wording-lead">In the title: </span>
        {inWords(figures, from)}
        {figures.worked && <span class="wording-beside">{figures.worked}</span>}
      </p>
      <button type="button" class="secondary small" disabled={locked} onClick={() => onFill(fills)}>
        Fill in
      </button>
    </div>
  );
}

/** The fields that would change; null when none would. */
function newIn(figures: Figures, draft: KeyResultDraft): Fills | null {
  const { measure, start, target, unit, ends } = figures;
  const said = Object.entries({ measure, start, target, unit, ends }).filter(
    ([field, text]) => text !== '' && text !== draft[field as keyof Fills], // entries forget their keys
  );
  return said.length === 0 ? null : Object.fromEntries(said);
}

function inWords({ measure, start, target, unit, ends }: Figures, today: string): string {
  const by = ends === '' ? '' : ` by ${shortDay(ends, today)}`;
  if (measure === 'Yes/No') return `yes or no${by}`;
  const amount = `${target}${unit === '' ? '' : unit === '%' ? '%' : ` ${unit}`}`;
  if (measure !== 'Reach') return `${measure.toLowerCase()} ${amount}${by}`;
  return start === '' ? `reach ${amount}${by}` : `from ${start} to ${amount}${by}`;
}
