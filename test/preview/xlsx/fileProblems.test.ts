import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../../src/preview/xlsx/package';
import { FileProblem } from '../../../src/preview/xlsx/problem';
import { fromXlsx } from '../../../src/preview/xlsx/read';
import { toXlsx } from '../../../src/preview/xlsx/write';
import { everything } from './everything';

const container = (...words: string[]): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    ...words.map((word) => Buffer.from(word, 'utf16le')),
  ]);

const workbookParts = (more: Record<string, Uint8Array>) =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>'), ...more });

describe('a file that is no readable workbook is refused in words', () => {
  it.each([
    { what: 'an empty file', bytes: new Uint8Array(), code: 'empty', says: /empty/ },
    {
      what: 'a locked workbook',
      bytes: container('EncryptionInfo', 'EncryptedPackage'),
      code: 'encrypted',
      says: /without a password/,
    },
    { what: 'an old .xls', bytes: container('Workbook'), code: 'wrongKind', says: /old \.xls/ },
    {
      what: 'an .ods',
      bytes: zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      code: 'wrongKind',
      says: /\.ods/,
    },
    { what: 'a .csv', bytes: strToU8('ID,Title\n1,Grow\n'), code: 'wrongKind', says: /\.csv/ },
    { what: 'a web page', bytes: strToU8('<!DOCTYPE html><html></html>'), code: 'wrongKind', says: /web page/ },
    { what: 'a PDF', bytes: strToU8('%PDF-1.7'), code: 'wrongKind', says: /PDF/ },
    {
      what: 'a Word document',
      bytes: zipSync({ 'word/document.xml': strToU8('<d/>') }),
      code: 'wrongKind',
      says: /Word/,
    },
    { what: 'some zip', bytes: zipSync({ 'a.txt': strToU8('a') }), code: 'wrongKind', says: /zip/ },
    { what: 'noise', bytes: new Uint8Array([7, 0, 9, 0, 1]), code: 'broken', says: /cannot be read/ },
    { what: 'a workbook without sheets', bytes: workbookParts({}), code: 'broken', says: /sheet/ },
    {
      what: 'a workbook with a torn sheet',
      bytes: workbookParts({ 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row r="1"><c') }),
      code: 'broken',
      says: /cannot be read/,
    },
  ])('$what', async ({ bytes, code, says }) => {
    const problem = await fromXlsx(bytes).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(FileProblem);
    expect(problem).toMatchObject({ code, message: expect.stringMatching(says) });
  });

  it.each([0.1, 0.5, 0.9, 0.999])('a workbook cut off after %f of its bytes', async (part) => {
    const bytes = await toXlsx(everything());
    const cut = bytes.slice(0, Math.floor(bytes.length * part));
    await expect(fromXlsx(cut)).rejects.toMatchObject({ name: 'FileProblem', code: 'broken' });
  });

  it('one that would fill the memory, before it is unpacked', () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(3_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(() => unpack(bomb, 1_000_000)).toThrow(/above the limit of 1 MB/);
  });
});

describe('whatever single byte is wrong', () => {
  it('the workbook opens or a FileProblem says why, never anything else', async () => {
    const bytes = await toXlsx(everything());
    const step = Math.floor(bytes.length / 40);
    for (let at = 7; at < bytes.length; at += step) {
      const spoiled = bytes.slice();
      spoiled[at] = (spoiled[at] ?? 0) ^ 0xff;
      const problem = await fromXlsx(spoiled).catch((error: unknown) => error);
      if (problem instanceof Error) expect(problem, `byte ${at}: ${problem.stack}`).toBeInstanceOf(FileProblem);
    }
  }, 30_000);
});
