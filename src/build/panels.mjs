import { build, transform } from 'esbuild';
import { filesUnder, root, textOf } from './files.mjs';

/** One HTML file per folder src/sidebar/<name> with a page.tsx (kit/ is what they share), all it needs inside. */
export async function buildPanels() {
  const pages = filesUnder('src/sidebar').map((path) => path.match(/^src\/sidebar\/(\w+)\/page\.tsx$/)?.[1]);
  const names = pages.filter((name) => name && name !== 'kit');
  if (names.length === 0) throw new Error('src/sidebar holds no panel: a panel is a folder with a page.tsx.');
  return new Map(await Promise.all(names.map(async (name) => [`dist/${fileNameOf(name)}.html`, await panel(name)])));
}

/** `checkIn` is shown as `CheckIn` by the script, and called "Check in" in the page. */
const fileNameOf = (name) => name[0].toUpperCase() + name.slice(1);
const titleOf = (name) => fileNameOf(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));

async function panel(name) {
  const [styles, script] = await Promise.all([stylesOf(name), scriptOf(name)]);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<base target="_top">
<title>${titleOf(name)}</title>
<style>${styles}</style>
</head>
<body>
<div id="app"></div>
<script>${script}</script>
</body>
</html>
`;
}

async function stylesOf(name) {
  const files = [...filesUnder('src/sidebar/kit'), ...filesUnder(`src/sidebar/${name}`)];
  const css = files.filter((path) => path.endsWith('.css')).map(textOf);
  const { code } = await transform(css.join('\n'), { loader: 'css', minify: true, charset: 'utf8' });
  return code.trim().replace(/<(?=\/style|!--)/gi, '\\3C ');
}

async function scriptOf(name) {
  const { outputFiles } = await build({
    entryPoints: [`src/sidebar/${name}/page.tsx`],
    absWorkingDir: root,
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: {
      'process.env.NODE_ENV': '"production"',
      VERSION: JSON.stringify(JSON.parse(textOf('package.json')).version),
    },
    // HtmlService drops what looks like a comment inside a template literal, so the panels carry none.
    supported: { 'template-literal': false },
    logLevel: 'silent',
  });
  const script = inScript(outputFiles[0].text.trim());
  // The replacement is right inside strings and regular expressions only: anywhere else this says so.
  await transform(script, { loader: 'js', logLevel: 'silent' });
  return script;
}

/** End tags would end the script, `<!--` would hide the rest of the page, and `<?` is code for the server. */
const inScript = (script) => script.replace(/<(?=\/?script|!--|\?)/gi, '\\x3C');
