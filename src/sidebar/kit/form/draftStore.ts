import type { DraftPlace } from '../../../domain/draft';

/** Whose drafts of which panel: those of another workbook or person are never offered. */
export interface Place extends Pick<DraftPlace, 'panel' | 'person'> {
  /** The workbook's ID at Google. */
  readonly workbook: string;
}

/** What stood unsaved in the form of one goal. */
export interface Kept {
  /** When it was typed, in milliseconds since 1970. */
  readonly at: number;
  /** It was on its way when it was kept, so it may have been saved. */
  readonly sent: boolean;
  /** What was filled in, as the panel's form wrote it; anything may have been read. */
  readonly begun: unknown;
}

/** Where drafts outlive their panel. Nothing here throws: what cannot be kept is told as trouble. */
export interface DraftStore {
  /** By goal. */
  read(place: Place): ReadonlyMap<string, Kept>;
  keep(place: Place, goal: string, kept: Kept): void;
  forget(place: Place, goal: string): void;
}

/** What stands in a store, with `at` beside it. Null for what cannot be read. */
export function keptFrom(at: number, text: string): Kept | null {
  const { sent, begun } = (parsed(text) ?? {}) as { sent?: unknown; begun?: unknown }; // anything may have been stored
  return begun === undefined || !Number.isFinite(at) ? null : { at, sent: sent === true, begun };
}

export const textOf = ({ sent, begun }: Kept): string => JSON.stringify({ sent, begun });

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // another version or another program wrote it: the same as nothing kept
    return null;
  }
}
