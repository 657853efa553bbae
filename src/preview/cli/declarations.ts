import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The members Google declares, by interface, from `@types/google-apps-script`. Read as text: TypeScript 7 offers no
 * parser, and those files keep one member per line.
 */
export function declaredMembers(): ReadonlyMap<string, readonly string[]> {
  const folder = dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'));
  const found = new Map<string, string[]>();
  for (const file of readdirSync(folder)) {
    if (!FILES.includes(file)) continue;
    for (const [name, members] of interfacesOf(readFileSync(join(folder, file), 'utf8')))
      found.set(name, [...new Set([...(found.get(name) ?? []), ...members])]);
  }
  // Blob is the only class of ours whose declaration leaves members to another.
  found.set('Blob', [...(found.get('Blob') ?? []), 'getBlob']);
  return found;
}

function interfacesOf(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let members: string[] | undefined;
  for (const line of text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => (/@deprecated/.test(comment) ? DEPRECATED : ''))
    .split('\n')) {
    const opened = /^ {8}interface (\w+)/.exec(line);
    if (opened?.[1] !== undefined) {
      members = found.get(opened[1]) ?? [];
      found.set(opened[1], members);
    } else if (/^ {8}\}/.test(line)) members = undefined;
    else {
      const member = /^ {12}(\w+)\??[(:]/.exec(line)?.[1];
      if (member !== undefined) members?.push(member);
    }
  }
  return found;
}

/** The services a Sheets script meets; others (Slides, the advanced services) declare other interfaces of the same names. */
const FILES = ['base', 'cache', 'html', 'lock', 'mail', 'properties', 'script', 'spreadsheet', 'utilities'].map(
  (name) => `google-apps-script.${name}.d.ts`,
);

/** Stands where a deprecated member's comment was: its line no longer looks like a member. */
const DEPRECATED = '@deprecated ';
