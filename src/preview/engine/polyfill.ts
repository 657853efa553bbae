/**
 * What the spreadsheet library expects of Node 22 and Node 20.19 lacks. Import it before the library.
 */
const groupBy = <T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey): Record<PropertyKey, T[]> => {
  const groups: Record<PropertyKey, T[]> = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups[key] ??= [];
    groups[key].push(item);
  }
  return groups;
};

if (!('groupBy' in Object)) Object.defineProperty(Object, 'groupBy', { value: groupBy, writable: true });
