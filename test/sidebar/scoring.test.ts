import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { ReopenDraft, ScoreDraft, ScoreSaved } from '../../src/commands/apiScoring';
import { launchBrowser } from '../support/browser';
import { builtPanel, expectSound, type FakeServer, type OpenPanel, openPanel } from '../support/panel';
import { aGoalCard, aScoreCard, aScoringPanel } from './samples';

let browser: Browser;
let open: OpenPanel | undefined;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open?.close());

async function loaded(server: FakeServer = {}, panel = aScoringPanel()) {
  open = await openPanel(browser, builtPanel('Scoring'), { openScoring: () => panel, ...server });
  await open.frame.locator('main:not([aria-busy])').waitFor();
  const { frame } = open;
  return {
    ...open,
    goTo: (title: string) => frame.getByRole('button', { name: title }).click(),
    final: frame.getByLabel('Final score, 0.0 to 1.0'),
    main: frame.locator('footer .primary'),
  };
}

const finished: ScoreSaved = {
  saved: true,
  message: 'Finished KR-1 with 0.5, Partial.',
  card: aScoreCard({
    objectiveScore: 0.65,
    objectiveScored: { have: 2, of: 2 },
    finalScore: 0.5,
    grade: 'Partial',
    impact: 'Some.',
    reason: 'Late start.',
    locked: '22 Nov 2026 by Cho Min-jun',
  }),
  siblings: [],
  average: { mean: 0.62, scored: 5, of: 11, dropped: 1, advice: '0.6 to 0.7: the healthy band.' },
};
const inputsOf = <Input>({ asked }: Pick<OpenPanel, 'asked'>, command: string) =>
  asked.filter(({ name }) => name === command).map(({ input }) => input as Input);

it('opens with one call on the list of key results, with what is scored and what the average says', async () => {
  const panel = await loaded();
  expect(panel.asked).toEqual([{ name: 'openScoring', input: {} }]);
  const text = await panel.frame.locator('main').textContent();
  expect(text).toMatch(/Cycle average0\.65.*4 of 12 scored.*the healthy band.*Score 0\.8, 1 of 2 scored/);
  await expect
    .poll(() => panel.frame.getByRole('listitem').allTextContents())
    .toEqual([
      expect.stringMatching(/Sign 1,500 paying teams.*Ben Okoro, 40%.*Not scored/),
      expect.stringMatching(/Keep support answers.*0\.8.*Achieved/),
      expect.stringMatching(/Halve the build time.*Not scored/),
    ]);
  await expectSound(panel);
});

it('shows everything one should know before scoring', async () => {
  const panel = await loaded();
  await panel.goTo('Sign 1,500');
  const text = await panel.frame.locator('main').textContent();
  expect(text).toMatch(
    /Ben Okoro.*840\. Reach 1,500 from 400.*0\.7 at 1,170.*Expected0\.7.*Self-score0\.6.*Billing report/,
  );
  await panel.goTo('2 check-ins');
  await panel.frame.getByText('Two partner launches brought 90 teams.').waitFor();
  await panel.frame.getByText('Use the suggested 0.4').click();
  await expect.poll(() => panel.final.inputValue()).toBe('0.4');
  await expectSound(panel);
});

it('works out grade, objective score, cycle average and advice while one types', async () => {
  const panel = await loaded();
  await panel.goTo('Sign 1,500');
  const shown = () => panel.frame.locator('main').textContent();
  await panel.final.fill('0.5');
  await expect.poll(() => panel.frame.getByRole('radio', { name: 'Partial' }).isChecked()).toBe(true);
  await panel.frame.getByLabel('Why partial?').waitFor();
  await expect
    .poll(shown)
    .toMatch(/Objective O-1: 0\.65, 2 of 2 scored.*Cycle average with this score0\.62.*5 of 12 scored/);
  await panel.final.fill('1');
  await expect.poll(() => panel.frame.getByRole('radio', { name: 'Achieved' }).isChecked()).toBe(true);
  await expect.poll(() => panel.frame.getByLabel('Why').count()).toBe(0);
  await expect.poll(shown).toMatch(/Objective O-1: 0\.9,.*score0\.72.*Between the marks/);
  await panel.frame.getByRole('radio', { name: 'Dropped' }).check();
  await expect.poll(shown).toMatch(/Objective O-1: 0\.8, 1 of 1 scored.*score0\.65.*4 of 11 scored.*2 dropped/);
  await panel.final.fill('abc');
  await expectSound(panel);
});

it('explains the four anchors, and takes a score by typing, dragging or choosing one', async () => {
  const panel = await loaded();
  await panel.goTo('Sign 1,500');
  await panel.frame.getByRole('button', { name: '0.7 Strong' }).click();
  await expect.poll(() => panel.final.inputValue()).toBe('0.7');
  await panel.frame.getByText('for a stretch goal this is a success').waitFor();
  await panel.frame.getByRole('slider').press('ArrowRight');
  await expect.poll(() => panel.final.inputValue()).toBe('0.8');
  await expect.poll(() => panel.frame.getByRole('slider').getAttribute('aria-valuetext')).toBe('0.8');
});

