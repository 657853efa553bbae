import vm from 'node:vm';
import { build } from 'esbuild';
import { has, root, textOf } from './files.mjs';

const entry = 'src/entry/main.ts';

/** What Google runs: the manifest and one classic script, which V8 in Apps Script reads (es2019, no modules). */
export async function buildAddOn() {
  return new Map([
    ['dist/Code.js', await classicScript(entry, { minify: true })],
    ['dist/appsscript.json', textOf('appsscript.json')],
  ]);
}

/** A script of plain top-level functions, one per export of the entry: what Apps Script finds by name. */
export async function classicScript(entry, { minify = false } = {}) {
  if (!has(entry)) throw new Error(`${entry} is missing: it exports every function that Google may call.`);
  const names = await exportsOf(entry);
  const { outputFiles } = await build({
    ...options,
    entryPoints: [entry],
    format: 'iife',
    globalName: '__app',
    minify,
    legalComments: 'none',
    // For a script without a manifest that lists scopes: only the document it is bound to.
    banner: { js: '/** @OnlyCurrentDoc */' },
  });
  const code = outputFiles[0].text;
  refuseBrokenEntries(entry, code, names);
  // Google finds plain top-level functions only, not properties of an object.
  return code + names.map((name) => `function ${name}() { return __app.${name}.apply(this, arguments); }\n`).join('');
}

const options = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  target: 'es2019',
  platform: 'neutral',
  charset: 'utf8',
  logLevel: 'silent',
};

/** esbuild lists the exports of a module build only; for a classic script the list is empty. */
async function exportsOf(path) {
  const { metafile } = await build({
    ...options,
    entryPoints: [path],
    format: 'esm',
    metafile: true,
    outfile: 'names.js',
  });
  const output = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint === path);
  return [...output.exports].sort();
}

/** Loads the script as Google does, with no service in reach: a wrapper around nothing would fail silently there. */
function refuseBrokenEntries(entry, code, names) {
  const kinds = vm.runInNewContext(
    `${code};(function () { var kinds = {}; for (var name in __app) kinds[name] = typeof __app[name]; return kinds; })()`,
  );
  const broken = names.filter((name) => kinds[name] !== 'function' || name.endsWith('_') || name === 'default');
  if (names.length === 0) throw new Error(`${entry} exports nothing, so Google could call nothing.`);
  if (broken.length > 0)
    throw new Error(
      `${entry} exports ${broken.join(', ')}: every export becomes a function that Google calls by name, so it has to ` +
        'be a named function, and its name may not end in "_".',
    );
}
