import type { Model } from '@odoo/o-spreadsheet';

/** The browser is let go for whatever else there is after so long. */
const AT_ONCE_MS = 12;
/** A browser that never has a quiet moment gives one after so long. */
const PATIENCE_MS = 200;

/** Getters of our own evaluation, which the library's types cannot know. */
interface PicturedGetters {
  workOutMore(until: number): boolean;
}

/**
 * Works out the results of a model that was made with kept ones, in the browser's quiet moments, and shows them when
 * they are all there. Whatever changes the workbook before that has them worked out at once.
 */
export function workOutSoon(model: Model): void {
  const getters = model.getters as unknown as PicturedGetters;
  const goOn = (idle: IdleDeadline) => {
    const more = getters.workOutMore(performance.now() + Math.max(AT_ONCE_MS, idle.timeRemaining()));
    if (more) requestIdleCallback(goOn, { timeout: PATIENCE_MS });
    else model.dispatch('EVALUATE_CELLS');
  };
  requestIdleCallback(goOn);
}
