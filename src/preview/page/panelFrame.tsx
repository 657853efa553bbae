import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { PanelView } from '../server/protocol';
import { type PanelMessage, type PanelReply, withBridge } from './bridge';
import { now } from './store';

export interface PanelActions {
  call(
    name: string,
    args: Extract<PanelMessage, { cadence: 'call' }>['args'],
  ): Promise<Omit<PanelReply, 'cadence' | 'call'>>;
  close(): void;
  focusGrid(): void;
  /** On to the next part of the page, or back. */
  leave(back: boolean): void;
  /** Escape that the panel itself had no use for; only a dialog has one. */
  escape?(): void;
  /** Whether somebody is typing, whose letters a panel must not take. */
  isTyping(): boolean;
  size(side: 'height' | 'width', pixels: number): void;
}

/**
 * The frame of a sidebar or dialog. Its origin is opaque: it reaches neither this page nor the server, only the bridge,
 * and the bridge listens to this very frame alone.
 */
export function PanelFrame({ panel, actions }: { readonly panel: PanelView; readonly actions: PanelActions }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const html = useMemo(() => withBridge(panel.html, now().functions), [panel.id]);
  // Its first words may come before the next picture, and sooner where pictures wait: in a window behind another.
  useLayoutEffect(() => {
    const hear = (event: MessageEvent<PanelMessage>) => {
      const target = frame.current?.contentWindow;
      if (!target || event.source !== target) return;
      act(event.data, actions, (reply) => target.postMessage(reply, '*'));
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [actions]);
  return (
    <iframe
      ref={frame}
      onLoad={() => {
        if (!actions.isTyping()) focusOnceShown(frame.current);
      }}
      class="panel-frame"
      title={panel.title || 'Panel'}
      sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads"
      srcdoc={html}
    />
  );
}

function act(message: PanelMessage, actions: PanelActions, reply: (answer: PanelReply) => void): void {
  if (message?.cadence === 'call') {
    const { call, name, args } = message;
    actions.call(name, args).then(
      (answer) => reply({ cadence: 'reply', call, ...answer } as PanelReply),
      (error: Error) => reply({ cadence: 'reply', call, ok: false, error: error.message }),
    );
  } else if (message?.cadence === 'close') actions.close();
  else if (message?.cadence === 'focus') actions.focusGrid();
  else if (message?.cadence === 'leave') actions.leave(message.back);
  else if (message?.cadence === 'escape') actions.escape?.();
  else if ((message?.cadence === 'height' || message?.cadence === 'width') && Number.isFinite(message.pixels)) {
    actions.size(message.cadence, message.pixels);
  }
}

/** A dialog may open a moment after its frame has loaded, and what is not shown cannot take the focus. */
function focusOnceShown(frame: HTMLIFrameElement | null): void {
  if (frame?.closest('dialog:not([open])')) setTimeout(() => focusOnceShown(frame));
  else frame?.focus();
}
