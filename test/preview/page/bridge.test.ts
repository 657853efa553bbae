import vm from 'node:vm';
import { expect, it } from 'vitest';
import { IN_FLIGHT, installGoogle } from '../../../src/preview/page/bridge';

interface Call {
  readonly cadence: string;
  readonly call: number;
  readonly args: readonly unknown[];
}

/** A panel's page without a browser: what it says, and a way to answer. */
function panel() {
  const said: Call[] = [];
  const listeners: ((event: object) => void)[] = [];
  const parent = { postMessage: (message: Call) => said.push(message) };
  const window = { addEventListener: (_type: string, hear: (event: object) => void) => listeners.push(hear), parent };
  const context = vm.createContext({ window, parent, console, HTMLFormElement: class {} });
  vm.runInContext(`(${installGoogle})(['work'], ${IN_FLIGHT})`, context);
  const google = Reflect.get(window, 'google') as {
    script: {
      run: { work(...args: unknown[]): void };
      host: { close(): void; editor: { focus(): void } };
    };
  };
  const answer = (call: number) => {
    for (const hear of listeners) hear({ source: parent, data: { cadence: 'reply', call, ok: true, value: null } });
  };
  return { said, google, answer };
}

it('ten calls are in flight at most; the eleventh goes when one of them has its answer', () => {
  const { said, google, answer } = panel();
  for (let at = 1; at <= 12; at += 1) google.script.run.work(at);
  expect(said.map(({ args }) => args[0])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  answer(said[4]?.call ?? -1);
  expect(said.map(({ args }) => args[0]).slice(10)).toEqual([11]);
});

it('a panel can ask to be closed, and for the grid to have the keyboard', () => {
  const { said, google } = panel();
  google.script.host.editor.focus();
  google.script.host.close();
  expect(said.map(({ cadence }) => cadence)).toEqual(['focus', 'close']);
});
