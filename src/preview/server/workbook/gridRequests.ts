import { quotedSheet } from '../../engine/address';
import type { UserEdit } from '../../runtime/triggers';
import type { Asker, RevisionMessage, Typing } from '../protocol';
import { revisionEdits } from '../revisionEdits';
import { typedEdits } from '../typedEdits';
import { acting } from './acting';
import type { Handlers, Parts } from './parts';
import { tellFailed } from './reports';

/** What a person does in the grid. */
export const gridRequests: Handlers<'revision' | 'type' | 'undo' | 'redo'> = {
  revision: receive,
  type: typeIn,
  undo: (parts, _, asker) => stepBack(parts, asker, () => parts.undo.undo(asker.window)),
  redo: (parts, _, asker) => stepBack(parts, asker, () => parts.undo.redo(asker.window)),
};

/** A change that the window's own model made: what the library does by itself, as inserting a row or a format. */
function receive(parts: Parts, message: RevisionMessage, asker: Asker): null {
  const { host, relay, undo, emit, news } = parts;
  const { edits: editsBy, changeType } = revisionEdits(host.engine, message);
  const edits = editsBy(asker.user);
  undo.record(
    asker.window,
    () => {
      if (!relay.receive(message)) return;
      acting(parts, asker, () => {
        for (const edit of edits) tellFailed(host.edited(edit), asker.window, emit);
        if (changeType) host.changed(changeType, asker.user);
      });
    },
    edits,
  );
  news.tell();
  return null;
}

/** Typed and pasted texts, which the host reads as Google does. */
function typeIn(parts: Parts, typing: readonly Typing[], asker: Asker): null {
  const { host, undo, clock, emit, news } = parts;
  clock.catchUp();
  const type = () => {
    for (const { sheet, cell, text } of typing) {
      const a1 = `${quotedSheet(sheet)}!${cell}`;
      tellFailed(host.typeIn(a1, text, { user: asker.user }), asker.window, emit);
    }
  };
  try {
    undo.record(asker.window, () => acting(parts, asker, type), typedEdits(typing, asker.user));
  } finally {
    news.tell();
  }
  return null;
}

/** @returns whether there was a step to take */
function stepBack(parts: Parts, asker: Asker, step: () => readonly UserEdit[] | undefined): boolean {
  const edits = step();
  acting(parts, asker, () => {
    for (const edit of edits ?? []) tellFailed(parts.host.undone(edit), asker.window, parts.emit);
  });
  parts.news.tell();
  return edits !== undefined;
}
