import type { CachedValue } from '../runtime/stores';
import type { Parts } from './parts';
import { standIn } from './surface';

type Cache = GoogleAppsScript.Cache.Cache;

const DEFAULT_SECONDS = 600;
const LONGEST_SECONDS = 21_600;
const LONGEST_KEY = 250;
const MOST_ITEMS = 1000;

/** Values are forgotten by the host's clock; a full cache drops what would go first. */
export function createCacheService(parts: Parts): GoogleAppsScript.Cache.CacheService {
  const { context, stores } = parts;
  return standIn(context, 'CacheService', {
    getDocumentCache: () => createCache(parts, stores.cacheOf('document')),
    getScriptCache: () => createCache(parts, stores.cacheOf('script')),
    getUserCache: () => createCache(parts, stores.cacheOf(`user:${context.run.effectiveUser}`)),
  });
}

function createCache({ context }: Parts, values: Map<string, CachedValue>): Cache {
  const read = (key: string): string | null => {
    const cached = values.get(String(key));
    return cached && cached.until > context.world.now ? cached.value : null;
  };
  const keep = (key: string, value: unknown, seconds = DEFAULT_SECONDS): void => {
    if (String(key).length > LONGEST_KEY) throw context.realm.error('Argument too large: key');
    const text = String(value);
    if (Buffer.byteLength(text, 'utf8') > context.world.limits.cacheValueBytes)
      throw context.realm.error('Argument too large: value');
    const life = Math.min(Math.max(1, Math.trunc(seconds)), LONGEST_SECONDS);
    values.delete(String(key));
    values.set(String(key), { value: text, until: context.world.now + life * 1000 });
    while (values.size > MOST_ITEMS) values.delete(soonest(values));
  };
  return standIn(context, 'Cache', {
    get: read,
    getAll(keys) {
      const found = keys.map((key) => [key, read(key)] as const).filter(([, value]) => value !== null);
      return context.realm.copy(Object.fromEntries(found));
    },
    put: keep,
    putAll(all: Record<string, unknown>, seconds?: number) {
      for (const [key, value] of Object.entries(all)) keep(key, value, seconds);
    },
    remove(key) {
      values.delete(String(key));
    },
    removeAll(keys) {
      for (const key of keys) values.delete(String(key));
    },
  });
}

function soonest(values: ReadonlyMap<string, CachedValue>): string {
  let [first, until] = ['', Number.POSITIVE_INFINITY];
  for (const [key, cached] of values) if (cached.until < until) [first, until] = [key, cached.until];
  return first;
}
