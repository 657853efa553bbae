import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { serviceUseIn } from './bundle/serviceCalls';
import { sourcesUnder, textOf } from './tooling/project';

interface Import {
  readonly from: string;
  /** A folder of src, a package, or `node:`. */
  readonly to: string;
  readonly path: string;
  readonly typeOnly: boolean;
}

/** What each folder may know, beside itself. `type:` marks what only the compiler sees. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  schema: ['domain'],
  email: ['domain'],
  commands: ['domain', 'schema', 'email'],
  google: ['domain', 'schema', 'email', 'commands'],
  entry: ['domain', 'schema', 'commands', 'google'],
  contract: ['domain', 'schema', 'commands', 'google', 'sidebar'],
  sidebar: ['domain', 'schema', 'type:commands', 'preact'],
  preview: [
    'node:',
    '@odoo/o-spreadsheet',
    '@odoo/owl',
    '@cj-tech-master/excelts',
    'acorn',
    'fflate',
    'nodemailer',
    'numfmt',
    'preact',
  ],
};

const IMPORT = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

function importsOf(path: string): Import[] {
  return [...textOf(path).matchAll(IMPORT)].map(([, type, named, dynamic]) => {
    const target = String(named ?? dynamic);
    return { from: path, path: target, to: placeOf(path, target), typeOnly: Boolean(type) };
  });
}

function placeOf(path: string, target: string): string {
  if (target.startsWith('.')) return String(posix.join(posix.dirname(path), target).split('/')[1]);
  if (isBuiltin(target)) return 'node:';
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

const show = ({ from, path }: Import): string => `${from} imports ${path}`;

it.each(Object.entries(MAY_KNOW))('%s knows only itself and %j', (folder, known) => {
  const strangers = sourcesUnder(`src/${folder}`)
    .flatMap(importsOf)
    .filter(({ to, typeOnly }) => to !== folder && !known.includes(to) && !(typeOnly && known.includes(`type:${to}`)));
  expect(strangers.map(show)).toEqual([]);
});

type Link = Pick<Import, 'from' | 'to'>;

const linksIn = (folder: string): readonly Link[] =>
  sourcesUnder(`src/${folder}`)
    .flatMap(importsOf)
    .filter(({ path }) => path.startsWith('.'))
    .map(({ from, path }) => ({ from, to: `${posix.join(posix.dirname(from), path)}.ts` }));

/** What is left when every link that begins where none ends, or ends where none begins, is taken away. */
function circlesAmong(links: readonly Link[]): readonly Link[] {
  const left = links.filter(
    ({ from, to }) => links.some((link) => link.to === from) && links.some((link) => link.from === to),
  );
  return left.length === links.length ? left : circlesAmong(left);
}

it.each(['domain', 'schema', 'email'])('no file of %s leads back to itself, by a type either', (folder) => {
  expect(circlesAmong(linksIn(folder))).toEqual([]);
});

it('every folder of src has its place in this map', () => {
  const folders = new Set(sourcesUnder('src').map((path) => path.split('/')[1] ?? ''));
  expect([...folders].filter((name) => !(name in MAY_KNOW))).toEqual([]);
});

it('only google, the local host and the contract name the services of Google', () => {
  const others = Object.keys(MAY_KNOW).filter((folder) => !['google', 'preview', 'contract'].includes(folder));
  const naming = others
    .flatMap((folder) => sourcesUnder(`src/${folder}`))
    .filter((path) => serviceUseIn(path).direct.length > 0 || serviceUseIn(path).aliases.length > 0);
  expect(naming).toEqual([]);
});

it("the panels' one bridge to the script is call.ts", () => {
  const bridges = sourcesUnder('src/sidebar').filter((path) => /\bgoogle\.script\b/.test(textOf(path)));
  expect(bridges).toEqual(['src/sidebar/kit/call.ts']);
});

it('only the panels that show what set-up or the sample write know the schema', () => {
  const knowing = sourcesUnder('src/sidebar').filter((path) => importsOf(path).some(({ to }) => to === 'schema'));
  expect(knowing).toEqual(['src/sidebar/about/words.tsx', 'src/sidebar/sample/page.tsx']);
});

it('what the page and the engine share runs in a browser too: it knows no Node', () => {
  const shared = ['src/preview/engine/plugins', 'src/preview/engine/functions', 'src/preview/page'];
  const node = shared
    .flatMap(sourcesUnder)
    .flatMap(importsOf)
    .filter(({ to }) => to === 'node:');
  expect(node.map(show)).toEqual([]);
});

it('reads the imports it judges', () => {
  expect(sourcesUnder('src').flatMap(importsOf).length).toBeGreaterThan(50);
  expect(linksIn('domain').length).toBeGreaterThan(50);
  const [around, back] = [
    { from: 'b', to: 'c' },
    { from: 'c', to: 'b' },
  ];
  expect(circlesAmong([{ from: 'a', to: 'b' }, around, back, { from: 'c', to: 'd' }])).toEqual([around, back]);
});
