import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, textOf } from '../tooling/project';

/** One overload of a method in Google's reference. Classes are named with their namespace: `Spreadsheet.Range`. */
export interface Method {
  readonly owner: string;
  readonly name: string;
  /** Any one of these is enough; empty when the reference asks for none. */
  readonly scopes: readonly string[];
  /** The classes that its type names: what a call can lead to. */
  readonly returns: readonly string[];
}

const folder = 'node_modules/gas-types-detailed';

/** Google's reference per class, from the package that keeps each method's scopes in its comment. */
export function readReference(): Map<string, Method[]> {
  const files = readdirSync(join(root, folder)).filter((name) => name.startsWith('google-apps-script.'));
  const classes = new Map<string, Method[]>();
  for (const method of files.flatMap((file) => methodsIn(textOf(`${folder}/${file}`))))
    classes.set(method.owner, [...(classes.get(method.owner) ?? []), method]);
  return classes;
}

function methodsIn(text: string): Method[] {
  const found: Method[] = [];
  let [namespace, owner, comment] = ['', '', ''];
  for (const [piece, note, kind, className, member, type] of text.matchAll(PIECES)) {
    if (note) comment = piece;
    else if (kind === 'namespace') namespace = String(className);
    else if (kind) owner = `${namespace}.${className}`;
    else if (member) {
      found.push({ owner, name: member, scopes: scopesIn(comment), returns: classesIn(String(type), namespace) });
      comment = '';
    }
  }
  return found;
}

/** A comment, the head of a namespace or class, or one member and its type. */
const PIECES =
  /(\/\*\*[\s\S]*?\*\/)|\b(namespace|interface|class|enum) (\w+)|^ {6}(?:readonly )?(\w+)\??(?:\([^\n]*\))?: ([^\n]+);$/gm;

const scopesIn = (comment: string): string[] =>
  [...comment.matchAll(/^\s*\* - (https:\/\/(?:www\.googleapis\.com|mail\.google\.com|www\.google\.com)\S*)$/gm)].map(
    ([, scope]) => String(scope),
  );

const classesIn = (type: string, namespace: string): string[] =>
  [...type.replace(/^typeof /, '').matchAll(/(?:\b([A-Z]\w+)\.)?\b([A-Z]\w+)/g)].map(
    ([, other, name]) => `${other ?? namespace}.${name}`,
  );
