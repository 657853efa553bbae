import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { isZone } from '../runtime/zones';
import { bufferOf, createBlob, signedBytes } from './blob';
import { formatText } from './formatText';
import { formatJavaDate, parseJavaDate } from './javaDate';
import type { Parts } from './parts';
import { standIn } from './surface';

type Service = GoogleAppsScript.Utilities.Utilities;
type BlobSource = GoogleAppsScript.Base.BlobSource;

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** `sleep` is counted but passes no time: the host's clock is moved by hand. */
export function createUtilities(parts: Parts): Service {
  const { context, enums, newId } = parts;
  const { realm } = context;
  const bytesOut = (bytes: Uint8Array): number[] => signedBytes(context, bytes);
  const bytesOf = (source: BlobSource): Buffer => context.uncounted(() => bufferOf(source.getBlob().getBytes()));
  const hash = (algorithm: unknown): string => {
    const name = HASHES[String(algorithm).replace('HMAC_', '')];
    if (name === undefined) throw realm.error(`not in the local host yet: Utilities digest ${algorithm}`);
    return name;
  };
  const inZone = (zone: string): string => {
    if (!isZone(String(zone))) throw realm.error(`Invalid argument: timeZone. Should be of type: String`);
    return String(zone);
  };
  const asException = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw error instanceof RangeError ? realm.error(error.message) : error;
    }
  };
  const decode = (encoded: string, alphabet: BufferEncoding): number[] => {
    if (!/^[\w+/-]*={0,2}$/.test(encoded.replace(/\s/g, ''))) throw realm.error('Could not decode string.');
    return bytesOut(Buffer.from(encoded, alphabet));
  };
  const hmac = (algorithm: unknown, value: string | number[], key: string | number[]): number[] =>
    bytesOut(createHmac(hash(algorithm), bufferOf(key)).update(bufferOf(value)).digest());

  return standIn(context, 'Utilities', {
    Charset: enums<Service['Charset']>('Charset', ['US_ASCII', 'UTF_8']),
    DigestAlgorithm: enums<Service['DigestAlgorithm']>('DigestAlgorithm', [
      ...(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'] as const),
    ]),
    MacAlgorithm: enums<Service['MacAlgorithm']>('MacAlgorithm', [
      ...(['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'] as const),
    ]),
    base64Decode: (encoded: string) => decode(String(encoded), 'base64'),
    base64DecodeWebSafe: (encoded: string) => decode(String(encoded), 'base64url'),
    base64Encode: (data: string | number[]) => bufferOf(data).toString('base64'),
    base64EncodeWebSafe: (data: string | number[]) =>
      bufferOf(data).toString('base64').replace(/\+/g, '-').replace(/\//g, '_'),
    computeDigest: (algorithm: unknown, value: string | number[]) =>
      bytesOut(createHash(hash(algorithm)).update(bufferOf(value)).digest()),
    computeHmacSha256Signature: (value: string | number[], key: string | number[]) => hmac('SHA_256', value, key),
    computeHmacSignature: hmac,
    formatDate(date, timeZone, format) {
      if (!realm.isDate(date) || Number.isNaN(date.getTime()))
        throw realm.error(
          `The parameters (${typeof date},String,String) don't match the method signature for Utilities.formatDate.`,
        );
      const instant = date.getTime();
      return asException(() => formatJavaDate(instant, inZone(timeZone), String(format)));
    },
    formatString: (template: string, ...args: unknown[]) => formatText(String(template), args),
    getUuid: () => newId(),
    gzip: (source: BlobSource, name?: string) =>
      createBlob(context, gzipSync(bytesOf(source)), 'application/x-gzip', name ?? 'archive.gz'),
    newBlob: (data: string | number[], contentType?: string, name?: string) =>
      createBlob(
        context,
        bufferOf(data),
        contentType ?? (typeof data === 'string' ? 'text/plain' : null),
        name ?? null,
      ),
    parseCsv: (csv: string, delimiter: unknown = ',') => realm.copy(parseCsv(String(csv), String(delimiter))),
    parseDate: (text: string, timeZone: string, format: string) =>
      realm.date(asException(() => parseJavaDate(String(text), inZone(timeZone), String(format)))),
    sleep: () => undefined,
    ungzip: (source: BlobSource) => createBlob(context, gunzipSync(bytesOf(source)), 'application/octet-stream', null),
  });
}

function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (quoted && character === '"' && text[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (character === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (quoted) cell += character;
    else if (character === delimiter) endCell();
    else if (character === '\n') endRow();
    else if (character !== '\r') cell += character;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
