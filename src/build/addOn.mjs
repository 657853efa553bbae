import vm from 'node:vm';
import { build, transform } from 'esbuild';
import { has, root, textOf } from './files.mjs';

const entry = 'src/entry/main.ts';

/**
 * What Google runs: the manifest and one classic script, which V8 in Apps Script reads (es2019, no modules). Its
 * functions keep their names, so that a stack in the execution log says where it broke.
 */
export async function buildAddOn({ published = false } = {}) {
  return new Map([
    ['dist/Code.js', await classicScript(entry, { published })],
    ['dist/appsscript.json', textOf('appsscript.json')],
  ]);
}

/** A script of plain top-level functions, one per export of the entry: what Apps Script finds by name. */
export async function classicScript(entry, { minify = false, published = false } = {}) {
  if (!has(entry)) throw new Error(`${entry} is missing: it exports every function that Google may call.`);
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    minify,
    minifyWhitespace: true,
    minifySyntax: true,
    define: { PUBLISHED: String(published) },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2019',
    platform: 'neutral',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const { body: named, exported } = parted(outputFiles[0].text);
  const body = await withShortLocals(named);
  const properties = exported.map(([local, name]) => `${name}:${local}`);
  // The comment is for a script without a manifest that lists scopes: only the document it is bound to.
  const code = `/** @OnlyCurrentDoc */\n"use strict";\nvar __app=(()=>{\n${body}return{${properties}}})();\n`;
  const names = exported.map(([, name]) => name);
  refuseBrokenEntries(entry, code, names);
  // Google finds plain top-level functions only, not properties of an object.
  const doors = names.map((name) => `function ${name}(){return __app.${name}.apply(this,arguments)}\n`).join('');
  return code + doors;
}

/**
 * Names of functions and of all else at the top stay, so that a stack in the execution log can be read; names inside
 * functions, a sixth of the script, become short. Read as a script, whose top belongs to everybody.
 */
async function withShortLocals(body) {
  const { code } = await transform(body, {
    minifyIdentifiers: true,
    minifyWhitespace: true,
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
  });
  return code;
}

/** A module's text without the export statement at its end, and what that exports: [local name, exported name]. */
function parted(text) {
  const end = /export\s*\{([^}]*)\};?\s*$/.exec(text);
  if (!end) return { body: text, exported: [] };
  const parts = end[1].split(',').map((part) => part.trim().split(/\s+as\s+/));
  const exported = parts.filter(([local]) => local !== '').map(([local, name = local]) => [local, name]);
  return { body: text.slice(0, end.index), exported: exported.sort(([, a], [, b]) => (a < b ? -1 : 1)) };
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
