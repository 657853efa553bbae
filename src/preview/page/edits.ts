import type { StepsView, Typing } from '../server/protocol';
import * as api from './api';
import type { Guard } from './guard';
import { now, tell, toast } from './store';
import { shownMeanwhile } from './waitingTexts';

/** What a person does in the grid, as the host hears of it. */
export class Edits {
  readonly #guard: Guard;

  constructor(guard: Guard) {
    this.#guard = guard;
  }

  type(typing: readonly Typing[]): void {
    this.#guard.before(
      typing.map(({ sheet, cell, text }) => ({ sheet, cell, size: sizeOf(text) })),
      () => {
        shownMeanwhile(typing, api.typeIn(typing)).catch((error: Error) =>
          tell('That was not entered', `${error.message}${quoted(typing)}`),
        );
      },
    );
  }

  /** Whether a command of the grid itself may go ahead; if a person has to be asked first, it is repeated after a yes. */
  allow(type: string, payload: object, again: () => void): boolean {
    return this.#guard.allows(type, payload, again);
  }

  /** What can be undone is what the host keeps: the grid's own library never hears of what was typed. */
  get steps(): StepsView {
    return now().steps;
  }

  undo(): void {
    void stepped(api.undo(), 'Nothing to undo in this window.');
  }

  redo(): void {
    void stepped(api.redo(), 'Nothing to redo in this window.');
  }
}

/** So that what was typed can be copied from the message and is not lost. */
function quoted(typing: readonly Typing[]): string {
  const texts = typing.flatMap(({ text }) => (typeof text === 'string' ? text : text.flat())).filter(Boolean);
  if (texts.length === 0) return '';
  return `\n\nYou typed: ${texts.slice(0, 20).join(', ')}${texts.length > 20 ? ` and ${texts.length - 20} more` : ''}`;
}

const sizeOf = (text: Typing['text']): readonly [rows: number, columns: number] =>
  typeof text === 'string' ? [1, 1] : [text.length, Math.max(0, ...text.map((row) => row.length))];

async function stepped(step: Promise<boolean>, nothing: string): Promise<void> {
  try {
    if (!(await step)) toast(nothing);
  } catch (error) {
    tell('That did not work', (error as Error).message);
  }
}
