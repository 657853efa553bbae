import type { Zone } from './areas';
import type { Book } from './book';

/** What a protection says beside its cells. */
export interface ProtectionFacts {
  readonly type: 'RANGE' | 'SHEET';
  readonly description: string;
  readonly warningOnly: boolean;
  /** Undefined until somebody is taken off: a new protection keeps nobody out. */
  readonly editors?: readonly string[];
  readonly domainEdit: boolean;
  /** Can never be taken off. */
  readonly creator: string;
  readonly rangeName?: string;
}

export interface StoredProtection {
  readonly id: string;
  readonly type: 'RANGE' | 'SHEET';
  readonly sheet: string;
  readonly facts: ProtectionFacts;
  /** The protected cells; for a whole tab the cells left open. */
  readonly zones: readonly Zone[];
}

/** The protections of one tab, or of all. */
export function protectionsOn({ engine }: Book, sheet?: string): StoredProtection[] {
  return engine
    .marks('protection')
    .filter(({ sheetId }) => sheet === undefined || sheetId === sheet)
    .map(({ id, sheetId, ranges, data }) => {
      const facts = data as ProtectionFacts;
      return { id, type: facts.type, sheet: sheetId ?? '', facts, zones: ranges.map(({ zone }) => zone) };
    });
}
