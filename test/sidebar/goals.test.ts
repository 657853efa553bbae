import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { DropDraft, GoalsDraft, GoalsSaved } from '../../src/commands/apiGoals';
import { launchBrowser } from '../support/browser';
import { builtPanel, expectSound, type FakeServer, type OpenPanel, openPanel } from '../support/panel';
import { aDraft, aGoalsPanel, aKeyResultDraft, anObjectiveChoice } from './samples';

let browser: Browser;
let open: OpenPanel | undefined;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open?.close());

async function loaded(server: FakeServer = {}, panel = aGoalsPanel()) {
  open = await openPanel(browser, builtPanel('Goals'), { openGoals: () => panel, ...server });
  await open.frame.locator('main:not([aria-busy])').waitFor();
  const { frame } = open;
  return {
    ...open,
    keyResult: (name: string) => frame.getByRole('listitem').filter({ hasText: name }),
    save: frame.locator('footer .primary'),
  };
}

const editing = () => aGoalsPanel({ draft: aDraft() });
const savedAs = (draft: GoalsDraft): GoalsSaved => ({
  saved: true,
  message: 'Saved O-3 with 2 key results.',
  panel: aGoalsPanel({ draft }),
});
const inputsOf = <Input>({ asked }: Pick<OpenPanel, 'asked'>, command: string) =>
  asked.filter(({ name }) => name === command).map(({ input }) => input as Input);

it('opens with one call, on the selected row or a new objective', async () => {
  const panel = await loaded();
  expect(panel.asked).toEqual([{ name: 'openGoals', input: {} }]);
  await panel.frame.getByRole('heading', { name: 'New objective' }).waitFor();
  await expect.poll(() => panel.save.textContent()).toBe('Nothing to save yet');
  await expectSound(panel);
});

it('saves an objective with its key results as one write, numbers as typed', async () => {
  const panel = await loaded({ saveGoals: () => savedAs(aDraft()) });
  await panel.frame.getByLabel('Objective', { exact: true }).fill('Win the teams next door');
  await panel.frame.getByLabel('Stands under').selectOption('O-2');
  await panel.frame.getByRole('button', { name: 'Add a key result' }).click();
  const first = panel.keyResult('Key result 1');
  await first.getByLabel('Key result', { exact: true }).fill('Sign 1,500 paying teams');
  await first.getByLabel('Start', { exact: true }).fill('400');
  await first.getByLabel('Target').fill('1.5k');
  await first.getByLabel('How it will be scored').fill('0.7 at 1,170.');
  await panel.frame.getByRole('button', { name: 'Add a key result' }).click();
  await panel.keyResult('Key result 2').getByRole('radio', { name: 'At most' }).check();
  await expect.poll(() => panel.save.textContent()).toBe('Save with 1 key result');
  await expectSound(panel);
  await panel.save.click();
  await panel.frame.getByText('Saved O-3 with 2 key results.').first().waitFor();
  await panel.frame.getByRole('heading', { name: 'Edit O-3' }).waitFor();
  await expectSound(panel);
  expect(inputsOf<GoalsDraft>(panel, 'saveGoals')).toEqual([
    {
      request: expect.stringMatching(/^[0-9a-f]{32}$/),
      objective: expect.objectContaining({ id: '', title: 'Win the teams next door', parent: 'O-2', level: 'Team' }),
      keyResults: [aKeyResultDraft({ id: '', target: '1.5k', unit: '', scoringRule: '0.7 at 1,170.', stage: '' })],
      reason: '',
      opened: { objectives: [expect.objectContaining({ id: '', title: '' })], keyResults: [] },
    },
  ]);
});

it('offers as parents only what stands higher', async () => {
  const panel = await loaded();
  const offered = () => panel.frame.getByLabel('Stands under').locator('option').allTextContents();
  await expect
    .poll(async () => (await offered()).slice(1))
    .toEqual([
      'Grow where we are known (Department, Q4 FY26)',
      'Become the first choice of small teams (Company, Q4 FY26)',
    ]);
  await panel.frame.getByRole('radio', { name: 'Department' }).check();
  await expect
    .poll(async () => (await offered()).slice(1))
    .toEqual(['Become the first choice of small teams (Company, Q4 FY26)']);
  await panel.frame.getByRole('radio', { name: 'Company' }).check();
  await expect.poll(offered).toEqual(['Nothing above it']);
  await panel.frame.getByText('Company objectives stand on top.').waitFor();
});

