import { useEffect, useRef, useState } from 'preact/hooks';
import type { OutboxMail } from '../saved';
import * as api from './api';

type View = 'html' | 'text' | 'source';

/** One letter: as HTML on a wide or a narrow screen, light or dark, as plain text, and as the message itself. */
export function Letter(props: { readonly mail: OutboxMail; readonly time: string; follow(href: string): boolean }) {
  const { mail, time, follow } = props;
  const [view, setView] = useState<View>(mail.htmlBody ? 'html' : 'text');
  const [phone, setPhone] = useState(false);
  const [dark, setDark] = useState(false);
  return (
    <section class="letter" aria-label="Letter">
      <dl class="letter-facts">
        <Fact name="From">{mail.fromName ? `${mail.fromName} <${mail.from}>` : mail.from || 'hidden address'}</Fact>
        <Fact name="To">{mail.to.join(', ')}</Fact>
        {mail.cc.length > 0 && <Fact name="Cc">{mail.cc.join(', ')}</Fact>}
        {mail.bcc.length > 0 && <Fact name="Bcc">{mail.bcc.join(', ')}</Fact>}
        <Fact name="Sent">{time}</Fact>
        <Fact name="Subject">
          <b>{mail.subject}</b>
        </Fact>
      </dl>
      <div class="letter-tools" role="toolbar" aria-label="How to show the letter">
        {VIEWS.map(([name, label]) => (
          <button
            type="button"
            class="chip"
            key={name}
            aria-pressed={view === name}
            disabled={name === 'html' && !mail.htmlBody}
            onClick={() => setView(name)}
          >
            {label}
          </button>
        ))}
        {view === 'html' && (
          <>
            <span class="tool-gap" />
            <button type="button" class="chip" aria-pressed={phone} onClick={() => setPhone(!phone)}>
              Phone width
            </button>
            <button type="button" class="chip" aria-pressed={dark} onClick={() => setDark(!dark)}>
              Dark
            </button>
          </>
        )}
      </div>
      <div class={dark && view === 'html' ? 'letter-body dark' : 'letter-body'}>
        {view === 'html' && <HtmlView mail={mail} phone={phone} dark={dark} follow={follow} />}
        {view === 'text' && <textarea class="letter-text" readOnly aria-label="Plain text" value={mail.body} />}
        {view === 'source' && <Source id={mail.id} />}
      </div>
    </section>
  );
}

const VIEWS: readonly (readonly [View, string])[] = [
  ['html', 'HTML'],
  ['text', 'Plain text'],
  ['source', 'Source'],
];

function Fact({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function HtmlView(props: {
  readonly mail: OutboxMail;
  readonly phone: boolean;
  readonly dark: boolean;
  follow(href: string): boolean;
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { mail, phone, dark, follow } = props;
  return (
    <iframe
      ref={frame}
      key={String(dark)}
      class={phone ? 'letter-frame phone' : 'letter-frame'}
      title={`Letter: ${mail.subject}`}
      // No scripts; the page may look inside, which it needs to follow links into the grid.
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcdoc={framed(mail, dark)}
      onLoad={() => frame.current?.contentDocument && followLinks(frame.current.contentDocument, follow)}
    />
  );
}

const POLICY =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; style-src \'unsafe-inline\'">';

/** With the inline pictures in place of their `cid:` names. A mail program's dark mode is shown by its media query. */
function framed(mail: OutboxMail, dark: boolean): string {
  const html = mail.inlineImages.reduce(
    (text, image) => text.replaceAll(`cid:${image.name}`, `data:${image.contentType};base64,${image.base64}`),
    mail.htmlBody,
  );
  const scheme = dark ? 'dark' : 'light';
  // The frame cannot be told to prefer a scheme, so the query is answered in the text.
  const answered = html.replaceAll(/\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/gi, (_query, wanted: string) =>
    wanted.toLowerCase() === scheme ? '(min-width: 0px)' : '(max-width: 0px)',
  );
  return `${POLICY}<style>:root{color-scheme:${scheme}}</style>${answered}`;
}

function followLinks(document: Document, follow: (href: string) => boolean): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a[href]');
    if (!link) return;
    event.preventDefault();
    const href = link.getAttribute('href') ?? '';
    if (!follow(href) && /^https?:/.test(href)) window.open(href, '_blank', 'noopener');
  });
}

function Source({ id }: { readonly id: string }) {
  const [source, setSource] = useState('Loading…');
  useEffect(() => {
    api.mailSource(id).then(
      (answer) => setSource(answer.source),
      (error: Error) => setSource(`The source could not be shown: ${error.message}`),
    );
  }, [id]);
  return <textarea class="letter-text" readOnly aria-label="Message source" value={source} />;
}
