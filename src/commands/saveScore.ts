import type { Book, KeyResult, Score } from '../domain/book';
import type { Cell } from '../domain/cell';
import { nextIds } from '../domain/ids';
import { followed, groupsOf, keyOf } from '../domain/lookup';
import { type Actor, managerOf, mayScoreFinally, maySelfScore } from '../domain/permission';
import { type Faults, Problem, refuseIfAny } from '../domain/problem';
import { acceptScore, isLocked, roundOf, type Scored } from '../domain/scoring';
import type { Api } from './api';
import type { ScoreDraft, ScoreSaved } from './apiScoring';
import { append, type Change, type Circumstances, type Command, set, type Writing } from './command';
import { Form, requestIn } from './form';
import { revisionChanges } from './goalRights';
import { averageOf, type ScoringShown, scoreCard, scoringShown } from './scoreCards';
import { actorOf, knownOnly, whoIs } from './who';

type Save = Api['saveScore'];

export const SCORING_TABLES = [
  'people',
  'cycles',
  'checkIns',
  'revisions',
  'objectives',
  'scores',
  'keyResults',
] as const;

/** Keeps an owner's or a manager's score; `finish` locks the final one. */
export const saveScore: Command<Save['input'], Save['reply']> = {
  kind: 'command',
  reads: SCORING_TABLES,
  input: readDraft,
  decide(book, draft, circumstances) {
    const actor = actorOf(knownForScoring(draft, book, circumstances));
    const shown = scoringShown(book, circumstances);
    const keyResult = theKeyResult(shown, draft.keyResult);
    refuseStrangers(draft, keyResult, actor, shown);
    const final = followed(shown.final, keyResult.id);
    if (draft.act === 'finish' && isLocked(final) && circumstances.requests[draft.request]) {
      return { reply: replyOf(shown, keyResult, actor, false, `${keyResult.id} is scored and locked.`) };
    }
    const faults: Faults = {};
    const standing = followed(roundOf(draft.act) === 'Mid' ? shown.mid : shown.final, keyResult.id);
    const scored = acceptScore(
      draft,
      {
        keyResult,
        objective: followed(shown.objectives, keyResult.objective),
        standing,
        final,
        by: actor.email,
        now: circumstances.now,
        locale: circumstances.locale,
        rules: circumstances.rules,
      },
      faults,
    );
    refuseIfAny(faults);
    return scoredOutcome(
      book,
      scored,
      { keyResult, standing, actor, request: draft.request },
      circumstances,
      SAVED[draft.act],
    );
  },
};

const SAVED: Readonly<Record<ScoreDraft['act'], string>> = {
  expect: 'Saved the score you expect for',
  selfScore: 'Saved your own score for',
  review: 'Saved your view of',
  finish: 'Scored and locked',
};

function readDraft(json: unknown): ScoreDraft {
  const form = Form.of(json, 'a score');
  return form.done({
    request: requestIn(form),
    keyResult: form.text('keyResult').trim(),
    act: form.oneOf('act', ['expect', 'selfScore', 'review', 'finish']),
    score: form.text('score', ''),
    evidence: form.text('evidence', ''),
    managerScore: form.text('managerScore', ''),
    discussed: form.text('discussed', ''),
    grade: form.text('grade', ''),
    impact: form.text('impact', ''),
    deviation: form.text('deviation', ''),
    reason: form.text('reason', ''),
  });
}

function knownForScoring(draft: ScoreDraft, book: Book, { user }: Circumstances) {
  if (user === '' && isManagers(draft.act)) throw new Problem('score.whoAreYou', { goal: draft.keyResult });
  return knownOnly(whoIs('', user, book));
}

const isManagers = (act: ScoreDraft['act']): boolean => act === 'review' || act === 'finish';

/** @throws Problem goal.unknown, goal.twice */
export function theKeyResult({ keyResults, book }: ScoringShown, id: string): KeyResult {
  const keyResult = followed(keyResults, id);
  if (!keyResult) throw new Problem('goal.unknown', { goal: id });
  const same = groupsOf(book.keyResults, (row) => row.id).get(keyOf(id)) || [];
  if (same.length > 1) throw new Problem('goal.twice', { goal: id });
  return keyResult;
}

/** docs/numbers.md, checked here whatever the panel offered. @throws Problem score.notOwner, score.notManager */
function refuseStrangers(draft: ScoreDraft, keyResult: KeyResult, actor: Actor, { people }: ScoringShown): void {
  const { id: goal, owner } = keyResult;
  if (!isManagers(draft.act)) {
    if (!maySelfScore(actor, keyResult)) throw new Problem('score.notOwner', { goal, owner });
    return;
  }
  if (!mayScoreFinally(actor, keyResult, people)) {
    throw new Problem('score.notManager', { goal, manager: managerOf(owner, people) });
  }
}

interface Scoring {
  readonly keyResult: KeyResult;
  /** The row to change; a new one is appended without. */
  readonly standing: Score | undefined;
  readonly actor: Actor;
  readonly request: string;
}

/** Revisions first, so that nothing changes that they do not tell; then the score, then the key result's own cells. */
export function scoredOutcome(
  book: Book,
  scored: Scored | null,
  { keyResult, standing, actor, request }: Scoring,
  circumstances: Circumstances,
  did: string,
): Writing & { readonly reply: ScoreSaved } {
  if (!scored) throw new Problem('form.unreadable', { what: 'a score' });
  const { ids, last } = nextIds(
    'S',
    book.scores.map(({ id }) => id),
    circumstances.lastIds.S || 0,
    standing ? 0 : 1,
  );
  const changes: Change[] = [
    ...revisionChanges(book, scored.revisions, circumstances.now),
    standing ? set('scores', standing.row, scored.fields) : append('scores', { id: ids[0] || '', ...scored.fields }),
    ...(Object.keys(scored.keyResult).length > 0 ? [set('keyResults', keyResult.row, scored.keyResult)] : []),
  ];
  const changed = { ...keyResult, ...scored.keyResult };
  const after: Book = {
    ...book,
    scores: standing
      ? book.scores.map((row) => (row === standing ? { ...row, ...scored.fields } : row))
      : [...book.scores, { ...EMPTY_SCORE, id: ids[0] || '', ...scored.fields }],
    keyResults: book.keyResults.map((row) => (row === keyResult ? changed : row)),
  };
  return {
    changes,
    ...(standing ? {} : { lastIds: { S: last } }),
    requests: { [request]: [keyResult.id] },
    reply: replyOf(scoringShown(after, circumstances), changed, actor, true, `${did} ${keyResult.id}.`),
  };
}

const NOTHING: Cell = null;
const EMPTY_SCORE: Omit<Score, 'keyResult' | 'round'> = {
  row: 0,
  id: '',
  ownerScore: NOTHING,
  evidence: '',
  ownerAt: NOTHING,
  managerScore: NOTHING,
  discussed: '',
  finalScore: NOTHING,
  grade: '',
  impact: '',
  deviation: '',
  reason: '',
  finalBy: '',
  finalAt: NOTHING,
};

export const replyOf = (
  shown: ScoringShown,
  keyResult: KeyResult,
  actor: Actor,
  saved: boolean,
  message: string,
): ScoreSaved => ({
  saved,
  message,
  card: scoreCard(shown, keyResult, actor),
  average: averageOf(shown, keyResult.cycle),
});
