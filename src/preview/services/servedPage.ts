import { parse } from 'acorn';

const SCRIPT = /(<script\b([^>]*)>)([\s\S]*?)(<\/script\s*>)/gi;

/**
 * A page as Google's HTML step hands it to the browser (platform notes, section 6): `<title>` and `<meta>` of the file
 * are ignored, tags added by code are put in, and comments are taken out of inline scripts - inside template literals
 * too, where `//` and slash-star are not comments at all, which breaks them.
 */
export function servedPage(html: string, metaTags: readonly GoogleAppsScript.HTML.HtmlOutputMetaTag[] = []): string {
  const kept = html
    .replace(SCRIPT, (whole, open: string, attributes: string, code: string, close: string) =>
      isJavaScript(attributes) ? open + withoutLiteralComments(code) + close : whole,
    )
    .replace(
      outsideScripts(/<meta\b[^>]*>|<title\b[^>]*>[\s\S]*?<\/title\s*>/gi),
      (_whole, keep?: string) => keep ?? '',
    );
  const added = metaTags.map((tag) => `<meta name="${escaped(tag.getName())}" content="${escaped(tag.getContent())}">`);
  if (added.length === 0) return kept;
  return /<head\b[^>]*>/i.test(kept)
    ? kept.replace(/<head\b[^>]*>/i, (head) => head + added.join(''))
    : added.join('') + kept;
}

/** The pattern, with whole scripts and styles matched (and captured) first so that their text is left alone. */
const outsideScripts = (pattern: RegExp): RegExp =>
  new RegExp(
    `(<script\\b[^>]*>[\\s\\S]*?<\\/script\\s*>|<style\\b[^>]*>[\\s\\S]*?<\\/style\\s*>)|${pattern.source}`,
    'gi',
  );

const isJavaScript = (attributes: string): boolean => {
  const type = /\btype\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1] ?? 'text/javascript';
  return /^(module|(text|application)\/(x-)?(java|ecma)script)$/i.test(type);
};

/**
 * Google's comment remover knows quotes but not template literals: what looks like a comment in one goes, to the end of
 * the line or to the closing slash-star, even where that takes the closing backtick along. Other code stays as it is.
 */
export function withoutLiteralComments(code: string): string {
  const literals = literalRanges(code);
  let result = '';
  let done = 0;
  for (const found of code.matchAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g)) {
    const { index } = found;
    if (index < done || !literals.some(({ start, end }) => index >= start && index < end)) continue;
    result += code.slice(done, index);
    done = index + found[0].length;
  }
  return result + code.slice(done);
}

/** Where the fixed text of template literals stands. */
function literalRanges(code: string): { readonly start: number; readonly end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  try {
    parse(code, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      onToken: ({ type, start, end }) => {
        if (type.label === 'template') ranges.push({ start, end });
      },
    });
    return ranges;
  } catch (error) {
    // A script that does not parse fails in the browser, where its author sees it; Google does not check it either.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
