import { useState } from 'preact/hooks';
import type { PersonChoice } from '../../commands/apiShared';
import { SelectField } from '../kit/choices';
import { Page } from '../kit/page';
import { peopleChoices } from '../kit/people';

/** Google does not tell the script every account's address; then the person says who is there. */
export function WhoPicker({ people, onPick }: { people: readonly PersonChoice[]; onPick: (email: string) => void }) {
  const [email, setEmail] = useState('');
  if (people.length === 0) {
    return (
      <Page title="Check in" status="Nobody is listed on the People tab yet.">
        <div class="empty">
          <p>
            <b>Nobody is listed on the People tab yet.</b>
          </p>
          <p>Add your email and name there, then open this sidebar again.</p>
        </div>
      </Page>
    );
  }
  return (
    <Page title="Who are you?">
      <p class="lead">Google did not say which account you use. Choose yourself to see your goals.</p>
      <SelectField label="Your name" none="Choose" value={email} choices={peopleChoices(people)} onChoose={setEmail} />
      <p class="row actions">
        <button type="button" class="primary" disabled={email === ''} onClick={() => onPick(email)}>
          Show my goals
        </button>
      </p>
    </Page>
  );
}
