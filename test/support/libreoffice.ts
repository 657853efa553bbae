import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Workbook } from '@cj-tech-master/excelts';
import { describe, type TestContext } from 'vitest';
import { fileTabName, tabName } from '../../src/preview/xlsx/tabNames';
import { lettersOf } from '../../src/schema/table';

/** A cell as LibreOffice calculated it; dates are serial days, an error is its name. */
export type LibreOfficeValue = number | string | boolean | { readonly error: string } | null;

/** By tab (its name in the workbook, not in the file), then by address (`B5`); cells that are empty or show an empty text are left out. */
export type LibreOfficeSheets = ReadonlyMap<string, ReadonlyMap<string, LibreOfficeValue>>;

const PLACES = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** `SOFFICE_PATH` when it is set (a wrong one is an error, not passed over), else the PATH and the usual places. */
function findLibreOffice(): string | undefined {
  const named = process.env.SOFFICE_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`SOFFICE_PATH names ${named}, where there is no file. Correct or unset it.`);
  }
  const command = process.platform === 'win32' ? 'where' : 'which';
  const onPath = spawnSync(command, ['soffice'], { encoding: 'utf8' }).stdout?.split(/\r?\n/)[0];
  return [onPath, ...PLACES].find((place) => place !== undefined && place !== '' && existsSync(place));
}

const SKIPPED =
  'LibreOffice was not found, so its second opinion is skipped. Install libreoffice-calc, or set SOFFICE_PATH.';

const found = findLibreOffice() !== undefined;

/** Comparisons with LibreOffice; where there is none they are skipped, and their name says what would help. */
export const describeWithLibreOffice = (name: string, tests: () => void): unknown =>
  found ? describe(name, tests) : describe.skip(`${name}: ${SKIPPED}`, tests);

/** Skips the rest of the test where there is no LibreOffice. */
export const needsLibreOffice = (skip: TestContext['skip']): void => skip(!found, SKIPPED);

/**
 * Hard recalculation when a file opens (0 = always; the default trusts the cached results), and English, so that
 * nothing depends on the machine.
 */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-US</value></prop></item>
</oor:items>
`;

export type TargetKind = 'xlsx' | 'csv' | 'ods' | 'pdf';

/**
 * Opens the files headless in one go, recalculates, and saves them again; the results come in the same order. A start
 * costs about 1.5 s, a small workbook some 0.2 s more, so give many files at once.
 *
 * @throws Error with LibreOffice's own output when a file did not come out
 */
export function convertWithLibreOffice(files: readonly Uint8Array[], kind: TargetKind = 'xlsx'): Uint8Array[] {
  return converted(files, kind, (folder, said) =>
    files.map((_, index) => {
      const place = join(folder, `book${index}.${kind}`);
      if (!existsSync(place)) throw new Error(`LibreOffice did not convert book${index}.xlsx to ${kind}: ${said}`);
      return new Uint8Array(readFileSync(place));
    }),
  );
}

/** The usual filter, with: texts in quotes, full precision, the value instead of how it is shown, every tab (-1). */
const CSV_OF_ALL_TABS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,true,false,false,false,-1';

/**
 * The same as `calculateWithLibreOffice` at half the time, for workbooks without number formats in calculated cells: a
 * date or percentage would come as it is typed, and an error comes as its text.
 *
 * @throws Error with LibreOffice's own output when a tab did not come out
 */
export function csvFromLibreOffice(files: readonly Uint8Array[], tabs: readonly string[]): LibreOfficeSheets[] {
  return converted(files, CSV_OF_ALL_TABS, (folder, said) =>
    files.map((_, index) => {
      const sheets = tabs.map((tab) => {
        const place = join(folder, `book${index}-${fileTabName(tab)}.csv`);
        if (!existsSync(place)) throw new Error(`LibreOffice wrote no ${basename(place)}: ${said}`);
        return [tab, cellsIn(readFileSync(place, 'utf8'))] as const;
      });
      return new Map(sheets);
    }),
  );
}

function converted<T>(files: readonly Uint8Array[], filter: string, read: (folder: string, said: string) => T): T {
  const soffice = findLibreOffice();
  if (!soffice) throw new Error(SKIPPED);
  const folder = mkdtempSync(join(tmpdir(), 'cadence-libreoffice-'));
  try {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    const inputs = files.map((bytes, index) => {
      const path = join(folder, `book${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const output = join(folder, 'out');
    const said = execFileSync(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        filter,
        '--outdir',
        output,
        ...inputs,
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 + 5_000 * files.length },
    );
    return read(output, said);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A quoted field is a text, a bare one a number or TRUE or FALSE. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\r?\n|$)/y;

function cellsIn(csv: string): ReadonlyMap<string, LibreOfficeValue> {
  const cells = new Map<string, LibreOfficeValue>();
  let [row, column] = [1, 1];
  FIELD.lastIndex = 0;
  for (let field = FIELD.exec(csv); field?.[0]; field = FIELD.exec(csv)) {
    const [, text, bare = '', end] = field;
    const value = text?.replaceAll('""', '"') ?? bareValue(bare);
    if (value !== '') cells.set(`${lettersOf(column)}${row}`, value);
    if (end === ',') column += 1;
    else [row, column] = [row + 1, 1];
  }
  if (FIELD.lastIndex < csv.length && csv.length > 0 && FIELD.lastIndex !== 0)
    throw new Error(`A CSV of LibreOffice cannot be read from character ${FIELD.lastIndex} on.`);
  return cells;
}

function bareValue(bare: string): LibreOfficeValue {
  if (bare === '' || bare === 'TRUE' || bare === 'FALSE') return bare === '' ? '' : bare === 'TRUE';
  const number = Number(bare);
  return Number.isNaN(number) ? { error: bare } : number;
}

/** What LibreOffice makes of the workbooks after a hard recalculation, cell by cell. */
export async function calculateWithLibreOffice(files: readonly Uint8Array[]): Promise<LibreOfficeSheets[]> {
  return Promise.all(convertWithLibreOffice(files).map(valuesIn));
}

/** The values in an .xlsx, as the program that saved it left them. */
export async function valuesIn(bytes: Uint8Array): Promise<LibreOfficeSheets> {
  const workbook = new Workbook();
  // The library's type asks for Node's Buffer and reads any bytes.
  await workbook.xlsx.load(Buffer.from(bytes));
  return new Map(
    workbook.worksheets.map((sheet) => {
      const values = new Map<string, LibreOfficeValue>();
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          const value = plainValue(cell.value);
          if (value !== null && value !== '') values.set(cell.address, value);
        }),
      );
      return [tabName(sheet.name), values] as const;
    }),
  );
}

const SERIAL_OF_1970 = 25_569;

function plainValue(value: unknown): LibreOfficeValue {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.getTime() / 86_400_000 + SERIAL_OF_1970;
  if (typeof value !== 'object' || value === null) return null;
  if ('error' in value) return { error: String(value.error) };
  if ('formula' in value || 'sharedFormula' in value) return plainValue('result' in value ? value.result : null);
  if ('richText' in value && Array.isArray(value.richText)) return value.richText.map(({ text }) => text).join('');
  return 'text' in value ? plainValue(value.text) : null;
}