it('writes and reads scores as the workbook does', async () => {
  const numbers = { locale: 'de_DE', decimal: ',', thousands: '.' } as const;
  const panel = await loaded({}, aScoringPanel({ numbers }));
  await panel.goTo('Sign 1,500');
  await panel.frame.getByRole('button', { name: '0,4 Partial' }).click();
  const field = panel.frame.getByLabel('Final score, 0,0 to 1,0');
  await expect.poll(() => field.inputValue()).toBe('0,4');
  await field.fill('0,85');
  await expect.poll(() => panel.frame.getByRole('radio', { name: 'Achieved' }).isChecked()).toBe(true);
});

it('finishes with everything asked, then shows it locked and goes on to the next', async () => {
  const panel = await loaded({ saveScore: () => finished });
  await panel.goTo('Sign 1,500');
  await expect.poll(() => panel.main.textContent()).toBe('Give a final score to finish');
  await panel.final.fill(',5');
  await panel.final.fill('0.5');
  await panel.frame.getByLabel('What was discussed').fill('The late start.');
  await panel.frame.getByLabel('Impact').fill('Some.');
  await panel.frame.getByLabel('Why partial?').fill('Late start.');
  await panel.main.dblclick();
  await panel.frame.getByText('Finished: 22 Nov 2026 by Cho Min-jun').waitFor();
  await expect.poll(() => panel.frame.getByRole('status').textContent()).toBe('Finished KR-1 with 0.5, Partial.');
  await expect
    .poll(() => panel.frame.locator('main').textContent())
    .toMatch(/Objective O-1: 0\.65, 2 of 2 scored.*0\.62/);
  await expect.poll(() => panel.final.count()).toBe(0);
  await expectSound(panel);
  expect(inputsOf<ScoreDraft>(panel, 'saveScore')).toEqual([
    {
      request: expect.stringMatching(/^[0-9a-f]{32}$/),
      keyResult: 'KR-1',
      act: 'finish',
      score: '0.5',
      evidence: 'Billing report of 20 November.',
      managerScore: '',
      discussed: 'The late start.',
      grade: 'Partial',
      impact: 'Some.',
      deviation: '',
      reason: 'Late start.',
    },
  ]);
});

it('keeps a review for the talk without locking, the typed score as the manager’s own', async () => {
  const card = aScoreCard({ managerScore: 0.5, discussed: 'Soon.' });
  const panel = await loaded({ saveScore: () => ({ ...finished, message: 'Kept.', card }) });
  await panel.goTo('Sign 1,500');
  await panel.final.fill('0.5');
  await panel.frame.getByLabel('What was discussed').fill('Soon.');
  await panel.frame.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.frame.getByText('Kept.').first().waitFor();
  expect(inputsOf<ScoreDraft>(panel, 'saveScore')[0]).toMatchObject({ act: 'review', managerScore: '0.5' });
  await expect.poll(() => panel.final.inputValue()).toBe('0.5');
  await panel.final.fill('0.7');
  await panel.main.click();
  await panel.frame.getByText('Kept.').first().waitFor();
  expect(inputsOf<ScoreDraft>(panel, 'saveScore')[1]).toMatchObject({
    act: 'finish',
    score: '0.7',
    managerScore: '0.5',
  });
});

it('names what is missing at its field, focuses it, and keeps what was typed', async () => {
  const problem = {
    code: 'form.wrong',
    message: '1 field needs another look.',
    fields: { impact: 'Write the impact.' },
  };
  const panel = await loaded({ saveScore: () => ({ problem }) });
  await panel.goTo('Sign 1,500');
  await panel.final.fill('0.9');
  await panel.main.click();
  await panel.frame.getByText('Write the impact.', { exact: true }).waitFor();
  const focused = () => panel.frame.evaluate(() => document.activeElement?.getAttribute('aria-invalid'));
  await expect.poll(focused).toBe('true');
  await expect.poll(() => panel.final.inputValue()).toBe('0.9');
  await expectSound(panel);
});

it('keeps what was typed while one steps through, and asks before another cycle is opened over it', async () => {
  const panel = await loaded();
  await panel.goTo('Sign 1,500');
  await panel.final.fill('0.9');
  await panel.goTo('Next');
  await panel.frame.getByRole('heading', { name: 'Keep support' }).waitFor();
  await expect
    .poll(() => panel.frame.evaluate(() => document.activeElement?.textContent))
    .toBe('Keep support answers under four hours');
  await panel.goTo('Previous');
  await expect.poll(() => panel.final.inputValue()).toBe('0.9');
  await panel.goTo('All key results');
  await panel.frame.getByText('not saved yet').waitFor();
  await panel.frame.getByLabel('Cycle').selectOption('FY26');
  await panel.frame.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
  await expectSound(panel);
  await panel.frame.getByRole('button', { name: 'Discard and leave' }).click();
  await panel.frame.getByText('Cycle average').waitFor();
  expect(inputsOf(panel, 'openScoring')).toEqual([{}, { cycle: 'FY26' }]);
});

