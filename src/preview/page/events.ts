import type { Model } from '@odoo/o-spreadsheet';
import type { PageEvent } from '../server/protocol';
import type { Clock } from './clock';
import { goTo } from './grid';
import { now, tell, toast, update } from './store';
import type { ServerTransport } from './transport';

interface Parts {
  readonly model: Model;
  readonly clock: Clock;
  readonly transport: ServerTransport;
}

type Hearing = { [T in PageEvent['type']]: (event: Extract<PageEvent, { type: T }>, parts: Parts) => void };

/** One thing that happened in the workbook, taken into the grid and the page. */
export function hear(event: PageEvent, parts: Parts): void {
  // The table holds for each type a handler of that very event.
  const handler = HEARING[event.type] as (event: PageEvent, parts: Parts) => void;
  handler(event, parts);
}

const KEPT_EXECUTIONS = 500;

const HEARING: Hearing = {
  revision: ({ message }, { transport }) => transport.receive(message),
  menu: ({ menu, functions }) => update({ menu, functions }),
  toast: ({ text, title, seconds }) => toast(text, title, seconds),
  panel: ({ panel }) => update(panel.kind === 'sidebar' ? { sidebar: panel } : { dialog: panel }),
  dialog: ({ dialog }) => update({ asked: [...now().asked.filter(({ id }) => id !== dialog.id), dialog] }),
  dialogClosed: (closed) => update({ asked: now().asked.filter(({ id }) => id !== closed.id) }),
  running: (running) => update({ running }),
  idle: () => update({ running: undefined }),
  execution: ({ execution }) => update({ executions: [...now().executions, execution].slice(-KEPT_EXECUTIONS) }),
  mail: ({ mail }) => update({ mails: [...now().mails, mail], unread: [...now().unread, mail.id] }),
  advancing: ({ hours, of }) => update({ advancing: { hours, of } }),
  // Only windows that wait for a workbook want to know, and they ask.
  making: () => undefined,
  world: ({ world }, { clock, model }) => {
    const before = now().world;
    update({ world });
    if (world.now === before.now && world.timeZone === before.timeZone) return;
    clock.set(world.now, world.timeZone);
    model.dispatch('EVALUATE_CELLS');
  },
  triggers: ({ triggers }) => update({ triggers }),
  select: ({ selection }, { model }) => {
    goTo(model, model.getters.getSheetIdByName(selection.sheet) ?? '', selection.range);
  },
  problem: ({ title, text }) => tell(title, text),
  file: ({ file }) => update({ file }),
  steps: ({ steps }, { model }) => {
    update({ steps });
    // The grid's toolbar asks again what can be undone.
    model.trigger('update');
  },
  reload: () => location.reload(),
};
