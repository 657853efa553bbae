import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from this server's own page. The Host check stops a foreign site whose name was pointed at
 * 127.0.0.1; the Origin check stops a foreign site's form or script, and a sandboxed panel (its origin is "null").
 */
export function isOwn({ headers, method }: Pick<IncomingMessage, 'headers' | 'method'>, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return false;
  if (headers['sec-fetch-site'] === 'cross-site') return false;
  if (headers.origin === undefined) return method === 'GET' || method === 'HEAD';
  return headers.origin === `http://${headers.host}`;
}
