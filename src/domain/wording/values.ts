/** How the reader of a title writes numbers. */
export interface Style {
  readonly decimal: '.' | ',';
}

/**
 * The value of digits with their marks: `1,500` and `1 500` are thousands, `99,4` and `2.25` decimals. One mark with
 * three digits behind it is read as the workbook's locale has it.
 */
export function numberWritten(digits: string, { decimal }: Style): number | null {
  const bare = digits.replace(/[\s’']/g, '');
  const marks = bare.replace(/\d/g, '');
  const last = marks[marks.length - 1];
  if (last === undefined) return numberOr(bare);
  const parts = bare.split(/[.,]/);
  const tail = parts[parts.length - 1] ?? '';
  const mixed = new Set(marks).size > 1;
  const thousands = !mixed && tail.length === 3 && (marks.length > 1 || (last !== decimal && parts[0] !== '0'));
  if (thousands) return numberOr(parts.join(''));
  if (!mixed && marks.length > 1) return null;
  return numberOr(`${parts.slice(0, -1).join('')}.${tail}`);
}

const numberOr = (text: string): number | null => {
  const value = Number(text);
  return text !== '' && Number.isFinite(value) ? value : null;
};
