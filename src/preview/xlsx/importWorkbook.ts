import { Workbook as FileWorkbook } from '@cj-tech-master/excelts';
import { strToU8 } from 'fflate';
import { themeOf } from './color';
import { importSheet, type SheetSource } from './importSheet';
import { linksIn, withoutLinks } from './links';
import { LookTable } from './lookTable';
import { namesIn, withoutNames } from './names';
import { brokenProblem, type Parts, textOfPart } from './package';
import { tabName } from './tabNames';
import { DATA_VERSION, type Workbook } from './workbookData';
import { elementsNamed, parseXml } from './xml';

export type KnownTab = Pick<SheetSource, 'id' | 'least'>;

/**
 * The workbook as any program's sheets tell it. `tabOf` says by name what is known of a tab, so that what else belongs
 * to it finds it again.
 *
 * @throws FileProblem broken
 */
export async function importWorkbook(
  parts: Parts,
  tabOf: (name: string, number: number) => KnownTab,
): Promise<Workbook> {
  const workbookXml = textOfPart(parts, 'xl/workbook.xml') ?? '';
  const tabs = tabsIn(parts, workbookXml);
  const file = await load(parts, workbookXml);
  const frame = {
    theme: themeOf(textOfPart(parts, 'xl/theme/theme1.xml')),
    defaultSize: file.model.defaultFont?.size ?? 11,
    looks: new LookTable(),
  };
  const imported = file.worksheets.map((worksheet, index) => {
    const tab = tabs[Number(worksheet.name) - 1];
    const xml = textOfPart(parts, tab?.path ?? '') ?? '';
    const name = tabName(tab?.name ?? worksheet.name);
    return importSheet(
      { ...tabOf(name, index + 1), name, worksheet, xml, links: linksIn(parts, tab?.path ?? '') },
      frame,
    );
  });
  if (imported.length === 0) throw brokenProblem('it holds no sheet of cells');
  return {
    version: DATA_VERSION,
    sheets: imported.map(({ sheet }) => sheet),
    ...frame.looks.tables(),
    namedRanges: namesIn(workbookXml),
    marks: imported.flatMap(({ marks }) => marks),
    pivots: {},
    pivotNextId: 1,
    revisionId: 'START_REVISION',
    uniqueFigureIds: true,
    customTableStyles: {},
    // The locale is the host's to say; it goes in when the workbook is opened.
    settings: {} as Workbook['settings'],
  };
}

async function load(parts: Parts, workbookXml: string): Promise<FileWorkbook> {
  const cleaned = Object.entries(parts).flatMap(([path, bytes]): [string, Uint8Array][] => {
    if (path.startsWith('customXml/')) return [];
    if (path === 'xl/workbook.xml') return [[path, strToU8(withNumberedTabs(withoutNames(workbookXml)))]];
    if (!path.startsWith('xl/worksheets/sheet')) return [[path, bytes]];
    return [[path, strToU8(withoutLinks(textOfPart(parts, path) ?? ''))]];
  });
  const file = new FileWorkbook();
  try {
    await file.xlsx.loadFromFiles(Object.fromEntries(cleaned));
  } catch (error) {
    throw brokenProblem('its sheets are damaged', error);
  }
  return file;
}

/** Every tab's name and the part that holds it, in order. */
function tabsIn(parts: Parts, workbookXml: string): { readonly name: string; readonly path: string }[] {
  const relations = elementsNamed(parseXml(textOfPart(parts, 'xl/_rels/workbook.xml.rels') ?? ''), 'Relationship');
  const targets = new Map(relations.map(({ attributes }) => [attributes.Id, attributes.Target ?? '']));
  return elementsNamed(parseXml(workbookXml), 'sheet').map(({ attributes }) => {
    const target = targets.get(attributes.id ?? '') ?? '';
    return { name: attributes.name ?? '', path: target.startsWith('/') ? target.slice(1) : `xl/${target}` };
  });
}

/** The file library refuses or cuts some names that other programs allow, so it sees numbers. */
function withNumberedTabs(workbookXml: string): string {
  let number = 0;
  return workbookXml.replace(
    /(<(?:\w+:)?sheet\s[^>]*?\bname=)("[^"]*"|'[^']*')/g,
    (_all, start) => `${start}"${++number}"`,
  );
}
