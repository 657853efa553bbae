/** How many bytes a text takes as UTF-8, which is what Google's and browsers' stores count: `é` → 2, `😀` → 4. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0; // every sign has one
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
