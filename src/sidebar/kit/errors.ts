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

/** A problem's path as what it is about and the field of that, which has no dot: `KR.1.value` → `KR.1` and `value`. */
export function placeOf(path: string): { readonly of: string; readonly field: string } {
  const dot = path.lastIndexOf('.');
  return { of: path.slice(0, Math.max(0, dot)), field: path.slice(dot + 1) };
}

/** What stands in a field by its name; undefined where there is none. */
export const fieldOf = (entry: object | undefined, field: string): unknown =>
  new Map<string, unknown>(Object.entries(entry ?? {})).get(field);

/** The part of a problem's fields under one name: with `KR-3`, `KR-3.value` becomes `value`. */
export function errorsUnder(fields: Readonly<Record<string, string>>, name: string): Partial<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([path, message]) => ({ ...placeOf(path), message }))
      .filter(({ of }) => of === name)
      .map(({ field, message }) => [field, message]),
  );
}
