import type { Column } from '../schema/table';

/** A declared column and where it stands in this tab. */
export type Placed = Column & { readonly position: number; readonly note: string };

/** How far a tab reaches, and whether it was made a moment ago, so that nothing of a person's stands in it. */
export interface Extent {
  readonly rows: number;
  readonly fresh: boolean;
}