it('gives owners their own part only: a forecast in mid-cycle, a self-score with evidence at the end', async () => {
  const panel = await loaded({ saveScore: () => ({ ...finished, message: 'Saved.' }) });
  await panel.goTo('Halve the build time');
  await expect.poll(() => panel.final.count()).toBe(0);
  await panel.frame.getByText('An honest forecast. It does not touch progress.').waitFor();
  await panel.frame.getByRole('radio', { name: 'Self-score' }).check();
  await panel.frame.getByLabel('Self-score, 0.0 to 1.0').fill('0.8');
  await panel.frame.getByLabel('Evidence').fill('Build log.');
  await expectSound(panel);
  await panel.main.click();
  await panel.frame.getByText('Saved.').first().waitFor();
  expect(inputsOf<ScoreDraft>(panel, 'saveScore')[0]).toMatchObject({
    act: 'selfScore',
    score: '0.8',
    evidence: 'Build log.',
  });
});

it('says why nothing can be entered where someone may only look', async () => {
  const may = { selfScore: false, finalScore: false, reopen: false };
  const locked = aScoreCard({ may, locked: '1 Nov 2026 by Cho', finalScore: 0.8, grade: 'Achieved' });
  const panel = await loaded(
    {},
    aScoringPanel({ keyResults: [aScoreCard({ may, goal: aGoalCard({ id: 'KR-9' }) }), locked] }),
  );
  await panel.goTo('Not scored');
  await panel.frame.getByText('Only its owner and the owner’s manager can score this key result.').waitFor();
  await expect.poll(() => panel.main.count()).toBe(0);
  await expectSound(panel);
  await panel.goTo('Next');
  await panel.frame.getByText('Only the owner’s manager and Admins can reopen it.').waitFor();
  await expect.poll(() => panel.frame.getByRole('button', { name: 'Reopen' }).count()).toBe(0);
});

it('reopens a finished score with a reason, never without', async () => {
  const card = aScoreCard({ goal: aGoalCard({ id: 'KR-2', title: 'Keep support answers under four hours' }) });
  const panel = await loaded({ reopenScore: () => ({ ...finished, message: 'Reopened KR-2.', card }) });
  await panel.goTo('Keep support');
  await panel.goTo('Reopen');
  const button = panel.frame.getByRole('button', { name: 'Reopen this score' });
  await expect.poll(() => button.isDisabled()).toBe(true);
  await panel.frame.getByLabel('Why is it reopened?').fill('A number was wrong.');
  await expectSound(panel);
  await button.click();
  await panel.frame.getByText('Reopened KR-2.').first().waitFor();
  expect(inputsOf<ReopenDraft>(panel, 'reopenScore')).toEqual([
    { request: expect.stringMatching(/^[0-9a-f]{32}$/), keyResult: 'KR-2', reason: 'A number was wrong.' },
  ]);
  await panel.final.waitFor();
});

it('keeps a lost finish as it was, lets no one step away from it, and sends the very same again', async () => {
  let lost = true;
  const panel = await loaded({ saveScore: () => (lost ? { throws: 'timeout' } : finished) });
  await panel.goTo('Sign 1,500');
  await panel.final.fill('0.9');
  await panel.main.click();
  await panel.frame.getByRole('button', { name: 'Retry' }).waitFor();
  expect([
    await panel.final.isEditable(),
    await panel.frame.getByRole('button', { name: 'Next' }).isDisabled(),
  ]).toEqual([false, true]);
  await expectSound(panel);
  lost = false;
  await panel.frame.getByRole('button', { name: 'Retry' }).click();
  await panel.frame.getByText('Finished KR-1').first().waitFor();
  const [first, second] = inputsOf<ScoreDraft>(panel, 'saveScore');
  expect(second).toEqual(first);
});

it('says in plain words why there is nothing to score', async () => {
  const panel = await loaded({}, aScoringPanel({ keyResults: [], empty: 'Nobody in People names you as manager.' }));
  await panel.frame.getByText('Nobody in People names you as manager.').waitFor();
  await expectSound(panel);
});

it('fits 300 px with words as long as they come', async () => {
  const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverkaufsstellenleiter';
  const owner = { email: `${long}@acme.test`, name: long, team: long };
  const history = [
    { at: '2026-11-12 09:30', by: owner.email, value: long, progress: 0.4, status: 'On track', text: long },
  ];
  const card = aScoreCard({
    goal: aGoalCard({ title: long, current: long }),
    objectiveTitle: long,
    owner,
    evidence: long,
    history,
  });
  const panel = await loaded({}, aScoringPanel({ keyResults: [card] }));
  await expectSound(panel);
  await panel.goTo(long);
  await panel.goTo('1 check-in');
  await expectSound(panel);
});
