import type { Remark } from '../../domain/wording/remarks';

/** The remarks that were not waved off. */
export const notWaved = (remarks: readonly Remark[], waved: string): readonly Remark[] =>
  remarks.filter(({ code }) => !waved.split(' ').includes(code));

export const waving = (waved: string, code: Remark['code']): string => `${waved} ${code}`.trim();
