import type { Probe } from '../probe';
import { isLacking } from '../rights';
import { failure, plain } from '../see';

const ACCOUNT = '3 Scopes, identity, manifest';

export const account: readonly Probe[] = [
  {
    name: 'account.email',
    asks: 'Is the address of whoever chose the menu item known, in lower case, and the same for both users?',
    source: ACCOUNT,
    basis: 'documented',
    leaves: 'nothing',
    expected: ['an address', true, true],
    see() {
      const active = Session.getActiveUser().getEmail();
      const known = /^\S+@\S+$/.test(active) ? 'an address' : active;
      return [known, active === active.toLowerCase(), active === Session.getEffectiveUser().getEmail()];
    },
  },
  {
    name: 'account.missingScope',
    asks: 'Is a call refused whose scope the manifest does not list?',
    source: ACCOUNT,
    basis: 'field',
    leaves: 'nothing',
    expected: 'at the call',
    see: () => failure(() => UrlFetchApp.fetch('https://example.org')).slice(0, 11),
  },
  {
    name: 'account.otherFile',
    asks: 'Is another file out of reach of spreadsheets.currentonly?',
    source: ACCOUNT,
    basis: 'documented',
    leaves: 'nothing',
    expected: 'at the call',
    see: () => failure(() => SpreadsheetApp.openById('0')).slice(0, 11),
  },
  {
    name: 'account.authorized',
    asks: 'Does a run from the menu have all the rights it needs, no address to ask for more, and the right to send alone?',
    source: ACCOUNT,
    basis: 'documented',
    leaves: 'nothing',
    expected: ['NOT_REQUIRED', null, false],
    see() {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return [String(info.getAuthorizationStatus()), plain(info.getAuthorizationUrl()), isLacking('script.send_mail')];
    },
  },
  {
    name: 'account.url',
    asks: 'Is the workbook’s address one that a tab and range can be added to, and does it end without query or fragment?',
    source: ACCOUNT,
    basis: 'field',
    leaves: 'nothing',
    expected: [true, true],
    see({ spreadsheet }) {
      const url = spreadsheet.getUrl();
      const [before] = url.split(/[?#]/);
      return [before === `https://docs.google.com/spreadsheets/d/${spreadsheet.getId()}/edit`, !/[?#]/.test(url)];
    },
  },
];
