import { quotedSheet } from '../../engine/address';
import type { LocalHost } from '../../host';
import type { RunReport } from '../../runtime/job';
import type { Asker, Json, Selection } from '../protocol';
import { acting } from './acting';
import type { Handlers, Parts } from './parts';
import { scriptProblem } from './reports';

/** Functions of the add-on that a person starts, by its menu or in a panel. */
export const scriptRequests: Handlers<'run' | 'call'> = {
  run(parts, { functionName, selection }, asker) {
    const { emit } = parts;
    emit({ type: 'running', functionName, user: asker.user }, asker.window);
    const report = execute(parts, asker, selection, (host) =>
      host.run(functionName, [], { kind: 'menu', user: asker.user }),
    );
    emit({ type: 'idle' }, asker.window);
    if (report.error) emit({ type: 'problem', ...scriptProblem(report) }, asker.window);
    return null;
  },

  call(parts, { functionName, args, selection }, asker) {
    const report = execute(parts, asker, selection, (host) =>
      host.run(functionName, args, { kind: 'rpc', user: asker.user }),
    );
    if (report.error) return { ok: false, error: report.error.message };
    // A panel's call returns what google.script.run can carry, and that is JSON.
    return { ok: true, value: (report.value ?? null) as Json };
  },
};

/** Runs with the window's selection as the active range, and moves its cursor where the script left it. */
function execute(parts: Parts, asker: Asker, selection: Selection, run: (host: LocalHost) => RunReport): RunReport {
  const { host, undo, clock, news, emit, functions } = parts;
  clock.catchUp();
  const a1 = `${quotedSheet(selection.sheet)}!${selection.range}`;
  try {
    return undo.record(asker.window, () =>
      acting(parts, asker, () => {
        host.select(a1, asker.user);
        const report = run(host);
        const after = host.selected(asker.user);
        if (after.sheet !== selection.sheet || after.range !== selection.range) {
          emit({ type: 'select', selection: after }, asker.window);
        }
        return report;
      }),
    );
  } finally {
    news.tell();
    emit({ type: 'menu', menu: host.menu(asker.user), functions }, asker.window);
  }
}
