import { useState } from 'preact/hooks';
import type { ButtonName } from '../dialogs';
import type { DialogView, PanelView } from '../server/protocol';
import { useModal } from './modal';
import { type PanelActions, PanelFrame } from './panelFrame';
import { now, type Question, update, usePage } from './store';

const LABELS: Readonly<Record<ButtonName, string>> = {
  OK: 'OK',
  CANCEL: 'Cancel',
  YES: 'Yes',
  NO: 'No',
  CLOSE: 'Close',
};

/** A script's alert or prompt: the script stands still until it is answered. */
export function ScriptDialog(props: { readonly dialog: DialogView; answer(button: ButtonName, text: string): void }) {
  const { dialog, answer } = props;
  const box = useModal();
  const [text, setText] = useState('');
  return (
    <dialog
      class="box"
      ref={box}
      aria-label={dialog.title || dialog.text}
      onCancel={(event) => {
        event.preventDefault();
        answer('CLOSE', text);
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer(dialog.buttons[0] ?? 'OK', text);
        }}
      >
        <button type="button" class="close box-close" aria-label="Close" onClick={() => answer('CLOSE', text)}>
          <span aria-hidden="true">×</span>
        </button>
        {dialog.title && <h2>{dialog.title}</h2>}
        <p class="box-text">{dialog.text}</p>
        {dialog.kind === 'prompt' && (
          <input
            type="text"
            class="box-input"
            aria-label={dialog.text}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
        <div class="box-buttons">
          {dialog.buttons.map((button, index) => (
            <button
              type={index === 0 ? 'submit' : 'button'}
              class={index === 0 ? 'action-button' : 'plain-button'}
              key={button}
              onClick={index === 0 ? undefined : () => answer(button, text)}
            >
              {LABELS[button]}
            </button>
          ))}
        </div>
      </form>
    </dialog>
  );
}

/** A question or message of the page itself. */
export function QuestionBox({ question }: { readonly question: Question }) {
  const box = useModal();
  const cancel = question.buttons.findLast((button) => !button.primary);
  const choose = (run: (() => void) | undefined) => {
    update({ questions: now().questions.filter(({ id }) => id !== question.id) });
    run?.();
  };
  return (
    <dialog
      class="box"
      ref={box}
      aria-label={question.title}
      onCancel={(event) => {
        event.preventDefault();
        choose(cancel?.run);
      }}
    >
      <h2>{question.title}</h2>
      <p class="box-text">{question.text}</p>
      <div class="box-buttons">
        {question.buttons.map((button) => (
          <button
            type="button"
            class={button.primary ? 'action-button' : 'plain-button'}
            key={button.label}
            onClick={() => choose(button.run)}
          >
            {button.label}
          </button>
        ))}
      </div>
    </dialog>
  );
}

/** An HtmlService dialog: modal, or modeless and out of the way. */
export function PanelDialog({ panel, actions }: { readonly panel: PanelView; readonly actions: PanelActions }) {
  const modal = panel.kind === 'modal';
  const box = useModal(modal);
  const [size, setSize] = useState({ width: panel.width ?? 600, height: panel.height ?? 400 });
  const sized: PanelActions = {
    ...actions,
    escape: actions.close,
    size: (side, pixels) => setSize((before) => ({ ...before, [side]: Math.max(50, pixels) })),
  };
  return (
    <dialog
      class={modal ? 'box panel-box' : 'box panel-box modeless'}
      ref={box}
      aria-label={panel.title}
      onCancel={(event) => {
        event.preventDefault();
        actions.close();
      }}
    >
      <header class="panel-head">
        <h2>{panel.title}</h2>
        <button type="button" class="close" aria-label={`Close ${panel.title}`} onClick={actions.close}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <div class="panel-space" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        <PanelFrame panel={panel} actions={sized} key={panel.id} />
      </div>
    </dialog>
  );
}

/** The sidebar: 300 px at the right, always. */
export function Sidebar({ panel, actions }: { readonly panel: PanelView; readonly actions: PanelActions }) {
  return (
    <aside class="sidebar" aria-label={panel.title || 'Sidebar'}>
      <header class="panel-head">
        <h2>{panel.title}</h2>
        <button type="button" class="close" aria-label={`Close ${panel.title}`} onClick={actions.close}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <PanelFrame panel={panel} actions={actions} key={panel.id} />
    </aside>
  );
}

/** Messages that come and go at the lower right, as `toast` shows them. */
export function Toasts({ drop }: { drop(id: number): void }) {
  const { toasts } = usePage();
  return (
    <div class="snacks" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div class="snack" key={toast.id}>
          <div>
            {toast.title && <b>{toast.title}</b>}
            <div>{toast.text}</div>
          </div>
          <button type="button" class="close" aria-label="Close this message" onClick={() => drop(toast.id)}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ))}
    </div>
  );
}
