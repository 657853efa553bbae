import { useDrafts } from '../kit/form/drafts';
import { Loading, LoadingFailed } from '../kit/loading';
import { useOpening } from '../kit/opening';
import { mount } from '../kit/page';
import { Goals } from './goals';
import { WhoPicker } from './whoPicker';

function CheckInPage() {
  const opening = useOpening('openCheckIn', {});
  const drafts = useDrafts('CheckIn');
  const { state, panel } = opening;
  if (state === 'failed')
    return (
      <LoadingFailed title="Check in" what="your goals" message={opening.message} onRetry={() => opening.retry()} />
    );
  if (!panel || !drafts) return <Loading title="Check in" what="your goals" />;
  const pick = (as: string) => opening.open({ as });
  if (panel.who.email === '') return <WhoPicker people={panel.people} onPick={pick} />;
  return (
    <Goals
      key={panel.who.email}
      panel={panel}
      drafts={drafts}
      onPanel={opening.replace}
      onReload={() => opening.retry()}
      onSomeoneElse={() => opening.replace({ ...panel, who: { email: '', name: '', picked: true } })}
    />
  );
}

mount(<CheckInPage />);
