import { it } from 'vitest';
// @ts-expect-error
import { classicScript } from '../../src/build/addOn.mjs';
import { builtFiles, openContract } from './host';
it('m', async () => {
  const files = new Map([...(await builtFiles()), ['Code.js', await classicScript('src/contract/zz.ts')]]);
  const out: [number, string][] = [];
  const base = openContract(files).run('none', [], { kind: 'menu' }).calls.total;
  console.log('base', base);
  for (let i = 0; i < 250; i++) {
    const host = openContract(files);
    const run = host.run('one', [i], { kind: 'menu' });
    if (!run.value) break;
    out.push([run.calls.total - base, String(run.value)]);
  }
  out.sort((a, b) => b[0] - a[0]);
  console.log(out.map(([n, t]) => `${n} ${t}`).join('\n'));
});
