import { strToU8 } from 'fflate';
import { absoluteReference, splitSheet, type Zone, zoneOf } from './address';
import { toFileColor } from './color';
import { editPart, type Parts } from './package';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, type Figure, type Sheet, type Workbook } from './workbookData';
import { escapeXml } from './xml';

const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** English metric units, the format's measure for drawings. */
const UNITS_PER_PIXEL = 9525;

interface ChartData {
  readonly type: string;
  readonly title?: { readonly text?: string };
  readonly stacked?: boolean;
  readonly horizontal?: boolean;
  readonly legendPosition?: string;
  readonly dataSource?: {
    readonly type: string;
    readonly dataSets?: readonly { readonly dataSetId: string; readonly dataRange: string }[];
    readonly dataSetsHaveTitle?: boolean;
    readonly labelRange?: string;
  };
  readonly dataSetStyles?: Readonly<Record<string, { readonly backgroundColor?: string; readonly label?: string }>>;
}

/** Writes line and column charts as the file's own; every other kind lives in the state part only. */
export function addCharts(parts: Parts, workbook: Workbook): void {
  let charts = 0;
  workbook.sheets.forEach((sheet, index) => {
    const drawn = sheet.figures.filter(isDrawn);
    if (drawn.length === 0) return;
    const number = index + 1;
    const numbers = drawn.map(() => ++charts);
    drawn.forEach((figure, at) => {
      parts[`xl/charts/chart${numbers[at]}.xml`] = strToU8(chartXml(figure.data as ChartData, sheet));
    });
    parts[`xl/drawings/drawing${number}.xml`] = strToU8(drawingXml(drawn, sheet));
    parts[`xl/drawings/_rels/drawing${number}.xml.rels`] = strToU8(
      relations(numbers.map((chart, at) => relation(`rId${at + 1}`, 'chart', `../charts/chart${chart}.xml`))),
    );
    attach(parts, number);
    register(parts, number, numbers);
  });
}

const isDrawn = ({ tag, data }: Figure): boolean =>
  tag === 'chart' &&
  ['line', 'bar'].includes((data as ChartData).type) &&
  ((data as ChartData).dataSource?.dataSets ?? []).length > 0;

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

const relations = (items: readonly string[]): string =>
  `${XML_START}<Relationships xmlns="${RELATIONS}">${items.join('')}</Relationships>`;

function attach(parts: Parts, number: number): void {
  const drawing = relation('rIdCharts', 'drawing', `../drawings/drawing${number}.xml`);
  const path = `xl/worksheets/_rels/sheet${number}.xml.rels`;
  if (parts[path]) editPart(parts, path, (xml) => xml.replace('</Relationships>', `${drawing}</Relationships>`));
  else parts[path] = strToU8(relations([drawing]));
  editPart(parts, `xl/worksheets/sheet${number}.xml`, (xml) =>
    xml.replace(/<pageSetup [^>]*\/>/, (before) => `${before}<drawing r:id="rIdCharts"/>`),
  );
}

function register(parts: Parts, number: number, charts: readonly number[]): void {
  const override = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  const types = [
    override(`/xl/drawings/drawing${number}.xml`, 'drawing'),
    ...charts.map((chart) => override(`/xl/charts/chart${chart}.xml`, 'drawingml.chart')),
  ];
  editPart(parts, '[Content_Types].xml', (xml) => xml.replace('</Types>', `${types.join('')}</Types>`));
}

