import type { Bands } from '../../engine/plugins/bandings';

/** Google's themes: header, second band, footer; the first band is white. */
const COLORS: Readonly<Record<string, readonly [header: string, second: string, footer: string]>> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#fddce8', '#f68ab0'],
};

export const NO_BANDS: Bands = { header: null, first: null, second: null, footer: null };

/** The colours of a theme; undefined for what is none. */
export function bandsOf(theme: string, showHeader: boolean, showFooter: boolean): Bands | undefined {
  const colors = COLORS[theme];
  if (!colors) return undefined;
  const [header, second, footer] = colors;
  return { header: showHeader ? header : null, first: '#ffffff', second, footer: showFooter ? footer : null };
}
