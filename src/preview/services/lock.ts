import type { Parts } from './parts';
import { standIn } from './surface';

type Lock = GoogleAppsScript.Lock.Lock;

/**
 * Runs take turns here, so a lock is free unless an outer run holds it, or the world says that another process does:
 * `limits.lockWaitMs` is how long that process keeps it, and a wait of at least as long gets it.
 */
export function createLockService(parts: Parts): GoogleAppsScript.Lock.LockService {
  const { context } = parts;
  return standIn(context, 'LockService', {
    getDocumentLock: () => createLock(parts, 'document'),
    getScriptLock: () => createLock(parts, 'script'),
    getUserLock: () => createLock(parts, `user:${context.run.effectiveUser}`),
  });
}

function createLock({ context, stores }: Parts, name: string): Lock {
  const held = (): boolean => stores.locks.get(name) === context.runId;
  const take = (waitMs: number): boolean => {
    if (held()) return true;
    const busyMs = context.world.limits.lockWaitMs;
    if (stores.locks.has(name) || (busyMs !== undefined && waitMs < busyMs)) return false;
    stores.locks.set(name, context.runId);
    return true;
  };
  return standIn(context, 'Lock', {
    hasLock: held,
    releaseLock() {
      if (held()) stores.locks.delete(name);
    },
    tryLock: (waitMs) => take(Number(waitMs)),
    waitLock(waitMs) {
      if (!take(Number(waitMs)))
        throw context.realm.error('Lock timeout: another process was holding the lock for too long.');
    },
  });
}
