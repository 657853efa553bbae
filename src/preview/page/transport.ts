import type { TransportService } from '@odoo/o-spreadsheet';
import type { RevisionMessage } from '../server/protocol';
import { sendRevision } from './api';

/**
 * The line between this page's model and the worker's: what the model does goes up by request, what all others do comes
 * down by event, this page's own accepted revisions included (that is how they are acknowledged).
 */
export class ServerTransport implements TransportService<RevisionMessage> {
  #hear: ((message: RevisionMessage) => void) | undefined;
  readonly #failed: (error: Error) => void;

  constructor(failed: (error: Error) => void) {
    this.#failed = failed;
  }

  async sendMessage(message: RevisionMessage): Promise<void> {
    try {
      await sendRevision(message);
    } catch (error) {
      this.#failed(error as Error);
    }
  }

  onNewMessage(_id: string, callback: (message: RevisionMessage) => void): void {
    this.#hear = callback;
  }

  leave(): void {
    this.#hear = undefined;
  }

  receive(message: RevisionMessage): void {
    this.#hear?.(message);
  }
}
