import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import vm from 'node:vm';

/** The files that would be pushed to Google, read as they are. */
export interface Bundle {
  readonly scripts: readonly vm.Script[];
  /** HTML files by their Apps Script name: the path without `.html`. */
  readonly pages: ReadonlyMap<string, string>;
  readonly timeZone: string;
  readonly scopes: readonly string[];
  readonly files: readonly string[];
}

/**
 * Reads a push folder.
 * @throws Error naming the folder or file and what to do, when there is nothing to run in it
 */
export function readBundle(folder: string): Bundle {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Error(`There is no add-on in ${folder}. Run "npm run build" first.`);
  const files = filesUnder(folder).sort();
  const manifest = readManifest(join(folder, 'appsscript.json'));
  const code = files.filter((file) => /\.(js|gs)$/.test(file));
  if (code.length === 0) throw new Error(`${folder} holds no script file. Run "npm run build" first.`);
  const pages = files.filter((file) => file.endsWith('.html'));
  return {
    scripts: code.map((file) => new vm.Script(readFileSync(join(folder, file), 'utf8'), { filename: file })),
    pages: new Map(pages.map((file) => [file.slice(0, -'.html'.length), readFileSync(join(folder, file), 'utf8')])),
    timeZone: manifest.timeZone,
    scopes: manifest.scopes,
    files: [...code, ...pages],
  };
}

function readManifest(path: string): { timeZone: string; scopes: string[] } {
  if (!existsSync(path)) throw new Error(`${path} is missing. Run "npm run build" first.`);
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const { timeZone, oauthScopes } = manifest as { timeZone?: unknown; oauthScopes?: unknown };
  if (typeof timeZone !== 'string') throw new Error(`${path} names no timeZone.`);
  if (!Array.isArray(oauthScopes) || !oauthScopes.every((scope) => typeof scope === 'string'))
    throw new Error(`${path} lists no oauthScopes: the host runs only scripts that name them.`);
  return { timeZone, scopes: oauthScopes };
}

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
