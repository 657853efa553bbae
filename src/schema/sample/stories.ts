import type { OpenStatus } from '../../domain/book';

/** How a key result went so far. */
export interface Story {
  /** The way covered when `elapsed` of the cycle (0–1) has passed: `pace` × elapsed + `shift`, from 0 to `most`. */
  readonly pace: number;
  readonly shift?: number;
  readonly most?: number;
  /** By what fraction of the target a measure that is to be kept is bettered, or missed when negative. */
  readonly margin: number;
  /** What the owner says while less than `until` of the cycle has passed; the last one stays. */
  readonly says: readonly { readonly until: number; readonly status: OpenStatus; readonly confidence: number }[];
  /** Days before today from which on nobody said anything any more. */
  readonly silentDays?: number;
  /** Nobody answers more often than this. */
  readonly answers?: number;
  /** Days after the cycle's first. */
  readonly startsAfter?: number;
  readonly dropped?: boolean;
}

const always = (status: Story['says'][number]['status'], confidence: number): Story['says'] => [
  { until: 1, status, confidence },
];

const stories = {
  steady: { pace: 0.97, margin: 0.01, says: always('On track', 7) },
  ahead: { pace: 1.25, margin: -0.06, says: always('On track', 9) },
  behind: {
    pace: 0.72,
    shift: -0.04,
    margin: -0.22,
    says: [
      { until: 0.25, status: 'On track', confidence: 7 },
      { until: 1, status: 'At risk', confidence: 5 },
    ],
  },
  stalled: {
    pace: 1,
    most: 0.14,
    margin: -0.06,
    says: [
      { until: 0.3, status: 'At risk', confidence: 5 },
      { until: 1, status: 'Off track', confidence: 2 },
    ],
  },
  /** The owner says it is fine when it is not. */
  rosy: { pace: 0.3, margin: -0.06, says: always('On track', 8), silentDays: 9 },
  silent: { pace: 0.97, margin: -0.22, says: always('On track', 7), silentDays: 26 },
  never: { pace: 0, margin: 0, says: always('On track', 7), answers: 0 },
  done: { pace: 2.1, margin: -0.06, says: always('On track', 9) },
  dropped: { pace: 0.97, margin: -0.06, says: always('On track', 7), answers: 4, dropped: true },
  'late start': { pace: 1.3, shift: -0.39, margin: -0.06, says: always('On track', 7), startsAfter: 28 },
} satisfies Readonly<Record<string, Story>>;

export type StoryName = keyof typeof stories;

/** Everything that happens to key results. */
export const STORIES: Readonly<Record<StoryName, Story>> = stories;
