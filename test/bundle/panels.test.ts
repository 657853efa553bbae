import { tokenizer } from 'acorn';
import { expect, it } from 'vitest';
import { filesUnder, textOf } from '../tooling/project';

const panels = filesUnder('dist').filter((path) => path.endsWith('.html'));
const sources = filesUnder('src/sidebar').filter((path) => /^src\/sidebar\/(?!kit\/)\w+\/page\.tsx$/.test(path));

it('there is one file per panel', () => {
  expect(panels.length).toBe(sources.length);
  expect(panels.length).toBeGreaterThan(0);
});

it.each(panels)('%s is one file that HtmlService leaves as it is', (path) => {
  const html = textOf(path);
  expect(html.match(/<script/gi)).toHaveLength(1);
  expect(html.match(/<\/script/gi)).toHaveLength(1);
  expect(html.match(/<style/gi)).toHaveLength(1);
  expect(html.match(/<\?|<!--|<meta|<link|<img|\ssrc=|@import|url\(/gi)).toBe(null);
  expect(html).toContain('<base target="_top">');
  expect(html).toContain('<html lang="en">');
});

it.each(panels)('%s carries no comment and no template literal, which HtmlService damages', (path) => {
  const html = textOf(path);
  const script = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
  expect(script.length).toBeGreaterThan(0);
  const comments: string[] = [];
  const onComment = (_isBlock: boolean, text: string) => comments.push(text);
  const tokens = [...tokenizer(script, { ecmaVersion: 2020, sourceType: 'script', onComment })];
  expect(tokens.filter(({ type }) => type.label === '`')).toEqual([]);
  expect(comments).toEqual([]);
});
