import type { Area } from '../../engine/engine';
import { toEngine } from '../../engine/formula';
import { serialOf } from '../../engine/serial';
import type { Book, GoogleRange } from './book';
import { cssColor } from './colors';
import { type CriterionArgument, LIBRARY_TYPES, RELATIVE_DAYS } from './criteria';
import { handle, unwrap } from './handle';
import { RangeCore } from './range';

export type GoogleFormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

/** How cells look that meet the condition; undefined leaves theirs. */
export interface RuleStyle {
  readonly background?: string | null;
  readonly color?: string | null;
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  readonly strikethrough?: boolean | null;
  readonly underline?: boolean | null;
}

/** One end or the middle of a colour scale; MIN and MAX need no value. */
export interface GradientPoint {
  readonly color: string;
  readonly type: string;
  readonly value: string;
}

/** A conditional format rule as scripts see it: a condition with a look, or a colour scale. */
export interface FormatFacts {
  readonly areas: readonly Area[];
  readonly condition?: { readonly criteria: string; readonly args: readonly CriterionArgument[] };
  readonly style: RuleStyle;
  readonly gradient?: { readonly min?: GradientPoint; readonly mid?: GradientPoint; readonly max?: GradientPoint };
}

/** Class ConditionalFormatRule. */
export class FormatRuleCore {
  constructor(
    readonly book: Book,
    readonly facts: FormatFacts,
  ) {}

  copy(): GoogleBuilder {
    return openFormatBuilder(this.book, this.facts);
  }
  getRanges(): GoogleRange[] {
    return this.book.context.realm.array(this.facts.areas.map((area) => this.book.range(area)));
  }
  getBooleanCondition(): GoogleAppsScript.Spreadsheet.BooleanCondition | null {
    const { book, facts } = this;
    const { condition, style } = facts;
    if (!condition) return null;
    const values = condition.args.map((argument) =>
      argument !== null && typeof argument === 'object' && 'date' in argument
        ? book.context.realm.date(argument.date)
        : argument,
    );
    return handle(book.context, 'BooleanCondition', {
      getCriteriaType: () => Reflect.get(book.enums.BooleanCriteria, condition.criteria),
      getCriteriaValues: () => book.context.realm.array(values),
      getBackground: () => style.background ?? null,
      getFontColor: () => style.color ?? null,
      getBold: () => style.bold ?? null,
      getItalic: () => style.italic ?? null,
      getStrikethrough: () => style.strikethrough ?? null,
      getUnderline: () => style.underline ?? null,
    });
  }
  getGradientCondition(): GoogleAppsScript.Spreadsheet.GradientCondition | null {
    const { book, facts } = this;
    const { gradient } = facts;
    if (!gradient) return null;
    const type = (point: GradientPoint | undefined) =>
      point ? Reflect.get(book.enums.InterpolationType, point.type) : null;
    return handle(book.context, 'GradientCondition', {
      getMinColor: () => gradient.min?.color ?? null,
      getMinType: () => type(gradient.min),
      getMinValue: () => gradient.min?.value ?? '',
      getMidColor: () => gradient.mid?.color ?? null,
      getMidType: () => type(gradient.mid),
      getMidValue: () => gradient.mid?.value ?? '',
      getMaxColor: () => gradient.max?.color ?? null,
      getMaxType: () => type(gradient.max),
      getMaxValue: () => gradient.max?.value ?? '',
    });
  }
}

/** `whenTextEqualTo` and its kin: the criterion each of them stands for. */
export const WHEN: Readonly<Record<string, string>> = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenDateAfter: 'DATE_AFTER',
  whenDateBefore: 'DATE_BEFORE',
  whenDateEqualTo: 'DATE_EQUAL_TO',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
};

export const argumentOf = (book: Book, value: unknown): CriterionArgument => {
  if (book.context.realm.isDate(value)) return { date: value.getTime() };
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
};

/** Class ConditionalFormatRuleBuilder. */
export function openFormatBuilder(book: Book, initial: FormatFacts = { areas: [], style: {} }): GoogleBuilder {
  let facts = initial;
  const change = (more: Partial<FormatFacts>) => {
    facts = { ...facts, ...more };
    return methods;
  };
  const look = (more: RuleStyle) => change({ style: { ...facts.style, ...more } });
  const point = (at: 'min' | 'mid' | 'max', color: string, type: string, value: string) =>
    change({ gradient: { ...facts.gradient, [at]: { color: cssColor(color) ?? '#ffffff', type, value } } });
  const methods: Record<string, unknown> = {
    build() {
      if (facts.areas.length === 0) book.fail('A conditional format rule must have at least one range.');
      if (!facts.condition && !facts.gradient) book.fail('A conditional format rule must have a condition.');
      return handle<GoogleFormatRule>(book.context, 'ConditionalFormatRule', new FormatRuleCore(book, facts));
    },
    copy: () => openFormatBuilder(book, facts),
    getRanges: () => new FormatRuleCore(book, facts).getRanges(),
    getBooleanCondition: () => new FormatRuleCore(book, facts).getBooleanCondition(),
    getGradientCondition: () => new FormatRuleCore(book, facts).getGradientCondition(),
    setRanges: (ranges: unknown[]) =>
      change({ areas: Array.from(ranges, (range) => unwrap(range, RangeCore)?.area ?? book.fail('Range not found')) }),
    setBackground: (color: string | null) => look({ background: cssColor(color) }),
    setFontColor: (color: string | null) => look({ color: cssColor(color) }),
    setBold: (bold: boolean | null) => look({ bold }),
    setItalic: (italic: boolean | null) => look({ italic }),
    setStrikethrough: (strikethrough: boolean | null) => look({ strikethrough }),
    setUnderline: (underline: boolean | null) => look({ underline }),
    setGradientMinpoint: (color: string) => point('min', color, 'MIN', ''),
    setGradientMaxpoint: (color: string) => point('max', color, 'MAX', ''),
    setGradientMinpointWithValue: (color: string, type: unknown, value: string) =>
      point('min', color, String(type), value),
    setGradientMidpointWithValue: (color: string, type: unknown, value: string) =>
      point('mid', color, String(type), value),
    setGradientMaxpointWithValue: (color: string, type: unknown, value: string) =>
      point('max', color, String(type), value),
    withCriteria: (criteria: unknown, args: unknown[]) => when(String(criteria), Array.from(args)),
  };
  const when = (criteria: string, args: readonly unknown[]) => {
    const [first] = args;
    const relative = criteria.startsWith('DATE_') && typeof first === 'object' && !book.context.realm.isDate(first);
    const name = relative && !criteria.endsWith('_RELATIVE') ? `${criteria}_RELATIVE` : criteria;
    const given = relative ? [String(first)] : args.map((value) => argumentOf(book, value));
    if (criteria === 'CUSTOM_FORMULA') checkFormula(book, String(given[0]));
    return change({ condition: { criteria: name, args: given } });
  };
  for (const [name, criteria] of Object.entries(WHEN)) methods[name] = (...args: unknown[]) => when(criteria, args);
  return handle<GoogleBuilder>(book.context, 'ConditionalFormatRuleBuilder', methods);
}

