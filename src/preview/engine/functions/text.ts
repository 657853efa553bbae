import { helpers } from '@odoo/o-spreadsheet';
import type { Cell, SheetFunction } from './install';
import { errorOf } from './library';

const { arg } = helpers;

/** Longest text a cell may hold, as at Google. */
const MOST_CHARACTERS = 50_000;

/** Text functions the library lacks. */
export const textFunctions: Readonly<Record<string, SheetFunction>> = {
  REPT: {
    description: 'A text repeated a number of times.',
    args: [arg('text (string)', 'What to repeat.'), arg('times (number)', 'How often; decimals are cut off.')],
    compute(text: Cell | undefined, times: Cell | undefined) {
      const count = Math.trunc(Number(times?.value ?? 0));
      const shown = String(text?.value ?? '');
      if (!Number.isFinite(count) || count < 0) return errorOf('#VALUE!', 'REPT wants a number that is 0 or more.');
      if (shown.length * count > MOST_CHARACTERS) return errorOf('#VALUE!', 'The text would be too long for a cell.');
      return shown.repeat(count);
    },
    isExported: true,
  },
  UNICHAR: {
    description: 'The character with a number of the Unicode table.',
    args: [arg('number (number)', 'The number of the character.')],
    compute(number: Cell | undefined) {
      const code = Math.trunc(Number(number?.value ?? 0));
      if (!(code >= 1 && code <= 0x10ffff)) return errorOf('#NUM!', 'UNICHAR wants a number of the Unicode table.');
      return String.fromCodePoint(code);
    },
    isExported: true,
  },
};
