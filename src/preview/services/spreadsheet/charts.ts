import type { Area } from '../../engine/engine';
import type { PlainCommand } from '../../engine/plugins/batch';
import type { Mark } from '../../engine/plugins/marks';
import { areaOf, zoneOf } from './areas';
import type { Book, GoogleRange } from './book';
import { handle, unwrap } from './handle';
import { RangeCore } from './range';

export type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
export type GoogleChartBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** A chart as scripts build it; row and column from 1, offsets in pixels. */
export interface ChartFacts {
  readonly type: string;
  readonly headers: number;
  readonly options: Readonly<Record<string, unknown>>;
  readonly position: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
}

/** Class EmbeddedChart: `id` is that of the figure on the tab, none while it is not inserted. */
export class ChartCore {
  constructor(
    readonly book: Book,
    readonly areas: readonly Area[],
    readonly facts: ChartFacts,
    readonly id?: string,
  ) {}

  getChartId(): number | null {
    if (this.id === undefined) return null;
    return [...this.id].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 1, 7);
  }
  getRanges(): GoogleRange[] {
    return this.book.context.realm.array(this.areas.map((area) => this.book.range(area)));
  }
  getNumHeaders(): number {
    return this.facts.headers;
  }
  getOptions(): GoogleAppsScript.Charts.ChartOptions {
    return handle(this.book.context, 'ChartOptions', {
      get: (option: string) => this.facts.options[option] ?? null,
      getOrDefault: (option: string) => this.facts.options[option] ?? null,
    });
  }
  getContainerInfo(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    const { row, column, x, y } = this.facts.position;
    return handle(this.book.context, 'ContainerInfo', {
      getAnchorRow: () => row,
      getAnchorColumn: () => column,
      getOffsetX: () => x,
      getOffsetY: () => y,
    });
  }
  modify(): GoogleChartBuilder {
    return openChartBuilder(this.book, this.areas, this.facts, this.id);
  }
}

const FRESH: ChartFacts = { type: 'COLUMN', headers: 0, options: {}, position: { row: 1, column: 1, x: 0, y: 0 } };
const AS = {
  asAreaChart: 'AREA',
  asBarChart: 'BAR',
  asColumnChart: 'COLUMN',
  asLineChart: 'LINE',
  asPieChart: 'PIE',
  asComboChart: 'COMBO',
  asScatterChart: 'SCATTER',
};

/** Class EmbeddedChartBuilder; the builders for one type differ from it only in shortcuts for options. */
export function openChartBuilder(
  book: Book,
  givenAreas: readonly Area[] = [],
  given = FRESH,
  id?: string,
): GoogleChartBuilder {
  let areas = givenAreas;
  let facts = given;
  const change = (more: Partial<ChartFacts>) => {
    facts = { ...facts, ...more };
    return methods;
  };
  // A copy, because the spreadsheet library takes no arrays and objects of the script's own realm.
  const option = (name: string, value: unknown) =>
    change({ options: { ...facts.options, [name]: structuredClone(value) } });
  const methods: Record<string, unknown> = {
    addRange(range: unknown) {
      areas = [...areas, unwrap(range, RangeCore)?.area ?? book.fail('Range not found')];
      return methods;
    },
    removeRange(range: unknown) {
      const gone = unwrap(range, RangeCore)?.fullName;
      areas = areas.filter((area) => new RangeCore(book, area).fullName !== gone);
      return methods;
    },
    clearRanges() {
      areas = [];
      return methods;
    },
    getRanges: () => book.context.realm.array(areas.map((area) => book.range(area))),
    setChartType: (type: unknown) => change({ type: String(type) }),
    setNumHeaders: (headers: number) => change({ headers }),
    setOption: option,
    setPosition: (row: number, column: number, x: number, y: number) => change({ position: { row, column, x, y } }),
    setTransposeRowsAndColumns: (transpose: boolean) => option('transpose', transpose),
    setHiddenDimensionStrategy: (strategy: unknown) => option('hiddenDimensionStrategy', String(strategy)),
    setMergeStrategy: (strategy: unknown) => option('mergeStrategy', String(strategy)),
    setTitle: (title: string) => option('title', title),
    setXAxisTitle: (title: string) => option('hAxis.title', title),
    setYAxisTitle: (title: string) => option('vAxis.title', title),
    setColors: (colors: string[]) => option('colors', [...colors]),
    setLegendPosition: (position: unknown) => option('legend.position', String(position).toLowerCase()),
    setStacked: () => option('isStacked', true),
    setRange: (start: number, end: number) =>
      change({ options: { ...facts.options, 'vAxis.minValue': start, 'vAxis.maxValue': end } }),
    build() {
      if (areas.length === 0) book.fail('A chart needs at least one range before build().');
      return handle<GoogleChart>(book.context, 'EmbeddedChart', new ChartCore(book, areas, facts, id));
    },
  };
  for (const [name, type] of Object.entries(AS)) methods[name] = () => change({ type });
  return handle<GoogleChartBuilder>(book.context, 'EmbeddedChartBuilder', methods);
}

