import { describe, expect, it } from 'vitest';
import { coverage, PARTIAL } from '../../../src/preview/cli/coverage';
import { surface } from '../../../src/preview/services/surface';

const classes = coverage();
const thereOf = (name: string): readonly string[] => classes.find(({ class: found }) => found === name)?.there ?? [];

describe('coverage', () => {
  it.each(Object.entries(surface))('has every member that the host claims of %s', (name, members) => {
    expect(thereOf(name)).toEqual(
      expect.arrayContaining([...members].filter((member) => !LATER_THAN_TYPES.includes(`${name}.${member}`))),
    );
  });

  it.each(Object.keys(PARTIAL))('calls %s partial only because it is there', (method) => {
    const [name = '', member = ''] = method.split('.');
    expect(thereOf(name)).toContain(member);
  });

  it('leaves no member of a class out', () => {
    for (const { there, missing } of classes) {
      expect(there.length + missing.length).toBeGreaterThan(0);
      expect(there.filter((member) => missing.includes(member))).toEqual([]);
    }
  });

  it('finds whole classes written, not shells', () => {
    for (const name of [
      'Ui',
      'Menu',
      'Lock',
      'LockService',
      'Properties',
      'PropertiesService',
      'Cache',
      'MailApp',
      'Trigger',
    ])
      expect(classes.find(({ class: found }) => found === name)?.missing).toEqual([]);
  });
});

/** Members Google has and the declarations do not know yet. */
const LATER_THAN_TYPES: readonly string[] = [];
