/** The library reports its timings with `console.debug`, which in Node ends up on stdout, where commands print JSON. */
export function quietly<T>(work: () => T): T {
  const { debug } = console;
  console.debug = () => undefined;
  try {
    return work();
  } finally {
    console.debug = debug;
  }
}
