// Where a project is uploaded to. The committed .clasp.json names nobody's script, so the ID of one's own is kept beside
// it in a file that git leaves alone.
import { has, textOf, write } from '../build/files.mjs';

const KEPT = '.script-id';

/**
 * The script ID in what a person copied: the ID itself, or the address of the script editor.
 * @throws Error saying where to find it
 */
export function scriptIdIn(text) {
  const asked = (text ?? '').trim();
  const where =
    'open the spreadsheet, then Extensions › Apps Script › Project settings (the gear), and copy the Script ID';
  if (asked === '') throw new Error(`Say which script project: ${where}.`);
  if (/docs\.google\.com\/spreadsheets/.test(asked))
    throw new Error(`That is the address of a spreadsheet, not of its script: ${where}.`);
  const [, id = asked] = /script\.google\.com\/.*\/(?:projects|d)\/([\w-]+)/.exec(asked) ?? [];
  if (!/^[\w-]{20,}$/.test(id)) throw new Error(`"${asked}" is no script ID: ${where}.`);
  return id;
}

export const keepScriptId = ({ scriptId, isPublished }) => write(KEPT, `${scriptId}${isPublished ? ' add-on' : ''}\n`);

/** The script that was installed into last, or the one in .clasp.json. @throws Error when there is neither */
export function keptScriptId() {
  const [kept, kind] = has(KEPT) ? textOf(KEPT).trim().split(' ') : [];
  if (kept) return { scriptId: scriptIdIn(kept), isPublished: kind === 'add-on' };
  const { scriptId } = JSON.parse(textOf('.clasp.json'));
  if (/^[\w-]{20,}$/.test(scriptId) && !scriptId.startsWith('PUT-YOUR-')) return { scriptId, isPublished: false };
  throw new Error('Nothing was installed from here yet: npm run install-into -- <script ID> says where to, once.');
}
