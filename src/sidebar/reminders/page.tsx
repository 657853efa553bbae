import { useState } from 'preact/hooks';
import type { Api } from '../../commands/api';
import type { LetterPreview, RemindersPreview } from '../../commands/apiReminders';
import { AbsentOwners } from '../kit/absentOwners';
import { ChoiceChips } from '../kit/choices';
import { Fold } from '../kit/fold';
import { counted } from '../kit/format';
import { Loading, LoadingFailed } from '../kit/loading';
import { Notice } from '../kit/notice';
import { useOpening } from '../kit/opening';
import { mount, Page } from '../kit/page';

function RemindersPage() {
  const opening = useOpening('previewReminders', {});
  const [added, setAdded] = useState('');
  const { state, panel } = opening;
  if (state === 'failed') {
    return <LoadingFailed title="Reminders" what="the letters" message={opening.message} onRetry={opening.retry} />;
  }
  if (!panel) return <Loading title="Reminders" what="the letters" />;
  return (
    <Letters
      preview={panel}
      said={added}
      onSaidClose={() => setAdded('')}
      onAdded={({ message }) => {
        setAdded(message);
        opening.retry();
      }}
    />
  );
}

/** The letters as they would leave: whom to, and each as it will look. Nothing is sent from here. */
function Letters(props: {
  readonly preview: RemindersPreview;
  /** What was done last. */
  readonly said: string;
  readonly onSaidClose: () => void;
  readonly onAdded: (reply: Api['addPeople']['reply']) => void;
}) {
  const { said } = props;
  const { letters, skipped, absent, when } = props.preview;
  const [index, setIndex] = useState(0);
  const letter = letters[index];
  const summary = `${counted(letters.length, 'letter')}, not sent yet. ${when}`;
  return (
    <Page title="Reminders" under={<p class="meta">{summary}</p>} status={said || summary}>
      {said && (
        <Notice tone="good" onClose={props.onSaidClose}>
          <p>{said}</p>
        </Notice>
      )}
      {letter ? (
        <div class="letters">
          <nav aria-label="Recipients">
            <ul class="plain-list">
              {letters.map((each, at) => (
                <li key={each.to}>
                  <button
                    type="button"
                    class="recipient"
                    aria-current={at === index ? 'true' : undefined}
                    onClick={() => setIndex(at)}
                  >
                    <b>{each.name || each.to}</b>
                    <span class="meta">{each.subject}</span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <Letter key={letter.to} letter={letter} />
        </div>
      ) : (
        <div class="empty">
          <p>
            <b>Nobody would get a letter now.</b>
          </p>
          <p>Letters go to owners whose goals are due or late, on the day set in Settings.</p>
        </div>
      )}
      <AbsentOwners absent={absent} open={letters.length === 0} onAdded={props.onAdded} />
      {skipped.length > 0 && (
        <Fold label={`${counted(skipped.length, 'person', 'people')} without a letter`} open={letters.length === 0}>
          <ul class="plain-list">
            {skipped.map(({ who, why }) => (
              <li key={who}>
                <b>{who}</b> <span class="meta">{why}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </Page>
  );
}

function Letter({ letter }: { letter: LetterPreview }) {
  const [part, setPart] = useState('html');
  return (
    <section class="letter" aria-label={`Letter to ${letter.name || letter.to}`}>
      <p>
        <b>{letter.subject}</b>
      </p>
      <p class="meta">To {letter.to}</p>
      <ChoiceChips label="Shown as" choices={PARTS} value={part} onChoose={setPart} />
      {part === 'html' ? (
        // an empty sandbox: the letter is looked at, its links and scripts do nothing here
        <iframe class="sheet" sandbox="" title={`Letter to ${letter.to}`} srcdoc={letter.html} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long letter scrolls, and must do so by keyboard too
        <pre class="sheet" tabIndex={0}>
          {letter.text}
        </pre>
      )}
    </section>
  );
}

const PARTS = [
  { value: 'html', label: 'Letter' },
  { value: 'text', label: 'Plain text' },
];

mount(<RemindersPage />);
