import type { Probe } from '../probe';
import { failure, outcome, plain } from '../see';

type Properties = GoogleAppsScript.Properties.Properties;

const KEY = 'contract';

/** The document's properties, without the probe's keys afterwards. */
function store(afterwards: (tidy: () => void) => void): Properties {
  const properties = PropertiesService.getDocumentProperties();
  afterwards(() => {
    for (const key of properties.getKeys()) if (key.startsWith(KEY)) properties.deleteProperty(key);
  });
  return properties;
}

const STORES = '2 Stores and locks';

export const stores: readonly Probe[] = [
  {
    name: 'stores.roundTrip',
    asks: 'Are properties texts, copies, and null when absent?',
    source: STORES,
    basis: 'documented',
    expected: ['1', null, '1'],
    see({ afterwards }) {
      const properties = store(afterwards);
      // A number is what the probe is about; the declarations want a text.
      properties.setProperty(KEY, 1 as unknown as string);
      const all = properties.getProperties();
      const read = plain(all[KEY]);
      all[KEY] = 'changed';
      return [read, plain(properties.getProperty(`${KEY} absent`)), plain(properties.getProperty(KEY))];
    },
  },
  {
    name: 'stores.setProperties',
    asks: 'Does setProperties leave other keys alone?',
    source: STORES,
    basis: 'documented',
    expected: ['1', '2'],
    see({ afterwards }) {
      const properties = store(afterwards).setProperty(`${KEY} a`, '1');
      properties.setProperties({ [`${KEY} b`]: '2' });
      return [plain(properties.getProperty(`${KEY} a`)), plain(properties.getProperty(`${KEY} b`))];
    },
  },
  {
    name: 'stores.largestValue',
    asks: 'Do 9 kB fit into one property, and how do more fail?',
    source: '4 property value',
    basis: 'documented',
    expected: ['no error', 'at the call: Argument too large: value'],
    see({ afterwards }) {
      const properties = store(afterwards);
      return [9 * 1024, 9 * 1024 + 1].map((size) => failure(() => properties.setProperty(KEY, 'x'.repeat(size))));
    },
  },
  {
    name: 'stores.largestValueInBytes',
    asks: 'Is that limit counted in bytes, not characters?',
    source: '4 property value',
    basis: 'unconfirmed',
    expected: 'at the call: Argument too large: value',
    see: ({ afterwards }) => failure(() => store(afterwards).setProperty(KEY, 'ü'.repeat(5 * 1024))),
  },
  {
    name: 'stores.cache',
    asks: 'Does the document’s cache give back what was put, and null when absent?',
    source: STORES,
    basis: 'documented',
    expected: ['value', null],
    see({ afterwards }) {
      const cache = CacheService.getDocumentCache();
      cache?.put(KEY, 'value', 60);
      afterwards(() => cache?.remove(KEY));
      return [plain(cache?.get(KEY)), plain(cache?.get(`${KEY} absent`))];
    },
  },
  {
    name: 'stores.cacheLimits',
    asks: 'How do a cache value above 100 kB and a key above 250 characters fail?',
    source: '4 cache',
    basis: 'documented',
    expected: ['at the call: Argument too large: value', 'at the call: Argument too large: key'],
    see() {
      const cache = CacheService.getDocumentCache();
      return [
        failure(() => cache?.put(KEY, 'x'.repeat(100 * 1024 + 1))),
        failure(() => cache?.put('k'.repeat(251), 'value')),
      ];
    },
  },
  {
    name: 'locks.reentrant',
    asks: 'Does a second lock object of the same run get the document’s lock?',
    source: STORES,
    basis: 'unconfirmed',
    expected: [true, true, true, false],
    see({ afterwards }) {
      const [first, second] = [LockService.getDocumentLock(), LockService.getDocumentLock()];
      afterwards(() => first?.releaseLock());
      const taken = [first?.tryLock(1000), second?.tryLock(1000), second?.hasLock()];
      second?.releaseLock();
      return [...taken.map(plain), plain(first?.hasLock())];
    },
  },
  {
    name: 'locks.releaseUnheld',
    asks: 'May a lock be released that is not held?',
    source: STORES,
    basis: 'unconfirmed',
    expected: 'no error',
    see: () => failure(() => LockService.getDocumentLock()?.releaseLock()),
  },
];

const ACCOUNT = '3 Scopes, identity, manifest';

