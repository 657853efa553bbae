import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Everything that tests and the programs they start put into the system's temporary folder goes when the run is over. */
export default function temporary(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'cadence-okrs-'));
  // The first where there is a Unix, the others under Windows.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
