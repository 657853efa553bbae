import type { FunctionContext, SheetFunction } from './install';

const now = ({ clock }: FunctionContext): number => {
  if (!clock) throw new Error('The model was made without custom.clock, so TODAY and NOW have no clock.');
  return clock.now();
};

/** TODAY and NOW by the host's clock, so that a workbook can be looked at as of any day. */
export const clockFunctions: Readonly<Record<string, SheetFunction>> = {
  TODAY: {
    description: 'The current day.',
    args: [],
    compute() {
      return { value: Math.floor(now(this)), format: this.locale.dateFormat };
    },
    isExported: true,
  },
  NOW: {
    description: 'The current day and time.',
    args: [],
    compute() {
      if (this.clock) this.clock.usesTime = true;
      return { value: now(this), format: `${this.locale.dateFormat} ${this.locale.timeFormat}` };
    },
    isExported: true,
  },
};
