import type { ConditionalFormattingRule, Cvfo, Style as FileStyle } from '@cj-tech-master/excelts';
import type { Style } from '@odoo/o-spreadsheet';
import { addressOf, zoneOf } from './address';
import { toFileColor, toFileColorNumber } from './color';
import { closedReference, toFileFormula } from './formula';
import { fontOf } from './style';
import { quoted, serialText } from './validation';
import type { ConditionalFormat } from './workbookData';

export interface FileConditionalFormat {
  readonly ref: string;
  readonly rules: ConditionalFormattingRule[];
}

type CellRule = Extract<ConditionalFormat['rule'], { type: 'CellIsRule' }>;
type ScaleRule = Extract<ConditionalFormat['rule'], { type: 'ColorScaleRule' }>;
type Threshold = ScaleRule['minimum'] | NonNullable<ScaleRule['midpoint']>;

/** The rule as the file's own; undefined when the format has nothing like it (the state part keeps it). */
export function toFileConditionalFormat(
  format: ConditionalFormat,
  priority: number,
): FileConditionalFormat | undefined {
  const zone = zoneOf(format.ranges[0] ?? '', 1, 1);
  if (!zone) return undefined;
  const rule = ruleOf(format, addressOf(zone.left, zone.top));
  if (!rule) return undefined;
  const ref = format.ranges.map((range) => closedReference(range.replaceAll('$', ''))).join(' ');
  return { ref, rules: [{ ...rule, priority }] };
}

function ruleOf({ rule, ranges }: ConditionalFormat, cell: string): ConditionalFormattingRule | undefined {
  switch (rule.type) {
    case 'CellIsRule':
      return cellRule(rule, cell, ranges);
    case 'ColorScaleRule':
      return scaleRule(rule);
    case 'DataBarRule':
      return {
        type: 'dataBar',
        cfvo: [{ type: 'num', value: 0 }, { type: 'max' }],
        color: { argb: toFileColorNumber(rule.color) },
        gradient: false,
      };
    case 'IconSetRule':
      return {
        type: 'iconSet',
        iconSet: '3Arrows',
        cfvo: [
          { type: 'percent', value: 0 },
          threshold(rule.lowerInflectionPoint),
          threshold(rule.upperInflectionPoint),
        ],
      };
  }
}

const COMPARISONS: Readonly<Record<string, string>> = {
  isEqual: 'equal',
  isNotEqual: 'notEqual',
  isGreaterThan: 'greaterThan',
  isGreaterOrEqualTo: 'greaterThanOrEqual',
  isLessThan: 'lessThan',
  isLessOrEqualTo: 'lessThanOrEqual',
  isBetween: 'between',
  isNotBetween: 'notBetween',
  dateIs: 'equal',
  dateIsBefore: 'lessThan',
  dateIsOnOrBefore: 'lessThanOrEqual',
  dateIsAfter: 'greaterThan',
  dateIsOnOrAfter: 'greaterThanOrEqual',
};

function cellRule(rule: CellRule, cell: string, ranges: readonly string[]): ConditionalFormattingRule | undefined {
  const style = toDifference(rule.style);
  const operator = COMPARISONS[rule.operator];
  if (operator) {
    const formulae = dayOf(rule) ?? rule.values.filter((value) => value !== '').map(operand);
    // The file library's type knows four of the format's operators and writes any.
    return { type: 'cellIs', operator: operator as 'equal', formulae, style };
  }
  if (rule.operator === 'top10') {
    const rank = Number(rule.values[0] ?? 10);
    return { type: 'top10', rank, percent: rule.isPercent ?? false, bottom: rule.isBottom ?? false, style };
  }
  const formula = expression(rule, cell, ranges);
  return formula ? { type: 'expression', formulae: [formula], style } : undefined;
}

const DAYS: Readonly<Record<string, string>> = {
  today: 'TODAY()',
  tomorrow: 'TODAY()+1',
  yesterday: 'TODAY()-1',
  lastWeek: 'TODAY()-7',
  lastMonth: 'EDATE(TODAY(),-1)',
  lastYear: 'EDATE(TODAY(),-12)',
};

const dayOf = ({ dateValue }: CellRule): string[] | undefined => {
  const day = dateValue && dateValue !== 'exactDate' ? DAYS[dateValue] : undefined;
  return day ? [day] : undefined;
};

function expression({ operator, values }: CellRule, cell: string, ranges: readonly string[]): string | undefined {
  const value = values[0] ?? '';
  const text = value.startsWith('=') ? toFileFormula(value) : quoted(value);
  const area = (ranges[0] ?? '').replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2');
  switch (operator) {
    case 'customFormula':
      return toFileFormula(value);
    case 'isEmpty':
      return `LEN(TRIM(${cell}))=0`;
    case 'isNotEmpty':
      return `LEN(TRIM(${cell}))>0`;
    case 'containsText':
      return `NOT(ISERROR(SEARCH(${text},${cell})))`;
    case 'notContainsText':
      return `ISERROR(SEARCH(${text},${cell}))`;
    case 'beginsWithText':
      return `LEFT(${cell},LEN(${text}))=${text}`;
    case 'endsWithText':
      return `RIGHT(${cell},LEN(${text}))=${text}`;
    case 'uniqueValues':
      return `COUNTIF(${area},${cell})=1`;
    case 'duplicateValues':
      return `COUNTIF(${area},${cell})>1`;
    default:
      return undefined;
  }
}

function operand(value: string): string {
  if (value.startsWith('=')) return toFileFormula(value);
  if (/^(true|false)$/i.test(value)) return value.toUpperCase();
  return serialText(value) ?? (value.trim() !== '' && Number.isFinite(Number(value)) ? value : quoted(value));
}

function scaleRule({ minimum, midpoint, maximum }: ScaleRule): ConditionalFormattingRule {
  const points = midpoint ? [minimum, midpoint, maximum] : [minimum, maximum];
  return {
    type: 'colorScale',
    cfvo: points.map((point, index) => scalePoint(point, index === 0 ? 'min' : 'max')),
    color: points.map(({ color }) => ({ argb: toFileColorNumber(color) })),
  };
}

const scalePoint = (point: Threshold, end: 'min' | 'max'): Cvfo =>
  point.type === 'value' ? { type: end } : threshold(point);

const KINDS: Readonly<Record<string, Cvfo['type']>> = {
  number: 'num',
  percentage: 'percent',
  percentile: 'percentile',
  formula: 'formula',
};

function threshold({ type, value }: { readonly type: string; readonly value?: string }): Cvfo {
  const formula = value?.startsWith('=') ? toFileFormula(value) : value;
  return { type: KINDS[type] ?? 'num', value: formula ?? '0' };
}

/** What a matching cell looks like; a difference names its solid fill by the background colour. */
function toDifference(style: Style): Partial<FileStyle> {
  const argb = style.fillColor ? toFileColor(style.fillColor) : undefined;
  const font = fontOf(style);
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(argb && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb }, bgColor: { argb } } }),
  };
}
