import { useEffect, useState } from 'preact/hooks';
import { browserDrafts, browserStorage } from './browserDrafts';
import type { DraftStore, Place } from './draftStore';
import { scriptDrafts } from './scriptDrafts';

export interface Drafts {
  readonly store: DraftStore;
  /** Why what is typed now would not outlive the panel; '' when it does. */
  readonly trouble: string;
}

/** What this panel keeps over closing: in the browser, or else at Google. Null until it is known what was kept. */
export function useDrafts(panel: Place['panel']): Drafts | null {
  const [trouble, setTrouble] = useState('');
  const [store, setStore] = useState<DraftStore | null>(() => {
    const storage = browserStorage();
    return storage && browserDrafts(storage, setTrouble);
  });
  useEffect(() => {
    if (!store) void scriptDrafts(panel, setTrouble).then(setStore);
  }, []);
  return store && { store, trouble };
}
