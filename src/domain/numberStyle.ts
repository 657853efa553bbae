/** How a workbook's locale writes numbers. Apps Script's `Intl` is not to be relied on, so the facts stand here. */
export interface NumberStyle {
  readonly locale: string;
  readonly decimal: '.' | ',';
  /** Between thousands: a comma, a point, a space or an apostrophe. */
  readonly thousands: ',' | '.' | ' ' | '’';
}

/** Between thousands, and before the fraction. */
type Marks = readonly [NumberStyle['thousands'], NumberStyle['decimal']];

/** Languages that write 1.250,5. */
const POINT_THEN_COMMA = new Set(
  'az bs ca da de el es eu fo gl hr id is it jv km lb mk nl pt ro sl sr tr vi'.split(' '),
);
/** Languages that write 1 250,5. */
const SPACE_THEN_COMMA = new Set(
  'be bg cs et fi fr hu hy ka kk ky lt lv nb nn no pl ru sk sq sv tg uk uz pt_pt'.split(' '),
);
/** Countries that write otherwise than most of those who speak their language. */
const APART: ReadonlyMap<string, Marks> = new Map<string, Marks>([
  ['de_ch', ['’', '.']],
  ['de_li', ['’', '.']],
  ['it_ch', ['’', '.']],
  ['fr_ch', [' ', ',']],
  ['en_za', [' ', ',']],
  ['en_fi', [' ', ',']],
  ['en_de', ['.', ',']],
  ['es_cr', [' ', ',']],
  ...'mx us pr gt hn ni pa pe sv do cu'.split(' ').map((country): [string, Marks] => [`es_${country}`, [',', '.']]),
]);

/** The style of a locale such as `de_DE` or `en-GB`; what is unknown is written as in English. */
export function numberStyleOf(locale: string): NumberStyle {
  const name = locale.toLowerCase().replace('-', '_');
  const language = name.split('_')[0] ?? '';
  const [thousands, decimal] = APART.get(name) ?? usual(name, language);
  return { locale, decimal, thousands };
}

function usual(name: string, language: string): Marks {
  if (SPACE_THEN_COMMA.has(name) || SPACE_THEN_COMMA.has(language)) return [' ', ','];
  if (POINT_THEN_COMMA.has(name) || POINT_THEN_COMMA.has(language)) return ['.', ','];
  return [',', '.'];
}
