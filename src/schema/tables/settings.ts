import { anything, helper, longText, tableOf, text } from '../table';

/** One row a setting; the rows themselves are declared in `settingRows`. */
export const settings = tableOf('settings', { tab: 'Settings', colour: '' })({
  setting: text('Setting', { width: 260 }),
  value: anything('Value'),
  what: longText('What it does', { width: 420 }),
  used: helper('In use', () => ''),
});
