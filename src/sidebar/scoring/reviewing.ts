import { useState } from 'preact/hooks';
import type { CycleAverage, ScoreCard, ScoreDraft, ScoreSaved, ScoringPanel } from '../../commands/apiScoring';
import { fieldOf } from '../kit/errors';
import type { Drafts } from '../kit/form/drafts';
import { type Entries, type Form, type Offer, useForm } from '../kit/form/form';
import { replaced } from '../kit/replaced';
import { type Submission, useSubmission } from '../kit/submission';
import { averageWith, type Final } from './averages';
import {
  begunScore,
  type Draft,
  gradeFor,
  resumedScore,
  scoreToEdit,
  scoreToSend,
  scoreTyped,
  startingDraft,
} from './drafts';

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
  /** What was begun earlier on it, to be answered before its form opens. */
  readonly offer: Offer | undefined;
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
  readonly form: Form<Draft>;
  /** Opens a key result, or the list with ''. What was typed stays. */
  go(id: string): void;
  step(by: number): void;
  change(part: Partial<Draft>): void;
  save(finish: boolean): void;
  reopen(reason: string): void;
}

/** The state of a round of scoring: which key result is open, what is typed for each, and what becomes of saving. */
export function useReviewing(panel: ScoringPanel, drafts: Drafts, onPanel: (panel: ScoringPanel) => void): Reviewing {
  const { keyResults: cards, workbook, who } = panel;
  const [openId, setOpenId] = useState('');
  const [message, setMessage] = useState('');

  const saved = ({ message: said, card, siblings, average }: ScoreSaved) => {
    setMessage(said);
    onPanel({ ...panel, average, keyResults: replaced(cards, [card, ...siblings], ({ goal }) => goal.id) });
  };
  const save = useSubmission('saveScore', (reply, { act }) => {
    const start = startOfCard(panel, reply.card);
    form.change(reply.card.goal.id, (draft) => draftAfter(draft, start, act));
    saved(reply);
  });
  const reopen = useSubmission('reopenScore', saved);
  const attempt = reopen.state === 'idle' ? save : reopen;

  const cardOf = (id: string) => cards.find(({ goal }) => goal.id === id);
  const toSend = ({ card: of, draft: typed, typed: { grade } }: Typed, finish: boolean) =>
    scoreToSend(typed, { card: of, finish, grade, before: write(panel, of.managerScore) });
  const form = useForm<Draft>({
    drafts,
    place: { workbook, panel: 'Scoring', person: who.email },
    start(id) {
      const card = cardOf(id);
      return card && startOfCard(panel, card);
    },
    begun: begunScore,
    resumed: resumedScore,
    attempt: save,
    isSent: (id) => save.frozen && save.sent?.keyResult === id,
    isAsSent(path, entries) {
      const sent = save.sent;
      const shown = sent && openCard(panel, sent.keyResult, entries);
      return shown ? fieldOf(sent, path) === fieldOf(toSend(shown, sent.act === 'finish'), path) : false;
    },
  });
  const open = openCard(panel, openId, form.entries);

  const go = (id: string) => {
    if (attempt.frozen) return;
    save.dismiss();
    reopen.dismiss();
    setMessage('');
    setOpenId(id);
  };
  return {
    form,
    open: open && {
      ...open,
      unsaved: form.touched.includes(openId),
      offer: open.card.locked === '' ? form.offers.get(openId) : undefined,
      errors: save.sent?.keyResult === openId ? form.faults : NONE,
      reopenError: reopen.sent?.keyResult === openId ? reopen.fields.reason : undefined,
    },
    next: nextToScore(cards, open?.index ?? -1),
    count: cards.length,
    attempt,
    saving: reopen.busy ? 'Reopening' : 'Saving',
    message,
    locked: attempt.frozen,
    go,
    step: (by) => go(cards[(open?.index ?? 0) + by]?.goal.id ?? openId),
    change(part) {
      setMessage('');
      form.change(openId, (before) => ({ ...before, ...part }));
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

type Worked = Omit<OpenCard, 'errors' | 'reopenError' | 'unsaved' | 'offer'>;
type Typed = Pick<Worked, 'card' | 'draft' | 'typed'>;

/** A key result with what is typed and all that follows from it; undefined when it is not in this panel. */
function openCard(panel: ScoringPanel, id: string, drafts: Entries<Draft>): Worked | undefined {
  const index = panel.keyResults.findIndex(({ goal }) => goal.id === id);
  const card = panel.keyResults[index];
  if (!card) return undefined;
  const draft = drafts.get(id) ?? startOfCard(panel, card);
  const score = scoreTyped(draft.final, panel.numbers.locale);
  const suggested = gradeFor(score, card, panel.grades);
  const typed = { score, grade: draft.grade || suggested };
  const changes = card.may.finalScore && card.locked === '' && (score !== null || typed.grade === 'Dropped');
  const average = changes ? averageWith(panel.average, card, typed) : panel.average;
  return { card, index, draft, suggested, typed, average };
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
