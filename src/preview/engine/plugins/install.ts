import '../polyfill';
import { registries } from '@odoo/o-spreadsheet';
import { installFunctions } from '../functions/install';
import { bandedStyles, restyledByMarks } from './bandings';
import { BatchPlugin } from './batch';
import { bulkCells, movableCells } from './bulkCells';
import { CellsPlugin, registerWriteCells } from './cells';
import { googleColumnWidths } from './columnWidths';
import { customColorsOnDemand } from './customColors';
import { formatsByHostClock } from './dayFormats';
import { googleEvaluation } from './evaluation';
import { sharedFilters } from './filters';
import { headerPositionsOnDemand } from './headerPositions';
import { ListSourcesPlugin } from './listSources';
import { MarksPlugin, registerMarks } from './marks';
import { installPastedRules } from './pastedRules';
import { quickCells, quickSheets } from './quickCells';
import { rowHeightsOnDemand } from './rowHeights';
import { tellOfEachCell } from './toldCells';
import { trackerOfUnread } from './unreadFormulas';
import { viewportsOnDemand } from './viewportsOnDemand';
import { tellOfWrittenCells } from './writtenCells';

let installed = false;

/**
 * Teaches the library what this host adds: call it before any `Model` is made, in Node and in the browser alike, since
 * both sides must agree on commands and functions.
 */
export function installPlugins(): void {
  if (installed) return;
  installed = true;
  const { corePluginRegistry, coreViewsPluginRegistry, featurePluginRegistry, statefulUIPluginRegistry } = registries;
  corePluginRegistry.add('sheets_marks', MarksPlugin);
  corePluginRegistry.add('sheets_cells', CellsPlugin);
  corePluginRegistry.add('sheets_list_sources', ListSourcesPlugin);
  registerWriteCells();
  registerMarks();
  featurePluginRegistry.add('sheets_batch', BatchPlugin);
  // The registry wants the library's plugin type, which does not know that ours extends its own evaluation.
  corePluginRegistry.replace('sheet', quickSheets() as never);
  corePluginRegistry.replace('cell', quickCells() as never);
  corePluginRegistry.replace('sheet', movableCells() as never);
  corePluginRegistry.replace('cell', bulkCells() as never);
  coreViewsPluginRegistry.replace('row_size', rowHeightsOnDemand() as never);
  corePluginRegistry.replace('headerSize', googleColumnWidths() as never);
  coreViewsPluginRegistry.replace('evaluation', googleEvaluation() as never);
  coreViewsPluginRegistry.replace('evaluation_cf', formatsByHostClock() as never);
  coreViewsPluginRegistry.replace('formula_tracker', trackerOfUnread() as never);
  coreViewsPluginRegistry.replace('custom_colors', customColorsOnDemand() as never);
  statefulUIPluginRegistry.replace('header_positions', headerPositionsOnDemand() as never);
  statefulUIPluginRegistry.replace('viewport', viewportsOnDemand() as never);
  statefulUIPluginRegistry.replace('evaluation_filter', sharedFilters() as never);
  statefulUIPluginRegistry.replace('table_computed_style', bandedStyles() as never);
  statefulUIPluginRegistry.replace('cell_computed_style', restyledByMarks() as never);
  tellOfEachCell();
  tellOfWrittenCells();
  installPastedRules();
  installFunctions();
}
