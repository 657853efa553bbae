import { addressOf, zoneOf } from './address';
import { closedReference, toFileFormula } from './formula';
import type { ValidationRule } from './workbookData';

type Criterion = ValidationRule['criterion'];

/** Without values of its own a box holds these. */
const TICKS = ['TRUE', 'FALSE'];

/** The longest list a file may hold inside the rule itself. */
const LIST_LIMIT = 255;

const NUMBERS: Readonly<Record<string, string>> = {
  isEqual: 'equal',
  isNotEqual: 'notEqual',
  isGreaterThan: 'greaterThan',
  isGreaterOrEqualTo: 'greaterThanOrEqual',
  isLessThan: 'lessThan',
  isLessOrEqualTo: 'lessThanOrEqual',
  isBetween: 'between',
  isNotBetween: 'notBetween',
};

const DATES: Readonly<Record<string, string>> = {
  dateIs: 'equal',
  dateIsBefore: 'lessThan',
  dateIsOnOrBefore: 'lessThanOrEqual',
  dateIsAfter: 'greaterThan',
  dateIsOnOrAfter: 'greaterThanOrEqual',
  dateIsBetween: 'between',
  dateIsNotBetween: 'notBetween',
};

/** One `<dataValidation>` of the file. */
export interface FileValidation {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
  /** Space-separated ranges. */
  readonly sqref: string;
  /** `stop` refuses a wrong value, anything else only warns. */
  readonly errorStyle: string;
  readonly prompt?: string;
  /** A list that people type from memory, without the arrow. */
  readonly arrowless?: boolean;
}

type Shape = Pick<FileValidation, 'type' | 'operator' | 'formulas' | 'arrowless'>;

/** The rule as the file's own, or undefined when the format has nothing like it (the state part keeps it). */
export function toFileValidation({
  criterion,
  isBlocking,
  ranges,
  google,
}: Pick<ValidationRule, 'criterion' | 'isBlocking' | 'ranges' | 'google'>): FileValidation | undefined {
  const zone = zoneOf(ranges[0] ?? '', 1, 1);
  const shape = zone ? shapeOf(criterion, addressOf(zone.left, zone.top), google?.checkbox) : undefined;
  if (!shape) return undefined;
  const sqref = ranges.map((range) => closedReference(range.replaceAll('$', ''))).join(' ');
  const prompt = google?.helpText;
  return { ...shape, sqref, errorStyle: isBlocking ? 'stop' : 'warning', ...(prompt && { prompt }) };
}

function shapeOf(criterion: Criterion, cell: string, checkbox: readonly unknown[] = []): Shape | undefined {
  const { type, values } = criterion;
  if (type === 'isBoolean')
    return { type: 'list', formulas: [quoted((checkbox.length > 0 ? checkbox : TICKS).join(','))] };
  const arrowless = 'displayStyle' in criterion && criterion.displayStyle === 'plainText';
  if (type === 'isValueInList') return { ...listOf(values, cell), ...(arrowless && { arrowless }) };
  if (type === 'isValueInRange') {
    return { type: 'list', formulas: [toFileFormula(closedRange(values[0] ?? ''))], ...(arrowless && { arrowless }) };
  }
  const operator = NUMBERS[type];
  if (operator) return { type: 'decimal', operator, formulas: values.map(operand) };
  if (type.startsWith('date')) return dateShape(criterion);
  const formula = customFormula(type, values[0] ?? '', cell);
  return formula ? { type: 'custom', formulas: [formula] } : undefined;
}

function listOf(values: readonly string[], cell: string): Shape {
  const joined = values.join(',');
  const simple = joined.length <= LIST_LIMIT && values.every((value) => !/[",]/.test(value) && value.trim() === value);
  if (simple) return { type: 'list', formulas: [`"${joined}"`] };
  // Too long or with commas inside: still enforced, though other programs offer no list to choose from.
  return { type: 'custom', formulas: [`OR(${values.map((value) => `${cell}=${quoted(value)}`).join(',')})`] };
}

const closedRange = (range: string): string => {
  const at = range.lastIndexOf('!') + 1;
  const closed = closedReference(range.slice(at)).replace(/\$?([A-Za-z]{1,3})\$?([0-9]+)/g, '$$$1$$$2');
  return range.slice(0, at) + closed;
};

function dateShape(criterion: Criterion): Shape | undefined {
  const { type, values } = criterion;
  if (type === 'dateIsValid') return { type: 'date', operator: 'greaterThanOrEqual', formulas: ['1'] };
  const operator = DATES[type];
  const relative = 'dateValue' in criterion && criterion.dateValue !== 'exactDate' ? criterion.dateValue : undefined;
  const formulas = relative ? [RELATIVE_DAYS[relative]] : values.map(operand);
  return operator && formulas.every((formula) => formula !== undefined)
    ? { type: 'date', operator, formulas: formulas as string[] }
    : undefined;
}

const RELATIVE_DAYS: Readonly<Record<string, string>> = {
  today: 'TODAY()',
  tomorrow: 'TODAY()+1',
  yesterday: 'TODAY()-1',
  lastWeek: 'TODAY()-7',
  lastMonth: 'EDATE(TODAY(),-1)',
  lastYear: 'EDATE(TODAY(),-12)',
};

/** A number, a day (`2026-11-22` or `11/22/2026`), or a formula. */
function operand(value: string): string {
  if (value.startsWith('=')) return toFileFormula(value);
  return serialText(value) ?? (value.trim() !== '' && Number.isFinite(Number(value)) ? value : quoted(value));
}

export function serialText(value: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value);
  const [year, month, day] = iso ? iso.slice(1) : american ? [american[3], american[1], american[2]] : [];
  if (!year) return undefined;
  return String(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569);
}

function customFormula(type: string, value: string, cell: string): string | undefined {
  const text = value.startsWith('=') ? toFileFormula(value) : quoted(value);
  switch (type) {
    case 'customFormula':
      return toFileFormula(value);
    case 'containsText':
      return `ISNUMBER(SEARCH(${text},${cell}))`;
    case 'notContainsText':
      return `ISERROR(SEARCH(${text},${cell}))`;
    case 'isEqualText':
      return `EXACT(${cell},${text})`;
    case 'isEmail':
      return `ISNUMBER(SEARCH("?@?*.?",${cell}))`;
    case 'isLink':
      return `ISNUMBER(SEARCH("://?",${cell}))`;
    default:
      return undefined;
  }
}

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
