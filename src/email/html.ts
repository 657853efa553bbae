/** Markup that may go into a letter as it is. Only `html` makes it, so every value in it has been escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | null | false | readonly Html[];

const escaped = (text: string): string => text.replace(/[&<>"'`]/g, (mark) => `&#${mark.charCodeAt(0)};`);

function written(part: Part | undefined): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  return typeof part === 'object' ? part.map(written).join('') : escaped(String(part));
}

/** Markup with values in it. Values are escaped unless they are `Html`; null and false leave nothing. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.reduce((text, string, index) => text + written(parts[index - 1]) + string));

/** A link for a letter. @throws when it is not https: nothing else may be clicked in our letters. */
export function href(address: string): string {
  if (!/^https:\/\/[^\s"<>]+$/.test(address)) throw new Error(`Not an https link: ${address}`);
  return address;
}

/** A text for one header line: line breaks and other control characters could start a new header. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
export const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
