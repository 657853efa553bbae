/** What the preview of letters gets. */

import type { AbsentOwner } from '../domain/orphans';

/** The letters that the next reminder run would send; nothing is sent by looking. */
export interface RemindersPreview {
  readonly letters: readonly LetterPreview[];
  /** People who get none, each with the reason in words. */
  readonly skipped: readonly { readonly who: string; readonly why: string }[];
  /** Owners who are not in People, and so get none whatever is due. */
  readonly absent: readonly AbsentOwner[];
  /** When they leave, in words: "Friday 27 November, from 09:00". */
  readonly when: string;
}

/** Owners to be added to People, each confirmed by the person who asks. */
export interface PeopleToAdd {
  readonly request: string;
  readonly people: readonly { readonly email: string }[];
}

export interface PeopleAdded {
  readonly saved: boolean;
  /** What was done, in words. */
  readonly message: string;
  /** Owners who are still not in People. */
  readonly absent: readonly AbsentOwner[];
}

export interface LetterPreview {
  readonly to: string;
  readonly name: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}
