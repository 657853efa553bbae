import { probes } from './probes/all';
import { runPending } from './run';
import { reportOf } from './sheetOfResults';

export function onOpen(): void {
  SpreadsheetApp.getUi().createMenu('Contract').addItem('Run probes', 'runProbes').addToUi();
}

/** The one menu item: asks everything, and offers the answers as JSON when all are there. */
export function runProbes(): void {
  const { tab, left } = runPending(SpreadsheetApp.getActiveSpreadsheet(), probes);
  const ui = SpreadsheetApp.getUi();
  if (left > 0) {
    ui.alert(`${left} of ${probes.length} probes are left: choose Contract › Run probes again to go on.`);
    return;
  }
  const report = reportOf(tab);
  const passed = report.results.filter(({ pass }) => pass).length;
  const page = HtmlService.createHtmlOutput(pageOf(JSON.stringify(report, null, 2)))
    .setWidth(640)
    .setHeight(480);
  ui.showModalDialog(page, `${passed} of ${report.results.length} probes as expected`);
}

/** What trigger probes install; it never has anything to do. */
export function contractTrigger(): void {}

const pageOf = (json: string): string =>
  '<p style="font: 13px sans-serif">Copy all of it into docs/contract-results/&lt;date&gt;.json.</p>' +
  `<textarea readonly onclick="this.select()" style="width: 100%; height: 400px">${escaped(json)}</textarea>`;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
