import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
// The build is plain JavaScript.
// @ts-expect-error
import { buildContract } from '../../src/build/contract.mjs';
import { LocalHost } from '../../src/preview/host';

/** The built project's files by name. */
export async function builtFiles(): Promise<Map<string, string>> {
  const files: Map<string, string> = await buildContract();
  return new Map([...files].map(([path, text]) => [basename(path), text]));
}

/** The project as pushed, bound to an empty workbook. */
export function openContract(files: ReadonlyMap<string, string>, world: Partial<LocalHost['world']> = {}): LocalHost {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  try {
    return LocalHost.open({ bundle: folder, container: 'bound', world });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
