import { answerIn, noteOf, type Words } from './answer';
import { type CheckIn, type KeyResult, type Objective, OPEN_STATUSES } from './book';
import { type Cell, isBlank } from './cell';
import { choiceOf } from './choice';
import type { Moment } from './day';
import { progressOf } from './keyResult';
import { say } from './message';
import type { KeyResultNumbers } from './numbers';
import { readNumber, readValue } from './numberText';
import type { Faults } from './problem';
import { currentIn, statusIn } from './sense';
import { type ShownAnswer, standingIn, standingText, standsAsShown } from './standing';

/** An answer about one goal as it leaves the form: everything as typed. */
export interface CheckInDraft extends Words {
  readonly goal: string;
  /** '' keeps the last value. */
  readonly value: string;
  /** The last value, status and confidence are confirmed as they are. */
  readonly noChange: boolean;
  /** What its writer saw when saying "No change"; absent where nobody knows. */
  readonly shown?: ShownAnswer | undefined;
  /** '' keeps the last status. */
  readonly status: string;
  /** '' is none; absent keeps the last one. */
  readonly confidence?: string | undefined;
}

/** Who answers, when, in which locale, and with which request of the page. */
export interface Answering {
  readonly by: string;
  readonly now: Moment;
  readonly locale: string;
  readonly request: string;
}

/** A row to append, before it has its ID and place. */
export type NewCheckIn = Omit<CheckIn, 'row' | 'id'>;

/** What an accepted answer on a KR writes: one appended row, and the goal's answer cells that change. */
export interface Accepted {
  readonly checkIn: NewCheckIn;
  readonly cells: Partial<Pick<KeyResult, 'current' | 'status' | 'confidence' | 'note'>>;
}

/** The same for an objective. */
export interface AcceptedUpdate {
  readonly checkIn: NewCheckIn;
  readonly cells: Partial<Pick<Objective, 'status' | 'note'>>;
}

/** Longest text of a check-in in characters, so that three of them fit into one Note cell of 50,000. */
export const TEXT_LIMIT = 10_000;

/** The due day a check-in answers, its cadence and cycle: what adherence is worked out from later. */
export type Rhythm = Pick<KeyResultNumbers, 'answers' | 'cadence'>;

/**
 * Lets in an answer on a KR, or adds what is wrong with it to `faults` (`KR-3.value`) and returns null. Words left
 * empty leave the Note as it is; a live formula in Current is logged and never written.
 */
export function acceptCheckIn(
  draft: CheckInDraft,
  keyResult: KeyResult,
  { answers, cadence }: Rhythm,
  answering: Answering,
  faults: Faults,
): Accepted | null {
  const fault = faultsOf(keyResult.id, faults);
  const words = readWords(draft, fault);
  const standing = answerIn(keyResult);
  const value = draft.noChange
    ? confirmed(draft, keyResult, answering.locale, fault)
    : readNewValue(draft, keyResult, answering.locale, fault);
  const status = draft.noChange ? standing.status : readStatus(draft.status, keyResult.status, fault);
  const typed = draft.noChange ? undefined : draft.confidence;
  const confidence = typed === undefined ? standing.confidence : readConfidence(typed, answering.locale, fault);
  const note = noteOf(words);
  if (!draft.noChange && draft.value.trim() === '' && note === '') {
    const silent = status === standing.status && sameConfidence(confidence, standing.confidence);
    if (silent) fault('value', keyResult.live ? say('status.missing', {}) : say('value.missing', {}));
  }
  if (fault.found()) return null;
  // where no value was said there is no progress either, not even none
  const progress = isBlank(value) ? null : progressOf({ ...keyResult, current: value });
  return {
    checkIn: {
      ...rowOf(answering, keyResult, words),
      value,
      progress,
      status,
      confidence,
      due: answers,
      cadence,
    },
    cells: {
      ...(draft.noChange || draft.value.trim() === '' ? {} : { current: value }),
      ...(draft.noChange || draft.status.trim() === '' || status === '' ? {} : { status }),
      ...(typed === undefined ? {} : { confidence }),
      ...(note === '' ? {} : { note }),
    },
  };
}

