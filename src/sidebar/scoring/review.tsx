import type { ScoringPanel } from '../../commands/apiScoring';
import { SelectField } from '../kit/choices';
import { useFocusOnFirstError } from '../kit/focus';
import type { Drafts } from '../kit/form/drafts';
import { LeaveQuestion } from '../kit/form/leaveQuestion';
import { NotKept } from '../kit/form/notKept';
import { Icon } from '../kit/icon';
import { Page } from '../kit/page';
import { spoken } from '../kit/saveFoot';
import { type Reviewing, useReviewing } from './reviewing';
import { ScoreCardView } from './scoreCard';
import { NextButton, ScoreFoot } from './scoreFoot';
import { ScoreList } from './scoreList';
import { Summary } from './summary';

interface Props {
  readonly panel: ScoringPanel;
  readonly drafts: Drafts;
  readonly onPanel: (panel: ScoringPanel) => void;
  readonly onCycle: (cycle: string) => void;
}

/** The key results of one cycle: the list, or one of them with its form. */
export function Review({ panel, drafts, onPanel, onCycle }: Props) {
  const reviewing = useReviewing(panel, drafts, onPanel);
  const { attempt, message, locked, form } = reviewing;
  useFocusOnFirstError(attempt.fields);
  return (
    <Page
      title="Key results to score"
      under={
        <SelectField
          label="Cycle"
          value={panel.cycle}
          locked={locked}
          choices={panel.cycles.map(({ id, phase }) => ({ value: id, label: phase ? `${id} (${phase})` : id }))}
          onChoose={(cycle) => form.leave(() => onCycle(cycle))}
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
      <NotKept {...form} />
      {panel.empty && (
        <div class="empty">
          <p>{panel.empty}</p>
        </div>
      )}
      <Shown panel={panel} reviewing={reviewing} />
      <LeaveQuestion form={form} title="Leave without saving?">
        <p>Scores you entered have not been saved yet.</p>
      </LeaveQuestion>
    </Page>
  );
}

function Shown({ panel, reviewing }: { panel: ScoringPanel; reviewing: Reviewing }) {
  const { keyResults: cards, numbers } = panel;
  const { open, locked, go, form } = reviewing;
  if (!open) {
    return (
      <>
        {cards.length > 0 && <Summary average={panel.average} numbers={numbers} />}
        <ScoreList cards={cards} numbers={numbers} form={form} onOpen={go} />
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
