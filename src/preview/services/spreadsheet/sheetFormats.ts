import { readAddress } from '../../engine/address';
import { fromEngine } from '../../engine/formula';
import { instantOf } from '../../engine/serial';
import { zoneOf } from './areas';
import type { Book, GoogleSheet } from './book';
import { type CriterionArgument, GOOGLE_TYPES, RELATIVE_DAYS } from './criteria';
import { type FormatFacts, FormatRuleCore, type GoogleFormatRule, type GradientPoint, libraryRule } from './formatRule';
import { handle, unwrap } from './handle';
import { areaOn } from './ranges';
import type { SheetCore } from './sheet';

interface Threshold {
  readonly color: number;
  readonly type: string;
  readonly value?: string;
}

/** A conditional format as the library gives it out. */
interface StoredFormat {
  readonly id: string;
  readonly ranges: readonly string[];
  readonly rule: {
    readonly type: string;
    readonly operator?: string;
    readonly values?: readonly string[];
    readonly dateValue?: string;
    readonly style?: Readonly<Record<string, unknown>>;
    readonly minimum?: Threshold;
    readonly midpoint?: Threshold;
    readonly maximum?: Threshold;
  };
}

const RELATIVE = Object.fromEntries(Object.entries(RELATIVE_DAYS).map(([google, library]) => [library, google]));
const POINT_TYPES: Readonly<Record<string, string>> = {
  number: 'NUMBER',
  percentage: 'PERCENT',
  percentile: 'PERCENTILE',
  formula: 'NUMBER',
};

const storedOn = (book: Book, sheet: string): readonly StoredFormat[] => {
  book.engine.flush();
  // Read through our own, wider shape: the library's is a union by rule type.
  return book.engine.getters.getConditionalFormats(sheet) as unknown as readonly StoredFormat[];
};

const pointOf = (end: 'MIN' | 'MAX' | 'MID', threshold: Threshold | undefined): GradientPoint | undefined =>
  threshold && {
    color: `#${threshold.color.toString(16).padStart(6, '0')}`,
    type: threshold.type === 'value' ? end : (POINT_TYPES[threshold.type] ?? 'NUMBER'),
    value: threshold.value ?? '',
  };

function argumentsOf(
  book: Book,
  criteria: string,
  { values = [], dateValue }: StoredFormat['rule'],
): CriterionArgument[] {
  if (dateValue && dateValue !== 'exactDate') return [RELATIVE[dateValue] ?? 'TODAY'];
  return values.map((value) => {
    if (value.startsWith('=')) return fromEngine(value, book.engine.regional);
    if (criteria.startsWith('DATE_')) return { date: instantOf(Number(value), book.context.world.timeZone) };
    return criteria.startsWith('NUMBER_') ? Number(value) : value;
  });
}

/** What the library stores, as a script sees it; rule types that Google lacks are left out. */
function factsOf(book: Book, sheet: string, { rule, ranges }: StoredFormat): FormatFacts | undefined {
  const areas = ranges.map((xc) => areaOn(book, sheet, readAddress(xc) ?? {}));
  if (rule.type === 'ColorScaleRule') {
    const gradient = {
      min: pointOf('MIN', rule.minimum),
      mid: pointOf('MID', rule.midpoint),
      max: pointOf('MAX', rule.maximum),
    };
    return { areas, style: {}, gradient };
  }
  const [first = ''] = rule.values ?? [];
  const isText = rule.operator === 'isEqual' && !first.startsWith('=') && !Number.isFinite(Number(first));
  const known = isText ? 'TEXT_EQUAL_TO' : GOOGLE_TYPES[rule.operator ?? ''];
  if (rule.type !== 'CellIsRule' || !known) return undefined;
  const criteria = rule.dateValue && rule.dateValue !== 'exactDate' ? `${known}_RELATIVE` : known;
  const { fillColor, textColor, bold, italic, strikethrough, underline } = (rule.style ?? {}) as Record<string, never>;
  const style = { background: fillColor, color: textColor, bold, italic, strikethrough, underline };
  return { areas, style, condition: { criteria, args: argumentsOf(book, known, rule) } };
}

/** Conditional formatting of a tab: always read and written as a whole, first rule first. */
export const sheetFormats = {
  getConditionalFormatRules(this: SheetCore) {
    const { book, id } = this;
    const rules = storedOn(book, id)
      .map((stored) => factsOf(book, id, stored))
      .filter((facts) => facts !== undefined)
      .map((facts) => handle<GoogleFormatRule>(book.context, 'ConditionalFormatRule', new FormatRuleCore(book, facts)));
    return book.context.realm.array(rules);
  },
  setConditionalFormatRules(this: SheetCore, rules: GoogleFormatRule[]) {
    const { book, id } = this;
    const wanted = Array.from(rules, (rule) => unwrap(rule, FormatRuleCore) ?? book.fail('Invalid argument: rules'));
    for (const { facts } of wanted) {
      if (facts.areas.some(({ sheet }) => sheet !== id))
        book.fail('All conditional format ranges must be on this sheet.');
    }
    const removals = storedOn(book, id).map((stored) => ({
      type: 'REMOVE_CONDITIONAL_FORMAT',
      sheetId: id,
      id: stored.id,
    }));
    const additions = wanted.map(({ facts }) => ({
      type: 'ADD_CONDITIONAL_FORMAT',
      sheetId: id,
      cf: { id: book.engine.newId(), rule: libraryRule(book, facts, id) },
      ranges: facts.areas.map((area) => ({ _sheetId: id, _zone: zoneOf(area) })),
    }));
    book.run([...removals, ...additions]);
  },
  clearConditionalFormatRules(this: SheetCore) {
    this.self.setConditionalFormatRules([]);
  },
} satisfies Partial<GoogleSheet>;
