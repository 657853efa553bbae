import { quotedSheet } from '../engine/address';
import { splitSheet } from './address';
import { fromFileFormula } from './formula';
import type { FileValidation } from './validation';
import type { ValidationRule } from './workbookData';
import { elementsNamed, escapeXml, parseXml, type XmlElement } from './xml';

/** Longest help text the format holds. */
const PROMPT_LIMIT = 255;

export function validationsXml(rules: readonly FileValidation[]): string {
  if (rules.length === 0) return '';
  return `<dataValidations count="${rules.length}">${rules.map(ruleXml).join('')}</dataValidations>`;
}

function ruleXml({ type, operator, formulas, sqref, errorStyle, prompt, arrowless }: FileValidation): string {
  const attributes = [
    `type="${type}"`,
    `errorStyle="${errorStyle}"`,
    operator ? `operator="${operator}"` : '',
    'allowBlank="1" showErrorMessage="1"',
    // The format's flag means the opposite of its name.
    arrowless ? 'showDropDown="1"' : '',
    prompt ? `showInputMessage="1" prompt="${escapeXml(prompt.slice(0, PROMPT_LIMIT))}"` : '',
    `sqref="${sqref}"`,
  ];
  const operands = formulas.map((formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`);
  return `<dataValidation ${attributes.filter(Boolean).join(' ')}>${operands.join('')}</dataValidation>`;
}

/** Reads the rules straight from a sheet's XML, those in Excel's extension (lists on other tabs) included. */
export function validationsIn(sheetXml: string): ValidationRule[] {
  const sections = [...sheetXml.matchAll(/<(\w+:)?dataValidations[\s>][\s\S]*?<\/\1?dataValidations>/g)];
  return sections
    .flatMap(([xml]) => elementsNamed(parseXml(xml), 'dataValidation'))
    .flatMap((element, index) => {
      const ranges = rangesOf(element);
      const criterion = ranges.length > 0 ? criterionOf(element) : undefined;
      if (!criterion) return [];
      const { errorStyle = 'stop', showErrorMessage = '0', prompt } = element.attributes;
      const isBlocking = errorStyle === 'stop' && isTrue(showErrorMessage);
      const google = { helpText: prompt ?? null };
      return [{ id: `dv${index + 1}`, criterion, isBlocking, ranges, google }];
    });
}

const isTrue = (flag: string): boolean => flag === '1' || flag === 'true';

const rangesOf = (element: XmlElement): string[] =>
  (element.attributes.sqref ?? elementsNamed(element, 'sqref')[0]?.text ?? '').split(/\s+/).filter(Boolean);

const operandsOf = (element: XmlElement): string[] =>
  ['formula1', 'formula2'].flatMap((name) => {
    const text = element.children.find((child) => child.name === name)?.text.trim();
    return text ? [text] : [];
  });

type Criterion = ValidationRule['criterion'];

const COMPARISONS: Readonly<Record<string, readonly [number: string, date: string]>> = {
  equal: ['isEqual', 'dateIs'],
  notEqual: ['isNotEqual', ''],
  greaterThan: ['isGreaterThan', 'dateIsAfter'],
  greaterThanOrEqual: ['isGreaterOrEqualTo', 'dateIsOnOrAfter'],
  lessThan: ['isLessThan', 'dateIsBefore'],
  lessThanOrEqual: ['isLessOrEqualTo', 'dateIsOnOrBefore'],
  between: ['isBetween', 'dateIsBetween'],
  notBetween: ['isNotBetween', 'dateIsNotBetween'],
};

function criterionOf(element: XmlElement): Criterion | undefined {
  const { type, operator = 'between' } = element.attributes;
  // LibreOffice writes a second operand also where the rule has one.
  const operands = operandsOf(element).slice(0, /between/i.test(operator) ? 2 : 1);
  const first = operands[0];
  if (first === undefined) return undefined;
  if (type === 'list')
    return listCriterion(first, isTrue(element.attributes.showDropDown ?? '0') ? 'plainText' : 'arrow');
  if (type === 'custom') return textCriterion(first);
  const [number, date] = COMPARISONS[operator] ?? [];
  if (type === 'date') return dateCriterion(date, operands);
  if (type === 'whole' || type === 'decimal') return criterion(number, operands.map(fromOperand));
  return undefined;
}

const criterion = (type: string | undefined, values: string[], more: object = {}): Criterion | undefined =>
  // The kinds come from the tables here, each with the values the library expects for it.
  type ? ({ type, values, ...more } as Criterion) : undefined;

function listCriterion(source: string, displayStyle: 'arrow' | 'plainText'): Criterion | undefined {
  const inline = /^"([\s\S]*)"$/.exec(source)?.[1]?.replaceAll('""', '"');
  if (inline === undefined) {
    const { sheet, range } = splitSheet(fromFileFormula(source).slice(1));
    if (!/^\$?[A-Z]{1,3}\$?[0-9]*(:\$?[A-Z]{0,3}\$?[0-9]*)?$/i.test(range)) return undefined;
    const plain = range.replaceAll('$', '');
    const values = [sheet ? `${quotedSheet(sheet)}!${plain}` : plain];
    return criterion('isValueInRange', values, { displayStyle });
  }
  if (/^TRUE,\s*FALSE$/i.test(inline)) return criterion('isBoolean', []);
  const values = inline.split(',').map((value) => value.trim());
  return criterion('isValueInList', values, { displayStyle });
}

function dateCriterion(type: string | undefined, operands: string[]): Criterion | undefined {
  if (type === 'dateIsOnOrAfter' && Number(operands[0]) === 1) return criterion('dateIsValid', []);
  const between = type === 'dateIsBetween' || type === 'dateIsNotBetween';
  return criterion(type, operands.map(fromOperand), between ? {} : { dateValue: 'exactDate' });
}

const fromOperand = (text: string): string => (Number.isFinite(Number(text)) ? text : fromFileFormula(text));

const TEXT_RULES: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['isEmail', /^ISNUMBER\(SEARCH\("\?@\?\*\.\?",\$?[A-Z]+\$?[0-9]+\)\)$/i],
  ['isLink', /^ISNUMBER\(SEARCH\(":\/\/\?",\$?[A-Z]+\$?[0-9]+\)\)$/i],
  ['containsText', /^ISNUMBER\(SEARCH\("((?:[^"]|"")*)",\$?[A-Z]+\$?[0-9]+\)\)$/i],
  ['notContainsText', /^ISERROR\(SEARCH\("((?:[^"]|"")*)",\$?[A-Z]+\$?[0-9]+\)\)$/i],
  ['isEqualText', /^EXACT\(\$?[A-Z]+\$?[0-9]+,"((?:[^"]|"")*)"\)$/i],
];

function textCriterion(formula: string): Criterion | undefined {
  for (const [type, pattern] of TEXT_RULES) {
    const match = pattern.exec(formula);
    if (match) return criterion(type, match[1] === undefined ? [] : [match[1].replaceAll('""', '"')]);
  }
  const list = /^OR\(([\s\S]*)\)$/.exec(formula)?.[1];
  const items = list ? [...list.matchAll(/[A-Z]+[0-9]+="((?:[^"]|"")*)"(?:,|$)/g)] : [];
  if (items.length > 0 && items.map(([text]) => text).join('') === list) {
    const values = items.map(([, value = '']) => value.replaceAll('""', '"'));
    return criterion('isValueInList', values, { displayStyle: 'arrow' });
  }
  return criterion('customFormula', [fromFileFormula(formula)]);
}
