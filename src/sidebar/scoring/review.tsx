import { useState } from 'preact/hooks';
import type { ScoringPanel } from '../../commands/apiScoring';
import { SelectField } from '../kit/choices';
import { Confirm } from '../kit/confirm';
import { useFocusOnFirstError } from '../kit/focus';
import { Icon } from '../kit/icon';
import { Page } from '../kit/page';
import { spoken } from '../kit/saveFoot';
import { useUnsentWarning } from '../kit/unsent';
import { type Reviewing, useReviewing } from './reviewing';
import { ScoreCardView } from './scoreCard';
import { NextButton, ScoreFoot } from './scoreFoot';
import { ScoreList } from './scoreList';
import { Summary } from './summary';

interface Props {
  readonly panel: ScoringPanel;
  readonly onPanel: (panel: ScoringPanel) => void;
  readonly onCycle: (cycle: string) => void;
}

/** The key results of one cycle: the list, or one of them with its form. */
export function Review({ panel, onPanel, onCycle }: Props) {
  const reviewing = useReviewing(panel, onPanel);
  const [wantedCycle, setWantedCycle] = useState('');
  const { attempt, message, locked, unsaved } = reviewing;
  useFocusOnFirstError(attempt.fields);
  useUnsentWarning(unsaved > 0);
  return (
    <Page
      title="Key results to score"
      under={
        <SelectField
          label="Cycle"
          value={panel.cycle}
          locked={locked}
          choices={panel.cycles.map(({ id, phase }) => ({ value: id, label: phase ? `${id} (${phase})` : id }))}
          onChoose={(cycle) => (unsaved > 0 ? setWantedCycle(cycle) : onCycle(cycle))}
        />
      }
      {...spoken(attempt, reviewing.saving, message)}
      busy={attempt.busy}
      foot={
        reviewing.open ? (
          <ScoreFoot {...reviewing} open={reviewing.open} />
        ) : (
          reviewing.next && <NextButton {...reviewing} />
        )
      }
    >
      {panel.empty && (
        <div class="empty">
          <p>{panel.empty}</p>
        </div>
      )}
      <Shown panel={panel} reviewing={reviewing} />
      {wantedCycle && (
        <Confirm
          title="Leave without saving?"
          yes="Discard and leave"
          no="Stay"
          onYes={() => onCycle(wantedCycle)}
          onNo={() => setWantedCycle('')}
        >
          <p>Scores you entered have not been saved yet.</p>
        </Confirm>
      )}
    </Page>
  );
}

function Shown({ panel, reviewing }: { panel: ScoringPanel; reviewing: Reviewing }) {
  const { keyResults: cards, numbers } = panel;
  const { open, locked, go } = reviewing;
  if (!open) {
    return (
      <>
        {cards.length > 0 && <Summary average={panel.average} numbers={numbers} />}
        <ScoreList cards={cards} numbers={numbers} unsaved={reviewing.isUnsaved} onOpen={go} />
      </>
    );
  }
  return (
    <>
      <button type="button" class="quiet back" disabled={locked} onClick={() => go('')}>
        <Icon name="left" /> All key results
      </button>
      <ScoreCardView key={open.card.goal.id} cards={cards} numbers={numbers} reviewing={reviewing} open={open} />
      <Summary
        average={open.average}
        numbers={numbers}
        label={open.average === panel.average ? 'Cycle average' : 'Cycle average with this score'}
      />
    </>
  );
}
