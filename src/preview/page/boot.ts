import { stores } from '@odoo/o-spreadsheet';
import * as api from './api';
import { Clock } from './clock';
import { Edits } from './edits';
import { hear } from './events';
import { replaceWithFirstLetter } from './firstLetter';
import { workOutSoon } from './firstPicture';
import { type Grid, mountGrid } from './grid';
import { Guard } from './guard';
import { intercept } from './intercept';
import { installNotes } from './notes';
import { ask, start, tell, toast, update } from './store';
import { ServerTransport } from './transport';

/** What the page is made of before it is drawn. */
export interface PageDesk {
  /** Mounts the grid into its place; called once that place is there. */
  mount(target: HTMLElement): Promise<Grid>;
  /** The mounted grid. @throws Error before it is mounted */
  grid(): Grid;
}

export async function boot(): Promise<PageDesk> {
  const [joined, templates] = await Promise.all([api.join(), api.gridTemplates()]);
  const { window: id, user, menu, functions, world, file, mails, executions, triggers, steps, snapshot } = joined;
  start({
    user,
    menu,
    functions,
    world,
    file,
    mails,
    unread: [],
    executions,
    triggers,
    sidebar: undefined,
    dialog: undefined,
    asked: joined.asked,
    questions: [],
    toasts: [],
    running: undefined,
    drawer: undefined,
    outboxOpen: false,
    advanced: undefined,
    advancing: undefined,
    online: true,
    steps,
  });
  const clock = new Clock();
  clock.set(world.now, world.timeZone);
  const transport = new ServerTransport((error) => tell('A change did not reach the workbook', error.message));
  let grid: Grid | undefined;
  const mounted = (): Grid => {
    if (!grid) throw new Error('The grid is not there yet.');
    return grid;
  };
  const edits = new Edits(new Guard(() => mounted().model));
  installNotes();
  for (const { title, text } of joined.problems) toast(text, title, -1);

  return {
    grid: mounted,
    async mount(target) {
      grid = await mountGrid(
        {
          snapshot,
          transport,
          client: { id, name: user || 'Somebody' },
          clock,
          templates,
          target,
          error: (text, then) => tell('There was a problem', text, then),
          confirm: (text, yes, no) =>
            ask({
              title: 'Please confirm',
              text,
              buttons: [
                { label: 'OK', primary: true, run: yes },
                { label: 'Cancel', run: () => no?.() },
              ],
            }),
          notify: (text) => toast(text),
        },
        (model) => intercept(model, edits, () => mounted().env.getStore(stores.CellComposerStore)),
      );
      const { model } = grid;
      if (snapshot.results) workOutSoon(model);
      replaceWithFirstLetter(target, () => mounted().env.getStore(stores.CellComposerStore).editionMode !== 'inactive');
      // For the browser's console and for tests: what a canvas shows can only be asked of its model.
      Object.assign(window, { cadence: { model } });
      model.on('unexpected-revision-id', grid, () => location.reload());
      api.listen(
        (event) => hear(event, { model, clock, transport }),
        (online) => update({ online }),
      );
      return grid;
    },
  };
}
