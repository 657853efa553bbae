/** What the preview of letters gets. */

/** The letters that the next reminder run would send; nothing is sent by looking. */
export interface RemindersPreview {
  readonly letters: readonly LetterPreview[];
  /** People who get none, each with the reason in words. */
  readonly skipped: readonly { readonly who: string; readonly why: string }[];
  /** When they leave, in words: "Friday 27 November, from 09:00". */
  readonly when: string;
}

export interface LetterPreview {
  readonly to: string;
  readonly name: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}
