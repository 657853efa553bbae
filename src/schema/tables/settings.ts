import { anything, helper, longText, tableOf, text } from '../table';

/** One row a setting; the rows themselves are declared in `settingRows`. */
export const settings = tableOf('settings', { tab: 'Settings', colour: '' })({
  setting: text('Setting', 'Its name. Do not change it.', { width: 260 }),
  value: anything('Value', 'Yours to change.', { width: 100 }),
  what: longText('What it does', 'What changes when you change it.', { width: 420 }),
  used: helper('In use', () => ''),
});
