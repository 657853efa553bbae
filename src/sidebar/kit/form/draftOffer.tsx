import { Notice } from '../notice';
import type { Offer } from './form';
import { momentText } from './momentText';

/** What was begun earlier on a goal, in place of its form: nothing typed now can take its place unseen. */
export function DraftOffer({
  offer,
  what,
  locked,
}: {
  readonly offer: Offer;
  readonly what: string;
  readonly locked: boolean;
}) {
  const when = momentText(offer.at, Date.now());
  const says = offer.sent
    ? `You sent this ${when} and got no answer. Look in the sheet whether it was saved.`
    : `You had begun this ${when}.`;
  return (
    <Notice tone="plain">
      <p>{says}</p>
      <p class="notice-actions">
        <button type="button" class="secondary small" disabled={locked} onClick={offer.takeUp}>
          Take it up<span class="unseen"> for {what}</span>
        </button>
        <button type="button" class="link" disabled={locked} onClick={offer.throwAway}>
          Throw it away<span class="unseen"> for {what}</span>
        </button>
      </p>
    </Notice>
  );
}
