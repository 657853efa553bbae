import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, Zip, ZipPassThrough } from 'fflate';
import { FileProblem } from './problem';

/** The parts of an .xlsx by path; in the order in which they are written. */
export type Parts = Record<string, Uint8Array>;

/** What a workbook may take in memory once unpacked; a workbook of 10,000 check-ins needs some 30 MB. */
const MOST_UNPACKED_BYTES = 512 * 1024 * 1024;

/** Zip entries carry a time; a fixed one makes equal workbooks equal files. */
const ENTRY_TIME = new Date(1980, 0, 1, 12);

/** Packed by Node, in a tenth of the time that the zip library's own packing takes. */
class PackedPart extends ZipPassThrough {
  override compression = 8;
  override mtime = ENTRY_TIME;

  protected override process(chunk: Uint8Array, final: boolean): void {
    this.ondata(null, deflateRawSync(chunk, { level: 3 }), final);
  }
}

export function pack(parts: Parts): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [path, bytes] of Object.entries(parts)) {
    const part = new PackedPart(path);
    zip.add(part);
    part.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** @throws FileProblem empty, encrypted, wrongKind, broken, huge */
export function unpack(bytes: Uint8Array, mostBytes = MOST_UNPACKED_BYTES): Parts {
  refuseOtherKinds(bytes);
  let unpacked = 0;
  let parts: Parts;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        // The reader never unpacks more than the size stated here, so the sum bounds the memory.
        unpacked += originalSize;
        if (unpacked > mostBytes) throw hugeProblem(unpacked, mostBytes);
        return !name.endsWith('/');
      },
    });
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw brokenProblem('its zip container is damaged or cut short', error);
  }
  if (!parts['[Content_Types].xml'] || !parts['xl/workbook.xml']) throw notAWorkbook(parts);
  return parts;
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

const hugeProblem = (bytes: number, most: number): FileProblem =>
  new FileProblem(
    'huge',
    `The file unpacks to ${megabytes(bytes)} MB or more, above the limit of ${megabytes(most)} MB. ` +
      'Open a smaller workbook, or split this one.',
  );

export const brokenProblem = (what: string, cause?: unknown): FileProblem =>
  new FileProblem(
    'broken',
    `This .xlsx cannot be read: ${what}. Restore it from a backup, or open and repair it in a spreadsheet program and ` +
      'save it again.',
    cause,
  );

function notAWorkbook(parts: Parts): FileProblem {
  if (parts['xl/workbook.bin']) return kindProblem('an .xlsb workbook');
  if (parts['word/document.xml']) return kindProblem('a Word document');
  if (parts['ppt/presentation.xml']) return kindProblem('a presentation');
  const type = parts.mimetype ? strFromU8(parts.mimetype) : '';
  if (type.includes('opendocument')) return kindProblem('an OpenDocument file (.ods)');
  return kindProblem('a zip archive without a workbook inside');
}

const kindProblem = (kind: string): FileProblem =>
  new FileProblem('wrongKind', `This is ${kind}, not an .xlsx workbook. Save it as .xlsx first, then open that file.`);

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new FileProblem('empty', 'The file is empty (0 bytes). Restore it from a backup, or start a new workbook.');
  }
  if (startsWith(bytes, [0x50, 0x4b])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw containerProblem(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw kindProblem('a PDF');
  const start = strFromU8(bytes.subarray(0, 512), true).trimStart().toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) throw kindProblem('a web page');
  if (start.startsWith('<?xml')) throw kindProblem('an XML file');
  throw bytes.subarray(0, 4096).includes(0)
    ? brokenProblem('it does not start like one')
    : kindProblem('a text file (such as .csv)');
}

/** Encrypted workbooks and the old .xls share one container; the names of its streams tell them apart. */
function containerProblem(bytes: Uint8Array): FileProblem {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!text.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return kindProblem('an old .xls workbook or another Office file');
  return new FileProblem(
    'encrypted',
    'The workbook is locked with a password. Open it in a spreadsheet program, save it without a password, then open it here.',
  );
}

export const textOfPart = (parts: Parts, path: string): string | undefined => {
  const part = parts[path];
  return part ? strFromU8(part) : undefined;
};

/** @throws FileProblem broken when the part is missing */
export function editPart(parts: Parts, path: string, edit: (text: string) => string): void {
  const text = textOfPart(parts, path);
  if (text === undefined) throw brokenProblem(`its part ${path} is missing`);
  parts[path] = strToU8(edit(text));
}

/** Names all of the given parts, whatever their order. */
export function digestOf(parts: Parts, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) {
    const bytes = parts[path] ?? new Uint8Array();
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
