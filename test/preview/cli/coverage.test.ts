import { describe, expect, it } from 'vitest';
import { coverage } from '../../../src/preview/cli/coverage';
import { PARTIAL } from '../../../src/preview/cli/shortfalls';
import { UNWRITTEN_SERVICES } from '../../../src/preview/runtime/globals';
import { surface } from '../../../src/preview/services/surface';
import { bundleWith, errorOf, openHost } from '../fixtures/host';

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

  it.each(['Slicer', 'PivotTable', 'OverGridImage', 'Drawing', 'DataSource', 'SpreadsheetTheme'])(
    'says of %s that all of it is missing',
    (name) => {
      const { there, missing } = classes.find(({ class: found }) => found === name) ?? {};
      expect(there).toEqual([]);
      expect(missing?.length).toBeGreaterThan(1);
    },
  );

  it.each(UNWRITTEN_SERVICES)('lists %s, which refuses by name whatever it is asked', (service) => {
    const host = openHost({ bundle: bundleWith({ oauthScopes: EVERYTHING }) });
    expect(errorOf(host, `${service}.anything()`)).toBe(`not in the local host yet: ${service}.anything`);
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

/** What a script of everything would ask for. */
const EVERYTHING = ['https://www.googleapis.com/auth/script.external_request', 'https://mail.google.com/'];

/** Members Google has and the declarations do not know yet. */
const LATER_THAN_TYPES: readonly string[] = [];