export const account: readonly Probe[] = [
  {
    name: 'account.email',
    asks: 'Is the address of whoever chose the menu item known, and the same for both users?',
    source: ACCOUNT,
    basis: 'documented',
    expected: ['an address', true],
    see() {
      const active = Session.getActiveUser().getEmail();
      return [/^\S+@\S+$/.test(active) ? 'an address' : active, active === Session.getEffectiveUser().getEmail()];
    },
  },
  {
    name: 'account.lowerCase',
    asks: 'Is that address in lower case?',
    source: ACCOUNT,
    basis: 'unconfirmed',
    expected: true,
    see: () => Session.getActiveUser().getEmail() === Session.getActiveUser().getEmail().toLowerCase(),
  },
  {
    name: 'account.missingScope',
    asks: 'Is a call refused whose scope the manifest does not list?',
    source: ACCOUNT,
    basis: 'field',
    expected: 'at the call',
    see: () => failure(() => UrlFetchApp.fetch('https://example.org')).slice(0, 11),
  },
  {
    name: 'account.otherFile',
    asks: 'Is another file out of reach of spreadsheets.currentonly?',
    source: ACCOUNT,
    basis: 'documented',
    expected: 'at the call',
    see: () => failure(() => SpreadsheetApp.openById('0')).slice(0, 11),
  },
  {
    name: 'account.authorized',
    asks: 'Does a run from the menu have all the rights it needs, and no address to ask for more?',
    source: ACCOUNT,
    basis: 'documented',
    expected: ['NOT_REQUIRED', null],
    see() {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return [String(info.getAuthorizationStatus()), plain(info.getAuthorizationUrl())];
    },
  },
  {
    name: 'account.url',
    asks: 'Is the workbook’s address one that a tab and range can be added to?',
    source: ACCOUNT,
    basis: 'field',
    expected: true,
    see: ({ spreadsheet }) => {
      const [before] = spreadsheet.getUrl().split(/[?#]/);
      return before === `https://docs.google.com/spreadsheets/d/${spreadsheet.getId()}/edit`;
    },
  },
  {
    name: 'account.urlIsBare',
    asks: 'Does the workbook’s address end without a query or fragment, so that #gid= can follow?',
    source: ACCOUNT,
    basis: 'unconfirmed',
    expected: true,
    see: ({ spreadsheet }) => !/[?#]/.test(spreadsheet.getUrl()),
  },
  {
    name: 'mail.noRecipient',
    asks: 'How does a letter to nobody fail?',
    source: '7 Mail',
    basis: 'field',
    expected: 'at the call: Failed to send email: no recipient',
    see: () => failure(() => MailApp.sendEmail({ to: '', subject: 'Contract', body: 'Never sent' })),
  },
  {
    name: 'mail.badAddress',
    asks: 'How does a letter to an address that cannot be one fail?',
    source: '7 Mail',
    basis: 'field',
    expected: 'at the call: Invalid email: no address',
    see: () => failure(() => MailApp.sendEmail({ to: 'no address', subject: 'Contract', body: 'Never sent' })),
  },
  {
    name: 'mail.quota',
    asks: 'Is the number of letters left a whole number, untouched by failures?',
    source: '7 Mail',
    basis: 'documented',
    expected: [true, 0],
    see() {
      const before = MailApp.getRemainingDailyQuota();
      failure(() => MailApp.sendEmail({ to: '', subject: 'Contract', body: 'Never sent' }));
      return [Number.isInteger(before), before - MailApp.getRemainingDailyQuota()];
    },
  },
];

/** Builds a trigger and takes it away again; says what came of it. */
function installed(make: () => GoogleAppsScript.Script.Trigger): string[] {
  const trigger = make();
  const facts = [trigger.getHandlerFunction(), trigger.getEventType(), trigger.getTriggerSource()].map(String);
  ScriptApp.deleteTrigger(trigger);
  return facts;
}

const HANDLER = 'contractTrigger';

export const triggers: readonly Probe[] = [
  {
    name: 'triggers.hourly',
    asks: 'Can an hourly trigger be made, looked at and deleted?',
    source: '2 Clock triggers',
    basis: 'documented',
    expected: [HANDLER, 'CLOCK', 'CLOCK'],
    see: () => installed(() => ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create()),
  },
  {
    name: 'triggers.edit',
    asks: 'Can an edit trigger be made for this workbook?',
    source: '2 Clock triggers',
    basis: 'documented',
    expected: [HANDLER, 'ON_EDIT', 'SPREADSHEETS'],
    see: ({ spreadsheet }) =>
      installed(() => ScriptApp.newTrigger(HANDLER).forSpreadsheet(spreadsheet).onEdit().create()),
  },
  {
    name: 'triggers.twoOfAKind',
    asks: 'May a bound script have two clock triggers (an add-on may not)?',
    source: '2 Editor add-on limits',
    basis: 'documented',
    expected: 2,
    see({ afterwards }) {
      const made = [1, 2].map((hours) => ScriptApp.newTrigger(HANDLER).timeBased().everyHours(hours).create());
      afterwards(() => made.map((trigger) => ScriptApp.deleteTrigger(trigger)));
      const ids = made.map((trigger) => trigger.getUniqueId());
      return ScriptApp.getProjectTriggers().filter((trigger) => ids.includes(trigger.getUniqueId())).length;
    },
  },
  {
    name: 'triggers.minutes',
    asks: 'Which numbers of minutes does everyMinutes refuse?',
    source: '2 Clock triggers',
    basis: 'documented',
    expected: ['fails', 'ok', 'fails', 'ok'],
    see: () =>
      [2, 5, 7, 30].map((minutes) => {
        const made = failure(() => ScriptApp.newTrigger(HANDLER).timeBased().everyMinutes(minutes));
        return made === 'no error' ? 'ok' : 'fails';
      }),
  },
  {
    name: 'triggers.badZone',
    asks: 'Does inTimezone refuse a zone it does not know?',
    source: '2 Clock triggers',
    basis: 'documented',
    expected: 'fails',
    see: () =>
      String(outcome(() => String(ScriptApp.newTrigger(HANDLER).timeBased().inTimezone('Mars/Olympus')))).slice(0, 5),
  },
  {
    name: 'triggers.unknownFunction',
    asks: 'Can a trigger be made for a function that is not there?',
    source: '2 Clock triggers',
    basis: 'unconfirmed',
    expected: ['no such function', 'CLOCK', 'CLOCK'],
    see: () => installed(() => ScriptApp.newTrigger('no such function').timeBased().everyHours(1).create()),
  },
];
