import type { Regional } from './locale';

/**
 * Goes before a formula that Google would refuse in the workbook's locale although the library could read it: the sign
 * makes it unreadable for the library too, and is taken off again wherever the formula is shown.
 */
const REFUSED = '§';

/** What the library writes for a reference to cells that are gone; Google ends it with an exclamation mark. */
const LOST = '#REF';

/** Runs `onCode` over everything of a formula that is neither a "text" nor a 'quoted tab name'. */
const outsideQuotes = (formula: string, onCode: (code: string) => string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g, (piece) =>
    piece[0] === '"' || piece[0] === "'" ? piece : onCode(piece),
  );

/** Tells for each sign in turn whether it stands right inside braces, where separators part cells and not arguments. */
function nesting(): (sign: string) => boolean {
  const open: string[] = [];
  return (sign) => {
    if (sign === '{' || sign === '(') open.push(sign);
    if (sign === '}' || sign === ')') open.pop();
    return open.at(-1) === '{';
  };
}

/**
 * A formula as a person or script wrote it in that locale, in the library's notation: `,` between arguments, `.` for
 * decimals. Google accepts `;` everywhere, and in comma-decimal locales reads `,` only as a decimal mark.
 */
export function toEngine(text: string, { decimal }: Pick<Regional, 'decimal'>): string {
  const formula = outsideQuotes(text, (code) => code.replaceAll('#REF!', LOST));
  const inArray = nesting();
  let refused = false;
  const converted = outsideQuotes(formula, (code) => {
    let result = '';
    for (let at = 0; at < code.length; at++) {
      const sign = code[at] as string;
      const isArray = inArray(sign);
      if (decimal === '.') {
        result += sign === ';' && !isArray ? ',' : sign;
        continue;
      }
      const betweenDigits = /\d/.test(code[at - 1] ?? '') && /\d/.test(code[at + 1] ?? '');
      if (sign === ',' && betweenDigits) result += '.';
      else if (sign === ',' || (sign === '.' && /\d/.test(code[at + 1] ?? ''))) {
        refused = true;
        result += sign;
      } else if (sign === ';' && !isArray) result += ',';
      else if (sign === '\\' && isArray) result += ',';
      else result += sign;
    }
    return result;
  });
  return refused ? `=${REFUSED}${formula.slice(1)}` : converted;
}

/** The other way round: the text a person of that locale reads and `getFormula` returns. */
export function fromEngine(text: string, { decimal }: Pick<Regional, 'decimal'>): string {
  const formula = outsideQuotes(text, (code) => code.replace(/#REF\b(?!!)/g, '#REF!'));
  if (formula.startsWith(`=${REFUSED}`)) return `=${formula.slice(2)}`;
  if (decimal === '.') return formula;
  const inArray = nesting();
  return outsideQuotes(formula, (code) =>
    code.replace(/[{}(),]|(\d)\.(?=\d)/g, (sign, digit: string | undefined) => {
      if (digit) return `${digit},`;
      const isArray = inArray(sign);
      return sign === ',' ? (isArray ? '\\' : ';') : sign;
    }),
  );
}