it('keeps a parent that is no longer legal until someone chooses another, and says so', async () => {
  const { objective } = aDraft();
  const panel = await loaded({}, aGoalsPanel({ draft: aDraft({ objective: { ...objective, parent: 'O-9' } }) }));
  await expect.poll(() => panel.frame.getByLabel('Stands under').inputValue()).toBe('O-9');
  await panel.frame.getByText('This parent is not on a higher level').waitFor();
  await expect.poll(() => panel.save.textContent()).toBe('Nothing to save yet');
});

it('explains each measure in a line, and asks for no numbers where there are none', async () => {
  const panel = await loaded();
  await panel.frame.getByRole('button', { name: 'Add a key result' }).click();
  const row = panel.keyResult('Key result 1');
  await row.getByText('Move a number from start to target, up or down.').waitFor();
  await row.getByRole('radio', { name: 'Yes/No' }).check();
  await row.getByText('It is done or it is not.').waitFor();
  await expect.poll(() => row.getByLabel('Target').count()).toBe(0);
});

it('says what is wrong at the field of the very row, also when an empty row stands before it', async () => {
  const problem = {
    code: 'form.wrong',
    message: '2 fields need another look.',
    fields: { 'objective.title': 'Write the objective.', 'keyResults.0.target': '"a lot" is not a number.' },
  };
  const panel = await loaded({ saveGoals: () => ({ problem }) });
  await panel.frame.getByRole('button', { name: 'Add a key result' }).click();
  await panel.frame.getByRole('button', { name: 'Add a key result' }).click();
  await panel.keyResult('Key result 2').getByLabel('Target').fill('a lot');
  await panel.save.click();
  await panel.keyResult('Key result 2').getByText('"a lot" is not a number.').waitFor();
  await expect.poll(() => panel.frame.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await expect.poll(() => panel.keyResult('Key result 2').getByLabel('Target').inputValue()).toBe('a lot');
  await expect.poll(() => panel.frame.getByRole('alert').textContent()).toContain('Write the objective.');
  await expectSound(panel);
});

it('shows both texts of a field that somebody else has changed too, and saves the one that is chosen', async () => {
  const changed = 'Somebody else has changed this meanwhile.';
  const problem = {
    code: 'form.wrong',
    message: '2 fields need another look.',
    fields: { 'objective.title': changed, 'keyResults.0.target': changed },
    stands: { 'objective.title': 'Win the town', 'keyResults.0.target': '1,600' },
  };
  let isAsked = true;
  const panel = await loaded({ saveGoals: () => (isAsked ? { problem } : savedAs(aDraft())) }, editing());
  await panel.frame.getByLabel('Objective', { exact: true }).fill('Win the street');
  await panel.frame.getByRole('button', { name: 'Sign 1,500 paying teams' }).click();
  await panel.keyResult('KR-1').getByLabel('Target').fill('1,400');
  await panel.frame.getByLabel('Why is this changed?').fill('The market shrank.');
  await panel.save.click();
  await panel.frame.getByText('Theirs: Win the town').waitFor();
  await panel.frame.getByText('Yours: Win the street').waitFor();
  await panel.frame.getByText('Target of KR-1').waitFor();
  await expectSound(panel);
  isAsked = false;
  await panel.frame.getByRole('button', { name: 'Keep mine' }).first().click();
  await panel.frame.getByRole('button', { name: 'Take theirs' }).click();
  await expect.poll(() => panel.keyResult('KR-1').getByLabel('Target').inputValue()).toBe('1,600');
  await panel.save.click();
  await panel.frame.getByText('Saved O-3 with 2 key results.').first().waitFor();
  expect(inputsOf<GoalsDraft>(panel, 'saveGoals')[1]).toMatchObject({
    objective: { title: 'Win the street' },
    keyResults: [{ id: 'KR-1', target: '1,600' }, { id: 'KR-2' }],
    opened: { objectives: [{ title: 'Win the town' }], keyResults: [{ target: '1,600' }, {}] },
  });
});

it('asks for a reason when an approved goal changes, and not before', async () => {
  const panel = await loaded({ saveGoals: () => savedAs(aDraft()) }, editing());
  await expect.poll(() => panel.frame.getByLabel('Why is this changed?').count()).toBe(0);
  await panel.frame.getByRole('button', { name: 'Sign 1,500 paying teams' }).click();
  await panel.keyResult('KR-1').getByLabel('Target').fill('1,400');
  await panel.frame.getByLabel('Why is this changed?').fill('The market shrank.');
  await expectSound(panel);
  await panel.save.click();
  await panel.frame.getByText('Saved O-3 with 2 key results.').first().waitFor();
  expect(inputsOf<GoalsDraft>(panel, 'saveGoals')[0]).toMatchObject({
    reason: 'The market shrank.',
    keyResults: [{ id: 'KR-1', target: '1,400' }, { id: 'KR-2' }],
  });
});

it('lets a reason be written to its end that the server alone asked for', async () => {
  const problem = { code: 'form.wrong', message: 'One field.', fields: { reason: 'O-3 is agreed. Say why.' } };
  let isAgreed = true;
  const draft = aDraft();
  const panel = await loaded(
    { saveGoals: () => (isAgreed ? { problem } : savedAs(draft)) },
    aGoalsPanel({ draft: { ...draft, objective: { ...draft.objective, stage: 'Draft' } } }),
  );
  await panel.frame.getByLabel('Objective', { exact: true }).fill('Win the whole street');
  await panel.save.click();
  const reason = panel.frame.getByLabel('Why is this changed?');
  await reason.pressSequentially('The market shrank.');
  await expect.poll(() => reason.inputValue()).toBe('The market shrank.');
  isAgreed = false;
  await panel.save.click();
  await panel.frame.getByText('Saved O-3 with 2 key results.').first().waitFor();
  expect(inputsOf<GoalsDraft>(panel, 'saveGoals')[1]?.reason).toBe('The market shrank.');
});

it('knows people by their address in any case, and objectives without a cycle by their title', async () => {
  const draft = aDraft();
  const shown = aGoalsPanel({
    objectives: [anObjectiveChoice({ id: 'O-9', title: 'Learn', cycle: '' })],
    draft: { ...draft, keyResults: [aKeyResultDraft({ owner: 'Ben@Acme.test' })] },
  });
  const panel = await loaded({}, shown);
  await panel.frame.getByText('400 to 1,500 teams, Ben Okoro').waitFor();
  await panel.frame.getByRole('button', { name: 'Sign 1,500 paying teams' }).click();
  await expect.poll(() => panel.keyResult('KR-1').getByLabel('Owner').inputValue()).toBe('ben@acme.test');
  await expect.poll(() => panel.save.textContent()).toBe('Nothing to save yet');
  await expect.poll(() => panel.frame.getByLabel('Goal', { exact: true }).textContent()).toContain('O-9 Learn');
  await expect.poll(() => panel.frame.getByLabel('Goal', { exact: true }).textContent()).not.toContain('()');
});

it('shows what part of the objective each key result is, once weights are used', async () => {
  const panel = await loaded({}, editing());
  await panel.frame.getByRole('button', { name: 'Sign 1,500 paying teams' }).click();
  const row = panel.keyResult('KR-1');
  await row.getByRole('button', { name: 'Weight, rhythm' }).click();
  await row.getByLabel('Weight', { exact: true }).fill('3');
  await row.getByText("Now 75% of this objective's key results.").waitFor();
  await row.getByLabel('Weight', { exact: true }).fill('0');
  await row.getByText('Does not count.').waitFor();
});

it('takes a new row away and gives it back with all that was typed', async () => {
  const panel = await loaded();
  await panel.frame.getByRole('button', { name: 'Add a key result' }).click();
  await panel.keyResult('Key result 1').getByLabel('Target').fill('42');
  await panel.frame.getByRole('button', { name: 'Remove Key result 1' }).click();
  await expect.poll(() => panel.frame.getByLabel('Target').count()).toBe(0);
  await panel.frame.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => panel.frame.getByLabel('Target').inputValue()).toBe('42');
});

