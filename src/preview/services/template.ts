/**
 * Compiles scriptlets to a function of the template's own properties: `<? ?>` runs, `<?= ?>` prints escaped for where
 * it stands, `<?!= ?>` prints as it is. Only the first statement of a printing scriptlet prints.
 */
export function templateCode(text: string): string {
  const lines: string[] = [];
  let before = '';
  let at = 0;
  for (const found of text.matchAll(/<\?(!?=)?([\s\S]*?)\?>/g)) {
    const [whole, print, code = ''] = found;
    const fixed = text.slice(at, found.index);
    before += fixed;
    at = found.index + whole.length;
    if (fixed !== '') lines.push(`__out += ${literal(fixed)};`);
    if (print === undefined) lines.push(code);
    else lines.push(printing(code, print === '!=' ? '__raw' : `__${contextOf(before)}`));
  }
  lines.push(`__out += ${literal(text.slice(at))};`);
  return `(function (__data) {
${ESCAPES}
var __out = '';
with (__data) {
${lines.join('\n')}
}
return __out;
})`;
}

const literal = (text: string): string =>
  JSON.stringify(text)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

function printing(code: string, escaper: string): string {
  const [first = '', ...rest] = statements(code);
  return `__out += ${escaper}(${first});${rest.join(';')}`;
}

/** Splits at semicolons outside strings and brackets. */
function statements(code: string): string[] {
  const parts: string[] = [];
  let [depth, quote, start] = [0, '', 0];
  for (let index = 0; index < code.length; index += 1) {
    const character = code[index] ?? '';
    if (quote !== '') {
      if (character === '\\') index += 1;
      else if (character === quote) quote = '';
    } else if (/["'`]/.test(character)) quote = character;
    else if (/[([{]/.test(character)) depth += 1;
    else if (/[)\]}]/.test(character)) depth -= 1;
    else if (character === ';' && depth === 0) {
      parts.push(code.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, code.slice(start)].map((part) => part.trim()).filter((part) => part !== '');
}

function contextOf(before: string): 'html' | 'script' | 'url' {
  const opened = before.toLowerCase().lastIndexOf('<script');
  if (opened > before.toLowerCase().lastIndexOf('</script') && before.indexOf('>', opened) !== -1) return 'script';
  return /\b(href|src|action|formaction)\s*=\s*["']?$/i.test(before) ? 'url' : 'html';
}

const ESCAPES = `var __text = function (value) { return value === null || value === undefined ? '' : String(value); };
var __raw = __text;
var __html = function (value) {
  return __text(value).replace(/[&<>"']/g, function (c) { return '&#' + c.charCodeAt(0) + ';'; });
};
var __url = function (value) {
  var url = __text(value);
  return __html(/^(https?:|mailto:|[^:]*$|[^:]*[/?#])/i.test(url) ? url : '#');
};
var __script = function (value) {
  return __text(value).replace(/[^\\w .,-]/g, function (c) {
    return '\\\\u' + ('000' + c.charCodeAt(0).toString(16)).slice(-4);
  });
};`;
