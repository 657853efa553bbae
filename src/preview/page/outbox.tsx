import { useEffect, useRef, useState } from 'preact/hooks';
import type { OutboxMail } from '../saved';
import { Letter } from './letter';
import { update, usePage } from './store';
import { shortTime } from './zoneTime';

/** Every letter the scripts sent. Nothing leaves this machine. */
export function Outbox({ openCell }: { openCell(href: string): boolean }) {
  const { mails, unread, world } = usePage();
  const box = useRef<HTMLDialogElement>(null);
  const newest = [...mails].reverse();
  const [chosen, setChosen] = useState(newest[0]?.id);
  const letter = mails.find((mail) => mail.id === chosen) ?? newest[0];
  useEffect(() => box.current?.showModal(), []);
  useEffect(() => {
    if (letter && unread.includes(letter.id)) update({ unread: unread.filter((id) => id !== letter.id) });
  }, [letter, unread]);
  const close = () => update({ outboxOpen: false });

  return (
    <dialog class="outbox" ref={box} aria-label="Outbox" onClose={close}>
      <header class="outbox-head">
        <h2>Outbox</h2>
        <span class="quiet">Letters the add-on sent. Nothing leaves this machine.</span>
        <button type="button" class="close" aria-label="Close the outbox" onClick={() => box.current?.close()}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {letter ? (
        <div class="outbox-body">
          <ul class="plain-list mail-list" aria-label="Letters">
            {newest.map((mail) => (
              <li key={mail.id}>
                <MailLine
                  mail={mail}
                  time={shortTime(mail.at, world.timeZone)}
                  current={mail.id === letter.id}
                  unread={unread.includes(mail.id)}
                  choose={() => setChosen(mail.id)}
                />
              </li>
            ))}
          </ul>
          <Letter
            key={letter.id}
            mail={letter}
            time={shortTime(letter.at, world.timeZone)}
            follow={(href) => {
              if (!openCell(href)) return false;
              box.current?.close();
              return true;
            }}
          />
        </div>
      ) : (
        <p class="outbox-empty">
          No letters yet. Turn reminders on in the OKRs menu, then run the clock until Friday 09:00.
        </p>
      )}
    </dialog>
  );
}

function MailLine(props: {
  readonly mail: OutboxMail;
  readonly time: string;
  readonly current: boolean;
  readonly unread: boolean;
  choose(): void;
}) {
  const { mail, time, current, unread, choose } = props;
  return (
    <button type="button" class={unread ? 'mail-line unread' : 'mail-line'} aria-current={current} onClick={choose}>
      <span class="mail-to">{mail.to.join(', ')}</span>
      <span class="mail-time">{time}</span>
      <span class="mail-subject">{mail.subject}</span>
    </button>
  );
}
