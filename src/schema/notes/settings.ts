import type { settings } from '../tables/settings';
import type { NotesOf } from './noted';

export const settingsNotes: NotesOf<typeof settings> = {
  setting: 'Its name. Do not change it.',
  value: 'Yours to change.',
  what: 'What changes when you change it.',
};
