import type { LocalHost } from '../../host';
import type { Asker, Method, PageEvent, Params, Reply } from '../protocol';
import type { Relay } from '../relay';
import type { UndoSteps } from '../undo';
import type { WaitingDialogs } from '../waitingDialogs';
import type { HostClock } from './hostClock';
import type { News } from './news';

/** Tells one window, or without one all of them. */
export type Emit = (event: PageEvent, window?: string) => void;

/** What belongs to the workbook that is open. */
export interface Parts {
  readonly host: LocalHost;
  readonly relay: Relay;
  readonly undo: UndoSteps;
  readonly dialogs: WaitingDialogs;
  readonly clock: HostClock;
  readonly news: News;
  readonly emit: Emit;
  /** What panels and menus can call. The bundle does not change while it is open, and asking means loading it. */
  readonly functions: readonly string[];
}

/** How each of these requests is carried out. */
export type Handlers<M extends Method> = {
  readonly [K in M]: (parts: Parts, params: Params<K>, asker: Asker) => Reply<K>;
};
