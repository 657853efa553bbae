/** Bad input on the command line: the text says what is wrong and what is allowed. */
export class UsageError extends Error {}

export interface Arguments {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  /** Values of options that may be given more than once, in order; none for one that was not given. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly switches: ReadonlySet<string>;
}

export interface Shape {
  readonly usage: string;
  /** How many words stand beside the options. */
  readonly words: number;
  readonly options: readonly string[];
  /** Options that may be given more than once. */
  readonly repeated?: readonly string[];
  readonly switches: readonly string[];
}

/**
 * Reads `word --option value --option=value --switch`; after `--` everything is a word, so that a value may start with
 * two dashes. A negative number is a word.
 * @throws UsageError for an unknown option, a missing value or the wrong number of words
 */
export function readArguments(args: readonly string[], shape: Shape): Arguments {
  const words: string[] = [];
  const options: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  const switches = new Set<string>();
  const repeated = shape.repeated ?? [];
  const wrong = (text: string): UsageError => new UsageError(`${text} Use: npm run --silent local -- ${shape.usage}`);
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--') {
      words.push(...args.slice(index + 1));
      break;
    }
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const [name = '', inline] = split(arg.slice(2));
    if (shape.switches.includes(name) && inline === undefined) switches.add(name);
    else if (shape.options.includes(name) || repeated.includes(name)) {
      if (name in options) throw wrong(`--${name} is given twice.`);
      if (inline === undefined) index += 1;
      const value = inline ?? args[index];
      if (value === undefined || (inline === undefined && value.startsWith('--')))
        throw wrong(`--${name} needs a value.`);
      if (repeated.includes(name)) lists[name] = [...(lists[name] ?? []), value];
      else options[name] = value;
    } else throw wrong(`Unknown option ${arg}.`);
  }
  if (words.length !== shape.words)
    throw wrong(words.length > shape.words ? `"${words[shape.words]}" is one word too many.` : 'Something is missing.');
  return { words, options, lists, switches };
}

function split(text: string): [string, string | undefined] {
  const at = text.indexOf('=');
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
