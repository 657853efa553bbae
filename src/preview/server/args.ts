export interface StartOptions {
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly file: string | undefined;
  readonly empty: boolean;
}

const USAGE = 'start [--port N] [--file team.xlsx] [--empty]';

/** @throws Error that says which argument is wrong and what is allowed. */
export function readArguments(args: readonly string[]): StartOptions {
  let options: StartOptions = { port: 0, file: undefined, empty: false };
  const rest = args.flatMap((arg) => (/^--(port|file)=/.test(arg) ? splitOnce(arg) : [arg]));
  while (rest.length > 0) {
    const name = rest.shift();
    if (name === '--empty') options = { ...options, empty: true };
    else if (name === '--port') options = { ...options, port: portOf(rest.shift()) };
    else if (name === '--file') options = { ...options, file: fileOf(rest.shift()) };
    else throw new Error(`Unknown argument ${name}. Use: ${USAGE}`);
  }
  return options;
}

function splitOnce(arg: string): string[] {
  const at = arg.indexOf('=');
  return [arg.slice(0, at), arg.slice(at + 1)];
}

function portOf(text: string | undefined): number {
  const port = Number(text);
  if (text && Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`--port needs a number from 0 to 65535 (0 = any free port), not ${text ?? 'nothing'}.`);
}

function fileOf(path: string | undefined): string {
  if (path && /\.xlsx$/i.test(path)) return path;
  throw new Error(
    `--file needs the path of an .xlsx file, not ${path || 'nothing'}. It is made when it does not exist.`,
  );
}
