import type { Alignment, Borders, Style as FileStyle, Fill, Font } from '@cj-tech-master/excelts';
import type { Border, Style } from '@odoo/o-spreadsheet';
import { formatIn, formatOut } from '../engine/formats';
import { type FileColor, fromFileColor, type Theme, toFileColor } from './color';
import { fromFileFormat, toFileFormat } from './numberFormat';

/** Google's default, and the library's: what a cell without a font of its own wears. */
export const DEFAULT_FONT = { name: 'Arial', size: 10 } as const;

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

export interface CellLook {
  readonly style?: Style;
  readonly format?: string;
  readonly border?: Border;
}

/** Only what differs from the default is set, so that plain cells stay plain. */
export function toFileStyle({ style, format, border }: CellLook): Partial<FileStyle> {
  const numFmt = format ? toFileFormat(formatOut(format)) : undefined;
  const look: Partial<FileStyle> = {};
  if (numFmt) look.numFmt = numFmt;
  if (style && hasFont(style)) look.font = { ...DEFAULT_FONT, ...fontOf(style) };
  const fill = style?.fillColor ? fillOf(style.fillColor) : undefined;
  if (fill) look.fill = fill;
  const alignment = style ? alignmentOf(style) : {};
  if (Object.keys(alignment).length > 0) look.alignment = alignment;
  if (border && SIDES.some((side) => border[side])) look.border = bordersOf(border);
  return look;
}

const hasFont = (style: Style): boolean =>
  Boolean(style.bold || style.italic || style.strikethrough || style.underline || style.textColor || style.fontSize);

/** Also what a conditional format changes about the text. */
export function fontOf(style: Style): Partial<Font> {
  const color = style.textColor ? toFileColor(style.textColor) : undefined;
  return {
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.strikethrough && { strike: true }),
    ...(style.underline && { underline: true }),
    ...(style.fontSize && { size: style.fontSize }),
    ...(color && { color: { argb: color } }),
  };
}

function fillOf(color: string): Fill | undefined {
  const argb = toFileColor(color);
  return argb ? { type: 'pattern', pattern: 'solid', fgColor: { argb } } : undefined;
}

/** Clipped text has no counterpart in the file; it stays in the state part alone. */
function alignmentOf(style: Style): Partial<Alignment> {
  const degrees = style.rotation ? Math.round((-style.rotation * 180) / Math.PI) : 0;
  return {
    ...(style.align && { horizontal: style.align }),
    ...(style.verticalAlign && style.verticalAlign !== 'bottom' && { vertical: style.verticalAlign }),
    ...(style.wrapping === 'wrap' && { wrapText: true }),
    ...(degrees !== 0 && Math.abs(degrees) <= 90 && { textRotation: degrees }),
  };
}

function bordersOf(border: Border): Partial<Borders> {
  const sides = SIDES.flatMap((side) => {
    const line = border[side];
    if (!line) return [];
    const argb = toFileColor(line.color) ?? 'FF000000';
    return [[side, { style: line.style, color: { argb } }] as const];
  });
  return Object.fromEntries(sides);
}

/** How a file's cell looks, in the library's terms; `defaultSize` is the file's own plain font size. */
export function fromFileStyle(look: Partial<FileStyle>, theme: Theme, defaultSize: number): CellLook {
  const { font, fill, alignment, numFmt, border } = look;
  const style: Style = {
    ...(font && fromFont(font, theme, defaultSize)),
    ...fromFill(fill, theme),
    ...(alignment && fromAlignment(alignment)),
  };
  const given = fromFileFormat(typeof numFmt === 'string' ? numFmt : numFmt?.formatCode);
  const format = given && formatIn(given);
  const edges = border ? fromBorders(border, theme) : undefined;
  return {
    ...(Object.keys(style).length > 0 && { style }),
    ...(format && { format }),
    ...(edges && { border: edges }),
  };
}

export function fromFont(font: Partial<Font>, theme: Theme, defaultSize: number): Style {
  const color = fromFileColor(font.color as FileColor | undefined, theme);
  return {
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.strike && { strikethrough: true }),
    ...(font.underline && font.underline !== 'none' && { underline: true }),
    ...(color && color !== '#000000' && { textColor: color }),
    ...(font.size && font.size !== defaultSize && { fontSize: font.size }),
  };
}

/** Conditional formats name a solid fill by its background colour, cells by its foreground. */
export function fromFill(fill: Fill | undefined, theme: Theme): Style {
  if (fill?.type !== 'pattern' || fill.pattern === 'none') return {};
  const color =
    fromFileColor(fill.fgColor as FileColor | undefined, theme) ??
    fromFileColor(fill.bgColor as FileColor | undefined, theme);
  return color ? { fillColor: color } : {};
}

function fromAlignment(alignment: Partial<Alignment>): Style {
  const { horizontal, vertical, wrapText, textRotation } = alignment;
  return {
    ...((horizontal === 'left' || horizontal === 'center' || horizontal === 'right') && { align: horizontal }),
    ...((vertical === 'top' || vertical === 'middle') && { verticalAlign: vertical }),
    ...(wrapText && { wrapping: 'wrap' }),
    ...(typeof textRotation === 'number' && textRotation !== 0 && { rotation: (-textRotation * Math.PI) / 180 }),
  };
}

const LINES: Readonly<Record<string, 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted'>> = {
  thin: 'thin',
  hair: 'dotted',
  dotted: 'dotted',
  dashed: 'dashed',
  dashDot: 'dashed',
  dashDotDot: 'dashed',
  slantDashDot: 'dashed',
  medium: 'medium',
  mediumDashed: 'dashed',
  mediumDashDot: 'dashed',
  mediumDashDotDot: 'dashed',
  thick: 'thick',
  double: 'thick',
};

function fromBorders(borders: Partial<Borders>, theme: Theme): Border | undefined {
  const sides = SIDES.flatMap((side) => {
    const line = borders[side];
    const style = line?.style ? LINES[line.style] : undefined;
    if (!style) return [];
    return [[side, { style, color: fromFileColor(line?.color as FileColor | undefined, theme) ?? '#000000' }] as const];
  });
  return sides.length > 0 ? Object.fromEntries(sides) : undefined;
}
