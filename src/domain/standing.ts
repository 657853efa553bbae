import type { KeyResult } from './book';
import { isNumber } from './cell';
import { formatValue } from './valueText';

/** The answer cells of a KR as a panel shows them: the value in words, in the locale of its reader. */
export interface ShownAnswer {
  readonly value: string;
  readonly status: string;
  readonly confidence: number | null;
}

/** What stands in the answer cells now, as a panel would show it. */
export const standingIn = (keyResult: KeyResult, locale: string): ShownAnswer => ({
  value: formatValue(keyResult.current, keyResult, locale),
  status: keyResult.status,
  confidence: isNumber(keyResult.confidence) ? keyResult.confidence : null,
});

/** Whether what was shown still stands. A live formula moves by itself: its value is not what somebody confirms. */
export const standsAsShown = (shown: ShownAnswer, now: ShownAnswer, isLive: boolean): boolean =>
  (isLive || shown.value === now.value) && shown.status === now.status && shown.confidence === now.confidence;

/** In a line: "40, On track, confidence 7". */
export const standingText = ({ value, status, confidence }: ShownAnswer): string =>
  [value, status, confidence === null ? '' : `confidence ${confidence}`].filter((part) => part !== '').join(', ');
