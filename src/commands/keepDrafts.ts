import { DRAFT_PANELS, LONGEST_DRAFT, type StoredDraft } from '../domain/draft';
import { utf8Bytes } from '../domain/utf8';
import type { Api } from './api';
import { command } from './command';
import { Form } from './form';

type Keep = Api['keepDrafts'];

/** More than anybody begins between two calls. */
const MOST = 200;
const LONGEST_NAME = 500;

/** Keeps what the signed-in person has begun in a panel, and forgets what was saved or thrown away. */
export const keepDrafts = command<Keep['input'], Keep['reply'], never>({
  kind: 'query',
  reads: [],
  input(json) {
    const form = Form.of(json, 'something to keep');
    return form.done({ drafts: form.list('drafts', MOST, draftIn) });
  },
  decide: (_, { drafts }) => ({ drafts, reply: { kept: true } }),
});

function draftIn(form: Form): StoredDraft {
  const short = (field: 'person' | 'goal') => {
    const text = form.text(field);
    return text.length <= LONGEST_NAME ? text : form.refuse(field, `at most ${LONGEST_NAME} letters`, '');
  };
  const text = form.text('text');
  return {
    panel: form.oneOf('panel', DRAFT_PANELS),
    person: short('person'),
    goal: short('goal'),
    at: form.whole('at'),
    text: utf8Bytes(text) <= LONGEST_DRAFT ? text : form.refuse('text', `at most ${LONGEST_DRAFT} bytes`, ''),
  };
}
