import { it } from 'vitest';
import { expectGrowth, settledHeapMB } from './heap';
import { teamInEngine } from './teamInEngine';

it('a thousand edits cost the engine no more memory than what undoing them needs', async () => {
  const { edit } = teamInEngine({ owners: 10, keyResults: 40, checkIns: 400 });
  await expectGrowth({
    what: 'the engine with 40 KRs, 400 check-ins',
    act: edit,
    heap: settledHeapMB,
    // The library keeps what each edit changed: about 9 kB for one of these.
    mostGrownMB: 14,
  });
});
