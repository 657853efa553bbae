import { useState } from 'preact/hooks';
import { useDrafts } from '../kit/form/drafts';
import { Loading, LoadingFailed } from '../kit/loading';
import { useOpening } from '../kit/opening';
import { mount } from '../kit/page';
import { Editor } from './editor';

function GoalsPage() {
  const opening = useOpening('openGoals', {});
  const drafts = useDrafts('Goals');
  const [message, setMessage] = useState('');
  const [times, setTimes] = useState(0);
  const { state, panel } = opening;
  if (state === 'failed') {
    return <LoadingFailed title="Goals" what="the goals" message={opening.message} onRetry={opening.retry} />;
  }
  if (!panel || !drafts) return <Loading title="Goals" what="the goals" />;
  return (
    <Editor
      key={`${panel.draft.objective.id} ${times}`}
      panel={panel}
      drafts={drafts}
      message={message}
      onOpen={(wanted) => {
        setMessage('');
        opening.open(wanted);
      }}
      onSaved={(saved) => {
        setMessage(saved.message);
        setTimes(times + 1);
        opening.replace(saved.panel);
      }}
    />
  );
}

mount(<GoalsPage />);
