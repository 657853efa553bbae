import type { ServiceContext } from '../../context';
import type { EnumFactory } from '../../runtime/enums';
import { handle } from './handle';

type GoogleCharts = typeof GoogleAppsScript.Charts;

/** The `Charts` service as far as charts on a tab need it: its enums. */
export const createCharts = (context: ServiceContext, make: EnumFactory): object =>
  handle<object>(context, 'Charts', {
    ChartType: make<GoogleCharts['ChartType']>('ChartType', [
      ...([
        'TIMELINE',
        'AREA',
        'BAR',
        'BUBBLE',
        'CANDLESTICK',
        'COLUMN',
        'COMBO',
        'GAUGE',
        'GEO',
        'HISTOGRAM',
      ] as const),
      ...(['RADAR', 'LINE', 'ORG', 'PIE', 'SCATTER', 'SPARKLINE', 'STEPPED_AREA', 'TABLE', 'TREEMAP'] as const),
      ...(['WATERFALL'] as const),
    ]),
    ChartHiddenDimensionStrategy: make<GoogleCharts['ChartHiddenDimensionStrategy']>('ChartHiddenDimensionStrategy', [
      ...(['IGNORE_BOTH', 'IGNORE_COLUMNS', 'IGNORE_ROWS', 'SHOW_BOTH'] as const),
    ]),
    ChartMergeStrategy: make<GoogleCharts['ChartMergeStrategy']>('ChartMergeStrategy', ['MERGE_COLUMNS', 'MERGE_ROWS']),
    CurveStyle: make<GoogleCharts['CurveStyle']>('CurveStyle', ['NORMAL', 'SMOOTH']),
    Position: make<GoogleCharts['Position']>('Position', ['TOP', 'RIGHT', 'BOTTOM', 'NONE']),
  });
