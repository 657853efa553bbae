import { describe, expect, it } from 'vitest';
import { servedPage, withoutLiteralComments } from '../../../src/preview/services/servedPage';
import { errorOf, openHost, probe, resultOf } from '../fixtures/host';

describe('a page from a file', () => {
  const show = 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("panel")';
  const html = probe(openHost(), `${show}.addMetaTag("viewport", "width=device-width"))`).panels[0]?.html ?? '';

  it('loses its title and meta tags and gets those that code added', () => {
    expect(html).not.toContain('charset');
    expect(html).not.toContain('Ignored');
    expect(html).toContain('<head><meta name="viewport" content="width=device-width"><base target="_top">');
  });

  it('loses what looks like a comment inside a template literal, and nothing else', () => {
    expect(html).toContain('const address = `https:\n      document');
    expect(html).toContain("document.title = '// kept'");
    expect(html).toContain('<h1>Panel</h1>');
  });

  it('must exist', () => {
    expect(errorOf(openHost(), 'HtmlService.createHtmlOutputFromFile("nowhere")')).toBe(
      'No HTML file named nowhere was found.',
    );
  });

  it('takes only the meta tags Google allows', () => {
    expect(errorOf(openHost(), 'HtmlService.createHtmlOutput("x").addMetaTag("author", "x")')).toContain('not allowed');
  });
});

describe('what the HTML step does to scripts', () => {
  const hole = '$' + '{b /* kept */}';

  it.each([
    { code: 'a = `x // y`;\nb = 1;', served: 'a = `x \nb = 1;' },
    { code: 'a = `x /* y */ z`;', served: 'a = `x  z`;' },
    { code: `a = \`x ${hole} c\`;`, served: `a = \`x ${hole} c\`;` },
    { code: 'a = `x`; // `y // z`', served: 'a = `x`; // `y // z`' },
    { code: 'a = "http://b"; // kept', served: 'a = "http://b"; // kept' },
    { code: 'a = /`/; b = "//";', served: 'a = /`/; b = "//";' },
    { code: 'this is not a script `//`', served: 'this is not a script `//`' },
  ])('$code → $served', ({ code, served }) => {
    expect(withoutLiteralComments(code)).toBe(served);
  });

  it('leaves data blocks alone', () => {
    const page = '<script type="application/json">`// data`</script><style>/* <title>x</title> */</style>';
    expect(servedPage(page)).toBe(page);
  });

  it('leaves tags inside scripts alone', () => {
    const page = '<script>a = "<title>x</title><meta>";</script>';
    expect(servedPage(page)).toBe(page);
  });
});

describe('a template', () => {
  const evaluate = (values: Record<string, string>): unknown =>
    resultOf(
      openHost(),
      'const t = HtmlService.createTemplateFromFile("letter"); Object.assign(t, input); return t.evaluate().getContent()',
      { input: values },
    );

  it('runs scriptlets, escapes what is printed for its place and leaves raw prints as they are', () => {
    const name = `<i>"Ann" & 'Bo'</i>`;
    const safe = '&#60;i&#62;&#34;Ann&#34; &#38; &#39;Bo&#39;&#60;/i&#62;';
    const html = evaluate({ name, html: '<u>1</u>', link: 'javascript:alert(1)' });
    expect(html).toContain(`<p title="${safe}">Hello ${safe}</p><b><u>1</u></b><b><u>1</u></b>`);
    expect(html).toContain('<a href="#">x</a>');
    expect(html).not.toContain('var who = "<i>');
  });

  it('keeps good links', () => {
    const html = evaluate({ name: '', html: '', link: 'https://example.com/a?b=1&c=2' });
    expect(html).toContain('<a href="https://example.com/a?b=1&#38;c=2">x</a>');
  });

  it('prints only the first statement of a scriptlet, and calls functions of the script', () => {
    const code = 'return HtmlService.createTemplate("<?= echo(1); echo(2) ?>;<?= \';\' ?>").evaluate().getContent()';
    expect(resultOf(openHost(), code)).toBe('1;;');
  });

  it('tells which name is missing', () => {
    expect(errorOf(openHost(), 'HtmlService.createTemplate("<?= nothing ?>").evaluate()')).toBe(
      'nothing is not defined',
    );
  });
});

it('an HtmlOutput can be put together', () => {
  const code = `const o = HtmlService.createHtmlOutput().append("<b>").appendUntrusted("<i>").setTitle("T");
    return [o.getContent(), o.getTitle(), o.getWidth(), o.clear().getContent(), o.getBlob().getContentType()]`;
  expect(resultOf(openHost(), code)).toEqual(['<b>&#60;i&#62;', 'T', null, '', 'text/html']);
});
