import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Assets } from './assets';
import { isOwn } from './guard';

const MAX_BODY = 64 * 1024 * 1024;

/** An answer that is the asker's fault, with what to do about it. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface Call {
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The window that asks, by its own word; '' when it has not joined. */
  readonly window: string;
}

export type Route = (call: Call) => unknown;

/** @returns the listening server on 127.0.0.1; no other interface can reach it. @throws Error when the port cannot be had */
export async function listen(port: number, assets: Assets, routes: Readonly<Record<string, Route>>): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(request, response, assets, routes).catch((error: unknown) => refuse(response, error));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(port, error)));
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

function portProblem(port: number, error: NodeJS.ErrnoException): Error {
  const next = 'Choose another with --port, or leave --port out for any free one.';
  if (error.code === 'EADDRINUSE') return new Error(`Port ${port} is used by another program. ${next}`);
  return error.code === 'EACCES' ? new Error(`Port ${port} may not be used by you. ${next}`) : error;
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  assets: Assets,
  routes: Readonly<Record<string, Route>>,
): Promise<void> {
  const { localPort } = request.socket;
  if (!isOwn(request, localPort ?? 0)) throw new Refusal(403, 'Only this page itself may ask.');
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const route = routes[`${request.method} ${url.pathname}`];
  if (route) {
    const window = String(request.headers['x-window'] ?? url.searchParams.get('window') ?? '');
    const value = await route({ url, request, response, window });
    if (value !== undefined) send(response, 200, 'application/json', JSON.stringify(value));
    return;
  }
  const path = url.pathname === '/' ? 'index.html' : decodeURIComponent(url.pathname.slice(1));
  const asset = request.method === 'GET' ? await assets.get(path) : undefined;
  if (!asset) throw new Refusal(404, `There is nothing at ${url.pathname}.`);
  send(response, 200, asset.type, asset.body);
}

function refuse(response: ServerResponse, error: unknown): void {
  const status = error instanceof Refusal ? error.status : 500;
  if (response.headersSent) response.end();
  else send(response, status, 'application/json', JSON.stringify({ error: (error as Error).message }));
}

export function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "frame-ancestors 'self'",
    'referrer-policy': 'no-referrer',
  });
  response.end(body);
}

/** @throws Refusal 413 for a body over 64 MB. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_BODY) throw new Refusal(413, 'That is more than 64 MB; the local host opens smaller files only.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** @throws Refusal 400 when the body is no JSON. */
export async function jsonOf<T>(request: IncomingMessage): Promise<T> {
  const text = (await bodyOf(request)).toString('utf8');
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new Refusal(400, 'The request is not JSON.');
  }
}

export function openStream(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  response.write(': hello\n\n');
}