it('drops a goal with a reason, never without', async () => {
  const panel = await loaded({ dropGoal: () => ({ ...savedAs(aDraft()), message: 'Dropped KR-1.' }) }, editing());
  await panel.frame.getByRole('button', { name: 'Sign 1,500 paying teams' }).click();
  const row = panel.keyResult('KR-1');
  await row.getByRole('button', { name: 'Drop this key result' }).click();
  const drop = row.getByRole('button', { name: 'Drop KR-1' });
  await expect.poll(() => drop.isDisabled()).toBe(true);
  await row.getByLabel('Why is this key result dropped?').fill('The product was sold.');
  await expectSound(panel);
  await drop.click();
  await panel.frame.getByText('Dropped KR-1.').first().waitFor();
  expect(inputsOf<DropDraft>(panel, 'dropGoal')).toEqual([
    { request: expect.stringMatching(/^[0-9a-f]{32}$/), goal: 'KR-1', reason: 'The product was sold.' },
  ]);
});

it('asks before another goal is opened over something unsaved', async () => {
  const panel = await loaded({ openGoals: ({ goal }) => (goal === 'O-3' ? editing() : aGoalsPanel()) });
  await panel.frame.getByLabel('Objective', { exact: true }).fill('Half a thought');
  await panel.frame.getByLabel('Goal').selectOption('O-3');
  await panel.frame.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
  await expectSound(panel);
  await panel.frame.getByRole('button', { name: 'Stay' }).click();
  await expect.poll(() => panel.frame.getByLabel('Objective', { exact: true }).inputValue()).toBe('Half a thought');
  await expect.poll(() => panel.frame.getByLabel('Goal').inputValue()).toBe('');
  await panel.frame.getByLabel('Goal').selectOption('O-3');
  await panel.frame.getByRole('button', { name: 'Discard and leave' }).click();
  await panel.frame.getByRole('heading', { name: 'Edit O-3' }).waitFor();
  expect(inputsOf(panel, 'openGoals')).toEqual([{}, { goal: 'O-3' }]);
});

