import type { LogLine } from '../context';
import type { Runtime } from '../runtime/runtime';
import { formatText } from './formatText';
import { standIn } from './surface';

/** Log lines belong to the execution; `getLog` gives back those of `Logger` alone. */
export function createLogger(context: Runtime): GoogleAppsScript.Base.Logger {
  let lines: string[] = [];
  const logger: GoogleAppsScript.Base.Logger = standIn(context, 'Logger', {
    clear() {
      lines = [];
    },
    getLog: () => lines.map((line) => `${line}\n`).join(''),
    log(...args: unknown[]) {
      const text = formatLog(args);
      lines.push(text);
      context.run.logs.push({ level: 'info', text });
      return logger;
    },
  });
  return logger;
}

/** `console` is not a Google service: it costs nothing and is never refused. */
export function createConsole(context: Runtime): object {
  const started = new Map<string, number>();
  const write =
    (level: LogLine['level']) =>
    (...args: unknown[]) => {
      context.run.logs.push({ level, text: formatLog(args) });
    };
  return context.realm.copy({
    log: write('log'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    time: (label: string) => {
      started.set(String(label), performance.now());
    },
    timeEnd: (label: string) => {
      const begin = started.get(String(label));
      if (begin !== undefined) write('log')(`${label}: ${Math.round(performance.now() - begin)}ms`);
    },
  });
}

function formatLog(args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string') return args.map(shown).join(' ');
  // A text alone may hold a percent sign that asks for nothing.
  if (rest.length === 0 || !first.includes('%')) return [first, ...rest.map(shown)].join(' ');
  return formatText(
    first,
    rest.map((value) => (typeof value === 'object' ? shown(value) : value)),
  );
}

/** Objects are logged as JSON; an error by its text and stack, whichever realm made it. */
function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('stack' in value && 'message' in value) return String(value.stack ?? value.message);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch (error) {
    // A cycle cannot be written as JSON, and a log line must not stop the script.
    if (error instanceof Error) return String(value);
    return `[unprintable ${typeof value}]`;
  }
}
