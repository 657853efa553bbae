import { expect, it } from 'vitest';
import { type PresetName, presetFor } from '../../src/domain/wording/presets';
import { remarksOnKeyResult, remarksOnObjective } from '../../src/domain/wording/remarks';

const STYLE = { decimal: '.' } as const;
const onKeyResult = (title: string, preset: PresetName | null = null, hasStart = false) =>
  remarksOnKeyResult(title, { style: STYLE, preset, hasStart });
const onObjective = (title: string) => remarksOnObjective(title, { style: STYLE, preset: null });

it('names the words it is about, asks a harder question, and rewrites with the own nouns and numbers', () => {
  expect(onKeyResult('Train 200 end users')).toEqual([
    {
      code: 'activity',
      words: ['Train'],
      says: 'Work, which can be done without changing anything: “Train”.',
      asks: 'What will users do differently when this is done?',
      rewrite: { title: 'Train 200 end users so that … goes from … to …', keyResult: '' },
    },
  ]);
});

it.each([
  {
    title: 'Reduce churn substantially by end of 2026',
    code: 'vague',
    becomes: 'Reduce churn from … to … by end of 2026',
  },
  { title: 'Users love the new editor', code: 'vague', becomes: '… of 10 users love the new editor (today …)' },
  { title: 'NPS of 40', code: 'noStart', becomes: 'NPS of 40 (today …)' },
  { title: 'Keep churn under 3%', code: 'usual', becomes: 'Churn from 3% to …' },
  { title: 'Answer customer emails', code: 'usual', becomes: 'Answer customer emails in … instead of …' },
  { title: 'API docs', code: 'unclear', becomes: 'API docs from … to …' },
])('"$title" may become "$becomes"', ({ title, code, becomes }) => {
  expect(onKeyResult(title)[0]).toMatchObject({ code, rewrite: { title: becomes, keyResult: '' } });
});

it.each([
  { title: 'NPS 40 in Germany and 50 in France', one: 'NPS 40 in Germany', other: 'NPS 50 in France' },
  { title: 'Hire 3 engineers and 2 designers', one: 'Hire 3 engineers', other: 'Hire 2 designers' },
])('"$title" becomes two key results', ({ title, one, other }) => {
  const many = onKeyResult(title).find(({ code }) => code === 'many');
  expect(many?.rewrite).toEqual({ title: one, keyResult: other });
});

it.each([
  {
    title: 'Lower losses from 4% to 2.5% a month',
    code: 'metric',
    becomes: 'Lower losses',
    beside: 'Lower losses from 4% to 2.5% a month',
  },
  { title: 'Reduction of waste', code: 'still', becomes: 'Reduce waste', beside: '' },
  { title: 'Build a data warehouse', code: 'task', becomes: 'Build a data warehouse so that … can …', beside: '' },
  { title: 'Drive growth', code: 'generic', becomes: 'Drive growth for … so that …', beside: '' },
])('the objective "$title" may become "$becomes"', ({ title, code, becomes, beside }) => {
  const remark = onObjective(title).find((each) => each.code === code);
  expect(remark?.rewrite).toEqual({ title: becomes, keyResult: beside });
});

it('a start beside the title is a start', () => {
  expect(onKeyResult('NPS of 40', null, true)).toEqual([]);
});

it.each([
  { title: 'Close deals worth €2m', preset: 'sales', code: 'quota' },
  { title: 'Complete 40 story points per sprint', preset: 'engineering', code: 'output' },
  { title: 'Close deals worth €2m', preset: null, code: 'noStart' },
] as const)('"$title" is met with $code in the preset $preset', ({ title, preset, code }) => {
  expect(onKeyResult(title, preset)[0]?.code).toBe(code);
});

it.each([
  ['Sales EMEA', 'sales'],
  ['Platform engineering', 'engineering'],
  ['Growth', null],
  ['Wholesale', null],
])('the team "%s" asks for the preset %s', (team, preset) => expect(presetFor(team)).toBe(preset));

it('says nothing about an empty title, and little about any', () => {
  expect([...onKeyResult(''), ...onObjective('  ')]).toEqual([]);
  expect(onKeyResult('Improve and optimise several processes and tools for all').length).toBeLessThanOrEqual(3);
});
