import { Workbook as FileWorkbook } from '@cj-tech-master/excelts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../src/preview/engine/literal';
import { EngineWorkbook } from '../../../src/preview/engine/workbook';
import type { SavedWorkbook } from '../../../src/preview/saved';
import { fromXlsx } from '../../../src/preview/xlsx/read';
import type { Workbook } from '../../../src/preview/xlsx/workbookData';
import { toXlsx } from '../../../src/preview/xlsx/write';
import { everything, host, savedFrom } from './everything';

const STATE = 'customXml/item1.xml';

const edited = (bytes: Uint8Array, edit: (parts: Record<string, Uint8Array>) => void): Uint8Array => {
  const parts = unzipSync(bytes);
  edit(parts);
  return zipSync(parts);
};

const inPart = (path: string, from: string, to: string) => (parts: Record<string, Uint8Array>) => {
  const text = strFromU8(parts[path] ?? new Uint8Array());
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  parts[path] = strToU8(text.replace(from, to));
};

const exported = ({ data, host: { world } }: SavedWorkbook): Workbook =>
  new EngineWorkbook({ ...world, data }).exportData() as Workbook;

/** Without what a file cannot say: ids of rules and marks, a list's colours, charts and the host's own marks. */
function visible(saved: SavedWorkbook): unknown {
  const { sheets, marks, ...rest } = exported(saved);
  return {
    ...rest,
    settings: undefined,
    notes: (marks ?? []).filter(({ kind }) => kind === 'note').map(({ ranges, data }) => ({ ranges, data })),
    sheets: sheets.map(({ id: _id, figures: _figures, rowNumber: _rows, ...sheet }) => ({
      ...sheet,
      conditionalFormats: sheet.conditionalFormats.map(({ id: _rule, ...format }) => format),
      dataValidationRules: sheet.dataValidationRules.map(({ id: _rule, criterion, ...rule }) => ({
        ...rule,
        type: criterion.type,
        values: criterion.values,
      })),
    })),
  };
}

describe('a saved workbook', () => {
  it('opens exactly as it was', async () => {
    const saved = everything();
    expect(await fromXlsx(await toXlsx(saved))).toEqual(saved);
  });

  it('is the same bytes when nothing has changed, also after opening and with the open engine', async () => {
    const saved = everything();
    const first = await toXlsx(saved);
    const again = await toXlsx(await fromXlsx(first));
    const engine = new EngineWorkbook({ ...saved.host.world, data: saved.data });
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, await toXlsx(saved, engine))).toBe(0);
  });

  it('is the same bytes from the results that were worked out before', async () => {
    const saved = everything();
    const engine = new EngineWorkbook({ ...saved.host.world, data: saved.data });
    engine.calculate();
    const results = JSON.parse(JSON.stringify(engine.results()));
    expect(Object.values(results).flat()).not.toHaveLength(0);
    expect(Buffer.compare(await toXlsx(saved), await toXlsx(saved, results))).toBe(0);
  });

  it('says all that people see in its sheets alone, without the state inside', async () => {
    const saved = everything();
    const sheetsOnly = edited(await toXlsx(saved), (parts) => delete parts[STATE]);
    expect(visible(await fromXlsx(sheetsOnly))).toEqual(visible(saved));
  });

  it('keeps grid lines, frozen panes, hidden tabs and colours in its sheets', async () => {
    const sheetsOnly = edited(await toXlsx(everything()), (parts) => delete parts[STATE]);
    const [results, , log] = exported(await fromXlsx(sheetsOnly)).sheets;
    expect(results).toMatchObject({ panes: { xSplit: 2, ySplit: 1 }, color: '#FF8800', isVisible: true });
    expect(log).toMatchObject({ areGridLinesVisible: false, isVisible: false });
  });
});

