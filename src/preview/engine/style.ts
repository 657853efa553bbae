import type { Style } from '@odoo/o-spreadsheet';
import type { CellStyle } from './engine';

/** The engine's words for a look → the library's; `null` goes back to the default. */
export function libraryStyle(style: CellStyle): Style {
  const { background, color, align, verticalAlign, wrap, ...same } = style;
  const set: Record<string, unknown> = { ...same };
  if (background !== undefined) set.fillColor = background ?? undefined;
  if (color !== undefined) set.textColor = color ?? undefined;
  if (align !== undefined) set.align = align ?? undefined;
  if (verticalAlign !== undefined) set.verticalAlign = verticalAlign ?? undefined;
  if (wrap !== undefined) set.wrapping = wrap ?? undefined;
  return set as Style;
}

export function lookOf(style: Style | undefined): CellStyle {
  if (!style) return {};
  const { fillColor, textColor, align, verticalAlign, wrapping, bold, italic, strikethrough, underline, fontSize } =
    style;
  const look: Record<string, unknown> = { bold, italic, strikethrough, underline, fontSize };
  look.background = fillColor;
  look.color = textColor;
  look.align = align;
  look.verticalAlign = verticalAlign;
  look.wrap = wrapping;
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}
