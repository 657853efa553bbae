import { randomUUID } from 'node:crypto';
import {
  type AlertRequest,
  type ButtonName,
  buttonsOf,
  type DialogBridge,
  HeadlessDialogs,
  type Panel,
  type PromptAnswer,
  type Toast,
} from '../dialogs';
import type { DialogView, PageEvent } from './protocol';

/**
 * Shows a script's dialogs in the window that started the run, and there only. An alert stops the script until it is
 * answered. What the server itself runs (setting up the sample) has no window and is answered with the first button.
 */
export class WaitingDialogs implements DialogBridge {
  readonly #emit: (event: PageEvent, window?: string) => void;
  readonly #wait: (answered: () => boolean) => void;
  readonly #nobody = new HeadlessDialogs();
  readonly #open = new Map<string, { readonly window: string; readonly dialog: DialogView }>();
  readonly #answers = new Map<string, PromptAnswer>();
  /** The window whose run is going on. */
  window = '';

  constructor(emit: (event: PageEvent, window?: string) => void, wait: (answered: () => boolean) => void) {
    this.#emit = emit;
    this.#wait = wait;
  }

  alert(request: AlertRequest): ButtonName {
    return this.window ? this.#ask('alert', request).button : this.#nobody.alert(request);
  }

  prompt(request: AlertRequest): PromptAnswer {
    return this.window ? this.#ask('prompt', request) : this.#nobody.prompt(request);
  }

  toast({ title, message, seconds }: Toast): void {
    if (this.window) this.#emit({ type: 'toast', title, text: message, seconds }, this.window);
  }

  showSidebar(panel: Panel): void {
    this.#show(panel);
  }

  showDialog(panel: Panel): void {
    this.#show(panel);
  }

  /** What a window that was loaded again has to show. */
  waitingFor(window: string): DialogView[] {
    return [...this.#open.values()].filter((open) => open.window === window).map(({ dialog }) => dialog);
  }

  answer(id: string, answer: PromptAnswer): void {
    if (this.#open.has(id)) this.#answers.set(id, answer);
  }

  /** Nobody is there to answer any more. */
  left(window: string): void {
    for (const { id } of this.waitingFor(window)) this.answer(id, { button: 'CLOSE', text: '' });
  }

  #ask(kind: 'alert' | 'prompt', request: AlertRequest): PromptAnswer {
    const { window } = this;
    const id = randomUUID();
    const dialog: DialogView = {
      id,
      kind,
      title: request.title,
      text: request.message,
      buttons: buttonsOf(request.buttons),
    };
    this.#open.set(id, { window, dialog });
    this.#emit({ type: 'dialog', dialog }, window);
    this.#wait(() => this.#answers.has(id));
    const answer = this.#answers.get(id) ?? { button: 'CLOSE', text: '' };
    this.#open.delete(id);
    this.#answers.delete(id);
    this.#emit({ type: 'dialogClosed', id }, window);
    this.window = window;
    return answer;
  }

  #show({ kind, title, html, width, height }: Panel): void {
    if (!this.window) return;
    this.#emit({ type: 'panel', panel: { id: randomUUID(), kind, title, html, width, height } }, this.window);
  }
}
