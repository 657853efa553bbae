import { describe, expect, it } from 'vitest';
import { coverage } from '../../../src/preview/cli/coverage';
import { declaredMembers } from '../../../src/preview/cli/declarations';
import { PARTIAL } from '../../../src/preview/cli/shortfalls';
import { spreadsheetCoverage } from '../../../src/preview/services/spreadsheet/coverage';
import { surface } from '../../../src/preview/services/surface';

const listed = coverage();
const entryOf = (name: string) => listed.find(({ class: found }) => found === name);
const declared = declaredMembers();
const claimed: Readonly<Record<string, readonly string[]>> = { ...surface, ...spreadsheetCoverage };

describe('the listing', () => {
  it.each(Object.keys(claimed))('of %s is what the code has of what Google declares', (name) => {
    const { there = [], missing = [] } = entryOf(name) ?? {};
    const members = declared.get(name) ?? [];
    const isEnum = (member: string) => /^[A-Z]/.test(member);
    const ours = (claimed[name] ?? []).filter((member) => members.includes(member) && !isEnum(member));
    expect(there.filter((member) => !isEnum(member)).sort()).toEqual([...new Set(ours)].sort());
    expect([...there, ...missing].sort()).toEqual([...members].sort());
  });

  it('carries every shortfall that is known, beside its member', () => {
    const told = listed.flatMap(({ class: name, partial }) =>
      Object.keys(partial).map((member) => `${name}.${member}`),
    );
    expect(told.sort()).toEqual(Object.keys(PARTIAL).sort());
  });

  it('says nothing of a class that Google does not declare', () => {
    expect(listed.map(({ class: name }) => name).filter((name) => !declared.has(name))).toEqual([]);
  });
});
