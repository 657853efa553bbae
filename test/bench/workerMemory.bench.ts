import { it } from 'vitest';
import type { SavedWorkbook } from '../../src/preview/saved';
import { OpenWorkbook } from '../../src/preview/server/openWorkbook';
import type { Params } from '../../src/preview/server/protocol';
import { DIST, teamHost } from '../support/teamHost';
import { expectGrowth, settledHeapMB } from './heap';
import { EDITED_TEAM, rewording } from './wording';

const nothing = () => undefined;
/** Its file is written a moment after an edit. */
const EDITS_A_SAVE = 20;

it('a thousand edits leave the memory of the worker as it was', async () => {
  const edit = opened(teamHost(EDITED_TEAM).save());
  await expectGrowth({
    what: 'the workbook in its worker, 40 KRs, 400 check-ins',
    act: edit,
    heap: settledHeapMB,
    mostGrownMB: 8,
  });
});

/** The workbook as its worker opens it, and one edit of it. */
function opened(saved: SavedWorkbook): (edit: number) => void {
  const workbook = new OpenWorkbook(DIST, nothing, nothing, nothing);
  const { now, user } = saved.host.world;
  const person = { window: 'window-1', user };
  // biome-ignore lint/suspicious/noThenProperty: it names what runs then, and nothing awaits it
  const params: Params<'open'> = { saved, then: [], replay: [], now };
  workbook.perform({ id: 0, method: 'open', params, ...person });
  return (edit) => {
    workbook.perform({ id: edit, method: 'type', params: rewording(edit), ...person });
    if (edit % EDITS_A_SAVE === 0) workbook.perform({ id: edit, method: 'save', params: undefined, ...person });
  };
}
