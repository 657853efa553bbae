import type { ScriptRealm } from '../realm';

/**
 * A Google enum as scripts see it: an object per value whose text and JSON form are its name. `E` is the ambient enum
 * type from `@types/google-apps-script`, which declares numbers where Google hands out these objects.
 */
export type EnumFactory = <E extends object>(className: string, names: readonly (keyof E & string)[]) => E;

const MAKE = `(function (className, names) {
  const values = {};
  names.forEach((name, ordinal) => {
    const value = Object.create({
      toString: () => name,
      toJSON: () => name,
      name: () => name,
      ordinal: () => ordinal,
      compareTo: (other) => ordinal - other.ordinal(),
      equals: (other) => other === value,
    });
    values[name] = Object.freeze(value);
  });
  return Object.freeze(Object.assign(Object.create({ toString: () => className }), values));
})`;

/** Values are made once per class and realm, so that `===` and `switch` hold. */
export function enumsOf(realm: ScriptRealm): EnumFactory {
  const made = new Map<string, object>();
  // The compiled text above is this function.
  const make = realm.compile(MAKE, 'host:enum') as (className: string, names: readonly string[]) => object;
  return <E extends object>(className: string, names: readonly (keyof E & string)[]): E => {
    const known = made.get(className) ?? make(className, names);
    made.set(className, known);
    // See EnumFactory: the declared numbers are objects at run time.
    return known as E;
  };
}
