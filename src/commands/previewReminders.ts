import { longDay } from '../domain/dayText';
import { absentOwners } from '../domain/orphans';
import { previewDigests } from '../domain/reminders';
import { digestLetter } from '../email/digest';
import type { Api } from './api';
import { opening } from './command';
import { Form } from './form';

type Preview = Api['previewReminders'];

/** The letters of the next reminder run as things stand, and who gets none and why. */
export const previewReminders = opening<Preview['input'], Preview['reply'], 'mailLog'>({
  also: ['mailLog'],
  input(json) {
    Form.of(json ?? {}, 'a request for the preview');
    return {};
  },
  decide(book, _, { rules, now, today, locale, linkTo, numbers }) {
    const { slot, digests, skipped } = previewDigests(book, rules, now, (day) => numbers(book, day));
    const letters = digests.map((digest) => ({ ...digestLetter(digest, linkTo, locale), name: digest.name }));
    const hour = `${String(rules.reminderHour).padStart(2, '0')}:00`;
    return {
      reply: { letters, skipped, absent: absentOwners(book, today), when: `${longDay(slot.day)}, from ${hour}` },
    };
  },
});
