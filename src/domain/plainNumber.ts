import type { NumberStyle } from './numberStyle';

/** A number to be changed in a form: every digit that is stored, no thousands. */
export const plainNumber = (value: number, { decimal }: Pick<NumberStyle, 'decimal'>): string =>
  String(value).replace('.', decimal);
