import { isLinkContent } from '../literal';

/** The library's result of a cell, as far as ours look at it. */
export interface EvaluatedCell {
  readonly value: unknown;
  readonly type: string;
  readonly formattedValue: string;
  readonly format?: string;
  readonly link?: unknown;
}

/** In cells of the format `@` the library shows the apostrophe that keeps a text a text; Google hides it everywhere. */
export const withoutApostrophe = (cell: EvaluatedCell): EvaluatedCell => {
  const { value } = cell;
  if (cell.format !== '@' || typeof value !== 'string' || !value.startsWith("'")) return cell;
  return { ...cell, value: value.slice(1), formattedValue: value.slice(1) };
};

/** The library makes a link of any text `[label](address)`; for Google it is a text like others. */
const asText = (cell: EvaluatedCell, text: string): EvaluatedCell => ({
  ...cell,
  value: text,
  formattedValue: text,
  type: 'text',
  link: undefined,
});

/** A link over a whole cell is stored in the same signs, but without the apostrophe that makes them a text. */
export const literalText = (
  cell: EvaluatedCell,
  stored: () => { readonly isFormula: boolean; readonly content: string } | undefined,
): EvaluatedCell => {
  if (!cell.link) return cell;
  const found = stored();
  const text = found && !found.isFormula && found.content.startsWith("'") ? found.content.slice(1) : '';
  return isLinkContent(text) ? asText(cell, text) : cell;
};

/** A calculated text in the signs of a link is one only where the formula makes links. */
export const calculatedText = (cell: EvaluatedCell, text: string, formula: string): EvaluatedCell =>
  cell.link && isLinkContent(text) && !/HYPERLINK\s*\(/i.test(formula) ? asText(cell, text) : cell;
