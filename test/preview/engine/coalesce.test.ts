import { expect, it } from 'vitest';
import { coalesced } from '../../../src/preview/engine/coalesce';
import { randomFrom } from '../../support/random';

type Paint = {
  type: string;
  sheetId: string;
  target: { top: number; bottom: number; left: number; right: number }[];
  style?: Record<string, unknown>;
  format?: string;
};

/** Every cell's look after the paints, in order. */
function painted(
  commands: readonly unknown[],
): Record<string, { style: Record<string, unknown>; format: string | undefined }> {
  const cells: Record<string, { style: Record<string, unknown>; format: string | undefined }> = {};
  for (const { target, style, format } of commands as Paint[]) {
    for (const { top, bottom, left, right } of target) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const at = `${row}:${column}`;
          const before = cells[at] ?? { style: {}, format: undefined };
          cells[at] = { style: { ...before.style, ...style }, format: format ?? before.format };
        }
      }
    }
  }
  return cells;
}

it('looks the same as the paints one after the other, for any random paints', () => {
  for (let seed = 0; seed < 200; seed++) {
    const random = randomFrom(seed);
    const paints: Paint[] = Array.from({ length: random.between(2, 7) }, () => {
      const [top, left] = [random.int(6), random.int(6)];
      return {
        type: 'SET_FORMATTING',
        sheetId: 'a',
        target: [{ top, left, bottom: top + random.int(5), right: left + random.int(4) }],
        ...(random.chance(0.7) ? { style: { [random.pick(['bold', 'wrapping', 'align'])]: random.int(3) } } : {}),
        ...(random.chance(0.5) ? { format: random.pick(['0%', '@']) } : {}),
      };
    });
    expect(painted(coalesced(paints)), `seed ${seed}`).toEqual(painted(paints));
  }
});

it('leaves other commands where they stand between the paints', () => {
  const zone = { top: 0, bottom: 0, left: 0, right: 0 };
  const paint = (format: string) => ({ type: 'SET_FORMATTING', sheetId: 'a', target: [zone], format });
  const types = coalesced([paint('0%'), paint('@'), { type: 'HIDE_SHEET' }, paint('0')]).map(({ type }) => type);
  expect(types).toEqual(['SET_FORMATTING', 'HIDE_SHEET', 'SET_FORMATTING']);
});
