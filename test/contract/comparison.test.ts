import { expect, it } from 'vitest';
import { builtFrom, openContract } from './host';

it('finds a computed cell that is not what the rules say, and one that shows an error, and leaves what is not its own', async () => {
  const { value, error } = openContract(await builtFrom('test/contract/broken.ts')).run('lookAtBroken', [], {
    kind: 'menu',
  });
  expect(error).toBeUndefined();
  const found = value as Readonly<Record<'differ' | 'errors' | 'names' | 'few', string[]>> & {
    readonly compared: number;
    readonly tabs: number;
  };
  expect(found.compared).toBeGreaterThan(600);
  expect(found.differ).toContainEqual(expect.stringMatching(/^Key results Progress 3: 0\.123, by the rules /));
  expect(found.differ).toContainEqual(expect.stringMatching(/^Key results Progress 4: "#N\/A", by the rules /));
  expect(found.errors).toContainEqual(expect.stringMatching(/^Key results R4C\d+ #N\/A$/));
  expect(found).toMatchObject({ tabs: 1, names: ['Mine'], few: ['only 9 computed cells were found'] });
});
