/**
 * The library's number format in the file's notation: `a` for the halves of the day becomes `AM/PM`. Its quarter
 * formats (`qq`) exist nowhere else and go as plain numbers.
 */
export function toFileFormat(format: string): string | undefined {
  if (/q/i.test(withoutLiterals(format))) return undefined;
  return mapCode(format, (code) => code.replace(/\s*\ba\b/g, ' AM/PM'));
}

/** `undefined` for the file's own default. */
export function fromFileFormat(format: string | undefined): string | undefined {
  if (!format || /^general$/i.test(format)) return undefined;
  return mapCode(format, (code) =>
    code
      .replace(/AM\/PM/gi, 'a')
      .replace(/\[\$-[0-9A-Fa-f]+\]/g, '')
      .replace(/\[\$([^\]-]+)-[0-9A-Fa-f]+\]/g, '[$$$1]')
      .replace(/_./g, '')
      .replace(/\*./g, ''),
  )
    .replace(/;@$/, '')
    .trim();
}

/** Over everything but "text" and \escaped signs. */
const mapCode = (format: string, change: (code: string) => string): string =>
  format.replace(/"[^"]*"|\\.|(?:[^"\\]|["\\]$)+/g, (piece) => (/^["\\]./.test(piece) ? piece : change(piece)));

const withoutLiterals = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
