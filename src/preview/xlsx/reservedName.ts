/**
 * The file library refuses a tab called History, because Excel keeps that name for its shared workbooks. The add-on has
 * such a tab, so it goes through the library under another name and gets its own back in the file's XML.
 */
const RESERVED = 'History';
const STAND_IN = 'History~Cadence';

/** A tab's name as the file library takes it. */
export const toLibraryName = (name: string): string => (name === RESERVED ? STAND_IN : name);

/** The tab's own name again. */
export const fromLibraryName = (name: string): string => (name === STAND_IN ? RESERVED : name);

/** `xl/workbook.xml` as written by the library, with the tab's own name. */
export const withOwnName = (workbookXml: string): string =>
  workbookXml.replace(`name="${STAND_IN}"`, `name="${RESERVED}"`);

/** `xl/workbook.xml` of any program, as the library can load it. */
export const withStandIn = (workbookXml: string): string =>
  workbookXml.replace(/(<sheet\b[^>]*\bname=")History"/, `$1${STAND_IN}"`);
