import { expect, it } from 'vitest';
import { utf8Bytes } from '../../src/domain/utf8';

it.each(['', 'abc', 'Größe', 'להגיע', '漢字', '😀 ok', '\ud800'])(
  '%j takes as many bytes as it is written with',
  (text) => expect(utf8Bytes(text)).toBe(Buffer.byteLength(text, 'utf8')),
);