it('keeps a lost save as it was and sends the very same again', async () => {
  let lost = true;
  const panel = await loaded({ saveGoals: () => (lost ? { throws: 'timeout' } : savedAs(aDraft())) }, editing());
  await panel.frame.getByLabel('Objective', { exact: true }).fill('Win them all');
  await panel.frame.getByLabel('Why is this changed?').fill('Bolder.');
  await panel.save.dblclick();
  await panel.frame.getByRole('button', { name: 'Retry' }).waitFor();
  await expect.poll(() => panel.frame.getByLabel('Objective', { exact: true }).isEditable()).toBe(false);
  await expectSound(panel);
  lost = false;
  await panel.frame.getByRole('button', { name: 'Retry' }).click();
  await panel.frame.getByText('Saved O-3').first().waitFor();
  const [first, second, ...more] = inputsOf<GoalsDraft>(panel, 'saveGoals');
  expect([second, more]).toEqual([first, []]);
});

it('shows soft warnings, and fits 300 px with words as long as they come', async () => {
  const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverkaufsstellenleiter';
  const { objective } = aDraft();
  const draft = aDraft({
    objective: { ...objective, title: long, team: long, cycle: long },
    keyResults: [aKeyResultDraft({ title: long, unit: long, target: long })],
  });
  const panel = await loaded({}, aGoalsPanel({ draft, warnings: [`${long} has 6 objectives this quarter.`] }));
  await panel.frame.getByText('has 6 objectives this quarter').waitFor();
  await panel.frame.getByRole('listitem').getByRole('button').first().click();
  await expectSound(panel);
});

it('calls a field wrong only until it is changed, and takes the message away with the last one', async () => {
  const fields = { 'objective.title': 'Write the objective.', 'keyResults.0.target': '“x” is not a number.' };
  const refused = { problem: { code: 'form.wrong', message: '2 fields need another look.', fields } };
  const panel = await loaded({ saveGoals: () => refused });
  await panel.frame.getByLabel('Why now').fill('Because');
  await panel.frame.getByRole('button', { name: 'Add a key result' }).click();
  const first = panel.keyResult('Key result 1');
  await expect
    .poll(() => first.getByLabel('Key result', { exact: true }).evaluate((at) => at.matches(':focus')))
    .toBe(true);
  await first.getByLabel('Target').fill('x');
  await panel.save.click();
  await panel.frame.getByText('2 fields need another look.').first().waitFor();
  await panel.frame.getByLabel('Objective', { exact: true }).fill('Win');
  const faults = panel.frame.locator('.error');
  await expect.poll(() => faults.allTextContents()).toEqual(['“x” is not a number.']);
  await first.getByLabel('Target').fill('5');
  await expect.poll(() => panel.frame.getByText('2 fields need another look.').count()).toBe(0);
  await expect.poll(() => first.getByLabel('Target').inputValue()).toBe('5');
  await expectSound(panel);
});
