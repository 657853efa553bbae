import type { Append } from '../commands/command';
import type { ChangedRow } from './cells';
import type { ReadTab, TabEnd } from './tab';

/** Changes that are written together: cells of rows that stand, or new rows below them, of one table. */
export type Group =
  | { readonly kind: 'rows'; readonly tab: ReadTab; readonly rows: readonly ChangedRow[] }
  | { readonly kind: 'new'; readonly end: TabEnd; readonly changes: readonly Append[] };
