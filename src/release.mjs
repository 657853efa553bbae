// npm run release, after the checks: release/ holds the files and one page that says how to paste them by hand.
import { filesUnder, remove, textOf, write } from './build/files.mjs';
import { builtAddOn } from './upload/built.mjs';

const FOLDER = 'release';

/** The editor at Google calls a script file .gs. */
const pastedAs = (name) => name.replace(/\.js$/, '.gs');

try {
  const files = await builtAddOn();
  const { version } = JSON.parse(textOf('package.json'));
  const made = new Map([...files].map(([name, text]) => [`${FOLDER}/${pastedAs(name)}`, text]));
  made.set(`${FOLDER}/install.txt`, page([...files.keys()], version));
  made.set(`${FOLDER}/LICENSE`, textOf('LICENSE'));
  for (const path of filesUnder(FOLDER)) if (!made.has(path)) remove(path);
  for (const [path, text] of made) write(path, text);
  console.log(
    `Made ${FOLDER}/ of version ${version}: ${made.size} files. ${FOLDER}/install.txt says how to paste them.`,
  );
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Eight lines, numbered: everything a person without Node does. */
function page(names, version) {
  const panels = names.filter((name) => name.endsWith('.html')).map((name) => name.slice(0, -'.html'.length));
  const lines = [
    'In the spreadsheet: Extensions › Apps Script. Everything in the project that opens is replaced.',
    'Project settings (the gear): tick Show "appsscript.json" manifest file in editor.',
    'Editor (< >): open appsscript.json, select all, paste all of appsscript.json from this folder.',
    'Open Code.gs, select all, paste all of Code.gs from this folder.',
    `For each of ${panels.join(', ')}: + › HTML, type exactly that name, select all, paste all of <name>.html.`,
    'Save (Ctrl+S, or ⌘S), close the editor, reload the spreadsheet: the menu OKRs appears after some seconds.',
    'OKRs › Set up or repair workbook; choose your account; Advanced › Go to … (unsafe); tick every box; choose the item again.',
    'OKRs › Reminders › Turn on, if letters should leave; they leave from the account that turns them on.',
  ];
  const numbered = lines.map((line, index) => `${index + 1}. ${line}`);
  return `Cadence OKRs ${version}: into a Google Sheet by hand\n\n${numbered.join('\n')}\n`;
}
