import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => vi.stubGlobal('window', { cadenceFirst: {} }));
afterEach(() => vi.unstubAllGlobals());

it('a host that does not answer is told of with what to do, whatever was asked', async () => {
  const api = await import('../../../src/preview/page/api');
  // As browsers say it.
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const file = new File(['x'], 'team.xlsx');
  for (const ask of [() => api.typeIn([]), () => api.people(), () => api.openUpload(file)])
    await expect(ask()).rejects.toThrow('The local host does not answer. See whether it still runs, then try again.');
});

it('what the host itself says went wrong is told as it is', async () => {
  const api = await import('../../../src/preview/page/api');
  vi.stubGlobal('fetch', async () => Response.json({ error: 'Not here.' }, { status: 409 }));
  await expect(api.typeIn([])).rejects.toThrow('Not here.');
  await expect(api.openUpload(new File(['x'], 'team.xlsx'))).rejects.toThrow('Not here.');
});
