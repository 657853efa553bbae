import type { Job } from './job';

/** A panel that asks everything of one function says in JSON what it wants: `{"name": "submitCheckIn", …}`. */
export function askedFor({ kind, args }: Job): { readonly asked?: string } {
  const ask = kind === 'rpc' && Array.isArray(args) ? args[0] : undefined;
  if (typeof ask !== 'string') return {};
  const [, name] = /^\{"name":"([\w.-]{1,60})"/.exec(ask) ?? [];
  return name === undefined ? {} : { asked: name };
}
