import { toEngine } from '../../engine/formula';
import { serialOf } from '../../engine/serial';
import type { Book } from './book';
import { type CriterionArgument, LIBRARY_TYPES } from './criteria';
import { handle, unwrap } from './handle';
import { RangeCore } from './range';

export type GoogleRule = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

/** A data validation rule as scripts see it. */
export interface RuleFacts {
  /** The name of a `DataValidationCriteria`. */
  readonly criteria: string;
  readonly args: readonly CriterionArgument[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

const argumentOf = (book: Book, value: unknown): CriterionArgument => {
  if (book.context.realm.isDate(value)) return { date: value.getTime() };
  const range = unwrap(value, RangeCore);
  if (range) return range;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : String(value);
};

const toScript = (book: Book, argument: CriterionArgument): unknown => {
  if (argument instanceof RangeCore) return book.range(argument.area);
  if (argument !== null && typeof argument === 'object') return book.context.realm.date(argument.date);
  return argument;
};

/** Class DataValidation: a rule that no longer changes. */
export class RuleCore {
  constructor(
    readonly book: Book,
    readonly facts: RuleFacts,
  ) {}

  copy(): GoogleBuilder {
    return openBuilder(this.book, this.facts);
  }
  getAllowInvalid(): boolean {
    return this.facts.allowInvalid;
  }
  getCriteriaType(): Criteria {
    return criteriaNamed(this.book, this.facts.criteria);
  }
  getCriteriaValues(): unknown[] {
    const { book, facts } = this;
    if (facts.criteria === 'VALUE_IN_LIST') {
      const [showDropdown, ...values] = facts.args;
      return book.context.realm.array([book.context.realm.array(values), showDropdown]);
    }
    if (facts.criteria === 'VALUE_IN_RANGE') {
      const [showDropdown = true, range = null] = facts.args;
      return book.context.realm.array([toScript(book, range), showDropdown]);
    }
    return book.context.realm.array(facts.args.map((argument) => toScript(book, argument)));
  }
  getHelpText(): string | null {
    return this.facts.helpText;
  }
}

function criteriaNamed({ enums }: Book, name: string): Criteria {
  return Reflect.get(enums.DataValidationCriteria, name) as Criteria;
}

export const openRule = (book: Book, facts: RuleFacts): GoogleRule =>
  handle<GoogleRule>(book.context, 'DataValidation', new RuleCore(book, facts));

/** `requireNumberBetween` and its kin: the criterion each of them stands for. */
const SIMPLE: Readonly<Record<string, string>> = {
  requireDate: 'DATE_IS_VALID_DATE',
  requireDateAfter: 'DATE_AFTER',
  requireDateBefore: 'DATE_BEFORE',
  requireDateBetween: 'DATE_BETWEEN',
  requireDateEqualTo: 'DATE_EQUAL_TO',
  requireDateNotBetween: 'DATE_NOT_BETWEEN',
  requireDateOnOrAfter: 'DATE_ON_OR_AFTER',
  requireDateOnOrBefore: 'DATE_ON_OR_BEFORE',
  requireFormulaSatisfied: 'CUSTOM_FORMULA',
  requireNumberBetween: 'NUMBER_BETWEEN',
  requireNumberEqualTo: 'NUMBER_EQUAL_TO',
  requireNumberGreaterThan: 'NUMBER_GREATER_THAN',
  requireNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  requireNumberLessThan: 'NUMBER_LESS_THAN',
  requireNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  requireNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  requireNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  requireTextContains: 'TEXT_CONTAINS',
  requireTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  requireTextEqualTo: 'TEXT_EQUAL_TO',
  requireTextIsEmail: 'TEXT_IS_VALID_EMAIL',
  requireTextIsUrl: 'TEXT_IS_VALID_URL',
  requireCheckbox: 'CHECKBOX',
};

const EMPTY: RuleFacts = { criteria: '', args: [], allowInvalid: true, helpText: null };

/** Class DataValidationBuilder. A rule of `newDataValidation` allows invalid data until told otherwise. */
export function openBuilder(book: Book, initial: RuleFacts = EMPTY): GoogleBuilder {
  let facts = initial;
  const change = (more: Partial<RuleFacts>) => {
    facts = { ...facts, ...more };
    return methods;
  };
  const methods: Record<string, unknown> = {
    build() {
      if (facts.criteria === '') book.fail('A data validation rule needs a criterion before build().');
      return openRule(book, facts);
    },
    copy: () => openBuilder(book, facts),
    getAllowInvalid: () => facts.allowInvalid,
    getCriteriaType: () => (facts.criteria === '' ? null : criteriaNamed(book, facts.criteria)),
    getCriteriaValues: () => new RuleCore(book, facts).getCriteriaValues(),
    getHelpText: () => facts.helpText,
    setAllowInvalid: (allowInvalid: boolean) => change({ allowInvalid }),
    setHelpText: (helpText: string | null) => change({ helpText }),
    requireValueInList(values: unknown, showDropdown = true) {
      if (!Array.isArray(values)) {
        book.fail(
          "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireValueInList.",
        );
      }
      const texts = (values as unknown[]).map((value) => String(value));
      if (texts.length > 500) book.fail('A data validation list can have at most 500 items.');
      return change({ criteria: 'VALUE_IN_LIST', args: [showDropdown, ...texts] });
    },
    requireValueInRange: (range: unknown, showDropdown = true) =>
      change({ criteria: 'VALUE_IN_RANGE', args: [showDropdown, argumentOf(book, range)] }),
    withCriteria(criteria: unknown, args: unknown[]) {
      const name = String(criteria);
      const [first, second] = args;
      if (name === 'VALUE_IN_LIST' && Array.isArray(first)) {
        return change({ criteria: name, args: [second !== false, ...first.map((value) => String(value))] });
      }
      if (name === 'VALUE_IN_RANGE') {
        return change({ criteria: name, args: [second !== false, argumentOf(book, first)] });
      }
      return change({ criteria: name, args: args.map((value) => argumentOf(book, value)) });
    },
  };
  for (const [name, criteria] of Object.entries(SIMPLE)) {
    methods[name] = (...args: unknown[]) => change({ criteria, args: args.map((value) => argumentOf(book, value)) });
  }
  return handle<GoogleBuilder>(book.context, 'DataValidationBuilder', methods);
}

export const validationSurface = ['copy', 'getAllowInvalid', 'getCriteriaType', 'getCriteriaValues', 'getHelpText'];
export const validationBuilderSurface = [
  ...['build', 'copy', 'getAllowInvalid', 'getCriteriaType', 'getCriteriaValues', 'getHelpText', 'setAllowInvalid'],
  ...['setHelpText', 'requireValueInList', 'requireValueInRange', 'withCriteria', ...Object.keys(SIMPLE)],
];

/** The rule in the library's words. */
export function libraryCriterion(book: Book, { criteria, args }: RuleFacts): Record<string, unknown> {
  const type =
    LIBRARY_TYPES[criteria] ?? book.fail(`not in the local host yet: the data validation criterion ${criteria}`);
  if (criteria === 'CHECKBOX') return { type, values: [] };
  if (criteria === 'VALUE_IN_LIST') {
    const [showDropdown, ...values] = args;
    return { type, values: values.map(String), displayStyle: showDropdown === false ? 'plainText' : 'arrow' };
  }
  if (criteria === 'VALUE_IN_RANGE') {
    const [showDropdown, range] = args;
    const source =
      range instanceof RangeCore ? range.fullName : book.fail('The range of a data validation rule is missing.');
    return { type, values: [source], displayStyle: showDropdown === false ? 'plainText' : 'arrow' };
  }
  const values = args.map((argument) => literal(book, argument));
  return criteria.startsWith('DATE_') ? { type, values, dateValue: 'exactDate' } : { type, values };
}

function literal(book: Book, argument: CriterionArgument): string {
  if (argument !== null && typeof argument === 'object' && 'date' in argument) {
    const { world } = book.context;
    return String(Math.floor(serialOf(argument.date, world.timeZone)));
  }
  const text = String(argument ?? '');
  return text.startsWith('=') ? toEngine(text, book.engine.regional) : text;
}
