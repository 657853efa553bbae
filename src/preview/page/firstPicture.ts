import type { Model } from '@odoo/o-spreadsheet';

/** The browser is let go for whatever else there is after so long: at least, and at most. */
const AT_ONCE_MS = 12;
const MOST_AT_ONCE_MS = 30;
/** A browser that never has a quiet moment gives one after so long. */
const PATIENCE_MS = 200;

/** Getters of our own evaluation, which the library's types cannot know. */
interface PicturedGetters {
  workOutMore(until: number): 'more' | 'whole' | 'over';
}

/**
 * Works out the results of a model that was made with kept ones, in the browser's quiet moments, and shows them when
 * they are all there. Whatever changes the workbook before that has them worked out at once.
 */
export function workOutSoon(model: Model): void {
  const getters = model.getters as unknown as PicturedGetters;
  const goOn = (quietMs: number) => {
    const atOnce = Math.min(MOST_AT_ONCE_MS, Math.max(AT_ONCE_MS, quietMs));
    const state = getters.workOutMore(performance.now() + atOnce);
    if (state === 'more') whenQuiet(goOn);
    else if (state === 'whole') model.dispatch('EVALUATE_CELLS');
  };
  whenQuiet(goOn);
}

function whenQuiet(then: (quietMs: number) => void): void {
  // Safari does not tell.
  if (!('requestIdleCallback' in window)) setTimeout(() => then(0));
  else requestIdleCallback((idle) => then(idle.timeRemaining()), { timeout: PATIENCE_MS });
}
