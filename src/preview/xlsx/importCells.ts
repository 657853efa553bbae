import { contentOf } from '../engine/literal';
import { type Zone, zoneOf } from './address';
import { fromFileFormula, functionsIn } from './formula';
import { tokensOf } from './formulaTokens';

/** What the file library knows of one cell; its own types leave the parts that matter open. */
export interface FileCell {
  readonly address: string;
  readonly type: number;
  readonly value?: unknown;
  readonly formula?: string;
  readonly sharedFormula?: string;
  readonly shareType?: string;
  readonly ref?: string;
  readonly style?: object;
  readonly comment?: { readonly note?: { readonly texts?: readonly { readonly text?: string }[] } };
}

/** The content as the engine stores it; '' for an empty cell. */
export function contentOfCell(cell: FileCell, formula: string | undefined, link: string | undefined): string {
  if (formula !== undefined && formula !== '') return formulaContent(formula, cell);
  const value = plainValue(cell.value);
  if (value === '') return '';
  const text = typeof value === 'string' ? value : undefined;
  if (link && text && !/[[\]]/.test(text) && !/[\s()]/.test(link)) return `[${text}](${link})`;
  return contentOf(value);
}

/** Dates come as instants of UTC and leave as serial days. */
function plainValue(value: unknown): string | number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  if (value instanceof Date) return serialOfDate(value);
  if (typeof value !== 'object' || value === null) return '';
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText.map(({ text }) => String(text ?? '')).join('');
  if ('error' in value) return String(value.error);
  return '';
}

const serialOfDate = (date: Date): number => Math.round(date.getTime()) / 86_400_000 + 25_569;

/** Functions whose result fills several cells by themselves; all others need ARRAYFORMULA to do so. */
const SPREADING = new Set(
  'FILTER SORT SORTN UNIQUE TRANSPOSE SEQUENCE RANDARRAY XLOOKUP INDEX SPLIT QUERY FLATTEN MMULT MINVERSE FREQUENCY'.split(
    ' ',
  ),
);

function formulaContent(formula: string, { shareType, ref }: FileCell): string {
  const google = googleFormula(formula);
  if (google !== undefined) return google;
  const content = fromFileFormula(formula);
  // LibreOffice stores the two booleans as formulas.
  if (content === '=TRUE' || content === '=FALSE') return content.slice(1);
  if (shareType !== 'array') return content;
  const [outermost = ''] = functionsIn(content);
  const whole = content.toUpperCase().startsWith(`=${outermost}(`);
  return (whole && SPREADING.has(outermost)) || ref === undefined ? content : `=ARRAYFORMULA(${content.slice(1)})`;
}

/** `IFERROR(__xludf.DUMMYFUNCTION("text"),last result)`: how Google's export, and ours, carries what Excel lacks. */
function googleFormula(formula: string): string | undefined {
  const start = /^\s*IFERROR\(\s*(?:__xludf\.)?DUMMYFUNCTION\(/i.exec(formula)?.[0];
  if (!start) return undefined;
  let text = '';
  for (const token of tokensOf(formula.slice(start.length))) {
    if (token.kind === 'text') text += token.text.slice(1, -1).replaceAll('""', '"');
    else if (token.text === ')') break;
  }
  return text === '"COMPUTED_VALUE"' ? '' : `=${text}`;
}

/** Cells under an array formula hold its results, not content of their own. */
export function coveredBy(cells: readonly FileCell[]): (address: string) => boolean {
  const areas = cells.flatMap(({ address, shareType, ref }) => {
    const zone = shareType === 'array' && ref?.includes(':') ? zoneOf(ref, 1, 1) : undefined;
    return zone ? [{ anchor: address, zone }] : [];
  });
  return (address) => {
    const at = areas.length > 0 ? zoneOf(address, 1, 1) : undefined;
    return at !== undefined && areas.some(({ anchor, zone }) => anchor !== address && contains(zone, at));
  };
}

const contains = (zone: Zone, { left, top }: Zone): boolean =>
  left >= zone.left && left <= zone.right && top >= zone.top && top <= zone.bottom;
