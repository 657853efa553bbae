import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalHost } from '../host';
import { declaredMembers } from './declarations';
import { SAMPLES } from './samples';
import { PARTIAL } from './shortfalls';

export interface ClassCoverage {
  readonly class: string;
  readonly there: readonly string[];
  /** There, but not all of what Google's does. */
  readonly partial: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
}

/** Declared beside the classes, but nothing a script gets from a service: the language's own, options and names. */
const NO_OBJECTS: ReadonlySet<string> = new Set([
  ...['BlobSource', 'Date', 'DateConstructor', 'MailAdvancedParameters', 'MimeType', 'SortSpec'],
]);

/** What the host has of every class, found by asking it for each member that Google declares. */
export function coverage(): ClassCoverage[] {
  const declared = declaredMembers();
  const folder = mkdtempSync(join(tmpdir(), 'cadence-coverage-'));
  try {
    writeFileSync(join(folder, 'Code.js'), 'function nothing() {}');
    writeFileSync(join(folder, 'appsscript.json'), JSON.stringify({ timeZone: 'UTC', oauthScopes: [] }));
    const host = LocalHost.open({ bundle: folder, container: 'bound' });
    const known = Object.entries(SAMPLES).map(([name, code]) => {
      const members = declared.get(name);
      if (!members) throw new Error(`Google declares no class ${name}.`);
      return classCoverage(name, members, host.inspect(code, members));
    });
    const absent = [...declared].filter(
      ([name, members]) => !(name in SAMPLES) && !NO_OBJECTS.has(name) && members.length > 0,
    );
    return [...known, ...absent.map(([name, members]) => classCoverage(name, members, []))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function classCoverage(name: string, members: readonly string[], there: readonly string[]): ClassCoverage {
  const partial = Object.entries(PARTIAL)
    .map(([method, why]) => [method.split('.'), why] as const)
    .filter(([[className, member]]) => className === name && member !== undefined && there.includes(member))
    .map(([[, member], why]) => [member, why]);
  return {
    class: name,
    there,
    partial: Object.fromEntries(partial),
    missing: members.filter((member) => !there.includes(member)),
  };
}
