import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ScoreCard, ScoreSaved, ScoringPanel } from '../../commands/api';
import { SelectField } from '../kit/choices';
import { Confirm } from '../kit/confirm';
import { useFocusOnFirstError } from '../kit/focus';
import { scoreText } from '../kit/format';
import { Icon } from '../kit/icon';
import { Page } from '../kit/page';
import { SaveFoot, spoken } from '../kit/saveFoot';
import { useSubmission } from '../kit/submission';
import { useUnsentWarning } from '../kit/unsent';
import { adviceOn, averageWith } from './averages';
import { type Draft, gradeFor, isTouched, scoreToSend, scoreTyped, startingDraft } from './drafts';
import { ScoreCardView } from './scoreCard';
import { ScoreList } from './scoreList';
import { Summary } from './summary';

interface Props {
  readonly panel: ScoringPanel;
  readonly onPanel: (panel: ScoringPanel) => void;
  readonly onCycle: (cycle: string) => void;
}

/** The key results of one cycle: the list, or one of them with its form. What was typed stays while one steps through. */
export function Review({ panel, onPanel, onCycle }: Props) {
  const { keyResults: cards, numbers } = panel;
  const [openId, setOpenId] = useState('');
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [message, setMessage] = useState('');
  const [wantedCycle, setWantedCycle] = useState('');
  const main = useRef<HTMLDivElement>(null);

  const saved = ({ message: said, card, average }: ScoreSaved) => {
    setMessage(said);
    setDrafts((before) => Object.fromEntries(Object.entries(before).filter(([id]) => id !== card.goal.id)));
    onPanel({ ...panel, average, keyResults: cards.map((other) => afterSave(other, card)) });
  };
  const save = useSubmission('saveScore', saved);
  const reopen = useSubmission('reopenScore', saved);
  const attempt = reopen.state === 'idle' ? save : reopen;
  useFocusOnFirstError(attempt.fields);

  const phase = panel.cycles.find(({ id }) => id === panel.cycle)?.phase ?? '';
  const startOf = (card: ScoreCard) => startingDraft(card, phase, (score) => scoreText(score, numbers.decimal));
  const touched = (card: ScoreCard) => isTouched(drafts[card.goal.id], startOf(card));
  const unsaved = cards.filter(touched).length;
  useUnsentWarning(unsaved > 0);

  const locked = attempt.frozen;
  const index = cards.findIndex((card) => card.goal.id === openId);
  const card = cards[index];
  const go = (id: string) => {
    if (locked) return;
    save.dismiss();
    reopen.dismiss();
    setMessage('');
    setOpenId(id);
    main.current?.closest('main')?.scrollTo(0, 0);
  };
  const chooseCycle = (cycle: string) => (unsaved > 0 ? setWantedCycle(cycle) : onCycle(cycle));
  const step = (by: number) => cards[index + by] && go((cards[index + by] as ScoreCard).goal.id);

  const draft = card ? (drafts[card.goal.id] ?? startOf(card)) : undefined;
  const suggested = card && draft ? gradeFor(scoreTyped(draft.final, numbers.locale), card, panel.grades) : '';
  const change = (part: Partial<Draft>) => {
    if (!card || !draft) return;
    setMessage('');
    setDrafts((before) => ({ ...before, [card.goal.id]: { ...(before[card.goal.id] ?? draft), ...part } }));
  };
  const typed =
    card && draft && card.may.finalScore && !card.locked
      ? averageWith(panel.average, card, {
          score: scoreTyped(draft.final, numbers.locale),
          grade: draft.grade || suggested,
        })
      : panel.average;
  const average = { ...typed, advice: typed.mean === panel.average.mean ? panel.average.advice : adviceOn(typed.mean) };
  const send = (finish: boolean) =>
    card && draft && save.send(scoreToSend(card, draft, finish, draft.grade || suggested));
  const saving = reopen.busy ? 'Reopening' : 'Saving';
  const done = message && <p>{message}</p>;
  return (
    <Page
      title="Score"
      under={<CycleChoice panel={panel} locked={locked} onCycle={chooseCycle} />}
      {...spoken(attempt, saving, message)}
      busy={attempt.busy}
      foot={
        card &&
        draft && (
          <>
            <Steps index={index} count={cards.length} locked={locked} onStep={step} />
            <Foot
              card={card}
              draft={draft}
              touched={touched(card)}
              attempt={attempt}
              saving={`${saving}…`}
              done={done}
              onSend={send}
            />
          </>
        )
      }
    >
      <div ref={main}>
        {panel.empty && (
          <div class="empty">
            <p>{panel.empty}</p>
          </div>
        )}
        {card && draft ? (
          <>
            <button type="button" class="quiet back" disabled={locked} onClick={() => go('')}>
              <Icon name="left" /> All key results
            </button>
            <ScoreCardView
              key={`${card.goal.id} ${card.locked}`}
              cards={cards}
              card={card}
              draft={draft}
              suggested={suggested}
              errors={save.sent?.keyResult === openId ? save.fields : NO_ERRORS}
              reopenError={reopen.sent?.keyResult === openId ? reopen.fields.reason : undefined}
              numbers={numbers}
              locked={locked}
              onDraft={change}
              onReopen={(reason) => reopen.send({ keyResult: card.goal.id, reason })}
            />
            <Summary average={average} numbers={numbers} />
          </>
        ) : (
          <>
            {cards.length > 0 && <Summary average={panel.average} numbers={numbers} />}
            <ScoreList cards={cards} numbers={numbers} unsaved={touched} onOpen={go} />
          </>
        )}
      </div>
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

const NO_ERRORS = {};

/** The saved card in place, and its objective's new score on its siblings. */
function afterSave(other: ScoreCard, card: ScoreCard): ScoreCard {
  if (other.goal.id === card.goal.id) return card;
  if (other.objectiveId !== card.objectiveId) return other;
  return { ...other, objectiveScore: card.objectiveScore, objectiveScored: card.objectiveScored };
}

function CycleChoice({
  panel,
  locked,
  onCycle,
}: {
  panel: ScoringPanel;
  locked: boolean;
  onCycle: (id: string) => void;
}) {
  return (
    <SelectField
      label="Cycle"
      value={panel.cycle}
      locked={locked}
      choices={panel.cycles.map(({ id, phase }) => ({ value: id, label: phase ? `${id} (${phase})` : id }))}
      onChoose={onCycle}
    />
  );
}

function Steps(props: { index: number; count: number; locked: boolean; onStep: (by: number) => void }) {
  const { index, count, locked, onStep } = props;
  return (
    <div class="row steps">
      <button type="button" class="quiet" disabled={locked || index === 0} onClick={() => onStep(-1)}>
        <Icon name="left" /> Previous
      </button>
      <span class="meta grow">
        {index + 1} of {count}
      </span>
      <button type="button" class="quiet" disabled={locked || index === count - 1} onClick={() => onStep(1)}>
        Next <Icon name="right" />
      </button>
    </div>
  );
}

function Foot(props: {
  readonly card: ScoreCard;
  readonly draft: Draft;
  readonly touched: boolean;
  readonly attempt: Parameters<typeof SaveFoot>[0]['attempt'];
  readonly saving: string;
  readonly done: ComponentChildren;
  readonly onSend: (finish: boolean) => void;
}) {
  const { card, draft, touched, attempt, onSend } = props;
  const final = draft.act === 'review';
  const may = !card.locked && (final ? card.may.finalScore : card.may.selfScore);
  if (!may && attempt.state === 'idle' && !props.done) return null;
  const ready = final ? draft.final.trim() !== '' || draft.grade === 'Dropped' : touched;
  const idle = final ? 'Give a final score to finish' : 'Nothing to save yet';
  const frozen = attempt.state !== 'idle' && attempt.state !== 'refused';
  return (
    <SaveFoot
      attempt={attempt}
      action={may && ready ? (final ? 'Finish and lock' : 'Save') : ''}
      idle={may ? idle : 'Finished'}
      saving={props.saving}
      onSave={() => onSend(true)}
      done={props.done}
      beside={
        may &&
        final && (
          <button type="button" class="secondary" disabled={frozen || !touched} onClick={() => onSend(false)}>
            Save
          </button>
        )
      }
    />
  );
}
