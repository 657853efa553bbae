import type { ConditionalFormattingRule, Cvfo } from '@cj-tech-master/excelts';
import { type FileColor, fromFileColor, type Theme } from './color';
import type { FileConditionalFormat } from './conditional';
import { fromFileFormula, openReference } from './formula';
import { fromFill, fromFont } from './style';
import type { ConditionalFormat } from './workbookData';

type Rule = ConditionalFormat['rule'];
type CellRule = Extract<Rule, { type: 'CellIsRule' }>;

/** A sheet's rules in the order in which they win. Rules the library has no like of are left out. */
export function fromFileConditionalFormats(
  formats: readonly FileConditionalFormat[],
  theme: Theme,
): ConditionalFormat[] {
  return formats
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ranges: ref.split(/\s+/).map(openReference), rule })))
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0))
    .flatMap(({ ranges, rule: fileRule }, index) => {
      const rule = ruleOf(fileRule, theme);
      return rule ? [{ id: `cf${index + 1}`, ranges, rule }] : [];
    });
}

function ruleOf(rule: ConditionalFormattingRule, theme: Theme): Rule | undefined {
  switch (rule.type) {
    case 'colorScale':
      return scaleOf(rule.cfvo ?? [], (rule.color ?? []) as readonly FileColor[], theme);
    case 'dataBar':
      return { type: 'DataBarRule', color: colorNumber(rule.color as FileColor | undefined, theme) ?? 0x638ec6 };
    case 'iconSet':
    case 'timePeriod':
    case 'aboveAverage':
      return undefined;
    case 'top10': {
      const { rank, percent, bottom } = rule;
      return { ...cellRule('top10', [String(rank)], rule, theme), isPercent: percent, isBottom: bottom ?? false };
    }
    default:
      return formulaRule(rule, theme);
  }
}

/** Rules that rest on formulas. The file library passes on kinds of rule that its types do not list. */
function formulaRule(rule: ConditionalFormattingRule, theme: Theme): CellRule | undefined {
  const { formulae = [], operator = '' } = rule as { formulae?: unknown[]; operator?: string };
  const formulas = formulae.map(String);
  const first = formulas[0];
  if (first === undefined) return undefined;
  if (rule.type === 'cellIs') {
    const kind = COMPARISONS[operator];
    return kind ? cellRule(kind, formulas.map(fromOperand), rule, theme) : undefined;
  }
  for (const [kind, pattern] of TEXT_RULES) {
    const match = pattern.exec(first);
    if (match) return cellRule(kind, match[1] === undefined ? [''] : [match[1].replaceAll('""', '"')], rule, theme);
  }
  return cellRule('customFormula', [fromFileFormula(first)], rule, theme);
}

const cellRule = (
  operator: CellRule['operator'],
  values: string[],
  { style }: ConditionalFormattingRule,
  theme: Theme,
): CellRule => ({
  type: 'CellIsRule',
  operator,
  values,
  style: { ...fromFill(style?.fill, theme), ...(style?.font && fromFont(style.font, theme, 0)) },
});

const COMPARISONS: Readonly<Record<string, CellRule['operator']>> = {
  equal: 'isEqual',
  notEqual: 'isNotEqual',
  greaterThan: 'isGreaterThan',
  greaterThanOrEqual: 'isGreaterOrEqualTo',
  lessThan: 'isLessThan',
  lessThanOrEqual: 'isLessOrEqualTo',
  between: 'isBetween',
  notBetween: 'isNotBetween',
};

const CELL = String.raw`\$?[A-Z]{1,3}\$?[0-9]+`;
const TEXT = '"((?:[^"]|"")*)"';
const rule = (pattern: string) => new RegExp(`^${pattern}$`, 'i');

const TEXT_RULES: readonly (readonly [CellRule['operator'], RegExp])[] = [
  ['isEmpty', rule(String.raw`LEN\(TRIM\(${CELL}\)\)=0`)],
  ['isNotEmpty', rule(String.raw`LEN\(TRIM\(${CELL}\)\)>0`)],
  ['containsText', rule(String.raw`NOT\(ISERROR\(SEARCH\(${TEXT},${CELL}\)\)\)`)],
  ['notContainsText', rule(String.raw`ISERROR\(SEARCH\(${TEXT},${CELL}\)\)`)],
  ['beginsWithText', rule(String.raw`LEFT\(${CELL},LEN\(${TEXT}\)\)="(?:[^"]|"")*"`)],
  ['endsWithText', rule(String.raw`RIGHT\(${CELL},LEN\(${TEXT}\)\)="(?:[^"]|"")*"`)],
  ['uniqueValues', rule(String.raw`COUNTIF\([^,]*,${CELL}\)=1`)],
  ['duplicateValues', rule(String.raw`COUNTIF\([^,]*,${CELL}\)>1`)],
];

function fromOperand(text: string): string {
  const string = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (string !== undefined) return string.replaceAll('""', '"');
  return Number.isFinite(Number(text)) || /^(TRUE|FALSE)$/i.test(text) ? text : fromFileFormula(text);
}

const colorNumber = (color: FileColor | undefined, theme: Theme): number | undefined => {
  const hex = fromFileColor(color, theme);
  return hex ? Number.parseInt(hex.slice(1), 16) : undefined;
};

const KINDS: Readonly<Record<string, 'number' | 'percentage' | 'percentile' | 'formula'>> = {
  num: 'number',
  percent: 'percentage',
  percentile: 'percentile',
  formula: 'formula',
};

function scaleOf(points: readonly Cvfo[], colors: readonly FileColor[], theme: Theme): Rule | undefined {
  const parts = points.map(({ type, value }, index) => ({
    color: colorNumber(colors[index], theme) ?? 0xffffff,
    type: KINDS[type],
    value: type === 'formula' ? fromFileFormula(String(value)) : String(value ?? 0),
  }));
  const [minimum, maximum] = [parts[0], parts.at(-1)];
  if (!minimum || !maximum || parts.length < 2) return undefined;
  const middle = parts.length === 3 ? parts[1] : undefined;
  return {
    type: 'ColorScaleRule',
    minimum: endOf(minimum),
    maximum: endOf(maximum),
    ...(middle?.type && { midpoint: { color: middle.color, type: middle.type, value: middle.value } }),
  };
}

const endOf = ({ color, type, value }: { color: number; type: (typeof KINDS)[string] | undefined; value: string }) =>
  type ? { color, type, value } : { color, type: 'value' as const };
