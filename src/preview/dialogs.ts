export type ButtonName = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
export type ButtonSetName = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';

export interface AlertRequest {
  readonly user: string;
  readonly title: string;
  readonly message: string;
  readonly buttons: ButtonSetName;
}

export interface PromptAnswer {
  readonly button: ButtonName;
  readonly text: string;
}

/** A sidebar or dialog as the browser gets it: HtmlService has already done to the page what Google does. */
export interface Panel {
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly user: string;
  readonly title: string;
  readonly html: string;
  /** In pixels; a sidebar is always 300 wide. */
  readonly width: number;
  readonly height: number | undefined;
}

export interface Toast {
  readonly user: string;
  readonly message: string;
  readonly title: string;
  /** Negative stays until it is closed. */
  readonly seconds: number;
}

/**
 * Where a script's dialogs go. `alert` and `prompt` return when the person has answered: the script waits, as at
 * Google. The server's bridge blocks its worker; tests answer from a list.
 */
export interface DialogBridge {
  alert(request: AlertRequest): ButtonName;
  prompt(request: AlertRequest): PromptAnswer;
  toast(toast: Toast): void;
  showSidebar(panel: Panel): void;
  showDialog(panel: Panel): void;
}

const BUTTONS: Readonly<Record<ButtonSetName, readonly ButtonName[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** The buttons of a set, the affirmative one first; every dialog can also be closed. */
export const buttonsOf = (set: ButtonSetName): readonly ButtonName[] => BUTTONS[set];

/** Answers without a person: from the given list in order, after that with the affirmative button. */
export class HeadlessDialogs implements DialogBridge {
  readonly #answers: (ButtonName | PromptAnswer)[];

  constructor(answers: readonly (ButtonName | PromptAnswer)[] = []) {
    this.#answers = [...answers];
  }

  answerNext(...answers: readonly (ButtonName | PromptAnswer)[]): void {
    this.#answers.push(...answers);
  }

  alert(request: AlertRequest): ButtonName {
    const answer = this.#answers.shift();
    return checked(request, typeof answer === 'object' ? answer.button : answer);
  }

  prompt(request: AlertRequest): PromptAnswer {
    const answer = this.#answers.shift();
    if (typeof answer === 'object') return { button: checked(request, answer.button), text: answer.text };
    return { button: checked(request, answer), text: '' };
  }

  toast(_toast: Toast): void {}
  showSidebar(_panel: Panel): void {}
  showDialog(_panel: Panel): void {}
}

function checked(request: AlertRequest, answer: ButtonName | undefined): ButtonName {
  const buttons = buttonsOf(request.buttons);
  if (answer === undefined) return buttons[0] ?? 'CLOSE';
  if (answer === 'CLOSE' || buttons.includes(answer)) return answer;
  throw new Error(`"${answer}" cannot answer "${request.message}": it offers ${buttons.join(', ')}.`);
}
