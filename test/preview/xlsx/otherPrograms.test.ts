import { Workbook as FileWorkbook } from '@cj-tech-master/excelts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { EngineWorkbook } from '../../../src/preview/engine/workbook';
import type { SavedWorkbook } from '../../../src/preview/saved';
import { fromXlsx } from '../../../src/preview/xlsx/read';
import type { Workbook } from '../../../src/preview/xlsx/workbookData';
import { toXlsx } from '../../../src/preview/xlsx/write';
import { convertWithLibreOffice, describeWithLibreOffice, valuesIn } from '../../support/libreoffice';
import { everything } from './everything';

const opened = ({ data, host: { world } }: SavedWorkbook): EngineWorkbook => new EngineWorkbook({ ...world, data });
const none = new Uint8Array();
const exported = (saved: SavedWorkbook): Workbook => opened(saved).exportData() as Workbook;

describe('a file made with a common spreadsheet library', () => {
  const made = async (fill: (file: FileWorkbook) => void): Promise<SavedWorkbook> => {
    const file = new FileWorkbook();
    fill(file);
    return fromXlsx(await file.xlsx.writeBuffer());
  };

  it('opens with values, formulas, looks, rules and notes', async () => {
    const saved = await made((file) => {
      const sheet = file.addWorksheet("Ann's plan", { views: [{ state: 'frozen', ySplit: 1 }] });
      sheet.columns = [{ header: 'Goal', width: 30 }, { header: 'Due', width: 12 }, { header: 'Done' }];
      sheet.addRow(['Grow', new Date(Date.UTC(2026, 10, 22)), 0.5]);
      sheet.getCell('B2').numFmt = 'dd/mm/yyyy';
      sheet.getCell('C3').value = { formula: 'SUM(C1:C2)*2', result: 1 };
      sheet.getCell('A3').value = { richText: [{ text: 'Two ' }, { font: { bold: true }, text: 'parts' }] };
      sheet.getCell('A1').note = 'What we want';
      sheet.getCell('A1').font = { bold: true, color: { theme: 4 } };
      sheet.getCell('A2').dataValidation = { type: 'list', formulae: ['"Grow,Hold"'], showErrorMessage: true };
      file.addWorksheet('Totals', { state: 'veryHidden' }).getCell('A1').value = {
        formula: "SUM('Ann''s plan'!C2:C1048576)",
        result: 1.5,
      };
    });
    const data = exported(saved);
    const [plan, totals] = data.sheets;
    expect(plan?.cells).toMatchObject({ A2: 'Grow', B2: '46348', C2: '0.5', C3: '=SUM(C1:C2)*2', A3: 'Two parts' });
    expect(plan).toMatchObject({ name: 'Ann’s plan', panes: { xSplit: 0, ySplit: 1 } });
    expect(plan?.dataValidationRules[0]).toMatchObject({
      isBlocking: true,
      ranges: ['A2'],
      criterion: { values: ['Grow', 'Hold'] },
    });
    expect(Object.values(data.styles)).toContainEqual({ bold: true, textColor: '#4F81BD' });
    expect(data.marks?.[0]).toMatchObject({ kind: 'note', data: 'What we want' });
    expect(totals).toMatchObject({ isVisible: false, cells: { A1: "=SUM('Ann’s plan'!C2:C)" } });
    const engine = opened(saved);
    expect(engine.evaluated({ sheet: totals?.id ?? '', row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[1.5]]);
    expect(engine.display({ sheet: plan?.id ?? '', row: 1, column: 1, rows: 1, columns: 1 })).toEqual([['22/11/2026']]);
  });

  it('keeps a formula that is also a link, and a name over a whole column, at once', async () => {
    const file = new FileWorkbook();
    const sheet = file.addWorksheet('Data');
    sheet.getCell('A1').value = { formula: '1+1', result: 2 };
    sheet.getCell('B1').value = { text: 'site', hyperlink: 'https://example.com/' };
    const parts = unzipSync(await file.xlsx.writeBuffer());
    const edit = (path: string, from: string, to: string) => {
      parts[path] = strToU8(strFromU8(parts[path] ?? none).replace(from, to));
    };
    edit('xl/worksheets/sheet1.xml', 'ref="B1"', 'ref="A1"');
    edit(
      'xl/workbook.xml',
      '</sheets>',
      '</sheets><definedNames><definedName name="All">Data!$A:$C</definedName><definedName name="Rate">0.19</definedName></definedNames>',
    );
    const data = exported(await fromXlsx(zipSync(parts)));
    expect(data.sheets[0]?.cells.A1).toBe('=1+1');
    expect(data.namedRanges).toEqual({ All: 'Data!A:C' });
  });

  it('brings back what a Google export wraps, and not the values it spilled', async () => {
    const saved = await made((file) => {
      const sheet = file.addWorksheet('Data');
      const wrapped = (text: string, result: string) => ({
        formula: `IFERROR(__xludf.DUMMYFUNCTION("${text}"),"${result}")`,
        result,
      });
      sheet.getCell('A1').value = wrapped('FILTER(C1:C3,C1:C3<>""""a"""")'.replaceAll('""""', '""'), 'b');
      sheet.getCell('A2').value = wrapped('""COMPUTED_VALUE""', 'c');
    });
    expect(exported(saved).sheets[0]?.cells).toEqual({ A1: '=FILTER(C1:C3,C1:C3<>"a")' });
  });
});

describeWithLibreOffice('LibreOffice', () => {
  const UNKNOWN_TO_IT: ReadonlySet<string> = new Set(['G6', 'G9', 'G10']);

  /** Ours as it is, and with every calculated number in it made wrong. */
  let resaved: Uint8Array;
  let recalculated: Uint8Array;
  beforeAll(async () => {
    const bytes = await toXlsx(everything());
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? none);
    const claims = sheet.replace(/(<\/f><v>)-?[\d.]+(<\/v>)/g, '$1777$2');
    expect(claims).not.toBe(sheet);
    parts['xl/worksheets/sheet1.xml'] = strToU8(claims);
    const converted = convertWithLibreOffice([bytes, zipSync(parts)]);
    [resaved, recalculated] = converted as [Uint8Array, Uint8Array];
  }, 60_000);

  it('calculates the same numbers in our file, whatever results the file claims', async () => {
    const sheets = await valuesIn(recalculated);
    const engine = opened(everything());
    const results = engine.evaluated({ sheet: 'krs', row: 0, column: 0, rows: 30, columns: 9 });
    const ours = new Map(
      results.flatMap((row, r) =>
        row.flatMap((value, c) =>
          value === null || value === '' ? [] : [[String('ABCDEFGHI'[c]) + String(r + 1), value] as const],
        ),
      ),
    );
    const theirs = sheets.get('Key results');
    for (const [address, value] of ours)
      if (!UNKNOWN_TO_IT.has(address)) expect(theirs?.get(address), address).toEqual(value);
    expect([...(theirs?.keys() ?? [])].filter((address) => !ours.has(address))).toEqual([]);
    expect(sheets.get('Check-ins log')?.get('A1')).toBe(0.5);
  });

  it('saves our file so that it opens with all that people see and all that only we know', async () => {
    const saved = everything();
    const back = await fromXlsx(resaved);
    const [before, after] = [exported(saved), exported(back)];
    expect(back.host).toEqual(saved.host);
    expect(after.marks?.map(({ kind }) => kind).sort()).toEqual(before.marks?.map(({ kind }) => kind).sort());
    expect(after.namedRanges).toEqual(before.namedRanges);
    after.sheets.forEach((sheet, index) => {
      const old = before.sheets[index];
      for (const part of [
        'name',
        'id',
        'cells',
        'merges',
        'cols',
        'rows',
        'panes',
        'headerGroups',
        'color',
        'isVisible',
        'borders',
        'dataValidationRules',
        'figures',
      ] as const) {
        expect(sheet[part], `${sheet.name}: ${part}`).toEqual(old?.[part]);
      }
      const rules = (of: typeof old) => of?.conditionalFormats.map(({ ranges, rule }) => ({ ranges, rule }));
      expect(rules(sheet)).toEqual(rules(old));
    });
    expect(after.sheets[0]?.styles).toEqual(before.sheets[0]?.styles);
    expect(after.styles).toEqual(before.styles);
  });

  it('draws the chart and offers the list of choices', async () => {
    const [ods] = convertWithLibreOffice([await toXlsx(everything())], 'ods');
    const parts = unzipSync(ods ?? none);
    const content = strFromU8(parts['content.xml'] ?? none);
    expect(Object.keys(parts).filter((path) => /^Object \d+\/content\.xml$/.test(path))).toHaveLength(1);
    expect(content).toContain('cell-content-is-in-list(&quot;On track&quot;;&quot;At risk&quot;)');
  }, 60_000);
});
