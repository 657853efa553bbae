import vm from 'node:vm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageOf } from '../../src/contract/dialog';
import type { Report } from '../../src/contract/judge';
import { byHand } from '../../src/contract/observed/byHand';
import { STEPS } from '../../src/contract/observed/edits';
import { later } from '../../src/contract/observed/later';
import type { LocalHost } from '../../src/preview/host';
import { builtFrom, openContract } from './host';

let files: Map<string, string>;
let host: LocalHost;

beforeAll(async () => {
  files = await builtFrom('test/contract/recorders.ts');
});

beforeEach(() => {
  host = openContract(files, { user: 'ann@example.com', now: Date.UTC(2026, 2, 6, 10, 5) });
  expect(host.run('startRecorders', [], { kind: 'menu' }).error).toBeUndefined();
});

const report = (of: LocalHost = host): Report =>
  JSON.parse(String(of.run('contractReport', [], { kind: 'rpc' }).value));
const answer = (name: string, of: LocalHost = host): unknown =>
  report(of).results.find((result) => result.name === name)?.seen;
const expected = (name: string): unknown => later.find((question) => question.name === name)?.expected;
const tick = (step: number): void => {
  host.typeIn(`Contract edits!C${step + 1}`, 'TRUE');
};

describe('the recorder of edits', () => {
  it('has twelve steps, each with a box', () => {
    expect(STEPS).toHaveLength(12);
    expect(host.get('Contract edits!A2:C13').map(([step, , done]) => [step, done])).toEqual(
      STEPS.map((_, index) => [index + 1, false]),
    );
  });

  it('answers nothing until a box is ticked', () => {
    host.typeIn('Contract edits!F2', '5');
    expect(answer('edits.typed')).toBeUndefined();
    tick(1);
    expect(answer('edits.typed')).toEqual(expected('edits.typed'));
  });

  it('tells what the host does in every step that can be done here, and nothing for those that fire no event', () => {
    const doing: readonly (() => unknown)[] = [
      () => host.typeIn('Contract edits!F2', '5'),
      () => host.typeIn('Contract edits!F2', '5'),
      () => host.typeIn('Contract edits!F3', 'same'),
      () => host.typeIn('Contract edits!F3', ''),
      () => host.undone({ sheet: 'Contract edits', range: 'F3', user: 'ann@example.com' }),
      () => host.undone({ sheet: 'Contract edits', range: 'F3', user: 'ann@example.com' }),
      () => host.typeIn('Contract edits!F4:F6', [['5'], ['5'], ['5']]),
      () => undefined,
      () => host.typeIn('Contract edits!F8', 'Two'),
      () => host.typeIn('Contract edits!F9', 'TRUE'),
      () => undefined,
      () => host.typeIn('Contract edits!F10', 'Ann'),
    ];
    doing.forEach((work, index) => {
      work();
      tick(index + 1);
    });
    for (const { name } of STEPS) expect([name, answer(`edits.${name}`)]).toEqual([name, expected(`edits.${name}`)]);
    for (const name of ['edits.lockInOnEdit', 'edits.whoInOnEdit', 'edits.askingWho', 'edits.chipReadsAs'])
      expect([name, answer(name)]).toEqual([name, expected(name)]);
  });

  it('keeps nobody’s name or address', () => {
    for (let step = 1; step < STEPS.length; step++) tick(step);
    host.typeIn('Contract edits!F10', 'ann@example.com');
    tick(STEPS.length);
    expect(answer('edits.chipReadsAs')).toBe('an address');
    expect(JSON.stringify(report())).not.toContain('ann@example.com');
  });

  it('writes nothing down of edits in other tabs', () => {
    host.typeIn('Sheet1!A1', 'mine');
    host.typeIn('Contract edits!F2', '5');
    const [first, second] = host.get('Contract log!B2:C3');
    expect([first?.[0], String(first?.[1]).includes('"range":"F2"')]).toEqual(['edit', true]);
    expect(second?.[0] ?? '').toBe('');
  });
});

