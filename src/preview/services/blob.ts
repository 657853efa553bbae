import type { ServiceContext } from '../context';
import { standIn } from './surface';

type Blob = GoogleAppsScript.Base.Blob;

/** Java's bytes are signed; Google's byte arrays hold -128 to 127. */
export const signedBytes = (context: ServiceContext, bytes: Uint8Array): number[] =>
  context.realm.array(Array.from(new Int8Array(bytes)));

export const bufferOf = (data: string | readonly number[]): Buffer =>
  typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(Int8Array.from(data));

/** Bytes with a type and a name. */
export function createBlob(
  context: ServiceContext,
  initial: Uint8Array,
  initialType: string | null,
  initialName: string | null,
): Blob {
  let bytes: Buffer = Buffer.from(initial);
  let [type, name] = [initialType, initialName];
  const blob: Blob = standIn(context, 'Blob', {
    copyBlob: () => createBlob(context, bytes, type, name),
    getAs(contentType) {
      if (contentType === type) return createBlob(context, bytes, type, name);
      throw context.realm.error(`not in the local host yet: Blob.getAs from ${type} to ${contentType}`);
    },
    getBlob: () => blob,
    getBytes: () => signedBytes(context, bytes),
    getContentType: () => type,
    getDataAsString: (charset?: string) => bytes.toString(/^us-ascii$/i.test(charset ?? '') ? 'ascii' : 'utf8'),
    getName: () => name,
    isGoogleType: () => false,
    setBytes(data) {
      bytes = bufferOf(data);
      return blob;
    },
    setContentType(contentType) {
      type = contentType;
      return blob;
    },
    setDataFromString(text: string) {
      bytes = bufferOf(String(text));
      return blob;
    },
    setName(newName) {
      name = newName;
      return blob;
    },
  });
  return blob;
}
