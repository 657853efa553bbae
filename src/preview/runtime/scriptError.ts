import type { RunReport } from './job';

/** What a script threw, whatever it was, with the frames that mean something to the script's author: its own. */
export function scriptErrorOf(error: unknown): NonNullable<RunReport['error']> {
  if (typeof error !== 'object' || error === null) return { name: 'Error', message: String(error), stack: '' };
  const { name, message, stack } = error as { name?: unknown; message?: unknown; stack?: unknown };
  const frames = String(stack ?? '').split('\n');
  const own = frames.filter(
    (line) => !/^\s+at /.test(line) || !/node:|host:|[\\/]preview[\\/]|[\\/]build[\\/]/.test(line),
  );
  return { name: String(name ?? 'Error'), message: String(message ?? error), stack: own.join('\n') };
}
