import type { Area } from '../../engine/engine';
import { instantOf } from '../../engine/serial';
import { zoneOf } from './areas';
import type { Book, GoogleRange } from './book';
import { type CriterionArgument, GOOGLE_TYPES } from './criteria';
import { unwrap } from './handle';
import { RangeCore } from './range';
import { findArea } from './ranges';
import { writeValues } from './rangeValues';
import { type GoogleRule, libraryCriterion, openRule, RuleCore, type RuleFacts } from './validation';

interface StoredRule {
  readonly id: string;
  readonly criterion: { readonly type: string; readonly values: readonly string[]; readonly displayStyle?: string };
  readonly isBlocking?: boolean;
  readonly ranges: readonly { readonly zone: ReturnType<typeof zoneOf>; readonly sheetId: string }[];
  /** What the library has no place for. */
  readonly google?: { readonly helpText: string | null; readonly checkbox?: readonly CriterionArgument[] };
}

export function ruleAt(book: Book, sheet: string, row: number, column: number): StoredRule | undefined {
  // Our extra field travels with the library's rule.
  return book.engine.getters.getValidationRuleForCell({ sheetId: sheet, row, col: column }) as unknown as
    | StoredRule
    | undefined;
}

function factsOf(book: Book, sheet: string, rule: StoredRule): RuleFacts {
  const { type, values, displayStyle } = rule.criterion;
  const criteria = GOOGLE_TYPES[type] ?? 'CUSTOM_FORMULA';
  const common = { criteria, allowInvalid: !rule.isBlocking, helpText: rule.google?.helpText ?? null };
  const dropdown = displayStyle !== 'plainText';
  if (criteria === 'VALUE_IN_LIST') return { ...common, args: [dropdown, ...values] };
  if (criteria === 'VALUE_IN_RANGE') {
    return { ...common, args: [dropdown, new RangeCore(book, findArea(book, sheet, values[0] ?? ''))] };
  }
  if (criteria === 'CHECKBOX') return { ...common, args: rule.google?.checkbox ?? [] };
  if (criteria.startsWith('DATE_')) {
    return {
      ...common,
      args: values.map((value) => ({ date: instantOf(Number(value), book.context.world.timeZone) })),
    };
  }
  const numeric = criteria.startsWith('NUMBER_');
  return { ...common, args: values.map((value) => (numeric && !value.startsWith('=') ? Number(value) : value)) };
}

/** The rule on a cell, if there is one. */
export function ruleFactsAt(book: Book, sheet: string, row: number, column: number): RuleFacts | undefined {
  const rule = ruleAt(book, sheet, row, column);
  return rule && factsOf(book, sheet, rule);
}

const areasIn = (area: Area): Area[][] =>
  Array.from({ length: area.rows }, (_r, r) =>
    Array.from({ length: area.columns }, (_c, c) => ({
      sheet: area.sheet,
      row: area.row + r,
      column: area.column + c,
      rows: 1,
      columns: 1,
    })),
  );

function rulesOf({ book, area }: RangeCore): (GoogleRule | null)[][] {
  book.engine.flush();
  const opened = new Map<string, GoogleRule>();
  return areasIn(area).map((line) =>
    line.map(({ row, column }) => {
      const rule = ruleAt(book, area.sheet, row, column);
      if (!rule) return null;
      const known = opened.get(rule.id) ?? openRule(book, factsOf(book, area.sheet, rule));
      opened.set(rule.id, known);
      return known;
    }),
  );
}

/** Takes the rules off an area; what they cover elsewhere stays. */
function clearRules(book: Book, area: Area): void {
  book.engine.flush();
  const touched = book.engine.getters
    .getDataValidationRules(area.sheet)
    .some((rule) => rule.ranges.some(({ zone }) => intersects(zone, zoneOf(area))));
  if (!touched) return;
  // Laying one rule over the area cuts the others out; then that one goes.
  const id = book.engine.newId();
  const ranges = [{ _sheetId: area.sheet, _zone: zoneOf(area) }];
  const cover = { id, criterion: { type: 'isNotEqual', values: ['0'] } };
  book.engine.queue([
    { type: 'ADD_DATA_VALIDATION_RULE', sheetId: area.sheet, rule: cover, ranges },
    { type: 'REMOVE_DATA_VALIDATION_RULE', sheetId: area.sheet, id },
  ]);
}