export const formatRuleSurface = ['copy', 'getRanges', 'getBooleanCondition', 'getGradientCondition'];
export const formatRuleBuilderSurface = [
  ...['build', 'copy', 'getRanges', 'getBooleanCondition', 'getGradientCondition', 'setRanges', 'setBackground'],
  ...['setFontColor', 'setBold', 'setItalic', 'setStrikethrough', 'setUnderline', 'setGradientMinpoint'],
  ...['setGradientMaxpoint', 'setGradientMinpointWithValue', 'setGradientMidpointWithValue'],
  ...['setGradientMaxpointWithValue', 'withCriteria', ...Object.keys(WHEN)],
];

/** A rule's formula may not leave its tab, neither by a reference nor by a named range. */
function checkFormula(book: Book, formula: string): void {
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (/[A-Za-z0-9_']!/.test(code)) book.fail('Conditional format rule cannot reference a different sheet.');
}

function checkNames(book: Book, formula: string, sheet: string): void {
  const words = new Set(
    formula
      .replace(/"(?:[^"]|"")*"/g, '')
      .toLowerCase()
      .match(/[a-z_][\w.]*(?!\w*\()/g) ?? [],
  );
  const foreign = book.engine.getters
    .getNamedRanges()
    .some(({ name, range }) => range.sheetId !== sheet && words.has(name.toLowerCase()));
  if (foreign) book.fail('Conditional format rule cannot reference a different sheet.');
}

const LEVELS: Readonly<Record<string, string>> = {
  NUMBER: 'number',
  PERCENT: 'percentage',
  PERCENTILE: 'percentile',
  MIN: 'value',
  MAX: 'value',
};
const colorNumber = (color: string): number => Number.parseInt(color.slice(1), 16);
const threshold = ({ color, type, value }: GradientPoint) => ({
  color: colorNumber(color),
  type: LEVELS[type] ?? 'number',
  ...(type === 'MIN' || type === 'MAX' ? {} : { value: String(value) }),
});

/** The rule in the library's words. */
export function libraryRule(
  book: Book,
  { condition, style, gradient }: FormatFacts,
  sheet: string,
): Record<string, unknown> {
  if (gradient) {
    const { min, mid, max } = gradient;
    if (!min || !max) return book.fail('A gradient needs a minimum and a maximum point.');
    return {
      type: 'ColorScaleRule',
      minimum: threshold(min),
      maximum: threshold(max),
      ...(mid ? { midpoint: threshold(mid) } : {}),
    };
  }
  if (!condition) return book.fail('A conditional format rule must have a condition.');
  const criteria = condition.criteria.replace(/_RELATIVE$/, '');
  // The library has one "is equal" for numbers and texts in conditional formats.
  const operator =
    (criteria === 'TEXT_EQUAL_TO' ? 'isEqual' : LIBRARY_TYPES[criteria]) ??
    book.fail(`not in the local host yet: the condition ${criteria}`);
  if (criteria === 'CUSTOM_FORMULA') checkNames(book, String(condition.args[0]), sheet);
  const look = {
    ...(style.background ? { fillColor: style.background } : {}),
    ...(style.color ? { textColor: style.color } : {}),
    ...Object.fromEntries(
      (['bold', 'italic', 'strikethrough', 'underline'] as const)
        .filter((key) => style[key] != null)
        .map((key) => [key, style[key]]),
    ),
  };
  const relative = condition.criteria.endsWith('_RELATIVE') ? RELATIVE_DAYS[String(condition.args[0])] : undefined;
  const values = relative ? [] : condition.args.map((argument) => literal(book, argument));
  const day = criteria.startsWith('DATE_') ? { dateValue: relative ?? 'exactDate' } : {};
  return { type: 'CellIsRule', operator, values: relative ? [''] : values, style: look, ...day };
}

export function literal(book: Book, argument: CriterionArgument): string {
  if (argument !== null && typeof argument === 'object' && 'date' in argument) {
    return String(Math.floor(serialOf(argument.date, book.context.world.timeZone)));
  }
  const text = String(argument ?? '');
  return text.startsWith('=') ? toEngine(text, book.engine.regional) : text;
}
