import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Confirm } from '../kit/confirm';
import { Loading, LoadingFailed } from '../kit/loading';
import { type Opening, useOpening } from '../kit/opening';
import { mount } from '../kit/page';
import { Editor } from './editor';

function GoalsPage() {
  const opening = useOpening('openGoals', {});
  const [message, setMessage] = useState('');
  const [times, setTimes] = useState(0);
  const { state, panel } = opening;
  if (state === 'failed') {
    return <LoadingFailed title="Goals" what="the goals" message={opening.message} onRetry={opening.retry} />;
  }
  if (!panel) return <Loading title="Goals" what="the goals" />;
  return (
    <Asking opening={opening} onOpened={() => setMessage('')}>
      {(onOpen) => (
        <Editor
          key={`${panel.draft.objective.id} ${times}`}
          panel={panel}
          message={message}
          onOpen={onOpen}
          onSaved={(saved) => {
            setMessage(saved.message);
            setTimes(times + 1);
            opening.replace(saved.panel);
          }}
        />
      )}
    </Asking>
  );
}

interface Wanted {
  readonly goal?: string;
}

type Open = (input: Wanted, unsent: boolean) => void;

/** Opens another goal, after asking when something typed would be lost. */
function Asking(props: {
  readonly opening: Opening<'openGoals'>;
  readonly onOpened: () => void;
  readonly children: (onOpen: Open) => ComponentChildren;
}) {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const open = (input: Wanted) => {
    setWanted(null);
    props.onOpened();
    props.opening.open(input);
  };
  return (
    <>
      {props.children((input, unsent) => (unsent ? setWanted(input) : open(input)))}
      {wanted && (
        <Confirm
          title="Leave without saving?"
          yes="Discard and leave"
          no="Stay"
          onYes={() => open(wanted)}
          onNo={() => setWanted(null)}
        >
          <p>What you changed here has not been saved yet.</p>
        </Confirm>
      )}
    </>
  );
}

mount(<GoalsPage />);
