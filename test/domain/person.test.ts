import { describe, expect, it } from 'vitest';
import { addressOf, delegatesOf, directoryOf, isPersonAway, isReserved } from '../../src/domain/person';
import { personCheck } from '../../src/domain/personCheck';
import { aPerson, TODAY } from '../support/builders';
import { PEOPLE_EXAMPLES } from '../support/persons';

const rowsOf = (example: (typeof PEOPLE_EXAMPLES)[number]) =>
  example.people.map((fields, index) => aPerson({ manager: '', role: '', row: index + 2, ...fields }));

describe.each(PEOPLE_EXAMPLES)('when $when', (example) => {
  const people = rowsOf(example);
  const directory = directoryOf(people);

  it.each(example.owners ?? [])('%j means “%s”', (typed, address) => {
    expect(addressOf(directory, typed)).toBe(address);
  });

  it('Check says what is wrong', () => {
    if (example.checks) expect(people.map((person) => personCheck(person, directory))).toEqual(example.checks);
  });
});

describe('a list of delegates', () => {
  const directory = directoryOf([
    aPerson(),
    aPerson({ email: 'bo@example.com', name: 'Bo' }),
    aPerson({ email: 'cy@example.com', name: 'Lind, Cy' }),
  ]);
  it.each([
    ['', []],
    ['Bo', ['bo@example.com']],
    ['Ana Silva, bo@example.com', ['ana@example.com', 'bo@example.com']],
    ['nobody , Bo,', ['bo@example.com']],
    ['x, y, z, Bo', []],
    ['Lind, Cy', []],
    ['#N/A', []],
  ])('%j', (typed, addresses) => expect(delegatesOf(directory, typed)).toEqual(addresses));
});

it.each([
  [null, null, false],
  [null, TODAY, true],
  [null, TODAY - 1, false],
  [TODAY, null, true],
  [TODAY + 1, null, false],
  [TODAY - 3, TODAY + 0.5, true],
  [TODAY + 1, TODAY + 9, false],
  ['May', 'June', false],
] as const)('from %j until %j is away: %s', (awayFrom, awayUntil, away) => {
  expect(isPersonAway({ awayFrom, awayUntil }, TODAY)).toBe(away);
});

it.each([
  ['a@example.com', true],
  ['a@sub.example.org', true],
  ['a@example.net', true],
  ['a@clinic.example', true],
  ['a@x.test', true],
  ['a@x.invalid', true],
  ['a@localhost', true],
  ['a@anexample.com', false],
  ['a@example.com.br', false],
  ['a@example.io', false],
  ['example.com@acme.io', false],
  ['', false],
])('%s reaches nobody: %s', (address, reserved) => expect(isReserved(address)).toBe(reserved));
