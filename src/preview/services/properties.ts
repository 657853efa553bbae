import type { Runtime } from '../runtime/runtime';
import type { Parts } from './parts';
import { standIn } from './surface';

type Properties = GoogleAppsScript.Properties.Properties;

/** One store for all users of the script, one per file, one per person; values are strings and reads are copies. */
export function createPropertiesService(parts: Parts): GoogleAppsScript.Properties.PropertiesService {
  const { context, stores } = parts;
  return standIn(context, 'PropertiesService', {
    getDocumentProperties: () => createProperties(context, stores.propertiesOf('document')),
    getScriptProperties: () => createProperties(context, stores.propertiesOf('script')),
    getUserProperties: () => createProperties(context, stores.propertiesOf(`user:${context.run.effectiveUser}`)),
  });
}

function createProperties(context: Runtime, values: Map<string, string>): Properties {
  const accept = (next: ReadonlyMap<string, string>): void => {
    const { propertyValueBytes, propertyStoreBytes } = context.world.limits;
    let total = 0;
    for (const [key, value] of next) {
      if (bytes(value) > propertyValueBytes) throw context.realm.error('Argument too large: value');
      total += bytes(key) + bytes(value);
    }
    if (total > propertyStoreBytes)
      throw context.realm.error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    values.clear();
    for (const [key, value] of next) values.set(key, value);
  };
  const text = (value: unknown, method: string): string => {
    if (value === null || value === undefined)
      throw context.realm.error(
        `The parameters (String,null) don't match the method signature for PropertiesService.Properties.${method}.`,
      );
    return String(value);
  };
  const store: Properties = standIn(context, 'Properties', {
    deleteAllProperties() {
      values.clear();
      return store;
    },
    deleteProperty(key) {
      values.delete(String(key));
      return store;
    },
    getKeys: () => context.realm.array([...values.keys()]),
    getProperties: () => context.realm.copy(Object.fromEntries(values)),
    getProperty: (key) => values.get(String(key)) ?? null,
    setProperties(properties: Record<string, string>, deleteAllOthers = false) {
      const added = Object.entries(properties).map(([key, value]) => [key, text(value, 'setProperties')] as const);
      accept(new Map([...(deleteAllOthers ? [] : values), ...added]));
      return store;
    },
    setProperty(key, value) {
      accept(new Map([...values, [text(key, 'setProperty'), text(value, 'setProperty')]]));
      return store;
    },
  });
  return store;
}

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');
