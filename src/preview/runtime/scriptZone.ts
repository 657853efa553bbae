import { offsetMinutes } from './zones';

const PROBE = Date.UTC(2024, 6, 1);

/**
 * Runs work with the process's clock in the script's zone, so that `getHours` and the like answer as at Google.
 * @throws Error in a worker whose environment is a copy: its zone can only be set from outside
 */
export function inTimeZone<T>(zone: string, work: () => T): T {
  const before = process.env.TZ;
  if (before !== zone) process.env.TZ = zone;
  try {
    if (-new Date(PROBE).getTimezoneOffset() !== offsetMinutes(PROBE, zone))
      throw new Error(`This thread's time zone cannot be changed to ${zone}: set TZ=${zone} before it starts.`);
    return work();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else if (before !== zone) process.env.TZ = before;
  }
}
