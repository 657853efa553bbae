/** A library colour (`#abc`, `#aabbcc`, with or without opacity) as the file's `AARRGGBB`; opacity is dropped. */
export function toFileColor(color: string): string | undefined {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(color.trim())?.[1];
  if (!hex) return undefined;
  const six = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex.slice(0, 6);
  return `FF${six.toUpperCase()}`;
}

export const toFileColorNumber = (color: number): string =>
  `FF${(color & 0xffffff).toString(16).padStart(6, '0').toUpperCase()}`;

/** The parts of a file's colour that say something; a palette index is not among them. */
export interface FileColor {
  readonly argb?: string;
  readonly theme?: number;
  readonly tint?: number;
}

/** The file's ten theme colours in the order cells refer to them: light 1, dark 1, light 2, dark 2, six accents. */
export type Theme = readonly string[];

const OFFICE: Theme = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
];

/** Reads `xl/theme/theme1.xml`; a file without one means the Office colours. */
export function themeOf(xml: string | undefined): Theme {
  if (!xml) return OFFICE;
  const named = (name: string) =>
    new RegExp(`<a:${name}>\\s*<a:(?:srgbClr val|sysClr [^>]*lastClr)="([0-9A-Fa-f]{6})"`).exec(xml)?.[1];
  const order = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
  return order.map((name, index) => named(name) ?? OFFICE[index] ?? '000000');
}

export function fromFileColor(color: FileColor | undefined, theme: Theme): string | undefined {
  if (!color) return undefined;
  const rgb = color.argb ? color.argb.slice(-6) : color.theme === undefined ? undefined : theme[color.theme];
  if (!rgb || !/^[0-9a-f]{6}$/i.test(rgb)) return undefined;
  return `#${tinted(rgb, color.tint ?? 0)}`;
}

/** Lightens (tint above 0) or darkens every channel; within a shade of what Excel's HSL rule gives. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  return channels
    .map((channel) => (tint > 0 ? channel + (255 - channel) * tint : channel * (1 + tint)))
    .map((channel) => Math.round(Math.min(255, Math.max(0, channel))))
    .map((channel) => channel.toString(16).padStart(2, '0').toUpperCase())
    .join('');
}
