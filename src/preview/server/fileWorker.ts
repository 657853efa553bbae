import { parentPort } from 'node:worker_threads';
import type { KeptResults } from '../engine/plugins/keptResults';
import type { SavedWorkbook } from '../saved';
import { loadFile, saveFile } from '../xlsx/file';
import { fromXlsx } from '../xlsx/read';
import { toXlsx } from '../xlsx/write';

export type FileRequest = { readonly id: number } & (
  | {
      readonly method: 'save';
      readonly path: string;
      readonly saved: SavedWorkbook;
      readonly results: KeptResults | undefined;
    }
  | { readonly method: 'load'; readonly path: string }
  | { readonly method: 'read'; readonly bytes: Uint8Array }
  | { readonly method: 'bytes'; readonly saved: SavedWorkbook }
);

export type FileReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string };

/** Reads and writes .xlsx beside the server's thread, so that a large workbook never makes the page wait. */
export function serveFiles(): void {
  parentPort?.on('message', (request: FileRequest) => {
    void handle(request).then(
      (value) => parentPort?.postMessage({ id: request.id, ok: true, value } satisfies FileReply),
      (error: Error) =>
        parentPort?.postMessage({ id: request.id, ok: false, error: error.message } satisfies FileReply),
    );
  });
}

async function handle(request: FileRequest): Promise<unknown> {
  if (request.method === 'save') return saveFile(request.path, await toXlsx(request.saved, request.results));
  if (request.method === 'load') return fromXlsx(await loadFile(request.path));
  if (request.method === 'read') return fromXlsx(request.bytes);
  return toXlsx(request.saved);
}
