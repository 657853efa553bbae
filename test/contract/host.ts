import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
// The build is plain JavaScript.
// @ts-expect-error
import { buildContract, contractScript } from '../../src/build/contract.mjs';
import { LocalHost } from '../../src/preview/host';
import type { SavedWorkbook } from '../../src/preview/saved';

/** The built project's files by name. */
export async function builtFiles(): Promise<Map<string, string>> {
  const files: Map<string, string> = await buildContract();
  return new Map([...files].map(([path, text]) => [basename(path), text]));
}

/** The same project with another script in the place of its own. */
export async function builtFrom(entry: string): Promise<Map<string, string>> {
  return new Map([...(await builtFiles()), ['Code.js', await contractScript(entry)]]);
}

/** The project as pushed, bound to an empty workbook or a saved one. */
export function openContract(
  files: ReadonlyMap<string, string>,
  world: Partial<LocalHost['world']> = {},
  saved?: SavedWorkbook,
): LocalHost {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  try {
    return LocalHost.open({ bundle: folder, container: 'bound', world, ...(saved ? { saved } : {}) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
