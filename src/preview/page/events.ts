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

/** One thing that happened in the workbook, taken into the grid and the page. */
export function hear(event: PageEvent, { model, clock, transport }: Parts): void {
  switch (event.type) {
    case 'revision':
      return transport.receive(event.message);
    case 'menu':
      return update({ menu: event.menu, functions: event.functions });
    case 'toast':
      return toast(event.text, event.title, event.seconds);
    case 'panel':
      return update(event.panel.kind === 'sidebar' ? { sidebar: event.panel } : { dialog: event.panel });
    case 'dialog':
      return update({ asked: [...now().asked.filter(({ id }) => id !== event.dialog.id), event.dialog] });
    case 'dialogClosed':
      return update({ asked: now().asked.filter(({ id }) => id !== event.id) });
    case 'running':
      return update({ running: event });
    case 'idle':
      return update({ running: undefined });
    case 'execution':
      return update({ executions: [...now().executions, event.execution].slice(-500) });
    case 'mail':
      return update({ mails: [...now().mails, event.mail], unread: [...now().unread, event.mail.id] });
    case 'world':
      if (event.world.now !== now().world.now || event.world.timeZone !== now().world.timeZone) {
        clock.set(event.world.now, event.world.timeZone);
        model.dispatch('EVALUATE_CELLS');
      }
      return update({ world: event.world });
    case 'triggers':
      return update({ triggers: event.triggers });
    case 'select':
      goTo(model, model.getters.getSheetIdByName(event.selection.sheet) ?? '', event.selection.range);
      return;
    case 'problem':
      return tell(event.title, event.text);
    case 'file':
      return update({ file: event.file });
    case 'reload':
      return location.reload();
  }
}
