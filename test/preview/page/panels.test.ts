import { expect, it } from 'vitest';
import { hear } from '../../../src/preview/page/events';
import { now, update } from '../../../src/preview/page/store';
import type { PanelView } from '../../../src/preview/server/protocol';

type Parts = Parameters<typeof hear>[1];

const show = (kind: PanelView['kind'], title: string) => {
  // A panel says nothing to the grid, the clock or the server.
  hear({ type: 'panel', panel: { kind, title } as PanelView }, {} as Parts);
};

it('a sidebar takes the place of the one before, and a dialog leaves it open', () => {
  update({ sidebar: undefined, dialog: undefined });
  show('sidebar', 'First');
  show('sidebar', 'Second');
  expect(now().sidebar?.title).toBe('Second');
  show('modal', 'Box');
  expect([now().sidebar?.title, now().dialog?.title]).toEqual(['Second', 'Box']);
});
