/** Colours with a meaning; every pair keeps a contrast of 4.5 or more, and the word always stands beside the colour. */
export const COLOURS = {
  quiet: '#5f6368',
  heading: '#f1f3f4',
  computedHeading: '#e8f0fe',
  brand: '#1a73e8',
  input: '#fff8e1',
  good: { ink: '#137333', ground: '#e6f4ea' },
  warning: { ink: '#8a5300', ground: '#fef0d4' },
  bad: { ink: '#a50e0e', ground: '#fce8e6' },
  neutral: { ink: '#5f6368', ground: '#f1f3f4' },
  done: { ink: '#174ea6', ground: '#e8f0fe' },
  bar: '#8ab4f8',
} as const;

export interface Chip {
  readonly ink: string;
  readonly ground: string;
}

/** Every status and pace in the Dashboard's order, and the colour it carries wherever it stands. */
export const CHIPS: Readonly<Record<string, Chip>> = {
  'On track': COLOURS.good,
  'At risk': COLOURS.warning,
  'Off track': COLOURS.bad,
  'No data': COLOURS.neutral,
  'Not started': COLOURS.neutral,
  Done: COLOURS.done,
  Achieved: COLOURS.good,
  Partial: COLOURS.warning,
  Missed: COLOURS.bad,
  Dropped: { ink: '#5f6368', ground: '#ffffff' },
};

/** Fields whose cells are chips. */
export const CHIP_FIELDS = ['status', 'pace', 'grade'] as const;
