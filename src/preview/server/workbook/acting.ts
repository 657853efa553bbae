import type { Asker } from '../protocol';
import type { Parts } from './parts';

/** Works as that person: what scripts ask and show meanwhile is for their window. */
export function acting<T>(
  { host, dialogs }: Pick<Parts, 'host' | 'dialogs'>,
  { window, user }: Asker,
  work: () => T,
): T {
  const before = { window: dialogs.window, user: host.world.user };
  dialogs.window = window;
  host.signIn(user);
  try {
    return work();
  } finally {
    dialogs.window = before.window;
    if (before.window) host.signIn(before.user);
  }
}
