import type { Probe } from '../probe';
import { failure, plain } from '../see';

type Properties = GoogleAppsScript.Properties.Properties;

const KEY = 'contract';

/** The document's properties, without the probe's keys afterwards. */
function store(afterwards: (tidy: () => void) => void): Properties {
  const properties = PropertiesService.getDocumentProperties();
  afterwards(() => properties.deleteProperty(KEY));
  return properties;
}

const STORES = '2 Stores and locks';

export const stores: readonly Probe[] = [
  {
    name: 'stores.roundTrip',
    asks: 'Are properties texts, copies, and null when absent?',
    source: STORES,
    basis: 'documented',
    leaves: 'nothing',
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
    leaves: 'nothing',
    expected: ['1', '2'],
    see({ afterwards }) {
      const properties = store(afterwards).setProperty(KEY, '1');
      properties.setProperties({ [`${KEY} b`]: '2' });
      afterwards(() => properties.deleteProperty(`${KEY} b`));
      return [plain(properties.getProperty(KEY)), plain(properties.getProperty(`${KEY} b`))];
    },
  },
  {
    name: 'stores.largestValue',
    asks: 'Do 9 kB fit into one property, and how do more fail?',
    source: '4 property value',
    basis: 'documented',
    leaves: 'nothing',
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
    leaves: 'nothing',
    expected: 'at the call: Argument too large: value',
    see: ({ afterwards }) => failure(() => store(afterwards).setProperty(KEY, 'ü'.repeat(5 * 1024))),
  },
  {
    name: 'stores.cache',
    asks: 'Does the document’s cache give back what was put, and null when absent?',
    source: STORES,
    basis: 'documented',
    leaves: 'nothing',
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
    leaves: 'nothing',
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
    leaves: 'nothing',
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
    leaves: 'nothing',
    expected: 'no error',
    see: () => failure(() => LockService.getDocumentLock()?.releaseLock()),
  },
];
