import type { Limits, World } from './context';

/** Google's limits for a consumer account (platform notes, section 4). */
export const GOOGLE_LIMITS: Limits = {
  mailRecipientsLeft: 100,
  runMs: 360_000,
  simpleTriggerMs: 30_000,
  propertyValueBytes: 9 * 1024,
  propertyStoreBytes: 500 * 1024,
  cacheValueBytes: 100 * 1024,
  lockWaitMs: undefined,
  triggerMsPerDay: 90 * 60_000,
};

/** What may be said about the world of a workbook; the rest stays as it is. */
export type WorldChange = Partial<Omit<World, 'limits'>> & { readonly limits?: Partial<Limits> };

/** The world in which a workbook is opened: what is asked for, else what was kept with it, else what is usual. */
export const worldOf = (kept: World | undefined, asked: WorldChange, timeZone: string): World => ({
  user: 'you@example.com',
  now: Date.now(),
  timeZone,
  locale: 'en_GB',
  errorLanguage: 'en',
  ...kept,
  ...asked,
  limits: { ...GOOGLE_LIMITS, ...kept?.limits, ...asked.limits },
});