describe('a tab whose name Excel refuses', () => {
  const long = 'A name that is longer than Excel would ever take';
  const saved = savedFrom({
    sheets: [
      { id: 'h', name: 'History', cells: { A1: '1' } },
      { id: 'l', name: long, cells: { A1: '=History!A1+1', A2: `='${long}'!A1` } },
    ],
    namedRanges: { Log: 'History!A1:A9' },
  });

  it('has another in the file, wherever it is mentioned, and its own when it is opened again', async () => {
    const bytes = await toXlsx(saved);
    const file = new FileWorkbook();
    await file.xlsx.load(Buffer.from(bytes));
    const names = file.worksheets.map(({ name }) => name);
    expect(names[0]).toBe('History_');
    expect(names[1]).toMatch(/^A name that is longer th~[0-9a-f]{6}$/);
    expect(names[1]).toHaveLength(31);
    expect(file.worksheets[1]?.getCell('A1').formula).toBe('History_!A1+1');
    expect(file.worksheets[1]?.getCell('A2').formula).toBe(`'${names[1]}'!A1`);
    const opened = exported(await fromXlsx(edited(bytes, inPart('xl/worksheets/sheet1.xml', '<v>1</v>', '<v>5</v>'))));
    expect(opened.sheets.map(({ id }) => id)).toEqual(['h', 'l']);
    expect(opened.sheets[0]).toMatchObject({ name: 'History', cells: { A1: '5' } });
    expect(opened.sheets[1]?.cells.A1).toBe('=History!A1+1');
    expect(opened.namedRanges).toEqual({ Log: 'History!A1:A9' });
  });

  it('opens from a program that allows it', async () => {
    const bytes = edited(await toXlsx(saved), inPart('xl/workbook.xml', 'name="History_"', 'name="History"'));
    expect(exported(await fromXlsx(bytes)).sheets[0]).toMatchObject({ name: 'History', id: 'h' });
  });
});

