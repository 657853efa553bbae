/** The part of a problem's fields under one name: with `KR-3`, `KR-3.value` becomes `value`. */
export function errorsUnder(fields: Readonly<Record<string, string>>, name: string): Partial<Record<string, string>> {
  const prefix = `${name}.`;
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, message]) => [key.slice(prefix.length), message]),
  );
}
