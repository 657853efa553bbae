import { helpers, Model, type registries, Spreadsheet } from '@odoo/o-spreadsheet';
import { App } from '@odoo/owl';
import { installPlugins } from '../engine/plugins/install';
import type { Selection, Snapshot } from '../server/protocol';
import type { Clock } from './clock';
import type { ServerTransport } from './transport';
import { installWaitingTexts } from './waitingTexts';

/** The library's component environment, by the one place its types show it. */
export type GridEnv = Parameters<ReturnType<typeof registries.topbarMenuRegistry.getMenuItems>[number]['name']>[0];

/** The mounted spreadsheet: its model, and the library's environment that menu items act through. */
export interface Grid {
  readonly model: Model;
  readonly env: GridEnv;
}

export interface GridOptions {
  readonly snapshot: Snapshot;
  readonly transport: ServerTransport;
  readonly client: { readonly id: string; readonly name: string };
  readonly clock: Clock;
  /** The library's own templates, as served beside it. */
  readonly templates: string;
  readonly target: HTMLElement;
  error(text: string, then?: () => void): void;
  confirm(text: string, yes: () => void, no?: () => void): void;
  notify(text: string): void;
}

export async function mountGrid(options: GridOptions, prepare: (model: Model) => void): Promise<Grid> {
  installPlugins();
  installWaitingTexts();
  const { data, revisions, results } = options.snapshot;
  const model = new Model(
    data,
    { custom: { clock: options.clock, results }, transportService: options.transport, client: { ...options.client } },
    // The relay keeps only messages of the kinds that change state.
    [...revisions] as ConstructorParameters<typeof Model>[2],
  );
  prepare(model);
  const app = new App(Spreadsheet, {
    templates: withoutEmptySum(options.templates),
    props: {
      model,
      raiseError: options.error,
      askConfirmation: options.confirm,
      notifyUser: ({ text }: { text: string }) => options.notify(text),
    },
    warnIfNoStaticProps: false,
  });
  const component = await app.mount(options.target);
  return { model, env: component.env as GridEnv };
}

const SUM_SHOWN = 't-if="selectedStatistic !== undefined"';

/** The library offers a sum, "Sum: __", also where no number is selected; Sheets does not. */
const withoutEmptySum = (templates: string): string =>
  templates.replace(SUM_SHOWN, `t-if="selectedStatistic and !selectedStatistic.endsWith('__')"`);

/** What is selected, as a script names it: tab name and A1 range. */
export function selectionOf({ getters }: Model): Selection {
  const { top, bottom, left, right } = getters.getSelectedZone();
  const from = helpers.toXC(left, top);
  const to = helpers.toXC(right, bottom);
  return { sheet: getters.getActiveSheetName(), range: from === to ? from : `${from}:${to}` };
}

/** @returns false when there is no such tab or range (any more). */
export function goTo(model: Model, sheetId: string, range: string): boolean {
  const { getters } = model;
  if (!getters.tryGetSheet(sheetId)) return false;
  const from = getters.getActiveSheetId();
  if (from !== sheetId) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: sheetId });
  if (!range) return true;
  const zone = getters.getRangeFromSheetXC(sheetId, range).zone;
  if (Number.isNaN(zone.left) || zone.left < 0 || zone.top < 0) return false;
  model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
  return true;
}
