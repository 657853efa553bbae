import { useEffect } from 'preact/hooks';
import type { Attempt } from './submission';

/**
 * What is still wrong after a refused submit: a field that has been changed since is not called wrong any more, and
 * once all have been the message goes away. `isAsSent` tells of a field's path whether it still holds what was sent.
 */
export function useFaultsLeft(
  attempt: Attempt & { readonly dismiss: () => void },
  isAsSent: (path: string) => boolean,
): Readonly<Record<string, string>> {
  const faults = Object.entries(attempt.fields);
  const left = faults.filter(([path]) => isAsSent(path));
  const isSettled = faults.length > 0 && left.length === 0;
  useEffect(() => {
    if (isSettled) attempt.dismiss();
  }, [isSettled]);
  return Object.fromEntries(left);
}

/** What stands at a path of a form, `keyResults.0.target`; undefined where there is nothing. */
export const valueAt = (form: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | null)?.[key], form);

/** The part of a problem's fields under one name: with `KR-3`, `KR-3.value` becomes `value`. */
export function errorsUnder(fields: Readonly<Record<string, string>>, name: string): Partial<Record<string, string>> {
  const prefix = `${name}.`;
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, message]) => [key.slice(prefix.length), message]),
  );
}
