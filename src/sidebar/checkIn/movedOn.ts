import { useEffect, useState } from 'preact/hooks';
import type { CheckInPanel } from '../../commands/apiCheckIn';
import { CallFailure, call } from '../kit/call';
import { type Answers, onNewCards, withNewCards } from './answers';

/**
 * "No change" was refused because something else stands there now: asks for the cards anew, so that the next save
 * confirms what its writer sees. What else was filled in stays. Returns why that failed, '' when it did not.
 */
export function useNewCards(
  fields: Readonly<Record<string, string>>,
  panel: CheckInPanel,
  onPanel: (panel: CheckInPanel) => void,
  change: (answers: (before: Answers) => Answers) => void,
): string {
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    if (!Object.keys(fields).some((path) => path.endsWith('.noChange'))) return;
    setTrouble('');
    const { email, picked } = panel.who;
    void call('openCheckIn', picked ? { as: email } : {}).then(
      (cards) => {
        const now = withNewCards(panel, cards);
        change((answers) => onNewCards(answers, panel, now));
        onPanel(now);
      },
      (error: unknown) => {
        if (!(error instanceof CallFailure)) throw error;
        setTrouble(error.message);
      },
    );
  }, [fields]);
  return trouble;
}
