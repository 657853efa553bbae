import { useEffect, useState } from 'preact/hooks';
import type { CheckInPanel } from '../../commands/apiCheckIn';
import { CallFailure, call } from '../kit/call';
import { withNewCards } from './answers';

/**
 * "No change" was refused because something else stands there now: asks for the cards anew, so that the next save
 * confirms what its writer sees. What else was filled in stays. Returns why that failed, '' when it did not.
 */
export function useNewCards(
  fields: Readonly<Record<string, string>>,
  panel: CheckInPanel,
  onCards: (panel: CheckInPanel) => void,
): string {
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    if (!Object.keys(fields).some((path) => path.endsWith('.noChange'))) return;
    setTrouble('');
    const { email, picked } = panel.who;
    void call('openCheckIn', picked ? { as: email } : {}).then(
      (cards) => onCards(withNewCards(panel, cards)),
      (error: unknown) => {
        if (!(error instanceof CallFailure)) throw error;
        setTrouble(error.message);
      },
    );
  }, [fields]);
  return trouble;
}
