import type { EngineWorkbook } from '../engine/workbook';
import { isWindow, type RevisionMessage, type WrittenSnapshot } from './protocol';
import { startingNow } from './startingPoint';

const KEPT_REVISIONS = 400;

/**
 * Keeps every page's model equal to the worker's. The worker decides the order: a page's revision counts only when it
 * follows the newest one; otherwise it is dropped, and the page's own library rebases and sends it again as soon as it
 * has seen what it missed.
 */
export class Relay {
  readonly #engine: EngineWorkbook;
  readonly #publish: (message: RevisionMessage) => void;
  #base: string;
  #log: RevisionMessage[] = [];
  #head: string;

  /** `base` is what the workbook was just opened from, where that is known: then it need not be written out again. */
  constructor(engine: EngineWorkbook, publish: (message: RevisionMessage) => void, base = startingNow(engine)) {
    this.#engine = engine;
    this.#publish = publish;
    this.#base = base.json;
    this.#head = base.revisionId;
    const { transportService } = engine.model.config;
    transportService.onNewMessage('page-relay', (message: RevisionMessage) => this.#passOn(message));
  }

  /** The newest revision; what a run changed is what came after it. */
  get head(): string {
    return this.#head;
  }

  /** A fresh start once the log is long: joining stays fast and the log stays small. */
  snapshot(): WrittenSnapshot {
    if (this.#log.length > KEPT_REVISIONS) this.rebase();
    return { data: this.#base, revisions: this.#log };
  }

  /** Starts the log anew: who joins gets the workbook as it is and need not repeat how it came about. */
  rebase(): void {
    this.#base = startingNow(this.#engine).json;
    this.#log = [];
  }

  /** @returns false when the revision does not follow the newest one and was dropped. */
  receive(message: RevisionMessage): boolean {
    if (message.serverRevisionId !== this.#head) return false;
    this.#send(message);
    return true;
  }

  /** The ids of revisions newer than `head` that this window or a script made, oldest first. */
  since(head: string, window: string): string[] {
    const start = this.#log.findLastIndex((message) => message.nextRevisionId === head) + 1;
    return this.#log
      .slice(start)
      .filter(({ clientId = '' }) => clientId === window || !isWindow(clientId))
      .map((message) => message.nextRevisionId ?? '');
  }

  knows(revisionId: string): boolean {
    return this.#log.some((message) => message.nextRevisionId === revisionId);
  }

  undo(revisionId: string): void {
    this.#send({ ...this.#next('REVISION_UNDONE'), undoneRevisionId: revisionId } as RevisionMessage);
  }

  redo(revisionId: string): void {
    this.#send({ ...this.#next('REVISION_REDONE'), redoneRevisionId: revisionId } as RevisionMessage);
  }

  #next(type: string): RevisionMessage & { version: number } {
    return { type, version: 1, serverRevisionId: this.#head, nextRevisionId: crypto.randomUUID() };
  }

  /** The library's transport calls every listener before it returns, the worker's model and this relay among them. */
  #send(message: RevisionMessage): void {
    void this.#engine.model.config.transportService.sendMessage(message);
  }

  #passOn(message: RevisionMessage): void {
    // The worker's own cursor is nobody's; the pages exchange theirs among themselves.
    if (message.nextRevisionId === undefined) return;
    this.#head = message.nextRevisionId;
    this.#log.push(message);
    this.#publish(message);
  }
}
