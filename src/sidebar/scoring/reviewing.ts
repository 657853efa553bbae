import { useState } from 'preact/hooks';
import type { CycleAverage, ScoreCard, ScoreDraft, ScoreSaved, ScoringPanel } from '../../commands/apiScoring';
import { useFaultsLeft, valueAt } from '../kit/errors';
import { replaced } from '../kit/replaced';
import { type Submission, useSubmission } from '../kit/submission';
import { averageWith, type Final } from './averages';
import { type Draft, gradeFor, isTouched, scoreToEdit, scoreToSend, scoreTyped, startingDraft } from './drafts';

/** The key result that is being looked at, with all that follows from what is typed. */
export interface OpenCard {
  readonly card: ScoreCard;
  /** From 0, in the panel's list. */
  readonly index: number;
  readonly draft: Draft;
  /** The grade that the typed score suggests. */
  readonly suggested: string;
  readonly typed: Final;
  readonly unsaved: boolean;
  /** The cycle's average as it would be; the panel's own one where this person cannot change it. */
  readonly average: CycleAverage;
  readonly errors: Readonly<Record<string, string>>;
  readonly reopenError: string | undefined;
}

export interface Reviewing {
  readonly open: OpenCard | undefined;
  /** The next key result that waits for this person's final score: after the one shown, then from the top. */
  readonly next: ScoreCard | undefined;
  readonly count: number;
  readonly attempt: Submission<'saveScore'> | Submission<'reopenScore'>;
  readonly saving: string;
  readonly message: string;
  readonly locked: boolean;
  /** How many key results have something typed that is not saved. */
  readonly unsaved: number;
  isUnsaved(card: ScoreCard): boolean;
  /** Opens a key result, or the list with ''. What was typed stays. */
  go(id: string): void;
  step(by: number): void;
  change(part: Partial<Draft>): void;
  save(finish: boolean): void;
  reopen(reason: string): void;
}

/** The state of a round of scoring: which key result is open, what is typed for each, and what becomes of saving. */
export function useReviewing(panel: ScoringPanel, onPanel: (panel: ScoringPanel) => void): Reviewing {
  const { keyResults: cards } = panel;
  const [openId, setOpenId] = useState('');
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [message, setMessage] = useState('');

  const saved = ({ message: said, card, siblings, average }: ScoreSaved) => {
    setMessage(said);
    onPanel({ ...panel, average, keyResults: replaced(cards, [card, ...siblings], ({ goal }) => goal.id) });
  };
  const save = useSubmission('saveScore', (reply, { act }) => {
    const { id } = reply.card.goal;
    setDrafts(({ [id]: draft, ...others }) =>
      draft ? { ...others, [id]: draftAfter(draft, startOfCard(panel, reply.card), act) } : others,
    );
    saved(reply);
  });
  const reopen = useSubmission('reopenScore', saved);
  const attempt = reopen.state === 'idle' ? save : reopen;

  const startOf = (card: ScoreCard) => startOfCard(panel, card);
  const isUnsaved = (card: ScoreCard) => isTouched(drafts[card.goal.id], startOf(card));
  const index = cards.findIndex((card) => card.goal.id === openId);
  const card = cards[index];
  const draft = card && (drafts[openId] ?? startOf(card));
  const open = card && draft && openCard(panel, { card, index, draft, unsaved: isUnsaved(card) });
  const toSend = ({ card: of, draft: typed, typed: { grade } }: Typed, finish: boolean) =>
    scoreToSend(typed, { card: of, finish, grade, before: write(panel, of.managerScore) });
  const now = open && toSend(open, save.sent?.act === 'finish');
  const faults = useFaultsLeft(save, (path) => valueAt(save.sent, path) === valueAt(now, path));

  const go = (id: string) => {
    if (attempt.frozen) return;
    save.dismiss();
    reopen.dismiss();
    setMessage('');
    setOpenId(id);
  };
  return {
    open: open && {
      ...open,
      errors: save.sent?.keyResult === openId ? faults : NONE,
      reopenError: reopen.sent?.keyResult === openId ? reopen.fields.reason : undefined,
    },
    next: nextToScore(cards, index),
    count: cards.length,
    attempt,
    saving: reopen.busy ? 'Reopening' : 'Saving',
    message,
    locked: attempt.frozen,
    unsaved: cards.filter(isUnsaved).length,
    isUnsaved,
    go,
    step: (by) => go(cards[index + by]?.goal.id ?? openId),
    change(part) {
      if (!draft) return;
      setMessage('');
      setDrafts((before) => ({ ...before, [openId]: { ...(before[openId] ?? draft), ...part } }));
    },
    save(finish) {
      if (!open) return;
      save.send(toSend(open, finish));
    },
    reopen: (reason) => reopen.send({ keyResult: openId, reason }),
  };
}

const NONE = {};
const write = (panel: ScoringPanel, score: number | null): string => scoreToEdit(score, panel.numbers.decimal);

function startOfCard(panel: ScoringPanel, card: ScoreCard): Draft {
  const phase = panel.cycles.find(({ id }) => id === panel.cycle)?.phase ?? '';
  return startingDraft(card, phase, panel.grades, (score) => write(panel, score));
}

type Typed = Pick<OpenCard, 'card' | 'draft' | 'typed'>;
type Facts = Pick<OpenCard, 'card' | 'index' | 'draft' | 'unsaved'>;

function openCard(panel: ScoringPanel, facts: Facts): Omit<OpenCard, 'errors' | 'reopenError'> {
  const { card, draft } = facts;
  const score = scoreTyped(draft.final, panel.numbers.locale);
  const suggested = gradeFor(score, card, panel.grades);
  const typed = { score, grade: draft.grade || suggested };
  const changes = card.may.finalScore && card.locked === '' && (score !== null || typed.grade === 'Dropped');
  return { ...facts, suggested, typed, average: changes ? averageWith(panel.average, card, typed) : panel.average };
}

function nextToScore(cards: readonly ScoreCard[], shown: number): ScoreCard | undefined {
  const waits = (card: ScoreCard, index: number) => index !== shown && card.may.finalScore && card.locked === '';
  return cards.find((card, index) => index > shown && waits(card, index)) ?? cards.find(waits);
}

/** What each act saves. A review keeps no grade: that is said when it is finished. */
const SAVED: Readonly<Record<ScoreDraft['act'], readonly (keyof Draft)[]>> = {
  expect: ['expected', 'evidence'],
  selfScore: ['own', 'evidence'],
  review: ['final', 'discussed', 'impact', 'deviation', 'reason'],
  finish: ['final', 'discussed', 'impact', 'deviation', 'reason', 'grade'],
};

/** What was saved stands as saved; what this act does not save stays as typed. */
function draftAfter(draft: Draft, start: Draft, act: ScoreDraft['act']): Draft {
  return { ...draft, ...Object.fromEntries(SAVED[act].map((field) => [field, start[field]])) };
}
