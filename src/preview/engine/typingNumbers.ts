import type { Regional } from './locale';
import type { Typed } from './typing';

const MONEY = /^(R\$|US\$|CHF|kr\.?|zł|Kč|[$€£¥₹₩₽₺₪₴])\s*|\s*(R\$|CHF|kr\.?|zł|Kč|[$€£¥₹₩₽₺₪₴])$/;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Digits as the locale writes them: thousands in groups of three, one decimal mark. */
function plainNumber(text: string, { decimal, thousands }: Regional): number | undefined {
  // People type an ordinary space or an apostrophe where the locale's tables have their special signs.
  const group = /\s/.test(thousands) ? '[\\s\\u00a0\\u202f]' : thousands === '’' ? "['’]" : escaped(thousands);
  const shape = new RegExp(`^(\\d+|\\d{1,3}(?:${group}\\d{2,3})*${group}\\d{3})?(?:${escaped(decimal)}(\\d*))?$`);
  const match = shape.exec(text);
  if (!match || (match[1] === undefined && !match[2])) return undefined;
  const whole = (match[1] ?? '0').replace(/\D/g, '');
  return Number(`${whole}.${match[2] || '0'}`);
}

/** A number, percentage or amount of money, or undefined when the text is none in this locale. */
export function typedNumber(text: string, regional: Regional, cellFormat?: string): Typed | undefined {
  const bracketed = /^\((.+)\)$/.exec(text);
  let rest = bracketed?.[1] ?? text;
  let sign = bracketed ? -1 : 1;
  const takeSign = () => {
    const found = /^[+\-−]\s*/.exec(rest);
    if (!found) return;
    if (found[0][0] !== '+') sign = -sign;
    rest = rest.slice(found[0].length);
  };
  takeSign();
  const money = MONEY.exec(rest);
  if (money) rest = rest.replace(MONEY, '');
  if (money && rest === text) return undefined;
  if (money && !bracketed && sign === 1) takeSign();
  const percent = /\s*%$/.exec(rest) ?? /^%\s*/.exec(rest);
  if (percent) rest = rest.replace(percent[0], '');
  if (rest === '' || (money && percent)) return undefined;
  const scientific = /^(.+)e([+-]?\d{1,3})$/i.exec(rest);
  const base = plainNumber(scientific?.[1] ?? rest, regional);
  if (base === undefined) return undefined;
  const value = scientific ? Number(`${base}e${scientific[2]}`) : base;
  if (!Number.isFinite(value)) return undefined;
  // Typed into a cell that shows percentages, "50" means 50 %.
  const asPercent = percent || (cellFormat?.includes('%') && !money && !scientific);
  const content = asPercent ? sign * Number(`${value}e-2`) || sign * (value / 100) : sign * value;
  const format = formatOf(rest, regional, {
    percent: percent !== null,
    money: money?.[1] ?? money?.[2],
    scientific: !!scientific,
  });
  return format ? { content, format } : { content };
}

function formatOf(
  digits: string,
  { decimal, thousands, currencyFirst }: Regional,
  shape: { percent: boolean; money: string | undefined; scientific: boolean },
): string | undefined {
  const decimals = digits.includes(decimal);
  if (shape.percent) return decimals ? '0.00%' : '0%';
  if (shape.scientific) return '0.00E+00';
  const grouped = /\s/.test(thousands) ? /\s/.test(digits) : digits.includes(thousands);
  if (shape.money) {
    const amount = decimals ? '#,##0.00' : '#,##0';
    return currencyFirst ? `[$${shape.money}]${amount}` : `${amount} [$${shape.money}]`;
  }
  if (grouped) return decimals ? '#,##0.00' : '#,##0';
  return undefined;
}
