import type { Parts } from '../services/parts';

const DAY_MS = 86_400_000;

export const TIME_USED_UP = 'Service using too much computer time for one day';

/** Whether this person's triggers ran for as long in the last 24 hours as they may. */
export function isUsedUp({ stores, context }: Pick<Parts, 'stores' | 'context'>, user: string): boolean {
  const { now, limits } = context.world;
  const ranMs = stores.executions
    .filter(({ kind, error, at }) => kind === 'trigger' && error !== TIME_USED_UP && at > now - DAY_MS)
    .filter((run) => run.user === user)
    .reduce((sum, { ms }) => sum + ms, 0);
  return ranMs >= (limits.triggerMsPerDay ?? DAY_MS);
}
