import { afterAll, beforeAll, it } from 'vitest';
import { expectGrowth, settledPageHeapMB } from './heap';
import { newRoom, type Room } from './room';
import { EDITED_TEAM, rewording, wordsOf } from './wording';

let room: Room;
beforeAll(async () => {
  room = await newRoom();
});
afterAll(() => room?.close());

it('a thousand edits leave the memory of a page that sees them as it was', async () => {
  const { started, saved } = await room.serveTeam(EDITED_TEAM);
  const page = await room.openPage(started);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  const person = { window: 'window-bench', user: saved.host.world.user };
  let last = 0;
  await expectGrowth({
    what: 'a page that sees them, 40 KRs, 400 check-ins',
    act: (edit) => {
      last = edit;
      return started.desk.ask('type', rewording(edit), person);
    },
    heap: async () => {
      await page.waitForFunction(holdsText, wordsOf(last), { timeout: 300_000 });
      return settledPageHeapMB(devtools);
    },
    mostGrownMB: 8,
  });
  await page.close();
  await started.close();
});

/** In the page: some tab has that text. */
function holdsText(text: string): boolean {
  const { getters } = window.cadence.model;
  return getters
    .getSheetIds()
    .some((id) => getters.getCells(id).some((cell) => !cell.isFormula && cell.content === text));
}
