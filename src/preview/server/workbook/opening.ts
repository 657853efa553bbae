import { LocalHost } from '../../host';
import type { SavedWorkbook } from '../../saved';
import { peopleOf } from '../people';
import type { Params } from '../protocol';
import { Relay } from '../relay';
import { openingTime, startingPoint } from '../startingPoint';
import { UndoSteps } from '../undo';
import type { WaitingDialogs } from '../waitingDialogs';
import { HostClock } from './hostClock';
import { News } from './news';
import type { Emit, Parts } from './parts';

type Saved = Omit<Params<'open'>, 'then'>;

interface Surroundings {
  /** The folder of the built add-on. */
  readonly bundle: string;
  readonly dialogs: WaitingDialogs;
  readonly emit: Emit;
  readonly changed: () => void;
}

/** The workbook as it was saved, and as it was changed since. */
export function openParts(request: Saved, { bundle, dialogs, emit, changed }: Surroundings): Parts {
  // The desk asks with what it read from a file or was handed by this worker's predecessor.
  const saved = request.saved as SavedWorkbook | undefined;
  const now = openingTime(saved, request.now);
  // Before it is opened: from then on the data is the model's own.
  const base = saved && startingPoint(saved);
  const host = LocalHost.open({ bundle, saved, world: { now, namesEditors: true }, dialogs });
  const relay = new Relay(host.engine, (message) => emit({ type: 'revision', message }), base);
  const functions = host.functions();
  const undo = new UndoSteps(relay, (window, steps) => emit({ type: 'steps', steps }, window));
  for (const message of request.replay) relay.receive(message);
  const news = new News(host, emit);
  const clock = new HostClock({ host, dialogs, news, emit, changed });
  return { host, relay, undo, dialogs, clock, news, emit, functions };
}

/**
 * Fills a fresh workbook by these functions of the add-on, one after the other.
 * @throws Error when one of them fails
 */
export function fill({ host, relay, emit }: Parts, functions: readonly string[]): void {
  if (functions.length === 0) return;
  for (const functionName of functions) {
    emit({ type: 'making', functionName });
    const report = host.run(functionName, [], { kind: 'menu' });
    if (report.error) {
      // Nobody sees its dialogs, and one of them may say why.
      const said = report.alerts.map(({ message }) => `It said: ${message}\n`).join('');
      throw new Error(`${functionName} failed: ${report.error.message}\n${said}${report.error.stack}`);
    }
  }
  relay.rebase();
  // A sample is looked at by somebody in it; set-up also lists who ran it, and that person has no goals.
  const maker = host.world.user;
  const someone = peopleOf(host).find(({ address }) => address !== maker);
  if (someone) host.signIn(someone.address);
}