const intersects = (a: ReturnType<typeof zoneOf>, b: ReturnType<typeof zoneOf>): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export function layRule(book: Book, areas: readonly Area[], facts: RuleFacts): void {
  const [first] = areas;
  if (!first) return;
  const { criteria, args, allowInvalid, helpText } = facts;
  const google = { helpText, ...(criteria === 'CHECKBOX' && args.length > 0 ? { checkbox: args } : {}) };
  const rule = { id: book.engine.newId(), criterion: libraryCriterion(book, facts), isBlocking: !allowInvalid, google };
  const ranges = areas.map((area) => ({ _sheetId: area.sheet, _zone: zoneOf(area) }));
  book.run([{ type: 'ADD_DATA_VALIDATION_RULE', sheetId: first.sheet, rule, ranges }]);
}

const coreOf = (book: Book, rule: unknown): RuleCore =>
  unwrap(rule, RuleCore) ??
  book.fail("The parameters (Object) don't match the method signature for SpreadsheetApp.Range.setDataValidation.");

/** The cells of the range that hold a checkbox. */
const checkboxes = ({ book, area }: RangeCore): Area[] => {
  book.engine.flush();
  return areasIn(area)
    .flat()
    .filter(({ row, column }) => ruleAt(book, area.sheet, row, column)?.criterion.type === 'isBoolean');
};

/** Data validation and checkboxes. */
export const rangeRules = {
  getDataValidation(this: RangeCore) {
    const { book, area } = this;
    return rulesOf(new RangeCore(book, { ...area, rows: 1, columns: 1 }))[0]?.[0] ?? null;
  },
  getDataValidations(this: RangeCore) {
    return this.grid(rulesOf(this));
  },
  setDataValidation(this: RangeCore, rule: GoogleRule | null) {
    const { book, area } = this;
    book.guard.write(area, []);
    if (rule === null || rule === undefined) clearRules(book, area);
    else layRule(book, [area], coreOf(book, rule).facts);
    return this.self;
  },
  setDataValidations(this: RangeCore, rules: (GoogleRule | null)[][]) {
    const { book, area } = this;
    const given = this.checked<GoogleRule | null>(rules);
    book.guard.write(area, []);
    const byRule = new Map<RuleCore, Area[]>();
    areasIn(area).forEach((line, r) => {
      line.forEach((cell, c) => {
        const rule = given[r]?.[c] ?? null;
        if (rule === null) {
          clearRules(book, cell);
          return;
        }
        const core = coreOf(book, rule);
        byRule.set(core, [...(byRule.get(core) ?? []), cell]);
      });
    });
    for (const [core, areas] of byRule) layRule(book, areas, core.facts);
    return this.self;
  },
  clearDataValidations(this: RangeCore) {
    this.book.guard.write(this.area, []);
    clearRules(this.book, this.area);
    return this.self;
  },
  insertCheckboxes(this: RangeCore, ...args: unknown[]) {
    const facts = { criteria: 'CHECKBOX', args: args as CriterionArgument[], allowInvalid: false, helpText: null };
    writeValues(this, this.filled(args[1] ?? (args.length === 1 ? '' : false)));
    layRule(this.book, [this.area], facts);
    return this.self;
  },
  removeCheckboxes(this: RangeCore) {
    for (const area of checkboxes(this)) {
      writeValues(new RangeCore(this.book, area), [[null]]);
      clearRules(this.book, area);
    }
    return this.self;
  },
  check(this: RangeCore) {
    for (const area of checkboxes(this)) writeValues(new RangeCore(this.book, area), [[true]]);
    return this.self;
  },
  uncheck(this: RangeCore) {
    for (const area of checkboxes(this)) writeValues(new RangeCore(this.book, area), [[false]]);
    return this.self;
  },
  isChecked(this: RangeCore) {
    const { book, area } = this;
    const boxes = checkboxes(this);
    if (boxes.length === 0 || boxes.length < area.rows * area.columns) return null;
    const values = boxes.map((box) => book.engine.evaluated(box)[0]?.[0] === true);
    return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
  },
} satisfies Partial<GoogleRange>;