describe('the recorder of hours', () => {
  const HOUR = 3_600_000;

  it('writes a line an hour for two days, then ends by itself', () => {
    host.advanceTo(host.world.now + 60 * HOUR);
    expect(host.triggers).toEqual([]);
    const names = ['activeSpreadsheet', 'activeUser', 'lock', 'event', 'quota', 'rights', 'gaps'];
    for (const name of names) expect([name, answer(`clock.${name}`)]).toEqual([name, expected(`clock.${name}`)]);
  });

  it('says which right was taken away meanwhile, and what the hours before had', () => {
    host.advanceTo(host.world.now + 2 * HOUR);
    expect(answer('clock.gaps')).toBeUndefined();
    host.withhold('ann@example.com', ['https://www.googleapis.com/auth/script.send_mail']);
    host.advanceTo(host.world.now + HOUR);
    expect(answer('clock.rights')).toEqual(['[]', '["script.send_mail"]']);
  });

  it('is started once, however often the menu is chosen', () => {
    host.run('startRecorders', [], { kind: 'menu' });
    expect(host.triggers).toHaveLength(1);
  });
});

/** The dialog's page as a browser runs it, with the host behind its bridge. */
async function runPage(): Promise<{ readonly answers: string; readonly state: string }> {
  const elements = { answers: { value: '' }, state: { textContent: '' } };
  const bridge = (done: (value: unknown) => void, failed: (error: Error) => void): object =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (next: typeof done) => bridge(next, failed);
          if (name === 'withFailureHandler') return (next: typeof failed) => bridge(done, next);
          return (...args: readonly unknown[]) => {
            const { ok, value, error } = host.run(name, args, { kind: 'rpc' });
            if (ok) done(value);
            else failed(new Error(error?.message));
          };
        },
      },
    );
  const ignored = () => undefined;
  const context = vm.createContext({
    document: { getElementById: (id: keyof typeof elements) => elements[id] },
    google: { script: { run: bridge(ignored, ignored) } },
  });
  vm.runInContext('var window = globalThis', context);
  for (const [, script = ''] of pageOf('{}', ['do']).matchAll(/<script>([\s\S]*?)<\/script>/g))
    vm.runInContext(script, context);
  await expect.poll(() => elements.state.textContent).not.toBe('');
  return { answers: elements.answers.value, state: elements.state.textContent };
}

describe('the page', () => {
  it('counts to two with two calls, sees what the bridge loses, shows the answers, and leaves no tab behind', async () => {
    const { answers, state } = await runPage();
    expect(state).toBe('Complete for now.');
    const { results } = JSON.parse(answers) as Report;
    const seen = new Map(results.map((result) => [result.name, result.seen]));
    // this bridge hands NaN over as it is, which is what is asked of Google's
    const page = later.filter(({ name }) => name.startsWith('page.'));
    for (const { name, expected } of page) expect([name, seen.get(name)]).toEqual([name, expected]);
    expect(() => host.get('contractCounter!A1')).toThrow();
  });

  it('says when a call fails, and shows the answers there are', async () => {
    const open = host.holdLock('document');
    const { answers, state } = await runPage();
    open();
    expect(state).toMatch(/could not ask: The lock of the other call was not opened within 30 seconds/);
    expect(JSON.parse(answers)).toMatchObject({ kind: 'cadence-contract' });
  });
});

describe('a copy of the workbook', () => {
  it('says what it brought along: nothing', () => {
    const saved = host.save();
    const copied = { ...saved, host: { ...saved.host, properties: {}, triggers: [] } };
    const copy = openContract(files, { user: 'ann@example.com' }, copied);
    expect(copy.run('noticeCopy', [], { kind: 'menu' }).error).toBeUndefined();
    expect(answer('copy.bringsNothing', copy)).toEqual([0, 0]);
    expect(answer('copy.bringsNothing')).toBeUndefined();
  });
});

describe('what only a person can see', () => {
  it('is typed beside the question, and kept as it was typed', () => {
    const [first, second] = byHand;
    expect(host.get('Contract by hand!A2')).toEqual([[first?.name]]);
    host.typeIn('Contract by hand!C2', 'yes');
    host.typeIn('Contract by hand!C3', 'the commenter sees it');
    expect(answer(String(first?.name))).toBe('yes');
    expect(answer(String(second?.name))).toBe('the commenter sees it');
    expect(
      report()
        .results.filter(({ pass }) => !pass)
        .map(({ name }) => name),
    ).toEqual([second?.name]);
  });
});
