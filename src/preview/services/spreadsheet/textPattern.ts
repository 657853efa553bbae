/** What a TextFinder looks for, and how. */
export interface Wanted {
  readonly text: string;
  readonly regex: boolean;
  readonly matchCase: boolean;
  readonly entireCell: boolean;
  readonly ignoreDiacritics: boolean;
}

/** Accents off, letter by letter: the text keeps its length, so that places in it stay the same. */
const plain = (text: string): string =>
  [...text]
    .map((letter) => {
      const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
      return bare.length === letter.length ? bare : letter;
    })
    .join('');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** @throws SyntaxError for a regular expression that cannot be read */
export function patternOf({ text, regex, matchCase, entireCell, ignoreDiacritics }: Wanted): RegExp {
  const wanted = ignoreDiacritics ? plain(text) : text;
  const source = regex ? wanted : escaped(wanted);
  return new RegExp(entireCell ? `^(?:${source})$` : source, matchCase ? 'g' : 'gi');
}

export const isFound = (shown: string, wanted: Wanted): boolean =>
  wanted.text !== '' && patternOf(wanted).test(wanted.ignoreDiacritics ? plain(shown) : shown);

/** The text with all that was found in it replaced, and how often that was; `$1` stands for a group of a pattern. */
export function replaced(shown: string, wanted: Wanted, by: string): { readonly text: string; readonly count: number } {
  const looked = wanted.ignoreDiacritics ? plain(shown) : shown;
  let [text, from, count] = ['', 0, 0];
  for (const match of looked.matchAll(patternOf(wanted))) {
    if (match[0] === '') continue;
    const groups = (whole: string, digit: string): string => match[Number(digit)] ?? whole;
    text += shown.slice(from, match.index) + (wanted.regex ? by.replace(/\$(\d)/g, groups) : by);
    from = match.index + match[0].length;
    count += 1;
  }
  return { text: text + shown.slice(from), count };
}
