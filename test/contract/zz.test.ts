import { it } from 'vitest';
import { builtFiles, openContract } from './host';
it('m', async () => {
  const host = openContract(await builtFiles(), { locale: 'fr_FR', timeZone: 'Europe/Paris' });
  for (let i = 0; i < 4; i++) {
  const run = host.run('runContract', [], { kind: 'menu' });
  const { by, ...rest } = run.calls;
  console.log(run.error, run.ms, rest, Object.entries(by).sort((a, b) => b[1] - a[1]).slice(0, 10).join(' '), run.alerts.map((a) => JSON.stringify(a)), run.panels.map((p) => p.title), run.logs);
  }
  const rows = host.get(`Contract!A2:G400`);
  console.log(rows.filter((r) => r[0]).length, rows.filter(([n, , , pass]) => n && pass !== 'yes').map((r) => r.slice(0, 3).join(' | ')).join('\n'));
  console.log(rows.filter(([n]) => String(n).startsWith('speed') || String(n).startsWith('workbook')).map((r) => `${r[0]} ${r[4]} ${r[2]}`).join('\n'));
});
