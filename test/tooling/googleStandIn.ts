import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './project';

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly body: unknown;
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Google's script API on the loopback, and Node processes that can reach nothing else. */
export class GoogleStandIn {
  /** What was asked of it, oldest first. */
  readonly asked: Asked[] = [];
  /** What it answers; an empty project to everything until a test says otherwise. */
  answer: (asked: Asked) => Answer = () => ({ body: { files: [] } });
  private readonly folder = mkdtempSync(join(tmpdir(), 'google-'));
  private readonly server = createServer((request, response) => {
    let body = '';
    // a letter of several bytes may be cut between two chunks
    request.setEncoding('utf8');
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const asked = { method: request.method ?? '', url: request.url ?? '', body };
      this.asked.push(asked);
      const { status = 200, body: answer } = this.answer(asked);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });

  /** A signed-in user who does not exist. */
  get credentials(): string {
    return join(this.folder, 'credentials.json');
  }

  async start(): Promise<void> {
    const token = { type: 'authorized_user', client_id: 'x', client_secret: 'x', refresh_token: 'x' };
    const tokens = { default: { ...token, access_token: 'x', expiry_date: Date.UTC(2100, 0, 1) } };
    writeFileSync(this.credentials, JSON.stringify({ tokens }));
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  stop(): void {
    this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Nothing asked yet, and an empty project. */
  forget(): void {
    this.asked.length = 0;
    this.answer = () => ({ body: { files: [] } });
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port; // a string only for a pipe, and this listens on a port
  }

  /** Runs a Node program and all it starts with Google replaced by this. */
  run(cwd: string, args: readonly string[], { credentials = this.credentials, port = this.port } = {}): Promise<Ran> {
    const preload = pathToFileURL(join(root, 'test/tooling/loopback.mjs')).href;
    const env = { ...process.env, LOOPBACK_PORT: `${port}`, NODE_OPTIONS: `--import=${preload}` };
    const child = spawn(process.execPath, args, { cwd, env: { ...env, clasp_config_auth: credentials } });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })));
  }
}

interface Upload {
  readonly type: string;
  readonly name: string;
  readonly source: string;
}

/** What a PUT carried: texts by kind and name, as Google keeps them. */
export function uploadedBy(asked: Asked | undefined): Record<string, string> {
  const { files } = JSON.parse(asked?.body ?? '{"files":[]}') as { files: Upload[] }; // the API's own shape
  return Object.fromEntries(files.map(({ type, name, source }) => [`${type}:${name}`, source]));
}
