import type { OpenStatus } from '../../domain/book';
import type { Story } from './goals';

/** How far along a story is when `elapsed` of the cycle (0–1) has passed; a fraction of the way. */
export function reachedBy(story: Story, elapsed: number): number {
  switch (story) {
    case 'ahead':
      return Math.min(1, elapsed * 1.25);
    case 'behind':
      return Math.max(0, elapsed - 0.04 - elapsed * 0.28);
    case 'stalled':
      return Math.min(elapsed, 0.14);
    case 'rosy':
      return elapsed * 0.3;
    case 'done':
      return Math.min(1, elapsed * 2.1);
    case 'late start':
      return Math.max(0, (elapsed - 0.3) * 1.3);
    case 'never':
      return 0;
    default:
      return elapsed * 0.97;
  }
}

/** What the owner says; the rosy ones say it is fine when it is not. */
export function saidAt(story: Story, elapsed: number): { status: OpenStatus; confidence: number } {
  if (story === 'stalled')
    return elapsed < 0.3 ? { status: 'At risk', confidence: 5 } : { status: 'Off track', confidence: 2 };
  if (story === 'behind')
    return elapsed < 0.25 ? { status: 'On track', confidence: 7 } : { status: 'At risk', confidence: 5 };
  if (story === 'rosy') return { status: 'On track', confidence: 8 };
  if (story === 'ahead' || story === 'done') return { status: 'On track', confidence: 9 };
  return { status: 'On track', confidence: 7 };
}

/** Days before today from which on nobody said anything any more. */
export const silentFor = (story: Story): number => (story === 'silent' ? 26 : story === 'rosy' ? 9 : 0);

interface Words {
  readonly accomplishments: string;
  readonly blockers: string;
  readonly nextSteps: string;
}

const WORDS: Readonly<Record<'good' | 'hard' | 'stuck', readonly Words[]>> = {
  good: [
    {
      accomplishments: 'First ten clinics switched over and kept it.',
      blockers: '',
      nextSteps: 'Roll it out to the next thirty.',
    },
    {
      accomplishments: 'Removed the slowest step; the change shows in the numbers.',
      blockers: '',
      nextSteps: 'Do the same for the second slowest.',
    },
    {
      accomplishments: 'Talked to six clinics; four want it this month.',
      blockers: '',
      nextSteps: 'Book the remaining two.',
    },
    { accomplishments: 'Tried two versions, the shorter one won.', blockers: '', nextSteps: 'Make it the standard.' },
  ],
  hard: [
    {
      accomplishments: 'Two of four fixes are live.',
      blockers: 'Waiting for a decision on prices.',
      nextSteps: 'Decide with Tom on Monday.',
    },
    {
      accomplishments: 'Found out why it stalls: the old data.',
      blockers: 'Nobody free to clean it.',
      nextSteps: 'Ask Records for one week.',
    },
    {
      accomplishments: 'Half of the group is on board.',
      blockers: 'Holiday weeks.',
      nextSteps: 'Pick it up with the other half.',
    },
  ],
  stuck: [
    {
      accomplishments: '',
      blockers: 'The partner has not answered for three weeks.',
      nextSteps: 'Decide whether to go another way.',
    },
    {
      accomplishments: 'Showed it to two clinics; neither would use it.',
      blockers: 'We may be solving the wrong problem.',
      nextSteps: 'Talk about dropping it.',
    },
  ],
};

/** Words that fit a status, another set for each `turn`. */
export function wordsFor(status: OpenStatus, turn: number): Words {
  const words = WORDS[status === 'On track' ? 'good' : status === 'At risk' ? 'hard' : 'stuck'];
  return words[turn % words.length] ?? { accomplishments: '', blockers: '', nextSteps: '' };
}
