import type { GoogleSheet } from './book';
import { ChartCore, chartsOn, type GoogleChart, insertChart, openChartBuilder, removeChart } from './charts';
import { unwrap } from './handle';
import type { SheetCore } from './sheet';

const coreOf = ({ book }: SheetCore, chart: GoogleChart): ChartCore =>
  unwrap(chart, ChartCore) ?? book.fail('Invalid argument: chart');

/** Charts on a tab. */
export const sheetCharts = {
  newChart(this: SheetCore) {
    return openChartBuilder(this.book);
  },
  getCharts(this: SheetCore) {
    return chartsOn(this.book, this.id);
  },
  insertChart(this: SheetCore, chart: GoogleChart) {
    insertChart(this.book, this.id, coreOf(this, chart));
  },
  updateChart(this: SheetCore, chart: GoogleChart) {
    const core = coreOf(this, chart);
    const { id } = core;
    if (id === undefined) return this.book.fail('The chart is not on this sheet; insert it first.');
    removeChart(this.book, this.id, id);
    insertChart(this.book, this.id, core, id);
  },
  removeChart(this: SheetCore, chart: GoogleChart) {
    const { id } = coreOf(this, chart);
    if (id === undefined) return this.book.fail('The chart is not on this sheet.');
    removeChart(this.book, this.id, id);
  },
} satisfies Partial<GoogleSheet>;
