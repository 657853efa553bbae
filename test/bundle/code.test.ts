import vm from 'node:vm';
import { type Node, type Program, parse } from 'acorn';
import { beforeAll, expect, it } from 'vitest';
import { SERVICES, textOf } from '../tooling/project';

let code: string;
let program: Program;

beforeAll(() => {
  code = textOf('dist/Code.js');
  program = parse(code, { ecmaVersion: 2019, sourceType: 'script' });
});

const isFunction = (node: Node): boolean => node.type === 'FunctionDeclaration';

/** What the script declares; `'use strict'` declares nothing. */
const declarations = () => program.body.filter((node) => !('directive' in node && node.directive === 'use strict'));

it('holds plain functions and the one variable they call into at top level, nothing else', () => {
  const [app, ...entries] = declarations();
  expect(app).toMatchObject({ type: 'VariableDeclaration', declarations: [{ id: { name: '__app' } }] });
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.filter((node) => !isFunction(node))).toEqual([]);
});

it('asks no service for anything while it loads', () => {
  const touched: string[] = [];
  const globals = Object.defineProperties(
    {},
    Object.fromEntries(SERVICES.map((name) => [name, { get: () => touched.push(name) }])),
  );
  vm.runInContext(code, vm.createContext(globals));
  expect(touched).toEqual([]);
});

it('needs nothing but the language to load, and every entry point is a function then', () => {
  const context = vm.createContext({});
  vm.runInContext(code, context);
  const names = declarations()
    .slice(1)
    .map((node) => 'id' in node && node.id && 'name' in node.id && node.id.name);
  expect(Object.keys(context).sort()).toEqual(['__app', ...names].sort());
  for (const name of names) expect(typeof context[String(name)], String(name)).toBe('function');
});

it('offers Google no name that is private to a script or taken by a simple trigger we do not use', () => {
  const names = Object.keys(vm.runInContext(`${code}; __app`, vm.createContext({})));
  const unwanted = ['onInstall_', 'doGet', 'doPost', 'onSelectionChange'];
  expect(names.filter((name) => name.endsWith('_') || unwanted.includes(name))).toEqual([]);
});

it('is bound to the document it stands in', () => {
  expect(code.startsWith('/** @OnlyCurrentDoc */')).toBe(true);
});

it('leaves a stack in the log that names the functions it broke in', () => {
  const logged: unknown[][] = [];
  const context = vm.createContext({ console: { error: (...parts: unknown[]) => logged.push(parts) } });
  vm.runInContext(code, context, { filename: 'Code' });
  context.rpc(JSON.stringify({ name: 'openCheckIn', input: {} }));
  const [what, , , stack] = logged[0] ?? [];
  expect(what).toBe('openCheckIn');
  expect(stack).toMatch(/at activeWorkbook \(Code:\d+:\d+\)\s+at hostForPerson \(Code:/);
});
