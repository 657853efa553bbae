import { expect, it } from 'vitest';
import { figuresIn } from '../../src/domain/wording/figures';

const read = (title: string, more: { start?: number; decimal?: '.' | ',' } = {}) =>
  figuresIn(title, { style: { decimal: more.decimal ?? '.' }, from: '2026-10-01', start: more.start ?? null });

it.each([
  { title: 'Onboarding from 14 days to 5', is: { measure: 'Reach', start: '14', target: '5', unit: 'days' } },
  {
    title: 'reduce tickets by 30 % (now 120)',
    is: { measure: 'Reach', start: '120', target: '84', unit: 'tickets', worked: '120 − 30% = 84' },
  },
  { title: 'at least 4.0', is: { measure: 'At least', start: '', target: '4' } },
  { title: '99.9 %', is: { measure: 'At least', target: '99.9', unit: '%' } },
  { title: '€1.2m', is: { measure: 'Reach', target: '1200000', unit: '€' } },
  { title: 'yes by 1 March', is: { measure: 'Yes/No', start: '', target: '', ends: '2027-03-01' } },
  { title: 'Rollout done by the end of November', is: { measure: 'Yes/No', ends: '2026-11-30' } },
  {
    title: 'Latency down from 1.8 s to under 600 ms',
    is: { start: '1800', target: '600', unit: 'ms', worked: '1.8 s = 1800 ms' },
  },
  { title: 'Double the trials (today 40)', is: { start: '40', target: '80', worked: '40 × 2 = 80' } },
  { title: 'Scrap down by 5 points from 12 points', is: { start: '12', target: '7' } },
  { title: 'Two in five teams, up from one in eight', is: { start: '12.5', target: '40', unit: '%' } },
  { title: 'One in three accounts comes back', is: { target: '33.33', worked: 'One in three = 33.33%' } },
  { title: 'Keep at most 2 open incidents', is: { measure: 'At most', target: '2' } },
  { title: 'Error rate under 0.5%', is: { measure: 'At most', target: '0.5', unit: 'percent' } },
  { title: 'Sell 1,500 licences by 2027-02-15', is: { target: '1500', unit: 'licences', ends: '2027-02-15' } },
])('"$title" fills $is', ({ title, is }) => expect(read(title)).toMatchObject(is));

it.each(['Rebuild the intranet', 'Better alignment', '', 'Reduce churn by 20%'])('nothing is read from "%s"', (title) =>
  expect(read(title)).toBeNull(),
);

it('a relative cut is worked out from the start that the form has', () => {
  expect(read('Reduce churn by 20%', { start: 250 })).toMatchObject({
    start: '250',
    target: '200',
    worked: '250 − 20% = 200',
  });
});

it('numbers are read and written as the workbook writes them', () => {
  expect(read('Churn from 4,5 % to 2,25 %', { decimal: ',' })).toMatchObject({ start: '4,5', target: '2,25' });
  expect(read('Revenue of 1.500 euro', { decimal: ',' })).toMatchObject({ target: '1500' });
});

it('a day without a year is the first of its kind from the cycle on; without a cycle it is not guessed', () => {
  expect(read('Live by 1 November')?.ends).toBe('2026-11-01');
  const unknown = figuresIn('Live by 1 November', { style: { decimal: '.' }, from: '', start: null });
  expect(unknown).toMatchObject({ measure: 'Yes/No', ends: '' });
});
