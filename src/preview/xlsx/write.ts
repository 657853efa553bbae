import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Workbook as FileWorkbook, type WorkbookView } from '@cj-tech-master/excelts';
import type { KeptResults } from '../engine/plugins/keptResults';
import { EngineWorkbook } from '../engine/workbook';
import type { SavedWorkbook } from '../saved';
import { absoluteReference, splitSheet, zoneOf } from './address';
import { addCharts } from './chart';
import { FILE_ROWS } from './formula';
import { withLock } from './locks';
import { editPart, type Parts, pack, unpack } from './package';
import { type Results, resultsIn, resultsKept } from './results';
import { addSheet } from './sheetPart';
import { addState } from './state';
import { DEFAULT_FONT } from './style';
import { toFileValidation } from './validation';
import { validationsXml } from './validationPart';
import type { Sheet, Workbook } from './workbookData';
import { escapeXml } from './xml';

/** The columns of a sheet in the file format, A to XFD. */
const FILE_COLUMNS = 16_384;

/** Fixed, because equal workbooks shall be equal files; the state part knows the real times. */
const FILE_TIME = new Date(Date.UTC(2020, 0, 1));

/**
 * The workbook as .xlsx: everything other programs can show, with calculated results, and the exact state beside it.
 * The same workbook gives the same bytes. `known` are the results of the open workbook that `saved` was taken from, or
 * that workbook itself: without them all is loaded and calculated anew.
 */
export async function toXlsx(saved: SavedWorkbook, known?: EngineWorkbook | KeptResults): Promise<Uint8Array> {
  const { data, results } = known ? { data: saved.data, results: resultsOf(known) } : calculated(saved);
  const workbook = data as Workbook;
  const file = new FileWorkbook();
  file.creator = 'Cadence OKRs';
  file.lastModifiedBy = 'Cadence OKRs';
  file.created = FILE_TIME;
  file.modified = FILE_TIME;
  file.views = [windowOn(workbook)];
  for (const sheet of workbook.sheets) addSheet(file, workbook, sheet, results);
  const parts = unpack(await bytesOf(file));
  for (const [index, sheet] of workbook.sheets.entries()) completeSheet(parts, workbook, sheet, index + 1);
  addNames(parts, workbook);
  addCharts(parts, workbook);
  editPart(parts, 'xl/styles.xml', plainFont);
  addState(parts, saved);
  return pack(parts);
}

const resultsOf = (known: EngineWorkbook | KeptResults): Results =>
  known instanceof EngineWorkbook ? resultsIn(known) : resultsKept(known);

function calculated({ data, host }: SavedWorkbook): { data: unknown; results: Results } {
  const engine = new EngineWorkbook({ ...host.world, data });
  return { data: engine.exportData(), results: resultsIn(engine) };
}

/** The file library's own `writeBuffer` fails on parts above 1 MB. Not packed, since it is unpacked at once. */
async function bytesOf(file: FileWorkbook): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const collector = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await file.xlsx.write(collector, { zip: { level: 0 } });
  await finished(collector);
  return Buffer.concat(chunks);
}

/** Sheets' own views (frozen panes, grid lines) count only when the workbook has a window; it shows the first visible tab. */
function windowOn({ sheets }: Workbook): WorkbookView {
  const shown = Math.max(
    0,
    sheets.findIndex(({ isVisible }) => isVisible),
  );
  return { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: shown, activeTab: shown, visibility: 'visible' };
}

const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`;

/** What follows the validation rules in a sheet's XML; the format fixes the order. */
const AFTER_VALIDATION = /<hyperlinks>|<pageMargins /;

function completeSheet(parts: Parts, workbook: Workbook, sheet: Sheet, number: number): void {
  const rules = sheet.dataValidationRules.flatMap((rule) => toFileValidation(rule) ?? []);
  const validations = validationsXml(rules);
  editPart(parts, sheetPath(number), (xml) => {
    const ruled = validations ? xml.replace(AFTER_VALIDATION, (next) => validations + next) : xml;
    return withCountedIds(withLock(ruled, workbook, sheet));
  });
}

/** The file library ties a data bar to its extension by a random id. */
function withCountedIds(xml: string): string {
  const known = new Map<string, string>();
  return xml.replace(/\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}(?=<\/x14:id>|")/g, (id) => {
    if (/^\{78C0D931|^\{B025F937|^\{CCE6A557/i.test(id)) return id;
    const counted = known.get(id) ?? `{00000000-0000-4000-8000-${String(known.size + 1).padStart(12, '0')}}`;
    known.set(id, counted);
    return counted;
  });
}

function addNames(parts: Parts, workbook: Workbook): void {
  const names = Object.entries(workbook.namedRanges ?? {}).flatMap(([name, reference]) => {
    const { sheet, range } = splitSheet(reference);
    const zone = zoneOf(range, FILE_ROWS, FILE_COLUMNS);
    return zone
      ? [`<definedName name="${escapeXml(name)}">${escapeXml(absoluteReference(sheet, zone))}</definedName>`]
      : [];
  });
  if (names.length === 0) return;
  editPart(parts, 'xl/workbook.xml', (xml) =>
    xml.includes('<definedNames>')
      ? xml.replace('<definedNames>', `<definedNames>${names.join('')}`)
      : xml.replace('</sheets>', `</sheets><definedNames>${names.join('')}</definedNames>`),
  );
}

/** The file library's own plain font is Calibri 11; cells without a font of theirs should look as in the grid. */
const plainFont = (xml: string): string =>
  xml.replace(
    /(<fonts[^>]*>)<font>[\s\S]*?<\/font>/,
    `$1<font><sz val="${DEFAULT_FONT.size}"/><color rgb="FF000000"/><name val="${DEFAULT_FONT.name}"/><family val="2"/></font>`,
  );
