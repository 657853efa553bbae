import { describe, expect, it } from 'vitest';
import type { FollowUp, Initiative } from '../../src/domain/book';
import { addressOf, delegatesOf, directoryOf } from '../../src/domain/person';
import { ownedCheck, personCheck } from '../../src/domain/personCheck';
import { layOut } from '../support/bookWorkbook';
import { aBook, aKeyResult, anObjective, aPerson, TODAY } from '../support/builders';
import { PEOPLE_EXAMPLES } from '../support/persons';
import { randomFrom } from '../support/random';
import { randomPeople, randomPersonText } from '../support/randomPeople';

describe('the sheet says what the examples say', () => {
  it.each(PEOPLE_EXAMPLES)('when $when', ({ people, owners = [], checks }) => {
    const sheet = layOut(
      aBook({
        people: people.map((fields) => aPerson({ manager: '', role: '', ...fields })),
        objectives: owners.map(([owner], index) => anObjective({ id: `O-${index + 1}`, owner })),
      }),
      TODAY,
    );
    expect([...sheet.column('objectives', 'person').values()].map((cell) => cell ?? '')).toEqual(
      owners.map(([, address]) => address),
    );
    if (checks) expect([...sheet.column('people', 'check').values()]).toEqual(checks);
  });
});

const anInitiative = (owner: string): Initiative => ({
  ...{ row: 0, id: '', title: '', link: '', owner, state: '', due: null, keyResult: '', because: '', share: null },
  moved: '',
});
const aFollowUp = (owner: string): FollowUp => ({
  ...{ row: 0, id: '', kind: '', text: '', goal: '', owner, due: null, state: '', decision: '' },
});

/** Everything the sheet makes of persons otherwise than the code. */
function differences(seed: number): readonly string[] {
  const random = randomFrom(seed);
  const people = randomPeople(random);
  const text = () => randomPersonText(random, people);
  const owners = Array.from({ length: 12 }, text);
  const book = aBook({
    people,
    keyResults: owners.map((owner, index) => {
      const delegate = Array.from({ length: random.int(6) }, text).join(random.pick([',', ', ', ' ,']));
      return aKeyResult({ id: `KR-${index + 1}`, owner, delegate });
    }),
    initiatives: owners.map(anInitiative),
    followUps: owners.map(aFollowUp),
  });
  const directory = directoryOf(book.people);
  const sheet = layOut(book, TODAY);
  const column = (table: Parameters<typeof sheet.column>[0], field: string) =>
    [...sheet.column(table, field).values()].map((cell) => cell ?? '');
  const compared: readonly (readonly [string, readonly unknown[], readonly unknown[]])[] = [
    ['Check of People', column('people', 'check'), book.people.map((row) => personCheck(row, directory))],
    ['Person', column('keyResults', 'person'), owners.map((owner) => addressOf(directory, owner))],
    [
      'delegates',
      book.keyResults.map((_, index) =>
        [1, 2, 3].map((n) => column('keyResults', `delegate${n}`)[index]).filter((address) => address !== ''),
      ),
      book.keyResults.map(({ delegate }) => delegatesOf(directory, delegate)),
    ],
    ['Check of Initiatives', column('initiatives', 'check'), owners.map((owner) => ownedCheck({ owner }, directory))],
    ['Check of Follow-ups', column('followUps', 'check'), owners.map((owner) => ownedCheck({ owner }, directory))],
  ];
  return compared.flatMap(([what, said, ruled]) =>
    said.flatMap((value, index) =>
      JSON.stringify(value) === JSON.stringify(ruled[index])
        ? []
        : [`seed ${seed} ${what} ${index + 2}: sheet ${JSON.stringify(value)}, code ${JSON.stringify(ruled[index])}`],
    ),
  );
}

it('the sheet and the code mean the same people, seeds 1–60', () => {
  const found: string[] = [];
  for (let seed = 1; seed <= 60; seed++) found.push(...differences(seed));
  expect(found.slice(0, 20)).toEqual([]);
}, 60_000);
