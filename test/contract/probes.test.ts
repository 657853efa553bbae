import { beforeAll, expect, it } from 'vitest';
import { probes } from '../../src/contract/probes/all';
import type { LocalHost } from '../../src/preview/host';
import { builtFiles, openContract } from './host';

let host: LocalHost;
const seen = new Map<string, unknown>();

beforeAll(async () => {
  host = openContract(await builtFiles());
  host.open();
  const report = host.run('runProbes', [], { kind: 'menu' });
  expect(report.error).toBeUndefined();
  for (const [name, , answer] of host.get(`Contract!A2:C${probes.length + 1}`)) seen.set(String(name), answer);
});

it.each(probes)('$name: $asks', ({ name, expected }) => {
  expect(JSON.parse(String(seen.get(name)))).toEqual(expected);
});
