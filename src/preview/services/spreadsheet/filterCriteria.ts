import type { FilterValue } from '../../engine/plugins/filters';
import type { Book } from './book';
import { type CriterionArgument, LIBRARY_TYPES, RELATIVE_DAYS } from './criteria';
import { argumentOf, literal, WHEN } from './formatRule';
import { handle } from './handle';

export type GoogleCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;

/** What a column's filter asks, as scripts see it: a condition, or texts to hide or to show alone. JSON-safe. */
export interface CriteriaFacts {
  readonly criteria?: string;
  readonly args?: readonly Exclude<CriterionArgument, object>[];
  /** Instants of the arguments that are dates. */
  readonly dates?: readonly number[];
  readonly hidden?: readonly string[];
  readonly visible?: readonly string[];
}

/** Class FilterCriteria: criteria that no longer change. */
export class CriteriaCore {
  constructor(
    readonly book: Book,
    readonly facts: CriteriaFacts,
  ) {}

  copy(): GoogleBuilder {
    return openCriteriaBuilder(this.book, this.facts);
  }
  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria | null {
    const { criteria } = this.facts;
    return criteria === undefined ? null : Reflect.get(this.book.enums.BooleanCriteria, criteria);
  }
  getCriteriaValues(): unknown[] {
    const { realm } = this.book.context;
    const { args = [], dates } = this.facts;
    return realm.array<unknown>(dates ? dates.map((at) => realm.date(at)) : args);
  }
  getHiddenValues(): string[] {
    return this.book.context.realm.array(this.facts.hidden ?? []);
  }
  getVisibleValues(): string[] {
    return this.book.context.realm.array(this.facts.visible ?? []);
  }
}

export const openCriteria = (book: Book, facts: CriteriaFacts): GoogleCriteria =>
  handle<GoogleCriteria>(book.context, 'FilterCriteria', new CriteriaCore(book, facts));

/** Class FilterCriteriaBuilder; a later call replaces what an earlier one asked. */
export function openCriteriaBuilder(book: Book, initial: CriteriaFacts = {}): GoogleBuilder {
  let facts = initial;
  const change = (next: CriteriaFacts) => {
    facts = next;
    return methods;
  };
  const texts = (values: unknown, method: string): string[] =>
    Array.isArray(values)
      ? Array.from(values, String)
      : book.fail(
          `The parameters (String) don't match the method signature for SpreadsheetApp.FilterCriteriaBuilder.${method}.`,
        );
  const when = (criteria: string, given: readonly unknown[]) => {
    const [first] = given;
    const { realm } = book.context;
    const dates = given.filter((value) => realm.isDate(value)).map((value) => (value as Date).getTime());
    if (dates.length > 0) return change({ criteria, dates });
    const relative = criteria.startsWith('DATE_') && typeof first === 'object';
    if (relative) return change({ criteria: `${criteria.replace(/_RELATIVE$/, '')}_RELATIVE`, args: [String(first)] });
    // Dates and ranges are dealt with above; what is left are plain values.
    return change({ criteria, args: given.map((value) => argumentOf(book, value) as string | number | boolean) });
  };
  const core = () => new CriteriaCore(book, facts);
  const methods: Record<string, unknown> = {
    build: () => openCriteria(book, facts),
    copy: () => openCriteriaBuilder(book, facts),
    getCriteriaType: () => core().getCriteriaType(),
    getCriteriaValues: () => core().getCriteriaValues(),
    getHiddenValues: () => core().getHiddenValues(),
    getVisibleValues: () => core().getVisibleValues(),
    setHiddenValues: (values: unknown) => change({ hidden: texts(values, 'setHiddenValues') }),
    setVisibleValues: (values: unknown) => change({ visible: texts(values, 'setVisibleValues') }),
    withCriteria: (criteria: unknown, args: unknown[]) => when(String(criteria), Array.from(args)),
  };
  for (const [name, criteria] of Object.entries(WHEN)) methods[name] = (...args: unknown[]) => when(criteria, args);
  return handle<GoogleBuilder>(book.context, 'FilterCriteriaBuilder', methods);
}

const READING = ['copy', 'getCriteriaType', 'getCriteriaValues', 'getHiddenValues', 'getVisibleValues'];
export const criteriaSurface = READING;
export const criteriaBuilderSurface = [
  ...['build', 'setHiddenValues', 'setVisibleValues', 'withCriteria', ...READING, ...Object.keys(WHEN)],
];

/** The criteria in the engine's words. */
export function filterValue(book: Book, { criteria, args = [], dates, hidden, visible }: CriteriaFacts): FilterValue {
  if (visible) return { filterType: 'visible', visibleValues: visible };
  if (criteria === undefined) return { filterType: 'values', hiddenValues: hidden ?? [] };
  if (criteria === 'CUSTOM_FORMULA') return { filterType: 'formula', formula: literal(book, formulaOf(args)) };
  const name = criteria.replace(/_RELATIVE$/, '');
  const type = LIBRARY_TYPES[name];
  if (type === undefined) return book.fail(`not in the local host yet: a filter by ${criteria}`);
  if (!name.startsWith('DATE_')) {
    return { filterType: 'criterion', type, values: args.map((argument) => literal(book, argument)) };
  }
  const day = name === criteria ? 'exactDate' : RELATIVE_DAYS[String(args[0])];
  if (day === undefined) return book.fail(`not in the local host yet: a filter by ${criteria} ${String(args[0])}`);
  const values = day === 'exactDate' ? (dates ?? []).map((date) => literal(book, { date })) : [''];
  return { filterType: 'criterion', type, values, dateValue: day };
}

/** The equals sign may be left out, as in `setFormula`. */
const formulaOf = ([formula]: readonly CriterionArgument[]): string =>
  String(formula ?? '').startsWith('=') ? String(formula) : `=${String(formula ?? '')}`;
