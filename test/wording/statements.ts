import type { KeyResultLabels, ObjectiveLabels } from '../../src/domain/wording/labels';
import further from './fixtures/furtherStatements.json';
import labelled from './fixtures/statements.json';

/** A goal's title as somebody wrote it, with the labels that people gave it. */
export type Statement =
  | { readonly id: string; readonly kind: 'key_result'; readonly text: string; readonly labels: KeyResultLabels }
  | { readonly id: string; readonly kind: 'objective'; readonly text: string; readonly labels: ObjectiveLabels };

/** The labelled statements: what is measured. */
export const LABELLED = labelled as readonly Statement[]; // the file's own shape, checked in statements.test.ts

/** More statements from other fields of work, labelled by the same rules. */
export const FURTHER = further as readonly Statement[]; // as above
