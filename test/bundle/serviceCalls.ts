import { type AnyNode, type Program, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { SERVICES, textOf } from '../tooling/project';

/** What one source file may ask of Google, found in its syntax: more than it does, never less. */
export interface ServiceUse {
  /** `SpreadsheetApp.getUi`: members taken straight from a service. */
  readonly direct: readonly string[];
  /** Every other member name in the file: any of them may be a method of an object that a service gave. */
  readonly members: readonly string[];
  /** Services used as a value (stored, passed on), which would hide what is called on them. */
  readonly aliases: readonly string[];
  /** Calls whose method name is worked out at run time, on anything but a table of functions written in the file. */
  readonly computedCalls: number;
}

export function serviceUseIn(path: string): ServiceUse {
  const loader = path.endsWith('.tsx') ? 'tsx' : 'ts';
  const { code } = transformSync(textOf(path), { loader, target: 'es2022', jsx: 'automatic' });
  const use = { direct: [] as string[], members: [] as string[], aliases: [] as string[], computedCalls: 0 };
  const program = parse(code, { ecmaVersion: 2022, sourceType: 'module' });
  const tables = tablesOf(program);
  visit(program, undefined, (node, parent) => {
    if (isService(node)) note(node.name, parent, use);
    if (node.type === 'MemberExpression') use.members.push(...nameOf(node.property, node.computed));
    if (node.type === 'Property') use.members.push(...nameOf(node.key, node.computed));
    if (node.type === 'CallExpression' && isComputed(node.callee, tables)) use.computedCalls++;
  });
  return use;
}

type Service = AnyNode & { type: 'Identifier' };

const isService = (node: AnyNode): node is Service => node.type === 'Identifier' && SERVICES.includes(node.name);

function note(name: string, parent: AnyNode | undefined, use: { direct: string[]; aliases: string[] }): void {
  if (parent?.type === 'MemberExpression' && !parent.computed) {
    const isObject = parent.object.type === 'Identifier' && parent.object.name === name;
    if (isObject && parent.property.type === 'Identifier') use.direct.push(`${name}.${parent.property.name}`);
    return;
  }
  if (parent?.type === 'Property' && !parent.computed && !parent.shorthand && parent.value.type !== 'Identifier')
    return;
  use.aliases.push(name);
}

function nameOf(key: AnyNode, computed: boolean): string[] {
  if (!computed && key.type === 'Identifier') return [key.name];
  return key.type === 'Literal' ? [String(key.value)] : [];
}

/** Constants that hold an object written out: what they hold is seen like everything else in the file. */
const tablesOf = (program: Program): string[] =>
  program.body.flatMap((node) =>
    node.type === 'VariableDeclaration' && node.kind === 'const'
      ? node.declarations.flatMap(({ id, init }) =>
          id.type === 'Identifier' && init?.type === 'ObjectExpression' ? [id.name] : [],
        )
      : [],
  );

function isComputed(node: AnyNode, tables: readonly string[]): boolean {
  if (node.type === 'ChainExpression') return isComputed(node.expression, tables);
  if (node.type !== 'MemberExpression' || !node.computed || node.property.type === 'Literal') return false;
  return !(node.object.type === 'Identifier' && tables.includes(node.object.name));
}

function visit(
  node: AnyNode,
  parent: AnyNode | undefined,
  see: (node: AnyNode, parent: AnyNode | undefined) => void,
): void {
  see(node, parent);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node, see);
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;
