import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { at, filesUnder, has, root } from './files.mjs';

/** The local host's command line. */
export const buildHost = () => forNode({ host: 'src/preview/main.ts' }, { splitting: true, chunkNames: 'host-[hash]' });

/** The thread that owns the workbook while the page is open. */
export const buildWorker = () => forNode({ worker: 'src/preview/server/worker.ts' });

/** Packages stay outside, in node_modules. */
async function forNode(entries, options = {}) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: present(entries),
    outdir: at('build'),
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    plugins: [required],
    banner: {
      js: "import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url);",
    },
    ...options,
  });
  return new Map(outputs(outputFiles));
}

/** Importing a CommonJS package makes Node read all of it beforehand for its names: half a second for this one. */
const required = {
  name: 'the spreadsheet library by require',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@odoo\/o-spreadsheet$/ }, ({ path, namespace }) =>
      namespace === 'required' ? { path, external: true } : { path, namespace: 'required' },
    );
    onLoad({ filter: /./, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = require('${path}');`,
    }));
  },
};

/** The page: its script, its styles, its other files, and the libraries as their makers ship them. */
export async function buildPage() {
  const { outputFiles } = await build({
    ...common,
    entryPoints: present({ page: 'src/preview/page/main.tsx' }),
    outdir: at('build/page'),
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'linked',
    plugins: [fromGlobals],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return new Map([...outputs(outputFiles), ...(await styles()), ...statics(), ...vendored()]);
}

const common = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  format: 'esm',
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'silent',
};

function present(entries) {
  const missing = Object.values(entries).filter((path) => !has(path));
  if (missing.length > 0) throw new Error(`${missing.join(', ')} is missing.`);
  return entries;
}

const outputs = (files) => files.map(({ path, contents }) => [path.slice(root.length).replaceAll('\\', '/'), contents]);

async function styles() {
  const { outputFiles } = await build({
    ...common,
    entryPoints: present({ page: 'src/preview/page/page.css' }),
    outdir: at('build/page'),
    minify: true,
  });
  return outputs(outputFiles);
}

function statics() {
  const files = filesUnder('src/preview/page').filter((path) => /\.(html|svg|png|ico)$/.test(path));
  return files.map((path) => [path.replace('src/preview/page', 'build/page'), readFileSync(at(path))]);
}

/** The library under its own licence is served beside our page as its own, unmodified files; page.js finds it there. */
const globals = { '@odoo/o-spreadsheet': 'o_spreadsheet', '@odoo/owl': 'owl', 'chart.js': 'Chart' };

const fromGlobals = {
  name: 'libraries from their own script tags',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(${Object.keys(globals).join('|')})$`);
    onResolve({ filter }, ({ path }) => ({ path, namespace: 'global' }));
    onLoad({ filter: /./, namespace: 'global' }, ({ path }) => ({
      contents: `module.exports = globalThis.${globals[path]};`,
    }));
  },
};

/** As their makers ship them; the spreadsheet library is drawn with the icons and base styles of the other two. */
function vendored() {
  const files = {
    'owl.iife.min.js': '@odoo/owl/dist/owl.iife.min.js',
    'owl.LICENSE.txt': '@odoo/owl/LICENSE',
    'o_spreadsheet.min.iife.js': '@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js',
    'o_spreadsheet.css': '@odoo/o-spreadsheet/dist/o_spreadsheet.css',
    'o_spreadsheet.xml': '@odoo/o-spreadsheet/dist/o_spreadsheet.xml',
    'o_spreadsheet.LICENSE.txt': '@odoo/o-spreadsheet/LICENSE',
    'chart.umd.min.js': 'chart.js/dist/chart.umd.min.js',
    'chart.LICENSE.txt': 'chart.js/LICENSE.md',
    'bootstrap.min.css': 'bootstrap/dist/css/bootstrap.min.css',
    'bootstrap.LICENSE.txt': 'bootstrap/LICENSE',
    'css/font-awesome.min.css': 'font-awesome/css/font-awesome.min.css',
    'fonts/fontawesome-webfont.woff2': 'font-awesome/fonts/fontawesome-webfont.woff2',
    'font-awesome.LICENSE.txt': 'font-awesome/README.md',
  };
  return Object.entries(files).map(([name, path]) => [
    `build/page/vendor/${name}`,
    readFileSync(at(`node_modules/${path}`)),
  ]);
}
