import type { SettingName } from '../settingRows';
import type { settings } from '../tables/settings';
import type { NotesOf } from './noted';

export const settingsNotes: NotesOf<typeof settings> = {
  setting: 'Its name. Do not change it.',
  value: 'Yours to change.',
  what: 'What changes when you change it.',
};

/** What each setting does. */
export const settingTexts: Readonly<Record<SettingName, string>> = {
  Today:
    'The day everything is worked out for. Put a date here to see the workbook as of that day; put =TODAY() back afterwards.',
  'On track up to': 'Pace is On track while Progress is behind Expected by no more than this.',
  'At risk up to': 'Pace is At risk up to this gap, Off track beyond it.',
  'Check-in day': 'The weekday by which check-ins are due.',
  'Achieved from': 'A final score from here on is suggested as Achieved.',
  'Achieved from (Committed)': 'The same for key results of committed objectives.',
  'Partial from': 'A final score from here on is suggested as Partial, below it as Missed.',
  'Reminder day': 'The weekday reminder mails leave.',
  'Reminder hour':
    'The hour from which they leave, 0 to 23, on this workbook’s clock. Google runs us once an hour, so it may be up to an hour later.',
};
