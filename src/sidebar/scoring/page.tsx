import { useDrafts } from '../kit/form/drafts';
import { Loading, LoadingFailed } from '../kit/loading';
import { useOpening } from '../kit/opening';
import { mount } from '../kit/page';
import { Review } from './review';

function ScoringPage() {
  const opening = useOpening('openScoring', {});
  const drafts = useDrafts('Scoring');
  const { state, panel } = opening;
  if (state === 'failed') {
    return (
      <LoadingFailed title="Key results to score" what="the scores" message={opening.message} onRetry={opening.retry} />
    );
  }
  if (!panel || !drafts) return <Loading title="Key results to score" what="the scores" />;
  return (
    <Review
      key={panel.cycle}
      panel={panel}
      drafts={drafts}
      onPanel={opening.replace}
      onCycle={(cycle) => opening.open({ cycle })}
    />
  );
}

mount(<ScoringPage />);
