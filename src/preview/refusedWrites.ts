/**
 * Errors of writes that the grid itself said no to: protections and validation. Google is reported to tell of these
 * late, so the host can too (`World.lateErrors`); a wrong argument it tells of at once.
 */
const refused = new WeakSet<object>();

export function markRefused(error: Error): Error {
  refused.add(error);
  return error;
}

/** The script has been told: from now on the error is one like others. */
export const forgetRefused = (error: unknown): void => {
  if (typeof error === 'object' && error !== null) refused.delete(error);
};

export const isRefusedWrite = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && refused.has(error);
