import { EngineWorkbook } from '../../../src/preview/engine/workbook';
import type { HostState, SavedWorkbook } from '../../../src/preview/saved';
import { foreignHost } from '../../../src/preview/xlsx/foreignHost';

export const NOW = Date.UTC(2026, 10, 22, 9);

export const host = (more: Partial<HostState> = {}): HostState => {
  const plain = foreignHost(NOW);
  return {
    ...plain,
    world: { ...plain.world, timeZone: 'Europe/Berlin', locale: 'en_GB', user: 'ann@example.com' },
    ...more,
  };
};

/** As `LocalHost.save` makes it: through the engine, so that the data has the engine's own shape. */
export function savedFrom(data: object, state: HostState = host()): SavedWorkbook {
  const { locale, now, timeZone } = state.world;
  return { data: new EngineWorkbook({ data, locale, now, timeZone }).exportData(), host: state };
}

const sheet = (id: string, name: string, more: object) => ({
  id,
  name,
  colNumber: 26,
  rowNumber: 200,
  cells: {},
  styles: {},
  formats: {},
  borders: {},
  merges: [],
  figures: [],
  cols: {},
  rows: {},
  conditionalFormats: [],
  dataValidationRules: [],
  tables: [],
  isVisible: true,
  areGridLinesVisible: true,
  headerGroups: { ROW: [], COL: [] },
  ...more,
});

