/** A list with the newer items in place of those of the same key, so that nothing jumps under the reader. */
export function replaced<Item>(
  items: readonly Item[],
  newer: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const byKey = new Map(newer.map((item) => [keyOf(item), item]));
  return items.map((item) => byKey.get(keyOf(item)) ?? item);
}
