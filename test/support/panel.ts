import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Api, Ask, CommandName, WireProblem } from '../../src/commands/api';

const SHEET = 'https://docs.test/';
const PANEL = 'https://n-abc.script.test/panel';
/** As in Google's own frame around a sidebar. */
const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts';

/** The page's side of a call, one answer per call: a reply, a refusal, an exception, or no answer at all. */
export type Scripted<Reply> = Reply | { readonly problem: WireProblem } | { readonly throws: string } | 'never';

type Handler<Name extends CommandName> = (
  input: Api[Name]['input'],
) => Scripted<Api[Name]['reply']> | Promise<Scripted<Api[Name]['reply']>>;
export type FakeServer = { readonly [Name in CommandName]?: Handler<Name> };

export interface OpenPanel {
  readonly page: Page;
  readonly frame: Frame;
  /** Every command asked for, in order. */
  readonly asked: Ask[];
  /** Page errors, console errors and requests to anywhere: must stay empty. */
  readonly problems: string[];
  /** Loads the panel anew in the same browser, as closing and opening it does. */
  reopen(): Promise<OpenPanel>;
  close(): Promise<void>;
}

/** A built page of dist/, as `npm run build` left it. */
export function builtPanel(name: string): string {
  const file = new URL(`../../dist/${name}.html`, import.meta.url);
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`dist/${name}.html is missing: run "npm run build" first.`, { cause });
  }
}

export interface PanelLook {
  readonly width?: number;
  readonly height?: number;
  /** Without it the browser gives the frame no storage, as where that of other sites' frames is blocked. */
  readonly storage?: boolean;
}

/**
 * Shows a built page the way HtmlService does: in a sandboxed frame on another host, with google.script.run. Nothing
 * may leave the machine.
 */
export async function openPanel(
  browser: Browser,
  html: string,
  server: FakeServer,
  { width = 300, height = 640, storage = true }: PanelLook = {},
): Promise<OpenPanel> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const problems: string[] = [];
  const asked: Ask[] = [];
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console ${message.type()}: ${message.text()}`);
  });
  await page.exposeFunction('__rpc', (json: unknown) => answer(server, asked, json));
  await page.addInitScript(installGoogle);
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === SHEET)
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: sheetAround(PANEL, storage) });
    if (url === PANEL) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    problems.push(`request to ${url}`);
    return route.abort();
  });
  const shown = async (): Promise<OpenPanel> => {
    await page.goto(SHEET);
    const frame = page.frame({ url: PANEL });
    if (!frame) throw new Error('The panel did not load.');
    return { page, frame, asked, problems, reopen: shown, close: () => context.close() };
  };
  return shown();
}

const sheetAround = (url: string, storage: boolean): string =>
  `<!DOCTYPE html><html lang="en"><title>Sheet</title><style>body{margin:0}iframe{border:0;width:100vw;height:100vh;display:block}</style>
<iframe title="panel" sandbox="${storage ? SANDBOX : SANDBOX.replace('allow-same-origin ', '')}" src="${url}"></iframe></html>`;

type Sent = { readonly value: string } | { readonly error: string } | null;

async function answer(server: FakeServer, asked: Ask[], json: unknown): Promise<Sent> {
  if (typeof json !== 'string') return { error: `rpc takes text, not ${typeof json}` };
  const ask = JSON.parse(json) as Ask; // what the page sent: the tests look at it
  asked.push(ask);
  const handler = server[ask.name] as ((input: unknown) => unknown) | undefined;
  if (!handler) return { error: `No answer is scripted for ${ask.name}` };
  const scripted = (await handler(ask.input)) as Scripted<object>;
  if (scripted === 'never') return null;
  if ('throws' in scripted) return { error: scripted.throws };
  if ('problem' in scripted) return { value: JSON.stringify({ ok: false, problem: scripted.problem }) };
  return { value: JSON.stringify({ ok: true, reply: scripted }) };
}

/** Runs in the panel's frame before its script. */
function installGoogle(): void {
  if (!location.hostname.endsWith('script.test')) return;
  const here = window as unknown as {
    __rpc: (json: unknown) => Promise<Sent>;
    google: unknown;
  };
  const runner = (succeed: (value: unknown) => void, fail: (error: Error) => void): object => ({
    withSuccessHandler: (handler: (value: unknown) => void) => runner(handler, fail),
    withFailureHandler: (handler: (error: Error) => void) => runner(succeed, handler),
    rpc: (json: unknown) => {
      void here.__rpc(json).then((sent) => {
        if (sent === null) return;
        if ('error' in sent) fail(Object.assign(new Error(sent.error), { name: 'ScriptError' }));
        else succeed(sent.value);
      });
    },
  });
  const nothing = () => undefined;
  here.google = {
    script: { run: runner(nothing, nothing), host: { close: nothing, setHeight: nothing, editor: { focus: nothing } } },
  };
}

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Nothing that axe finds wrong, in the state that the panel is in now. */
export async function expectAccessible({ frame }: Pick<OpenPanel, 'frame'>): Promise<void> {
  await frame.evaluate(axe);
  const violations = await frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const found = await axe.run({ iframes: false }); // a letter shown inside has its own tests
    return found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(' | ')}`);
  });
  expect(violations).toEqual([]);
}

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** What every state of a panel keeps: axe finds nothing, nothing sticks out, nothing went wrong behind it. */
export async function expectSound(panel: OpenPanel): Promise<void> {
  await expectAccessible(panel);
  await expectNoSidewaysScroll(panel);
  expect(panel.problems).toEqual([]);
}

/** The panel fits its 300 px: no element sticks out, nothing scrolls sideways. */
export async function expectNoSidewaysScroll({ frame }: Pick<OpenPanel, 'frame'>): Promise<void> {
  const wide = await frame.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('.unseen') && element.getBoundingClientRect().right > limit + 0.5)
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect(wide).toEqual([]);
}
