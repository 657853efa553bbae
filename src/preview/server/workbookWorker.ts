import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { OpenWorkbook } from './openWorkbook';
import type { FromWorker, Method, PageEvent, Request } from './protocol';

export interface WorkbookWorkerData {
  readonly bundle: string;
  readonly port: MessagePort;
  readonly signal: SharedArrayBuffer;
}

/** These run scripts, so they wait while one waits for an answer; all others are carried out meanwhile. */
const RUNS: ReadonlySet<Method> = new Set(['run', 'call', 'advanceTo', 'setNow', 'tick', 'undo', 'redo', 'open']);

/**
 * The worker's loop. Requests come one by one; while a script waits for a person, the waiting itself takes requests in,
 * so that other windows go on working.
 */
export function serveWorkbook({ bundle, port, signal }: WorkbookWorkerData): void {
  const counter = new Int32Array(signal);
  const backlog: Request[] = [];
  let depth = 0;

  const emit = (event: PageEvent, window?: string) => port.postMessage({ event, window } satisfies FromWorker);
  const workbook = new OpenWorkbook(bundle, emit, () => port.postMessage({ changed: true } satisfies FromWorker), wait);

  function perform(request: Request): void {
    depth += 1;
    try {
      const value = workbook.perform(request);
      port.postMessage({ id: request.id, ok: true, value } satisfies FromWorker);
      if (request.method === 'open') setImmediate(() => workbook.calculate());
    } catch (error) {
      port.postMessage({ id: request.id, ok: false, error: messageOf(error) } satisfies FromWorker);
    } finally {
      depth -= 1;
    }
  }

  function take(request: Request): void {
    if (depth > 0 && RUNS.has(request.method)) backlog.push(request);
    else perform(request);
  }

  /** Stands still until `answered`; wakes for every message of the main thread. */
  function wait(answered: () => boolean): void {
    for (;;) {
      const seen = Atomics.load(counter, 0);
      for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port))
        take(next.message as Request);
      if (answered()) return;
      Atomics.wait(counter, 0, seen, 1000);
    }
  }

  port.on('message', (request: Request) => {
    take(request);
    for (let next = backlog.shift(); next; next = backlog.shift()) perform(next);
  });
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String((error as { message?: unknown })?.message ?? error);
