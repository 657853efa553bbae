// Uploads a built project with clasp, from a folder of its own: nobody's project file is touched.
import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../build/files.mjs';
import { saidPlainly } from './failures.mjs';

const CLASP = 'node_modules/@google/clasp/build/src/index.js';

/**
 * Replaces everything in a script project by these files, by name.
 * @returns 'uploaded', or 'same' when Google had exactly these already
 * @throws Error in one sentence with the cure
 */
export async function upload(files, scriptId) {
  // clasp refuses folders behind a link, as the temporary one of macOS is
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cadence-okrs-upload-')));
  try {
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: '.' }));
    writeFileSync(join(folder, '.claspignore'), ['**/**', ...[...files.keys()].map((name) => `!${name}`)].join('\n'));
    const { status, output, errors } = await clasp(folder, ['push', '--force', '--json']);
    if (status !== 0) throw new Error(saidPlainly(errors || output, scriptId));
    return judged(pushedIn(output), [...files.keys()], scriptId);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function judged(pushed, wanted, scriptId) {
  if (pushed === undefined) throw new Error(saidPlainly('clasp did not list what it uploaded', scriptId));
  if (pushed.length === 0) return 'same';
  const missing = wanted.filter((name) => !pushed.includes(name));
  if (missing.length > 0)
    throw new Error(
      `Not all files were uploaded: ${missing.join(', ')} are missing. Run this again before anybody works.`,
    );
  return 'uploaded';
}

/** The names in clasp's JSON; nothing when it printed something else. */
function pushedIn(output) {
  try {
    const paths = JSON.parse(output);
    return Array.isArray(paths) ? paths.map((path) => String(path).replace(/^.*[\\/]/, '')) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function clasp(folder, args) {
  const child = spawn(process.execPath, [at(CLASP), ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output, errors }));
  });
}