function drawingXml(figures: readonly Figure[], sheet: Sheet): string {
  const anchors = figures.map((figure, index) => {
    const [from, to] = [cornerOf(figure, sheet, 0, 0), cornerOf(figure, sheet, figure.width, figure.height)];
    const name = escapeXml((figure.data as ChartData).title?.text || `Chart ${index + 1}`);
    return (
      `<xdr:twoCellAnchor>${anchor('from', from)}${anchor('to', to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
      `<xdr:cNvPr id="${index + 2}" name="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId${index + 1}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return (
    `${XML_START}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">` +
    `${anchors.join('')}</xdr:wsDr>`
  );
}

interface Corner {
  readonly column: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

const anchor = (name: string, { column, row, x, y }: Corner): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${Math.round(x * UNITS_PER_PIXEL)}</xdr:colOff>` +
  `<xdr:row>${row}</xdr:row><xdr:rowOff>${Math.round(y * UNITS_PER_PIXEL)}</xdr:rowOff></xdr:${name}>`;

/** The cell under a point that lies that many pixels from the figure's corner. */
function cornerOf({ col, row, offset }: Figure, sheet: Sheet, right: number, down: number): Corner {
  const [column, x] = walk(col, offset.x + right, sheet.colNumber, (at) =>
    sizeOf(sheet.cols[at], DEFAULT_COLUMN_PIXELS),
  );
  const [line, y] = walk(row, offset.y + down, sheet.rowNumber, (at) => sizeOf(sheet.rows[at], DEFAULT_ROW_PIXELS));
  return { column, row: line, x, y };
}

const sizeOf = (line: { size?: number; isHidden?: boolean } | undefined, plain: number): number =>
  line?.isHidden ? 0 : (line?.size ?? plain);

function walk(from: number, distance: number, count: number, size: (at: number) => number): [number, number] {
  let [at, left] = [from, distance];
  while (at < count - 1 && left >= size(at)) left -= size(at++);
  return [at, left];
}

function chartXml(chart: ChartData, sheet: Sheet): string {
  const bars = chart.type === 'bar';
  const grouping = chart.stacked ? 'stacked' : bars ? 'clustered' : 'standard';
  const series = (chart.dataSource?.dataSets ?? []).map((_, index) => seriesXml(chart, index, sheet)).join('');
  const axes = '<c:axId val="1"/><c:axId val="2"/>';
  const plot = bars
    ? `<c:barChart><c:barDir val="${chart.horizontal ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}` +
      `<c:gapWidth val="80"/>${chart.stacked ? '<c:overlap val="100"/>' : ''}${axes}</c:barChart>`
    : `<c:lineChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  const legend = LEGENDS[chart.legendPosition ?? 'top'];
  return (
    `${XML_START}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><c:chart>` +
    `${titleXml(chart.title?.text)}<c:plotArea><c:layout/>${plot}` +
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
    `<c:axPos val="${chart.horizontal ? 'l' : 'b'}"/><c:tickLblPos val="low"/><c:crossAx val="2"/></c:catAx>` +
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
    `<c:axPos val="${chart.horizontal ? 'b' : 'l'}"/><c:majorGridlines/><c:numFmt formatCode="General" sourceLinked="1"/><c:crossAx val="1"/></c:valAx>` +
    `</c:plotArea>${legend ? `<c:legend><c:legendPos val="${legend}"/></c:legend>` : ''}<c:plotVisOnly val="1"/>` +
    '<c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

const LEGENDS: Readonly<Record<string, string>> = { top: 't', bottom: 'b', left: 'l', right: 'r' };

const titleXml = (text: string | undefined): string =>
  text
    ? `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`
    : '<c:autoTitleDeleted val="1"/>';

function seriesXml({ type, dataSource, dataSetStyles }: ChartData, index: number, sheet: Sheet): string {
  const { dataSetId = '', dataRange = '' } = dataSource?.dataSets?.[index] ?? {};
  const titled = dataSource?.dataSetsHaveTitle === true;
  const values = placeOf(dataRange, sheet);
  if (!values) return '';
  const labels = dataSource?.labelRange ? placeOf(dataSource.labelRange, sheet) : undefined;
  const { label, backgroundColor } = dataSetStyles?.[dataSetId] ?? {};
  const color = backgroundColor ? toFileColor(backgroundColor)?.slice(2) : undefined;
  const fill = color ? `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>` : '';
  const look = type === 'line' ? `<a:ln w="28575">${fill}</a:ln>` : fill;
  const below = (place: Place) => reference(place, titled ? 1 : 0);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    (label
      ? `<c:tx><c:v>${escapeXml(label)}</c:v></c:tx>`
      : titled
        ? `<c:tx><c:strRef><c:f>${head(values)}</c:f></c:strRef></c:tx>`
        : '') +
    (fill ? `<c:spPr>${look}</c:spPr>` : '') +
    (type === 'line' ? '<c:marker><c:symbol val="circle"/><c:size val="5"/></c:marker>' : '') +
    (labels ? `<c:cat><c:strRef><c:f>${below(labels)}</c:f></c:strRef></c:cat>` : '') +
    `<c:val><c:numRef><c:f>${below(values)}</c:f></c:numRef></c:val>` +
    (type === 'line' ? '<c:smooth val="0"/>' : '') +
    '</c:ser>'
  );
}

interface Place {
  readonly sheet: string;
  readonly zone: Zone;
}

function placeOf(text: string, home: Sheet): Place | undefined {
  const { sheet, range } = splitSheet(text);
  const zone = zoneOf(range, home.rowNumber, home.colNumber);
  return zone && { sheet: sheet || home.name, zone };
}

const reference = ({ sheet, zone }: Place, skip: number): string =>
  escapeXml(absoluteReference(sheet, { ...zone, top: Math.min(zone.top + skip, zone.bottom) }));

const head = ({ sheet, zone }: Place): string =>
  escapeXml(absoluteReference(sheet, { ...zone, right: zone.left, bottom: zone.top }));
