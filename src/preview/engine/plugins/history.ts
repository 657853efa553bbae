/** Where the library notes down, while a command is carried out, what it takes to undo it. */
export interface History {
  /** Undefined while nothing can be undone. */
  readonly changes?: { readonly key: unknown; readonly target: object; readonly before: unknown }[];
}

/** The library's `history.update` for a place that is at hand; the library walks to it by its names each time. */
export function change<T extends object, K extends keyof T>(history: History, target: T, key: K, value: T[K]): void {
  const before = target[key];
  if (before === value) return;
  history.changes?.push({ key, target, before });
  target[key] = value;
}
