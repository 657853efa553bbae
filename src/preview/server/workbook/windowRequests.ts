import { peopleOf } from '../people';
import { type Reply, SHOWN_EXECUTIONS } from '../protocol';
import { triggerViews } from '../triggerViews';
import type { Handlers, Parts } from './parts';
import { scriptProblem, tellFailed } from './reports';

/** What a window needs to show itself and who sits before it. */
export const windowRequests: Handlers<'join' | 'signIn' | 'people' | 'mail'> = {
  join: (parts, user, { window }) => join(parts, user, window),

  people: ({ host }, _, { user }) => peopleOf(host, [user]),

  signIn({ host, functions, emit, news }, _, { window, user }) {
    tellFailed(host.open(user), window, emit);
    emit({ type: 'menu', menu: host.menu(user), functions }, window);
    news.tell();
    return null;
  },

  mail({ host }, id) {
    const found = host.outbox.find((mail) => mail.id === id);
    if (!found) throw new Error('That letter is not in the outbox (any more).');
    return found;
  },
};

function join(parts: Parts, user: string | null, window: string): Reply<'join'> {
  const { host, relay, undo, dialogs, functions, news } = parts;
  const person = user ?? host.world.user;
  const opened = host.open(person);
  const { now, timeZone, locale } = host.world;
  news.tell();
  return {
    user: person,
    asked: dialogs.waitingFor(window),
    problems: opened.filter(({ error }) => error).map(scriptProblem),
    snapshot: { ...relay.snapshot(), results: JSON.stringify(host.engine.results()) },
    menu: host.menu(person),
    functions,
    world: { now, timeZone, locale },
    mails: host.outbox,
    executions: host.executions.slice(-SHOWN_EXECUTIONS),
    triggers: triggerViews(host.triggers, timeZone),
    steps: undo.stepsOf(window),
  };
}
