/** A name for one submit, 128 random bits as hex: sent again on a retry, so that the server knows what it has saved. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
