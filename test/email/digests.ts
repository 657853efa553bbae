import { parseDay } from '../../src/domain/day';
import { numbersOf } from '../../src/domain/numbers';
import { type Digest, planDigests } from '../../src/domain/reminders';
import { DEFAULT_RULES } from '../../src/domain/settings';
import type { LinkTo } from '../../src/email/digestView';
import { aBook, aCheckIn, aCycle, aKeyResult, anObjective, aPerson } from '../support/builders';

export const FRIDAY = parseDay('2026-11-20');

/** A link as long as those of Google Sheets are. */
export const linkTo: LinkTo = (table, row, field) =>
  `https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfG/edit#gid=${
    table === 'people' ? 77 : 1234567890
  }&range=${field === 'current' ? 'K' : 'F'}${row}`;

const TEXTS = [
  ['Trial customers who stay after 30 days rise from 20 to 100', 'customers', 20, 100, 52, 'On track'],
  ['Monthly churn falls from 8% to 3%', '%', 0.08, 0.03, 0.07, 'At risk'],
  ['Support answers within 4 hours', 'hours', null, 4, null, ''],
  ['New revenue of €250,000', '€', 0, 250_000, 61_250, 'Off track'],
] as const;

/** A digest of so many goals: falling and rising ones, one without a report, one with a hostile title if asked. */
export function digestOf(count: number, hostile = false, now = FRIDAY + 0.4): Digest {
  const keyResults = Array.from({ length: count }, (_, index) => {
    const [title, unit, start, target, current, status] = TEXTS[index % TEXTS.length] ?? TEXTS[0];
    return aKeyResult({
      id: `KR-${index + 1}`,
      title: hostile ? `<script>alert("${index}")</script> {{link}} & 'so' \`on\`\r\nBcc: all@example.com` : title,
      measure: unit === 'hours' ? 'At most' : 'Reach',
      unit,
      start,
      target,
      current,
      status,
      delegate: index === 3 ? 'ana@example.com' : '',
      owner: index === 3 ? 'bo@example.com' : 'ana@example.com',
    });
  });
  const book = aBook({
    cycles: [aCycle()],
    objectives: [anObjective({ title: 'Customers love to stay & tell others' })],
    keyResults,
    checkIns: keyResults.map(({ id, current }, index) =>
      aCheckIn({ id: `CI-${index + 1}`, goal: id, at: current === null ? null : FRIDAY - 7 * (index % 3) - 0.6 - 7 }),
    ),
    people: [aPerson(), aPerson({ email: 'bo@example.com', name: 'Bo Lind' })],
  });
  const digest = planDigests(book, { ...DEFAULT_RULES, exampleLetters: true }, now, (day) =>
    numbersOf(book, DEFAULT_RULES, day),
  ).digests[0];
  if (!digest) throw new Error('Nobody gets a letter');
  return digest;
}
