import { LONGEST_DRAFT, type StoredDraft } from '../../../domain/draft';
import { utf8Bytes } from '../../../domain/utf8';
import { CallFailure, call } from '../call';
import { type DraftStore, keptFrom, type Place, textOf } from './draftStore';

/** Every call is a run of the script: typing has to rest for a moment before it is kept. */
const REST_MS = 1_500;

/**
 * Drafts in the person's own store at Google, for browsers that keep nothing: fetched with one call as the panel opens
 * and kept with another whenever typing rests. What the last second brought is lost when the panel is closed at once.
 * `onTrouble` is told when they could not be fetched or kept, and '' when they could again.
 */
export async function scriptDrafts(panel: Place['panel'], onTrouble: (why: string) => void): Promise<DraftStore> {
  const drafts = new Map<string, StoredDraft>();
  const unsent = new Map<string, StoredDraft>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;

  const put = (place: Place, goal: string, at: number, text: string) => {
    const draft = { panel, person: place.person, goal, at, text };
    drafts.set(keyOf(draft), draft);
    if (utf8Bytes(text) > LONGEST_DRAFT) return onTrouble('It is longer than Google keeps.');
    unsent.set(keyOf(draft), draft);
    // what was saved must not be offered again, however soon the panel is closed
    if (text === '') void send();
    else later();
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), REST_MS);
  };
  // one at a time, since calls may overtake each other
  const send = async () => {
    if (isSending) return later();
    isSending = true;
    clearTimeout(timer);
    const sending = [...unsent];
    const why = await troubleOf(call('keepDrafts', { drafts: sending.map(([, draft]) => draft) }));
    isSending = false;
    if (why === '') for (const [key, draft] of sending) if (unsent.get(key) === draft) unsent.delete(key);
    onTrouble(why);
  };

  onTrouble(
    await troubleOf(
      call('openDrafts', { panel }).then((reply) => {
        for (const draft of reply.drafts) drafts.set(keyOf(draft), draft);
      }),
    ),
  );
  return {
    read: ({ person }) =>
      new Map(
        [...drafts.values()].flatMap((draft) => {
          const kept = draft.person === person && draft.text !== '' ? keptFrom(draft.at, draft.text) : null;
          return kept ? [[draft.goal, kept] as const] : [];
        }),
      ),
    keep: (place, goal, kept) => put(place, goal, kept.at, textOf(kept)),
    forget(place, goal) {
      if (drafts.has(keyOf({ person: place.person, goal }))) put(place, goal, Date.now(), '');
    },
  };
}

const keyOf = ({ person, goal }: Pick<StoredDraft, 'person' | 'goal'>): string => JSON.stringify([person, goal]);

/** '' when it went well. */
const troubleOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => '',
    (error: unknown) => {
      if (!(error instanceof CallFailure)) throw error;
      return error.message;
    },
  );
