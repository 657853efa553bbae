import { expect, it } from 'vitest';
import { EngineWorkbook } from '../../../src/preview/engine/workbook';
import { foreignHost } from '../../../src/preview/xlsx/foreignHost';
import { importWorkbook } from '../../../src/preview/xlsx/importWorkbook';
import { unpack } from '../../../src/preview/xlsx/package';
import { fromXlsx } from '../../../src/preview/xlsx/read';
import { toXlsx } from '../../../src/preview/xlsx/write';

it('keeps a tab called History, from the state part and from the sheets alike', async () => {
  const engine = new EngineWorkbook({
    locale: 'en_GB',
    now: 0,
    data: {
      sheets: [
        { id: 'a', name: 'History', rowNumber: 5, colNumber: 5 },
        { id: 'b', name: 'Plain', rowNumber: 5, colNumber: 5 },
      ],
    },
  });
  engine.write('a', [{ row: 0, column: 0, content: 7 }]);
  engine.write('b', [{ row: 0, column: 0, content: { formula: '=History!A1*2' } }]);
  const bytes = await toXlsx({ data: engine.exportData(), host: foreignHost(0) });
  const names = (data: unknown) => (data as { sheets: { name: string }[] }).sheets.map(({ name }) => name);
  expect(names((await fromXlsx(bytes)).data)).toEqual(['History', 'Plain']);
  const imported = await importWorkbook(
    unpack(bytes),
    (name, number) => ({ id: `${name}${number}`, least: { rowNumber: 5, colNumber: 5 } }) as never,
  );
  expect(names(imported)).toEqual(['History', 'Plain']);
});
