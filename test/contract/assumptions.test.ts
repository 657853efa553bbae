import { describe, expect, it } from 'vitest';
import { assumptionsPage, newestAnswers, stateOf } from '../../src/contract/assumptionsPage';
import type { Report } from '../../src/contract/judge';
import { later } from '../../src/contract/observed/later';
import { must, questions } from '../../src/contract/probes/all';
import { ASSUMPTIONS } from '../../src/google/assumptions';
import { filesUnder, jsonOf, sourcesUnder, textOf } from '../tooling/project';

const all = [...questions, ...later];

describe.each(ASSUMPTIONS)('$holds', ({ probes, uses }) => {
  it('is asked by questions that are there', () => {
    const names = new Set(all.map(({ name }) => name));
    expect(probes.length).toBeGreaterThan(0);
    expect(probes.filter((name) => !names.has(name))).toEqual([]);
  });

  it('is assumed where the code says so', () => {
    const sources = ['src/google', 'src/schema', 'src/entry'].flatMap(sourcesUnder);
    const places = sources.filter((path) => !path.endsWith('/assumptions.ts') && textOf(path).includes(uses));
    expect(places).not.toEqual([]);
  });
});

it('what can be asked at once is among what must hold', () => {
  const first = new Set(must.flatMap((round) => round.questions.map(({ name }) => name)));
  const atOnce = new Set(questions.map(({ name }) => name));
  const late = ASSUMPTIONS.flatMap(({ probes }) => probes).filter((name) => atOnce.has(name) && !first.has(name));
  expect(late).toEqual([]);
});

it('docs/assumptions.md says what is answered today: npm run contract -- --page writes it', () => {
  const kept = filesUnder('docs').filter((path) => /^docs\/contract-results\/.*\.json$/.test(path));
  expect(textOf('docs/assumptions.md')).toBe(assumptionsPage(ASSUMPTIONS, all, kept.map(jsonOf) as Report[]));
});

describe('an assumption', () => {
  const asked = [
    { name: 'a', expected: 1 },
    { name: 'b', expected: 2 },
  ];
  const probes = asked.map(({ name }) => name);
  const kept = (at: string, seen: Readonly<Record<string, number>>): Report => ({
    ...{ kind: 'cadence-contract', at, language: 'en' },
    results: Object.entries(seen).map(([name, answer]) => ({ name, expected: 0, seen: answer, pass: true, ms: 0 })),
  });
  const state = (...reports: readonly Report[]) => stateOf({ probes }, asked, newestAnswers(reports));

  it('is not asked yet without a report', () => {
    expect(state()).toBe('not asked yet');
  });
  it('holds when every question was answered as expected', () => {
    expect(state(kept('2027-01-05T10:00:00Z', { a: 1, b: 2 }))).toBe('holds (2027-01-05)');
  });
  it('holds so far while some are open', () => {
    expect(state(kept('2027-01-05T10:00:00Z', { a: 1 }))).toBe('holds so far (2027-01-05); open: b');
  });
  it('is contradicted by one other answer', () => {
    expect(state(kept('2027-01-05T10:00:00Z', { a: 1, b: 3 }))).toBe('**contradicted** by b (2027-01-05)');
  });
  it('goes by the newest answer, in whatever order the reports are read', () => {
    const old = kept('2027-01-05T10:00:00Z', { a: 1, b: 3 });
    const fresh = kept('2027-02-01T10:00:00Z', { b: 2 });
    expect([state(old, fresh), state(fresh, old)]).toEqual(['holds (2027-02-01)', 'holds (2027-02-01)']);
  });
});