/** Lets in a written status update on an objective: a status or some words, and no value. */
export function acceptStatusUpdate(
  draft: CheckInDraft,
  objective: Objective,
  progress: number | null,
  answering: Answering,
  faults: Faults,
): AcceptedUpdate | null {
  const fault = faultsOf(objective.id, faults);
  const words = readWords(draft, fault);
  if (draft.value.trim() !== '') fault('value', say('value.onObjective', {}));
  const status = draft.noChange ? statusIn(objective.status) : readStatus(draft.status, objective.status, fault);
  const confidence = readConfidence(draft.confidence ?? '', answering.locale, fault);
  const note = noteOf(words);
  if (note === '' && status === '') fault('status', say('status.missing', {}));
  if (fault.found()) return null;
  return {
    checkIn: {
      ...rowOf(answering, objective, words),
      value: null,
      progress,
      status,
      confidence,
      due: null,
      cadence: null,
    },
    cells: { ...(status === '' ? {} : { status }), ...(note === '' ? {} : { note }) },
  };
}

const rowOf = (
  { by, now, request }: Answering,
  goal: Pick<KeyResult, 'id' | 'cycle'>,
  words: Words,
): Pick<CheckIn, 'at' | 'goal' | 'by' | 'needs' | 'source' | 'asOf' | 'cycle' | 'request' | keyof Words> => ({
  at: now,
  goal: goal.id,
  by,
  needs: '',
  source: 'Sidebar',
  asOf: null,
  cycle: goal.cycle,
  request,
  ...words,
});

interface Fault {
  (field: keyof CheckInDraft, message: string): void;
  readonly found: () => boolean;
}

/** Collects what is wrong with one goal's answer under the goal's ID. */
function faultsOf(goal: string, faults: Faults): Fault {
  let found = false;
  const add = (field: keyof CheckInDraft, message: string) => {
    found = true;
    faults[`${goal}.${field}`] = message;
  };
  return Object.assign(add, { found: () => found });
}

/** "No change" carries what was shown: where something else stands by now, its writer is asked. */
function confirmed(draft: CheckInDraft, keyResult: KeyResult, locale: string, fault: Fault): Cell {
  const value = currentIn(keyResult);
  const now = standingIn(keyResult, locale);
  if (isBlank(keyResult.current)) fault('value', say('value.nothingToConfirm', {}));
  else if (isBlank(value)) fault('value', say('value.unreadable', { text: String(keyResult.current) }));
  else if (draft.shown && !standsAsShown(draft.shown, now, keyResult.live)) {
    fault('noChange', say('checkIn.movedOn', { shown: standingText(draft.shown), now: standingText(now) }));
  }
  return value;
}

function readNewValue(draft: CheckInDraft, keyResult: KeyResult, locale: string, fault: Fault): Cell {
  if (draft.value.trim() === '') return currentIn(keyResult);
  if (keyResult.live) {
    fault('value', say('value.live', {}));
    return null;
  }
  const reading = readValue(draft.value, keyResult, locale);
  if (reading.ok) return reading.value;
  fault('value', reading.fault);
  return null;
}

/**
 * While a goal runs it has an open status. '' keeps what stands there; another word that stands there already may stay,
 * and says nothing.
 */
function readStatus(typed: string, standing: string, fault: Fault): string {
  const word = typed.trim();
  if (word === '' || word.toLowerCase() === standing.toLowerCase()) return statusIn(standing);
  const status = choiceOf(OPEN_STATUSES, word);
  if (status === null) fault('status', say('status.unknown', { text: word, list: OPEN_STATUSES.join(', ') }));
  return status ?? '';
}

function readConfidence(typed: string, locale: string, fault: Fault): number | null {
  const text = typed.trim();
  if (text === '') return null;
  const reading = readNumber(text, locale);
  if (reading.ok && reading.value >= 0 && reading.value <= 10) return reading.value;
  fault('confidence', say('confidence.range', { text }));
  return null;
}

const sameConfidence = (a: Cell, b: Cell): boolean => a === b || (isBlank(a) && isBlank(b));

function readWords(draft: CheckInDraft, fault: Fault): Words {
  const read = (field: keyof Words): string => {
    const text = draft[field].trim();
    if (text.length > TEXT_LIMIT) fault(field, say('text.tooLong', { length: text.length, limit: TEXT_LIMIT }));
    return text;
  };
  return { accomplishments: read('accomplishments'), blockers: read('blockers'), nextSteps: read('nextSteps') };
}