/** One workbook with everything a file can carry. */
export const everything = (): SavedWorkbook =>
  savedFrom(
    {
      version: '19.3.2',
      sheets: [
        sheet('krs', 'Key results', {
          cells: {
            A1: 'ID',
            B1: 'Key result',
            C1: 'Start',
            D1: 'Current',
            E1: 'Target',
            F1: 'Progress',
            A2: 'KR-1',
            B2: 'Sign 40 customers & "partners" <b>',
            C2: '10',
            D2: '25',
            E2: '40',
            F2: '=IFERROR((D2-C2)/(E2-C2),"")',
            A3: 'KR-2',
            B3: "'=not a formula",
            C3: '8',
            D3: '5.5',
            E3: '3',
            F3: '=IFERROR((D3-C3)/(E3-C3),"")',
            A4: "'007",
            B4: '[Handbook](https://example.com/a?b=1&c=2)',
            C4: 'TRUE',
            D4: '46348',
            E4: '46348.5',
            F4: '=AVERAGE(F2:F3)',
            G2: '=SUM(D2:D)',
            G3: '=COUNTIF(People!A:A,"ann@example.com")',
            G4: '=IFS(F2>0.5,"ahead",TRUE,"behind")&TEXTJOIN("; ",TRUE,A2:A4)',
            G5: '=SUM({1,2;3,4})',
            G6: "=XLOOKUP(\"KR-2\",'Key results'!A2:A,'Key results'!D2:D,0)",
            G7: '=FILTER(A2:A3,D2:D3>5)',
            G9: '=UNIQUE(C2:C3)',
            G12: '=1/0',
            G13: '=NA()',
            G14: '=Today+1',
            G15: '=D2>C2',
            G16: '=""',
            H1: 'A text with\ntwo lines',
            H2: 'Grüße 👋 漢字',
            H3: "' leading space",
            H4: 'FALSE',
            H5: "'TRUE",
            H6: '-0.25',
            H7: '1e-9',
            H8: '123456789012345',
          },
          styles: { 'A1:H1': 1, 'B2:B3': 2, C30: 3 },
          formats: { 'F2:F4': 1, D4: 2, E4: 3, 'C2:E3': 4, A4: 5 },
          borders: { 'A1:H1': 1 },
          merges: ['J1:K2'],
          cols: { 1: { size: 240 }, 3: { isHidden: true }, 4: { size: 61 } },
          rows: { 0: { size: 40 }, 9: { isHidden: true } },
          headerGroups: { COL: [{ start: 8, end: 10 }], ROW: [{ start: 20, end: 24, isFolded: true }] },
          panes: { xSplit: 2, ySplit: 1 },
          color: '#FF8800',
          dataValidationRules: [
            rule(
              'list',
              {
                type: 'isValueInList',
                values: ['On track', 'At risk'],
                displayStyle: 'chip',
                colors: { 'At risk': '#FF0000' },
              },
              'J5:J60',
              true,
            ),
            rule(
              'commas',
              { type: 'isValueInList', values: ['Rise, then hold', 'Fall'], displayStyle: 'arrow' },
              'K5:K60',
              true,
            ),
            rule(
              'range',
              { type: 'isValueInRange', values: ['People!A2:A200'], displayStyle: 'arrow' },
              'L5:L60',
              false,
            ),
            rule('box', { type: 'isBoolean', values: [] }, 'M5:M60', true),
            rule('number', { type: 'isBetween', values: ['0', '10'] }, 'N5:N60', true),
            rule('day', { type: 'dateIsOnOrAfter', values: ['46053'], dateValue: 'exactDate' }, 'O5:O60', false),
            rule('anyDay', { type: 'dateIsValid', values: [] }, 'P5:P60', true),
            rule('own', { type: 'customFormula', values: ['=Q5>C5'] }, 'Q5:Q60', true, 'More than "Start" & less'),
            rule('typed', { type: 'isValueInList', values: ['A', 'B'], displayStyle: 'plainText' }, 'R5:R60', true),
          ],
          conditionalFormats: [
            format('own', 'A2:F50', {
              type: 'CellIsRule',
              operator: 'customFormula',
              values: ['=$F2<0.3'],
              style: { fillColor: '#FCE8E6', textColor: '#A50E0E', bold: true },
            }),
            format('text', 'B2:B50', {
              type: 'CellIsRule',
              operator: 'containsText',
              values: ['risk'],
              style: { fillColor: '#FEF0D4' },
            }),
            format('equal', 'J2:J50', {
              type: 'CellIsRule',
              operator: 'isEqual',
              values: ['On track'],
              style: { fillColor: '#E6F4EA' },
            }),
            format('more', 'D2:D50', {
              type: 'CellIsRule',
              operator: 'isGreaterThan',
              values: ['30'],
              style: { italic: true },
            }),
            format('scale', 'F2:F50', {
              type: 'ColorScaleRule',
              minimum: { type: 'number', value: '0', color: 0xf4c7c3 },
              midpoint: { type: 'percentile', value: '50', color: 0xffffff },
              maximum: { type: 'value', color: 0xb7e1cd },
            }),
            format('bar', 'E2:E50', { type: 'DataBarRule', color: 0x34a853 }),
          ],
          figures: [
            {
              id: 'trend',
              tag: 'chart',
              col: 9,
              row: 10,
              offset: { x: 0, y: 0 },
              width: 400,
              height: 240,
              data: {
                type: 'line',
                title: { text: 'Trend' },
                dataSource: {
                  type: 'range',
                  dataSets: [{ dataSetId: 's1', dataRange: 'D1:D3' }],
                  dataSetsHaveTitle: true,
                  labelRange: 'A1:A3',
                },
                dataSetStyles: {},
                legendPosition: 'top',
                labelsAsText: false,
                stacked: false,
                cumulative: false,
              },
            },
          ],
        }),
        sheet('people', 'People', { cells: { A1: 'Address', A2: 'ann@example.com', A3: 'ben@example.com' } }),
        sheet('log', 'Check-ins log', {
          isVisible: false,
          cells: { A1: "='Key results'!F4" },
          areGridLinesVisible: false,
        }),
      ],
      styles: {
        1: {
          bold: true,
          fillColor: '#1A73E8',
          textColor: '#FFFFFF',
          align: 'center',
          verticalAlign: 'middle',
          wrapping: 'wrap',
        },
        2: { italic: true, strikethrough: true, underline: true, fontSize: 14 },
        3: { fillColor: '#EEEEEE' },
      },
      formats: { 1: '0%', 2: 'yyyy-mm-dd', 3: 'd mmm yyyy hh:mm', 4: '#,##0.00', 5: '@' },
      borders: { 1: { bottom: { style: 'thin', color: '#5F6368' }, top: { style: 'medium', color: '#000000' } } },
      namedRanges: { Today: "'Key results'!D4", Owners: 'People!A2:A200' },
      marks: [
        { id: 'n1', kind: 'note', sheetId: 'krs', ranges: ['F1'], data: 'How far it has come.\nSecond line & <more>' },
        {
          id: 'p1',
          kind: 'protection',
          sheetId: 'krs',
          ranges: ['F2:F200'],
          data: { warningOnly: true, description: 'ƒ' },
        },
        { id: 'd1', kind: 'metadata', ranges: [], data: { key: 'schema', value: '1' } },
      ],
    },
    host({ properties: { document: { secret: 'x < y & "z" \u2028 \u0007 ]]>' } } }),
  );

function rule(id: string, criterion: object, range: string, isBlocking: boolean, helpText: string | null = null) {
  return { id, criterion, isBlocking, ranges: [range], google: { helpText } };
}

function format(id: string, range: string, of: object) {
  return { id, ranges: [range], rule: of };
}