describe('a lock', () => {
  const locked = (facts: object) =>
    savedFrom({
      sheets: [{ id: 'one', name: 'One', cells: { A1: '1', B1: '2' } }],
      marks: [
        {
          id: 'p',
          kind: 'protection',
          sheetId: 'one',
          ranges: ['B1:B3'],
          loose: true,
          data: { type: 'SHEET', ...facts },
        },
      ],
    });
  const sheetXml = async (saved: SavedWorkbook) =>
    strFromU8(unzipSync(await toXlsx(saved))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

  it('that only warns does not lock other programs', async () => {
    expect(await sheetXml(locked({ warningOnly: true, editors: [] }))).not.toContain('sheetProtection');
    expect(await sheetXml(locked({ warningOnly: false }))).not.toContain('sheetProtection');
  });

  it('that keeps people out of a tab locks it in other programs, but for the cells left open', async () => {
    const saved = locked({ warningOnly: false, editors: [] });
    const bytes = await toXlsx(saved);
    const file = new FileWorkbook();
    await file.xlsx.load(Buffer.from(bytes));
    const sheet = file.getWorksheet('One');
    expect(await sheetXml(saved)).toContain('<sheetProtection sheet="1"');
    expect(sheet?.getCell('A1').protection?.locked ?? true).toBe(true);
    expect(['B1', 'B3'].map((cell) => sheet?.getCell(cell).protection?.locked)).toEqual([false, false]);
    expect(await fromXlsx(bytes)).toEqual(saved);
  });

  it('of another program warns', async () => {
    const bytes = edited(await toXlsx(locked({ warningOnly: false, editors: [] })), (parts) => delete parts[STATE]);
    expect(exported(await fromXlsx(bytes)).marks).toMatchObject([
      { kind: 'protection', data: { type: 'SHEET', warningOnly: true } },
    ]);
  });
});

describe('a workbook with long texts', () => {
  const long = (length: number, count: number) => {
    const text = (index: number) => `Text ${index} `.repeat(10_000).slice(0, length);
    const cells = Object.fromEntries(Array.from({ length: count }, (_, index) => [`A${index + 1}`, text(index)]));
    return savedFrom({
      sheets: [{ id: 'one', name: 'Long', cells: { ...cells, B1: '1' }, colNumber: 26, rowNumber: 100 }],
    });
  };
  const cellsOf = ({ data }: SavedWorkbook) => (data as Workbook).sheets[0]?.cells;

  it('survives a file, with parts of more than a megabyte', async () => {
    const saved = long(30_000, 40);
    const bytes = await toXlsx(saved);
    expect(unzipSync(bytes)['xl/sharedStrings.xml']?.length).toBeGreaterThan(1_100_000);
    expect(cellsOf(await fromXlsx(edited(bytes, (parts) => delete parts[STATE])))).toEqual(cellsOf(saved));
  });

  it('has no text that Excel calls broken, and loses nothing when another program edits it', async () => {
    const saved = long(50_000, 2);
    const bytes = await toXlsx(saved);
    expect(strFromU8(unzipSync(bytes)['xl/sharedStrings.xml'] ?? new Uint8Array())).not.toMatch(/>[^<]{32768,}</);
    const opened = await fromXlsx(
      edited(bytes, inPart('xl/worksheets/sheet1.xml', '<v>1</v></c></row>', '<v>2</v></c></row>')),
    );
    expect(cellsOf(opened)).toEqual({ ...cellsOf(saved), B1: '2' });
  });
});

describe('a workbook that another program edited', () => {
  it('opens with the edit, and with everything that only we know', async () => {
    const saved = everything();
    const bytes = edited(await toXlsx(saved), inPart('xl/worksheets/sheet1.xml', '<v>25</v>', '<v>31</v>'));
    const opened = await fromXlsx(bytes);
    const data = exported(opened);
    expect(data.sheets[0]?.cells.D2).toBe('31');
    expect(data.sheets.map(({ id }) => id)).toEqual(['krs', 'people', 'log']);
    expect(data.sheets[0]?.figures).toHaveLength(1);
    expect(opened.host).toEqual(saved.host);
    expect(data.marks?.map(({ kind }) => kind).sort()).toEqual(['metadata', 'note', 'protection']);
  });

  it('keeps a list rule that was not touched with its colours and its id', async () => {
    const bytes = edited(await toXlsx(everything()), inPart('xl/worksheets/sheet1.xml', '<v>25</v>', '<v>31</v>'));
    const rules = exported(await fromXlsx(bytes)).sheets[0]?.dataValidationRules ?? [];
    expect(rules.map(({ id }) => id)).toEqual([
      'list',
      'commas',
      'range',
      'box',
      'number',
      'day',
      'anyDay',
      'own',
      'typed',
    ]);
    expect(rules[0]?.criterion).toMatchObject({ displayStyle: 'chip', colors: { 'At risk': '#FF0000' } });
  });

  it('gives a renamed tab a new id and drops what was bound to the old one', async () => {
    const bytes = edited(await toXlsx(everything()), (parts) => {
      inPart('xl/workbook.xml', 'name="Key results"', 'name="KRs"')(parts);
    });
    const data = exported(await fromXlsx(bytes));
    expect(data.sheets[0]).toMatchObject({ name: 'KRs', id: 'Sheet1' });
    expect(data.marks?.map(({ kind }) => kind).sort()).toEqual(['metadata', 'note']);
  });

  it('refuses a state from a newer version instead of losing what it says', async () => {
    const bytes = edited(await toXlsx(everything()), inPart(STATE, '{"format":1,', '{"format":2,'));
    await expect(fromXlsx(bytes)).rejects.toMatchObject({ code: 'newer', message: expect.stringMatching(/Update/) });
  });

  it('refuses a damaged state instead of forgetting it', async () => {
    const bytes = edited(await toXlsx(everything()), inPart(STATE, '{"format":1,', '{"format'));
    await expect(fromXlsx(bytes)).rejects.toMatchObject({ code: 'broken' });
  });
});

/** Deterministic numbers in [0, 1): mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PIECES = [
  "'",
  '"',
  '<',
  '>',
  '&',
  '=',
  '+',
  '-',
  '@',
  ' ',
  '\n',
  '\t',
  'é',
  '👋',
  '漢',
  '0',
  '7',
  '1e5',
  'TRUE',
  'a',
  ']]>',
  '_x0041_',
  '\u0007',
  '\r',
  '%',
  '/',
  ',',
];

/** A file has no way to write these inside a formula. */
const plain = (text: string): string => text.replaceAll('\u0007', '').replaceAll('\r', '');

describe.each([1, 2, 3, 4])('any cells, seed %i', (seed) => {
  it('survive a file without the state, as values and as calculated', async () => {
    const next = random(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
    const text = () => Array.from({ length: 1 + Math.floor(next() * 6) }, () => pick(PIECES)).join('');
    const cells = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => {
        const address = `${pick(['A', 'B', 'C'])}${index + 1}`;
        const number = String((next() - 0.5) * 10 ** Math.floor(next() * 12 - 4));
        const formula = `=IFERROR(${pick(['A', 'B', 'C'])}${Math.ceil(next() * 60)}*2,"${plain(text()).replaceAll('"', '""')}")`;
        return [address, pick([number, contentOf(text()), pick(['TRUE', 'FALSE']), formula])];
      }),
    );
    const saved = savedFrom(
      { sheets: [{ id: 'one', name: "Any 'one'".replaceAll("'", '’'), cells, colNumber: 26, rowNumber: 100 }] },
      host(),
    );
    const opened = await fromXlsx(edited(await toXlsx(saved), (parts) => delete parts[STATE]));
    expect(exported(opened).sheets[0]?.cells).toEqual(exported(saved).sheets[0]?.cells);
  });
});
