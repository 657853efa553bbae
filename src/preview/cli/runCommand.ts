import { FileProblem } from '../xlsx/problem';
import { readArguments, UsageError } from './arguments';
import { commands } from './commands';

export interface Console {
  out(line: string): void;
  err(line: string): void;
}

/**
 * Runs one headless command. Exactly one JSON line goes out, also when it fails; the reason stands on the error
 * channel too.
 * @returns the exit code: 0, or 1 for bad input, a file that cannot be used and a script that failed
 */
export async function runCommand(args: readonly string[], { out, err }: Console): Promise<0 | 1> {
  const [name, ...rest] = args;
  try {
    const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(unknownCommand(name));
    const printed = await command.run(readArguments(rest, command));
    out(JSON.stringify(printed));
    if (printed.ok === true) return 0;
    err(failureOf(printed));
    return 1;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const expected = error instanceof UsageError || error instanceof FileProblem;
    out(JSON.stringify({ ok: false, error: { name: expected ? 'Problem' : error.name, message: error.message } }));
    err(error.message);
    return 1;
  }
}

function unknownCommand(name: string | undefined): string {
  const known = ['start', ...Object.keys(commands)].join(', ');
  return name === undefined ? `Say what to do: ${known}.` : `There is no command "${name}". There are: ${known}.`;
}

function failureOf(printed: Readonly<Record<string, unknown>>): string {
  const { error } = printed as { error?: { message?: unknown } };
  return error?.message === undefined ? 'Not everything ran well: see the line above.' : String(error.message);
}
