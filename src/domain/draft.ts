/**
 * What somebody has begun in a panel and not saved, for browsers that keep nothing for panels. Where the browser does,
 * none of this is asked for.
 */

/** Panels in which something can be begun. */
export const DRAFT_PANELS = ['CheckIn', 'Goals', 'Scoring'] as const;

export interface DraftPlace {
  readonly panel: (typeof DRAFT_PANELS)[number];
  /** Whose answers these are, as the panel knew them: an address, or '' for nobody known. */
  readonly person: string;
  /** A goal's ID; '' is a goal that has none yet. */
  readonly goal: string;
}

export interface StoredDraft extends DraftPlace {
  /** When it was typed, in milliseconds since 1970. */
  readonly at: number;
  /** As the panel wrote it; at most `LONGEST_DRAFT` bytes. '' in what is to be kept: there is none any more. */
  readonly text: string;
}

/** In bytes. Google takes 9 kB as one value; the moment goes in front. */
export const LONGEST_DRAFT = 8_500;
