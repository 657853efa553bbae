import { useRef, useState } from 'preact/hooks';
import type { Api } from '../../commands/api';
import { CallFailure, call } from './call';
import { newRequestId } from './requestId';

/** Commands that save: their input carries a request id. */
type Saving = {
  [Name in keyof Api]: Api[Name]['input'] extends { readonly request: string } ? Name : never;
}[keyof Api];

type Unsent<Name extends Saving> = Omit<Api[Name]['input'], 'request'>;

export interface Attempt {
  /** `slow` is still sending. `lost`: nobody knows whether it was saved, so only the same again is safe. */
  readonly state: 'idle' | 'sending' | 'slow' | 'refused' | 'lost';
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
  /** What others have written into such fields meanwhile. */
  readonly stands: Readonly<Record<string, string>>;
}

export interface Submission<Name extends Saving> extends Attempt {
  readonly busy: boolean;
  /** What was tried last. */
  readonly sent: Api[Name]['input'] | null;
  /** The form must stay as it was sent. */
  readonly frozen: boolean;
  send(input: Unsent<Name>): void;
  /** The same input under the same request id: what was saved already is not saved twice. */
  retry(): void;
  /** Gives a lost submit up: the form opens again and the next submit is a new one. */
  giveUp(): void;
  /** Takes the message away. */
  dismiss(): void;
}

const IDLE: Attempt = { state: 'idle', message: '', fields: {}, stands: {} };
const SLOW_AFTER_MS = 12_000;

/**
 * One submit at a time. Its request id is made once and kept until the server says that it was saved; a refused input
 * may be corrected under the same id, since nothing was written for it.
 */
export function useSubmission<Name extends Saving>(
  name: Name,
  onSaved: (reply: Api[Name]['reply'], input: Api[Name]['input']) => void,
): Submission<Name> {
  const [attempt, show] = useState<Attempt>(IDLE);
  const busy = useRef(false);
  const request = useRef('');
  const sent = useRef<Api[Name]['input'] | null>(null);

  async function submit(input: Api[Name]['input']): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    sent.current = input;
    show({ ...IDLE, state: 'sending' });
    const slow = setTimeout(() => show({ ...IDLE, state: 'slow' }), SLOW_AFTER_MS);
    const outcome = await call(name, input).then(
      (reply) => ({ reply }),
      (error: unknown) => ({ failed: attemptOf(error) }),
    );
    clearTimeout(slow);
    busy.current = false;
    if ('failed' in outcome) return show(outcome.failed);
    request.current = '';
    show(IDLE);
    onSaved(outcome.reply, input);
  }

  return {
    ...attempt,
    sent: sent.current,
    busy: attempt.state === 'sending' || attempt.state === 'slow',
    frozen: attempt.state !== 'idle' && attempt.state !== 'refused',
    send(input) {
      if (busy.current || attempt.state === 'lost') return;
      request.current ||= newRequestId();
      void submit({ ...input, request: request.current } as Api[Name]['input']); // Omit then add: the same type again
    },
    retry: () => void (sent.current && submit(sent.current)),
    giveUp() {
      request.current = '';
      show(IDLE);
    },
    dismiss: () => show(IDLE),
  };
}

function attemptOf(error: unknown): Attempt {
  if (!(error instanceof CallFailure)) throw error;
  const { kind, message, fields, stands } = error;
  return { state: kind === 'refused' ? 'refused' : 'lost', message, fields, stands };
}
