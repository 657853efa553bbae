import type { keyResults } from '../tables/keyResults';
import type { NotesOf } from './noted';

export const keyResultsNotes: NotesOf<typeof keyResults> = {
  id: 'Given by Cadence, never used twice, never changes.',
  title: 'The number that will show the objective is reached, in words.',
  objective: 'The ID of the objective it belongs to, such as O-3.',
  owner: 'One person who is accountable, by e-mail address.',
  delegate: 'Someone who checks in instead of the owner. May be empty.',
  cycle: 'The period it runs in, from the Cycles tab.',
  measure:
    'Reach: from start to target, up or down. At least: stay at or above the target. At most: stay at or below it. Yes/No: done or not.',
  unit: 'What is counted: %, €, days, customers.',
  start: 'The value at the beginning. Empty is 0.',
  target: 'The value to reach or to keep.',
  current: 'The newest value. Type it, or put a live formula here. Every change is kept in Check-ins.',
  status:
    'On track: expects to hit. At risk: hard but doable. Off track: does not expect to hit. Achieved, Partial, Missed, Dropped: closed.',
  confidence: 'How sure the owner is to hit it, from 0 (not at all) to 10 (certain).',
  note: 'The newest words about it: what was done, what blocks, what is next. Write same when nothing has changed.',
  weight: 'How much it counts in its objective. Empty is 1; 0 does not count.',
  cadence: 'Weeks between check-ins: 1, 2, 4 or 13. Empty: 1 in a quarter, 2 in a half, 4 in a year.',
  starts: 'Only when it does not start with its cycle.',
  ends: 'Only when it does not end with its cycle.',
  scoringRule: 'How it will be scored at the end, agreed before the work begins.',
  source: 'Typed: a person writes Current. Live: a formula stands in Current.',
  lineage: 'The same word on rows that repeat one key result over several cycles.',
  stage: 'Draft, Submitted and Returned do not count yet. Approved counts. Dropped no longer counts.',
  progress: 'How far from start to target, 0 % to 100 %. Formula.',
  expected: 'Where it should be today if work moved evenly. Formula.',
  pace: 'Progress compared with Expected. Formula; the owner’s word stands in Status.',
  lastCheckIn: 'The day of the newest check-in. Formula.',
  due: 'The day the next check-in is due. Formula.',
  daysLate: 'Days since the check-in was due. Formula.',
  expectedScore: 'The owner’s own forecast from mid-cycle scoring. Formula.',
  score: 'The final score, 0.0 to 1.0. Formula.',
  grade: 'Achieved, Partial, Missed or Dropped. Formula.',
  check: 'What is wrong in this row and keeps it from counting. Empty is good. Formula.',
};
