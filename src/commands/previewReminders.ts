import { longDay } from '../domain/dayText';
import { previewDigests } from '../domain/reminders';
import { digestLetter } from '../email/digest';
import type { Api } from './api';
import type { Command } from './command';
import { Form } from './form';

type Preview = Api['previewReminders'];

/** The letters of the next reminder run as things stand, and who gets none and why. */
export const previewReminders: Command<Preview['input'], Preview['reply']> = {
  kind: 'query',
  reads: ['people', 'cycles', 'scores', 'checkIns', 'mailLog', 'objectives', 'keyResults'],
  input(json) {
    Form.of(json || {}, 'a request for the preview');
    return {};
  },
  decide(book, _, { rules, now, locale, linkTo }) {
    const { slot, digests, skipped } = previewDigests(book, rules, now);
    const letters = digests.map((digest) => ({ ...digestLetter(digest, linkTo, locale), name: digest.name }));
    const hour = `${String(rules.reminderHour).padStart(2, '0')}:00`;
    return { reply: { letters, skipped, when: `${longDay(slot.day)}, from ${hour}` } };
  },
};
