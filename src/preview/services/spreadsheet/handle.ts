import type { ServiceContext } from '../../context';
import { facade } from '../../facade';

/** Script-side handles → what stands behind them, so that a Range given as an argument can be looked into. */
const behind = new WeakMap<object, object>();

/**
 * Hands a stand-in to the script as Google's whole class. Sound at run time: the facade throws for every member that
 * is not written.
 */
export function handle<Google extends object>(
  context: ServiceContext,
  className: string,
  implementation: object,
): Google {
  const proxy = facade(context, className, implementation);
  behind.set(proxy, implementation);
  return proxy as Google;
}

/** The implementation behind a handle; undefined when the argument is not one of that class. */
export function unwrap<T extends object>(value: unknown, type: abstract new (...args: never[]) => T): T | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const implementation = behind.get(value) ?? value;
  return implementation instanceof type ? implementation : undefined;
}
