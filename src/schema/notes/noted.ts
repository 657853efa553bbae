import type { Column, Helper } from '../table';

/** A table's columns that have a note of their own: all but helpers. */
type Noted<C> = keyof {
  [Field in keyof C as string extends Field ? never : C[Field] extends Helper ? never : Field]: true;
};

/** What belongs into each column, in a sentence or two: forget one and it does not compile. */
export type NotesOf<T extends { readonly columns: Readonly<Record<string, Column>> }> = Readonly<
  Record<Noted<T['columns']>, string>
>;
