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

/** Takes `//…` and slash-star runs out of the text of template literals; other code is left as it is. */
export function withoutLiteralComments(code: string): string {
  const pieces: { start: number; end: number }[] = [];
  try {
    parse(code, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      onToken: ({ type, start, end }) => {
        if (type.label === 'template') pieces.push({ start, end });
      },
    });
  } catch (error) {
    // A script that does not parse fails in the browser, where its author sees it; Google does not check it either.
    if (error instanceof SyntaxError) return code;
    throw error;
  }
  let result = '';
  let done = 0;
  for (const { start, end } of pieces) {
    const text = code.slice(start, end);
    result += code.slice(done, start) + text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/[^\n]*/g, '');
    done = end;
  }
  return result + code.slice(done);
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
