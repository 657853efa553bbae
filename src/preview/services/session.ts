import { createHash } from 'node:crypto';
import type { Runtime } from '../runtime/runtime';
import type { Parts } from './parts';
import { standIn } from './surface';

const KEY_LIFE_MS = 30 * 86_400_000;

export const createUser = (context: Runtime, email: string): GoogleAppsScript.Base.User =>
  standIn(context, 'User', { getEmail: () => email });

/** Addresses are blank where Google hides them: in simple triggers, and for accounts that do not show theirs. */
export function createSession(parts: Parts): GoogleAppsScript.Base.Session {
  const { context, bundle } = parts;
  const visible = (email: string): string => (context.run.authMode === 'FULL' ? email : '');
  return standIn(context, 'Session', {
    getActiveUser: () => createUser(context, visible(context.run.activeUser)),
    getActiveUserLocale: () => context.world.locale.slice(0, 2),
    getEffectiveUser: () => createUser(context, visible(context.run.effectiveUser)),
    getScriptTimeZone: () => bundle.timeZone,
    getTemporaryActiveUserKey: () =>
      createHash('sha256')
        .update(`${context.run.activeUser} ${Math.floor(context.world.now / KEY_LIFE_MS)}`)
        .digest('base64'),
  });
}
