import { quotedSheet } from '../engine/address';
import { splitSheet } from './address';
import { openReference } from './formula';
import { tabName } from './tabNames';
import { elementsNamed, parseXml } from './xml';

const PLACE = /^\$?[A-Z]{1,3}(?:\$?[0-9]+)?(?::\$?[A-Z]{1,3}(?:\$?[0-9]+)?)?$|^\$?[0-9]+:\$?[0-9]+$/i;

/** The workbook's own names for ranges; names of constants and formulas, and a program's internal ones, are passed over. */
export function namesIn(workbookXml: string): Record<string, string> {
  const section = definedNames.exec(workbookXml)?.[0] ?? '';
  const names = elementsNamed(parseXml(section), 'definedName').flatMap(({ attributes, text }) => {
    const { name = '', localSheetId, hidden } = attributes;
    const { sheet, range } = splitSheet(text.trim());
    if (name.startsWith('_xlnm.') || localSheetId !== undefined || hidden === '1' || hidden === 'true') return [];
    if (sheet === '' || !PLACE.test(range)) return [];
    return [[name, `${quotedSheet(tabName(sheet))}!${openReference(range.replaceAll('$', ''))}`] as const];
  });
  return Object.fromEntries(names);
}

const definedNames = /<(\w+:)?definedNames[\s>][\s\S]*?<\/\1?definedNames>/;

/** The file library spells every name out cell by cell, which a whole column makes a million times. */
export const withoutNames = (workbookXml: string): string => workbookXml.replace(definedNames, '');
