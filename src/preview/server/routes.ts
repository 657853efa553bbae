import type { ButtonName } from '../dialogs';
import { emlOf } from '../mail/eml';
import type { Desk } from './desk';
import type { Files } from './files';
import { bodyOf, type Call, jsonOf, openStream, Refusal, type Route, send } from './http';
import type { Json, RevisionMessage, Selection, Typing, WrittenSnapshot } from './protocol';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function jsonOfSnapshot({ data, revisions, results }: WrittenSnapshot): string {
  const known = results === undefined ? '' : `,"results":${results}`;
  return `{"data":${data},"revisions":${JSON.stringify(revisions)}${known}}`;
}

/** What the page may ask, by method and path. Everything about the workbook goes on to its worker. */
export function routesOf(desk: Desk, files: Files): Readonly<Record<string, Route>> {
  const asker = ({ window }: Call) => {
    const user = desk.windows.userOf(window);
    if (user === undefined) throw new Refusal(410, 'This window is not known any more. Load the page again.');
    return { window, user };
  };
  return {
    'POST /api/join': async ({ request, response }) => {
      const { window: wanted, user } = await jsonOf<{ window: string; user: string | null }>(request);
      const window = desk.windows.join(wanted, user);
      const { snapshot, ...joined } = await desk.join(window, user);
      desk.windows.signIn(window, joined.user);
      desk.windows.fresh(window);
      const own = JSON.stringify({ ...joined, window, file: desk.keeper.view });
      send(response, 200, 'application/json', `${own.slice(0, -1)},"snapshot":${jsonOfSnapshot(snapshot)}}`);
      return undefined;
    },
    'GET /api/opening': () => desk.opening,
    'GET /events': ({ window, response, request, url }) => {
      const after = Number(request.headers['last-event-id'] ?? url.searchParams.get('after') ?? 0);
      if (!desk.windows.knows(window, after)) throw new Refusal(410, 'Load the page again.');
      openStream(response);
      desk.windows.listen(window, response, after);
      // A page listens from when its grid is there.
      desk.shown();
      return undefined;
    },
    'POST /api/revision': async (call) => {
      const message = await jsonOf<RevisionMessage>(call.request);
      if (message.nextRevisionId !== undefined) return desk.ask('revision', message, asker(call));
      // Where somebody's cursor is: the workbook need not know.
      desk.windows.send({ type: 'revision', message }, { except: asker(call).window });
      return null;
    },
    'POST /api/type': async (call) => desk.ask('type', await jsonOf<Typing[]>(call.request), asker(call)),
    'POST /api/run': async (call) =>
      desk.ask('run', await jsonOf<{ functionName: string; selection: Selection }>(call.request), asker(call)),
    'POST /api/call': async (call) =>
      desk.ask(
        'call',
        await jsonOf<{ functionName: string; args: Json[]; selection: Selection }>(call.request),
        asker(call),
      ),
    'POST /api/answer': async (call) =>
      desk.ask('answer', await jsonOf<{ id: string; button: ButtonName; text: string }>(call.request), asker(call)),
    'POST /api/cancel': async () => {
      await desk.restart();
      return null;
    },
    'POST /api/undo': (call) => desk.ask('undo', undefined, asker(call)),
    'POST /api/redo': (call) => desk.ask('redo', undefined, asker(call)),
    'GET /api/people': (call) => desk.ask('people', undefined, asker(call)),
    'POST /api/user': async (call) => {
      const { user } = await jsonOf<{ user: string }>(call.request);
      desk.windows.signIn(asker(call).window, user);
      return desk.ask('signIn', undefined, { window: call.window, user });
    },
    'POST /api/now': async (call) => desk.ask('setNow', (await jsonOf<{ ms: number }>(call.request)).ms, asker(call)),
    'POST /api/advance': async (call) =>
      desk.ask('advanceTo', (await jsonOf<{ ms: number }>(call.request)).ms, asker(call)),
    'POST /api/new': async (call) => {
      const { kind } = await jsonOf<{ kind: 'empty' | 'sample' }>(call.request);
      await desk.openNew(kind === 'empty' ? 'empty' : 'sample');
      return desk.keeper.view;
    },
    'POST /api/open': async ({ request, url }) => {
      await desk.openBytes(await bodyOf(request), url.searchParams.get('name') ?? 'Opened.xlsx');
      return desk.keeper.view;
    },
    'GET /download': async ({ response }) => {
      const name = desk.keeper.view.title.replace(/\.xlsx$/i, '');
      const bytes = await files.bytes(await desk.takeOpened());
      response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}.xlsx`);
      send(response, 200, XLSX, bytes);
      return undefined;
    },
    'GET /api/mail': async ({ url }) => {
      const mail = await desk.ask('mail', url.searchParams.get('id') ?? '');
      return { source: (await emlOf(mail)).toString('utf8') };
    },
  };
}
