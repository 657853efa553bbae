import type { HostState } from '../saved';

/** What Google keeps beside a workbook that comes from elsewhere: nothing yet, under a consumer account's limits. */
export const foreignHost = (now: number): HostState => ({
  version: 1,
  world: {
    user: 'you@example.com',
    now,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: 'en_GB',
    errorLanguage: 'en',
    limits: {
      mailRecipientsLeft: 100,
      runMs: 360_000,
      simpleTriggerMs: 30_000,
      propertyValueBytes: 9 * 1024,
      propertyStoreBytes: 500 * 1024,
      cacheValueBytes: 100 * 1024,
      lockWaitMs: undefined,
    },
  },
  properties: {},
  triggers: [],
  outbox: [],
  mailUse: {},
  executions: [],
});