export const chartSurface = ['getChartId', 'getRanges', 'getNumHeaders', 'getOptions', 'getContainerInfo', 'modify'];
export const chartBuilderSurface = [
  ...['addRange', 'removeRange', 'clearRanges', 'getRanges', 'setChartType', 'setNumHeaders', 'setOption', 'build'],
  ...[
    'setPosition',
    'setTransposeRowsAndColumns',
    'setHiddenDimensionStrategy',
    'setMergeStrategy',
    ...Object.keys(AS),
  ],
];

const LIBRARY_TYPES: Readonly<Record<string, { type: string; more?: object }>> = {
  LINE: { type: 'line' },
  AREA: { type: 'line', more: { fillArea: true } },
  BAR: { type: 'bar', more: { horizontal: true } },
  COLUMN: { type: 'bar' },
  PIE: { type: 'pie' },
  COMBO: { type: 'combo' },
  SCATTER: { type: 'scatter' },
};

/** The chart in the library's words: the first column of the ranges labels the others. */
function definitionOf(book: Book, { areas, facts }: ChartCore): object {
  const known = LIBRARY_TYPES[facts.type] ?? book.fail(`not in the local host yet: charts of type ${facts.type}`);
  const columns = areas.flatMap((area) =>
    Array.from({ length: area.columns }, (_, at) => ({ ...area, column: area.column + at, columns: 1 })),
  );
  const [labels, ...series] = columns.map((area) => new RangeCore(book, area).fullName);
  const { options } = facts;
  const colors = Array.isArray(options.colors) ? options.colors.map(String) : [];
  const dataSets = series.map((dataRange, at) => ({ dataSetId: String(at), dataRange }));
  const dataSetStyles = Object.fromEntries(colors.map((backgroundColor, at) => [String(at), { backgroundColor }]));
  return {
    type: known.type,
    title: { text: String(options.title ?? '') },
    legendPosition: legendOf(options),
    dataSource: { type: 'range', dataSets, labelRange: labels, dataSetsHaveTitle: facts.headers > 0 },
    dataSetStyles,
    ...(known.type === 'line' ? { labelsAsText: false, cumulative: false } : {}),
    ...(known.type === 'line' || known.type === 'bar' ? { stacked: options.isStacked === true } : {}),
    ...known.more,
  };
}

function legendOf(options: Readonly<Record<string, unknown>>): string {
  const legend = options.legend;
  const nested = typeof legend === 'object' && legend !== null ? Reflect.get(legend, 'position') : undefined;
  const position = String(options['legend.position'] ?? nested ?? 'right');
  return ['top', 'bottom', 'left', 'right', 'none'].includes(position) ? position : 'right';
}

const sizeOf = ({ facts: { options } }: ChartCore) => ({
  width: Number(options.width ?? 600),
  height: Number(options.height ?? 371),
});

/** Puts a chart on a tab, or back in place of the one with its id. */
export function insertChart(book: Book, sheet: string, chart: ChartCore, id = book.engine.newId()): void {
  const { row, column, x, y } = chart.facts.position;
  const mark = {
    ranges: chart.areas.map((area) => ({ _sheetId: area.sheet, _zone: zoneOf(area) })),
    data: chart.facts,
  };
  const commands: PlainCommand[] = [
    {
      type: 'CREATE_CHART',
      sheetId: sheet,
      figureId: id,
      chartId: `chart-${id}`,
      col: column - 1,
      row: row - 1,
      offset: { x, y },
      size: sizeOf(chart),
      definition: definitionOf(book, chart),
    },
    { type: 'SET_MARK', id: `chart ${id}`, kind: 'chart', sheetId: sheet, loose: true, ...mark },
  ];
  book.run(commands);
}

export function removeChart(book: Book, sheet: string, id: string): void {
  book.run([
    { type: 'DELETE_FIGURE', sheetId: sheet, figureId: id },
    { type: 'REMOVE_MARK', id: `chart ${id}` },
  ]);
}

/** The charts of a tab; those drawn by hand in the grid have only their place. */
export function chartsOn(book: Book, sheet: string): GoogleChart[] {
  book.engine.flush();
  const marks = new Map<string, Mark>(book.engine.marks('chart').map((mark) => [mark.id, mark]));
  const figures = book.engine.getters.getFigures(sheet).filter(({ tag }) => tag === 'chart');
  const charts = figures.map(({ id, row, col, offset }) => {
    const mark = marks.get(`chart ${id}`);
    const facts = (mark?.data as ChartFacts | undefined) ?? FRESH;
    const position = { row: row + 1, column: col + 1, x: offset.x, y: offset.y };
    const areas = (mark?.ranges ?? []).map((range) => areaOf(range.sheetId, range.zone));
    return handle<GoogleChart>(book.context, 'EmbeddedChart', new ChartCore(book, areas, { ...facts, position }, id));
  });
  return book.context.realm.array(charts);
}
