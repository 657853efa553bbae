import { DRAFT_PANELS } from '../domain/draft';
import type { Api } from './api';
import { command } from './command';
import { Form } from './form';

type Open = Api['openDrafts'];

/** What the signed-in person has begun in a panel of this workbook and not saved. */
export const openDrafts = command<Open['input'], Open['reply'], never>({
  kind: 'query',
  reads: [],
  input(json) {
    const form = Form.of(json, 'a request for what was begun');
    return form.done({ panel: form.oneOf('panel', DRAFT_PANELS) });
  },
  decide: (_, { panel }, { drafts }) => ({ reply: { drafts: drafts().filter((draft) => draft.panel === panel) } }),
});
