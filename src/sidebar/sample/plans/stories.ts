import type { Story } from '../../../commands/sample/plans';

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
