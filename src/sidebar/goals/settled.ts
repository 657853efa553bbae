import { useEffect, useState } from 'preact/hooks';

/** The value once it has stood still for a moment: what is said about a text should not flicker while it is typed. */
export function useSettled(value: string, afterMs = 500): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
