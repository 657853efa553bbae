import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api, CommandName } from '../../commands/api';
import { CallFailure, call } from './call';

export interface Opening<Name extends CommandName> {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly panel: Api[Name]['reply'] | null;
  readonly message: string;
  open(input: Api[Name]['input']): void;
  retry(): void;
  /** Puts what a save answered in place of what was loaded. */
  replace(panel: Api[Name]['reply']): void;
}

/** What a page shows, fetched with one call when it opens and again whenever `open` asks for something else. */
export function useOpening<Name extends CommandName>(name: Name, first: Api[Name]['input']): Opening<Name> {
  const [shown, show] = useState<Pick<Opening<Name>, 'state' | 'panel' | 'message'>>(LOADING);
  const last = useRef(first);
  const asked = useRef(0);

  async function open(input: Api[Name]['input']): Promise<void> {
    last.current = input;
    asked.current += 1;
    const mine = asked.current;
    show(LOADING);
    const next = await call(name, input).then(
      (panel) => ({ state: 'ready' as const, panel, message: '' }),
      (error: unknown) => {
        if (!(error instanceof CallFailure)) throw error;
        return { state: 'failed' as const, panel: null, message: error.message };
      },
    );
    if (mine === asked.current) show(next); // an answer to a question that was asked again is out of date
  }

  useEffect(() => void open(first), []);
  return {
    ...shown,
    open: (input) => void open(input),
    retry: () => void open(last.current),
    replace: (panel) => show({ state: 'ready', panel, message: '' }),
  };
}

const LOADING = { state: 'loading', panel: null, message: '' } as const;
