import { useEffect, useState } from 'preact/hooks';
import type { PersonView } from '../server/protocol';
import * as api from './api';
import { Popover } from './popover';
import { tell, update, usePage } from './store';

/** Who this window's person is: each window can be somebody else. */
export function UserSwitch() {
  const { user } = usePage();
  const [people, setPeople] = useState<readonly PersonView[]>();
  const [other, setOther] = useState('');

  const choose = (address: string, close: () => void) => {
    close();
    api.signIn(address).then(
      () => update({ user: address }),
      (error: Error) => tell('Signing in did not work', error.message),
    );
  };
  const list = () =>
    api.people().then(setPeople, (error: Error) => tell('The people could not be listed', error.message));
  // Asked for before anybody opens it: the workbook may be busy then.
  useEffect(() => {
    void list();
  }, []);
  const known = withThemselves(people ?? [], user);

  return (
    <Popover
      id="user-switch"
      label={`Signed in as ${user || 'an account that hides its address'}. Change`}
      title="Signed in as"
      button={<Avatar user={user} withName />}
      buttonClass="chrome-button user-button"
      opened={() => void list()}
    >
      {(close) => (
        <div class="user-box">
          <h2>Signed in as</h2>
          <ul class="plain-list user-list">
            {known.map((person) => (
              <li key={person.address}>
                <UserChoice person={person} current={user} choose={() => choose(person.address, close)} />
              </li>
            ))}
          </ul>
          {!people && (
            <p class="quiet" role="status">
              Looking up who else is here…
            </p>
          )}
          <div class="user-hidden">
            <UserChoice person={HIDDEN} current={user} choose={() => choose('', close)} />
          </div>
          <form
            class="inline-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (other.trim()) choose(other.trim(), close);
            }}
          >
            <input
              type="email"
              required
              aria-label="Another address"
              placeholder="another@example.com"
              value={other}
              onInput={(event) => setOther(event.currentTarget.value)}
            />
            <button type="submit" class="plain-button">
              Sign in
            </button>
          </form>
          <p class="quiet">Open this page in a second window to be two people at once.</p>
        </div>
      )}
    </Popover>
  );
}

/** An account that keeps its address from scripts, as accounts of another domain do. */
const HIDDEN: PersonView = { address: '', name: '', role: '' };

const withThemselves = (people: readonly PersonView[], user: string): readonly PersonView[] =>
  user === '' || people.some(({ address }) => address === user) ? people : [...people, { ...HIDDEN, address: user }];

function UserChoice(props: { readonly person: PersonView; readonly current: string; choose(): void }) {
  const { address, name, role } = props.person;
  const isCurrent = address === props.current;
  return (
    <button type="button" class="user-choice" aria-pressed={isCurrent} onClick={props.choose}>
      <Avatar user={address} />
      <span class="user-lines">
        <span>{name || address || 'Address hidden'}</span>
        {(name || role) && <span class="quiet">{[name && address, role].filter(Boolean).join(' · ')}</span>}
      </span>
      {isCurrent && <span class="user-mark">now</span>}
    </button>
  );
}

const COLOURS = ['#1a73e8', '#188038', '#a142f4', '#c5221f', '#b06000', '#00796b', '#3949ab', '#8e24aa'];

function Avatar({ user, withName }: { readonly user: string; readonly withName?: boolean }) {
  const number = [...user].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const colour = user ? COLOURS[number % COLOURS.length] : '#5f6368';
  return (
    <>
      <span
        class="avatar"
        style={{ background: colour }}
        aria-hidden="true"
        data-letter={user ? user.charAt(0).toUpperCase() : '?'}
      />
      {withName && <span class="user-name">{user || 'Address hidden'}</span>}
    </>
  );
}
